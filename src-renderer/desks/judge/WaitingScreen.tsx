// No project is open: what comes next, and one's own ballots so far.

import { Group, Text, Title } from "@mantine/core";
import { IconHourglass } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { JudgeView } from "#shared/contract/views";
import { CarryOutButton } from "../carry/CarryOutButton";
import { useLink } from "./link";
import { isCutOff } from "./link-state";
import { ProjectButtons } from "./ProjectList";
import { StepByHand, type StepByHandProps, useStepsByHand } from "./StepByHand";
import deskClasses from "./judge.module.css";
import projectClasses from "./project.module.css";

interface WaitingScreenProps {
  readonly view: JudgeView;
  readonly onGo: (project: string) => void;
  readonly onByHand: StepByHandProps["onConfirm"];
  readonly onList: StepByHandProps["onList"];
}

export function WaitingScreen({ view, onGo, onByHand, onList }: WaitingScreenProps) {
  const { t } = useTranslation("judge");
  return (
    <div className={deskClasses["waiting"]}>
      {useStepsByHand(view) ? (
        <StepByHand view={view} heading={1} onConfirm={onByHand} onList={onList} />
      ) : (
        <WaitingHead view={view} />
      )}
      <section aria-labelledby="own-ballots">
        <Title order={2} id="own-ballots" mb="sm">
          {t("waiting.own")}
        </Title>
        <ProjectButtons view={view} shown={null} onGo={onGo} />
        <Group mt="md">
          <CarryOutButton />
        </Group>
      </section>
    </div>
  );
}

function WaitingHead({ view }: { view: JudgeView }) {
  const { t } = useTranslation("judge");
  const cutOff = isCutOff(useLink());
  const next = view.projects.find((project) => project.standing === "waiting" && project.inPanel);
  const says = cutOff ? "cutOff" : next ? "title" : "over";
  const more = { cutOff: "cutOffText", title: "text", over: "overText" } as const;
  return (
    <section className={deskClasses["waitingHead"]}>
      <IconHourglass aria-hidden size={40} />
      <Title order={1}>{t(`waiting.${says}`)}</Title>
      <Text>{t(`waiting.${more[says]}`)}</Text>
      {next && !cutOff && (
        <div className={deskClasses["next"]}>
          <Text c="dimmed">{t("waiting.next")}</Text>
          <Text className={deskClasses["nextName"]}>
            <span className={projectClasses["place"]}>{next.place}</span> {next.name}
          </Text>
          <Text c="dimmed">{next.applicantUnit}</Text>
        </div>
      )}
    </section>
  );
}
