// Which tracks of a stage go by its rule, and which by one of their own.

import { Paper, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDesk } from "../desk-context";
import { FactList } from "../parts/FactList";
import { useJoin } from "../parts/use-join";
import { useTrackName } from "../projects/use-track-names";

export interface RuleUseProps {
  readonly stage: string;
  /** The tracks that have a rule of their own. */
  readonly owned: ReadonlySet<string>;
}

export function RuleUse({ stage, owned }: RuleUseProps) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const trackName = useTrackName();
  const join = useJoin();
  const lockOf = (track: string | null): string => {
    const rule = view.rules.find((candidate) => candidate.stage === stage && candidate.track === track);
    return rule === undefined ? "" : t(rule.locked ? "rule.locked" : "rule.open");
  };
  const rest = view.plan.tracks.filter(({ id }) => !owned.has(id)).map(({ name }) => name);
  const own = view.plan.tracks.filter(({ id }) => owned.has(id)).map(({ id }) => `${trackName(id)} · ${lockOf(id)}`);
  return (
    <Paper mb="lg">
      <Title order={2} mb="sm">
        {t("rule.which.title")}
      </Title>
      <FactList
        facts={[
          [t("rule.which.stageRule"), rest.length === 0 ? t("rule.which.nobody") : `${join(rest)} · ${lockOf(null)}`],
          [t("rule.which.ownRule"), join(own)],
        ]}
      />
    </Paper>
  );
}
