// What must be settled before signing, each with the way to where it is settled; and what may be signed but should be known.

import { Alert, Button, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Blocker, ResultView } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { explainedProjects, missingPerformance } from "../result-facts";
import { useNames } from "../use-names";

export function Blockers({ result }: { result: ResultView }) {
  const { t } = useTranslation("chief");
  return (
    <section aria-labelledby="sign-blockers">
      <Title order={2} id="sign-blockers" mb="sm">
        {t("sign.blockers")}
      </Title>
      <Stack gap="sm">
        {result.blockers.length === 0 && (
          <StatusMark shape="check" tone="good">
            {t("sign.noBlockers")}
          </StatusMark>
        )}
        {result.blockers.map((blocker) => (
          <BlockerNotice key={blocker.code} blocker={blocker} />
        ))}
        <Notes result={result} />
      </Stack>
    </section>
  );
}

function BlockerNotice({ blocker }: { blocker: Blocker }) {
  const { t } = useTranslation("chief");
  const { go, goToMarking } = useDesk();
  const names = useNames();
  const count = "items" in blocker ? blocker.items : blocker.projects.length;
  const projects = "items" in blocker ? "" : names.firstProjects(blocker.projects);
  const way = ways[blocker.code];
  return (
    <Alert
      color="danger"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(`sign.blocker.${blocker.code}`, { count, projects })}
      data-testid="blocker"
    >
      <Button variant="outline" color="danger" onClick={() => (way === "judge" ? goToMarking() : go(way))}>
        {t(`sign.settle.${way}`)}
      </Button>
    </Alert>
  );
}

const ways = {
  "projects-not-closed": "live",
  "conflict-needs-ruling": "rulings",
  "late-needs-ruling": "rulings",
  "fork-needs-ruling": "venue",
  "own-ballot-open": "judge",
} as const;

function tieNote({ awardTies, outcome }: ResultView) {
  if (awardTies.length === 0) return "sign.noteTie";
  return outcome === "advance" ? "outcome.noteTie" : "sign.noteAwardTie";
}

function Notes({ result }: { result: ResultView }) {
  const { t } = useTranslation("chief");
  const { view, go } = useDesk();
  const names = useNames();
  const closed = new Set(view.projects.filter(({ standing }) => standing === "closed").map(({ project }) => project));
  const incomplete = explainedProjects(result)
    .filter(({ project, status }) => status === "incomplete" && closed.has(project))
    .map(({ project }) => project);
  const ties = result.awardTies.length > 0 ? result.awardTies : result.ties;
  const unmeasured = missingPerformance(result).some((project) => closed.has(project));
  if (incomplete.length === 0 && ties.length === 0) return null;
  return (
    <Alert color="caution" icon={<IconInfoCircle aria-hidden />} title={t("sign.notes")}>
      {incomplete.length > 0 && (
        <Text>{t("sign.noteIncomplete", { count: incomplete.length, projects: names.firstProjects(incomplete) })}</Text>
      )}
      {ties.map(({ track, rank, projects }) => (
        <Text key={projects.join(" ")}>
          {t(tieNote(result), {
            track: names.track(track),
            rank,
            projects: names.projects(projects),
          })}
        </Text>
      ))}
      <Button mt="sm" mr="sm" variant="outline" color="caution" onClick={() => go("ranking")}>
        {t("sign.toRanking")}
      </Button>
      {unmeasured && (
        <Button mt="sm" variant="outline" color="caution" onClick={() => go("figures")}>
          {t("sign.toFigures")}
        </Button>
      )}
    </Alert>
  );
}
