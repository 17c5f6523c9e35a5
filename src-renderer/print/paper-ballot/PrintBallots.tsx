// The way to blank ballots on paper: what is printed is chosen, counted, and then printed.

import { Alert, Button, Group, Modal, NativeSelect, Radio, Stack, Text } from "@mantine/core";
import { IconInfoCircle, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BlankBallots } from "#shared/contract/views";
import { PrintSheet } from "../../components/PrintSheet";
import { usePrinting } from "../../components/use-printing";
import { ViewGate } from "../../components/ViewGate";
import { useView } from "../../engine/use-view";
import { BallotLists } from "./BallotLists";
import { BallotSheets } from "./BallotSheets";
import { type Chosen, type Layout, listFault, listsToPrint, sheetsToPrint } from "./ballots-to-print";
import classes from "./paper-ballot.module.css";

/** `stage` left out is the stage in hand. */
export function PrintBallots({ stage }: { readonly stage?: string }) {
  const { t } = useTranslation("paper");
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter aria-hidden size={20} />} onClick={() => setOpened(true)}>
        {t("blanks.button")}
      </Button>
      <PrintDialog stage={stage} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

interface PrintDialogProps {
  readonly stage: string | undefined;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function PrintDialog({ stage, opened, onClose }: PrintDialogProps) {
  const { t } = useTranslation(["paper", "common"]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("paper:blanks.title")}
      size="lg"
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Choice stage={stage} onClose={onClose} />
    </Modal>
  );
}

function Choice({ stage, onClose }: Pick<PrintDialogProps, "stage" | "onClose">) {
  const view = useView("paper.blanks", stage === undefined ? {} : { stage });
  return <ViewGate view={view}>{(blanks) => <ChoiceOf blanks={blanks} onClose={onClose} />}</ViewGate>;
}

const everything: Chosen = { layout: "each", judge: null, project: null };

function ChoiceOf({ blanks, onClose }: { blanks: BlankBallots; onClose: () => void }) {
  const { t, i18n } = useTranslation(["paper", "common"]);
  const [chosen, setChosen] = useState(everything);
  const { printed, print } = usePrinting<Chosen>();
  const fault = listFault(blanks);
  const count = chosen.layout === "each" ? sheetsToPrint(blanks, chosen).length : listsToPrint(blanks, chosen).length;
  const unlocked = new Intl.ListFormat(i18n.language).format(blanks.unlocked);
  return (
    <Stack gap="md">
      <Text>{t("paper:blanks.says")}</Text>
      {blanks.unlocked.length > 0 && (
        <Alert color="caution" icon={<IconInfoCircle aria-hidden />}>
          {t("paper:blanks.unlocked", { tracks: unlocked })}
        </Alert>
      )}
      {blanks.sheets.length === 0 ? (
        <Text component="output">{t("paper:blanks.none")}</Text>
      ) : (
        <>
          <Radio.Group
            label={t("paper:blanks.layout")}
            value={chosen.layout}
            onChange={(layout) => setChosen({ ...chosen, layout: layout as Layout })}
          >
            <Stack gap="sm" mt="xs">
              {(["each", "list"] as const).map((layout) => (
                <Radio
                  key={layout}
                  value={layout}
                  label={t(`paper:blanks.${layout}`)}
                  description={t(
                    layout === "list" && fault ? `paper:blanks.listFaults.${fault}` : `paper:blanks.${layout}Says`,
                  )}
                  disabled={layout === "list" && fault !== null}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Of blanks={blanks} chosen={chosen} onChoose={setChosen} />
        </>
      )}
      <Group justify="space-between" gap="sm">
        <Text component="output" fw={600}>
          {count > 0 && t(chosen.layout === "each" ? "paper:blanks.count" : "paper:blanks.counted", { count })}
        </Text>
        <Group gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("common:close")}
          </Button>
          <Button
            leftSection={<IconPrinter aria-hidden size={20} />}
            disabled={count === 0}
            loading={printed !== null}
            onClick={() => print(chosen)}
          >
            {t("paper:blanks.print")}
          </Button>
        </Group>
      </Group>
      {printed !== null && (
        <PrintSheet>
          <div className={classes["alone"]} data-print-alone>
            {printed.layout === "each" ? (
              <BallotSheets blanks={blanks} sheets={sheetsToPrint(blanks, printed)} />
            ) : (
              <BallotLists blanks={blanks} lists={listsToPrint(blanks, printed)} />
            )}
          </div>
        </PrintSheet>
      )}
    </Stack>
  );
}

interface OfProps {
  readonly blanks: BlankBallots;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

function Of({ blanks, chosen, onChoose }: OfProps) {
  const { t } = useTranslation("paper");
  return (
    <>
      <NativeSelect
        label={t("blanks.judge")}
        value={chosen.judge ?? ""}
        data={[
          { value: "", label: t("blanks.allJudges", { count: blanks.judges.length }) },
          ...blanks.judges.map(({ judge, name, unit }) => ({ value: judge, label: `${name} ${unit}`.trim() })),
        ]}
        onChange={(event) => onChoose({ ...chosen, judge: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t("blanks.project")}
        value={chosen.project ?? ""}
        data={[
          { value: "", label: t("blanks.allProjects", { count: blanks.projects.length }) },
          ...blanks.projects.map(({ project, place, name }) => ({ value: project, label: `${place} ${name}` })),
        ]}
        onChange={(event) => onChoose({ ...chosen, project: event.currentTarget.value || null })}
      />
    </>
  );
}
