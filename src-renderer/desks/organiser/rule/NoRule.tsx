// A stage that has no rule yet: begun from a copy of another, or from a single criterion.

import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RuleOf } from "#shared/event/rule-place";
import type { RuleSource } from "#shared/scoring/index";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { useTrackName } from "../projects/use-track-names";
import { usePlaceName } from "./use-place-name";

export function NoRule({ of }: { readonly of: RuleOf }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const placeName = usePlaceName();
  const trackName = useTrackName();
  const save = useCall("organiser.save-rule");
  const blank = blankRule(t("rule.blankSegment"), t("rule.blankCriterion"));
  return (
    <EmptyState
      title={of.track === null ? t("rule.noRule") : t("rule.noRuleTrack", { track: trackName(of.track) })}
      action={
        <Group justify="center">
          {view.rules.map((other) => (
            <Button
              key={`${other.stage}/${other.track ?? ""}`}
              variant="default"
              loading={save.pending}
              onClick={() => void save.run({ ...of, rule: other.rule })}
            >
              {t("rule.copyFrom", { stage: placeName(other) })}
            </Button>
          ))}
          <Button variant="default" loading={save.pending} onClick={() => void save.run({ ...of, rule: blank })}>
            {t("rule.startBlank")}
          </Button>
        </Group>
      }
    >
      <ErrorNotice error={save.error} />
    </EmptyState>
  );
}

/** One criterion of a hundred, averaged, announced to two places, with the chief's ruling as the last word. */
function blankRule(segment: string, criterion: string): RuleSource {
  return {
    segments: [
      {
        id: "segment-1",
        name: segment,
        weight: "1",
        criteria: [{ id: "criterion-1", name: criterion, min: "0", max: "100", step: "1", weight: "1" }],
      },
    ],
    panel: { method: "mean", scope: "total", dropHighest: 0, dropLowest: 0, dropFrom: 1, minimumJudges: 3 },
    components: [{ source: "onsite", weight: "1" }],
    rounding: { mode: "half-up", decimals: 2, at: ["final"] },
    rankBy: "rounded",
    ties: ["exact", "head-to-head", "ruling"],
  };
}
