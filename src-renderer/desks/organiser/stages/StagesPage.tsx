// The page of the stages: how each stands, which is in hand, who marks at it, and who goes on from it.

import { Alert, Button, Stack, Tabs, Title } from "@mantine/core";
import { IconArrowRight, IconInfoCircle } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "../../../components/PageHeader";
import { useDesk } from "../desk-context";
import { useStageName } from "../projects/use-track-names";
import { AdvancementPart } from "./advancement/AdvancementPart";
import { BeginDialog } from "./BeginDialog";
import { PanelsPart } from "./panels/PanelsPart";
import { nextDeed, type StageFacts, stageFacts } from "./stage-facts";
import { StageLine } from "./StageLine";

type Part = "panels" | "advancement";

export function StagesPage() {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const stageName = useStageName();
  const facts = useMemo(() => view.plan.stages.map((stage) => stageFacts(view, stage)), [view]);
  const next = nextDeed(view, facts);
  const [chosen, setChosen] = useState(next.deed === "confirm" ? next.stage : view.stage);
  const [part, setPart] = useState<Part>(next.deed === "confirm" ? "advancement" : "panels");
  const [beginning, setBeginning] = useState<string | null>(null);
  const shown = facts.find(({ stage }) => stage.id === chosen) ?? facts[0];
  /** What is likely looked for there: who goes on once it has been judged, who marks before. */
  const choose = (stage: string) => look(stage, view.startedStages.includes(stage) ? "advancement" : "panels");
  const look = (stage: string, at: Part) => {
    setChosen(stage);
    setPart(at);
  };
  return (
    <>
      <PageHeader
        title={t("stages.title")}
        description={t("stages.says")}
        action={
          next.deed === "begin" ? (
            <Button size="lg" rightSection={<IconArrowRight aria-hidden />} onClick={() => setBeginning(next.stage)}>
              {t("stages.goOnTo", { stage: stageName(next.stage) })}
            </Button>
          ) : (
            next.deed === "confirm" &&
            !(next.stage === shown?.stage.id && part === "advancement") && (
              <Button size="lg" onClick={() => look(next.stage, "advancement")}>
                {t("stages.toConfirm")}
              </Button>
            )
          )
        }
      />
      <Stack gap="lg">
        {next.deed === "begin-first" && (
          <Alert
            color="neutral"
            icon={<IconInfoCircle aria-hidden />}
            title={t("stages.notFirst", { stage: stageName(view.stage) })}
          >
            {t("stages.notFirstSays", { first: stageName(next.stage), stage: stageName(view.stage) })}
          </Alert>
        )}
        <StageLine facts={facts} chosen={shown?.stage.id ?? ""} onChoose={choose} onBegin={setBeginning} />
        {shown && <StageParts facts={shown} part={part} onPart={setPart} />}
      </Stack>
      <BeginDialog stage={beginning} onClose={() => setBeginning(null)} onBegun={choose} />
    </>
  );
}

interface StagePartsProps {
  readonly facts: StageFacts;
  readonly part: Part;
  readonly onPart: (part: Part) => void;
}

function StageParts({ facts, part, onPart }: StagePartsProps) {
  const { t } = useTranslation("organiser");
  const { stage } = facts;
  const goesOn = stage.advance !== null;
  const shown = goesOn ? part : "panels";
  return (
    <section aria-label={stage.name}>
      <Title order={2} mb="md">
        {stage.name}
      </Title>
      <Tabs
        value={shown}
        onChange={(value) => onPart(value === "advancement" ? "advancement" : "panels")}
        keepMounted={false}
      >
        <Tabs.List mb="lg">
          <Tabs.Tab value="panels">{t("stages.panels.title")}</Tabs.Tab>
          {goesOn && <Tabs.Tab value="advancement">{t("stages.advancement.title")}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="panels">
          <PanelsPart key={stage.id} facts={facts} />
        </Tabs.Panel>
        {goesOn && (
          <Tabs.Panel value="advancement">
            <AdvancementPart key={stage.id} stage={stage.id} />
          </Tabs.Panel>
        )}
      </Tabs>
    </section>
  );
}
