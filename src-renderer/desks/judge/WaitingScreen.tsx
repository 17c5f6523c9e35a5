// No project is open: what comes next, and one's own ballots so far.

import { Text, Title } from "@mantine/core";
import { IconHourglass } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { JudgeView } from "#shared/contract/views";
import { ProjectButtons } from "./ProjectList";
import deskClasses from "./judge.module.css";
import projectClasses from "./project.module.css";

export function WaitingScreen({ view, onGo }: { view: JudgeView; onGo: (project: string) => void }) {
  const { t } = useTranslation("judge");
  const next = view.projects.find((project) => project.standing === "waiting" && project.inPanel);
  return (
    <div className={deskClasses["waiting"]}>
      <section className={deskClasses["waitingHead"]}>
        <IconHourglass aria-hidden size={40} />
        <Title order={1}>{t(next ? "waiting.title" : "waiting.over")}</Title>
        <Text>{t(next ? "waiting.text" : "waiting.overText")}</Text>
        {next && (
          <div className={deskClasses["next"]}>
            <Text c="dimmed">{t("waiting.next")}</Text>
            <Text className={deskClasses["nextName"]}>
              <span className={projectClasses["place"]}>{next.place}</span> {next.name}
            </Text>
            <Text c="dimmed">{next.applicantUnit}</Text>
          </div>
        )}
      </section>
      <section aria-labelledby="own-ballots">
        <Title order={2} id="own-ballots" mb="sm">
          {t("waiting.own")}
        </Title>
        <ProjectButtons view={view} shown={null} onGo={onGo} />
      </section>
    </div>
  );
}
