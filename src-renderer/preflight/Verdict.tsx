// Whether the event can begin on this laptop, in one line, and the figures behind it.

import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type PreflightVerdict, type PreflightView, preflightSteps } from "#shared/contract/views/preflight";
import { StatusMark, type StatusMarkProps } from "../components/StatusMark";
import { outcomeLook } from "./OutcomeMark";
import { countOutcomes } from "./count-outcomes";
import { useFindingWords } from "./use-finding-words";
import classes from "./preflight.module.css";

const verdictLook: Record<PreflightVerdict, Pick<StatusMarkProps, "shape" | "tone">> = {
  good: outcomeLook.good,
  attention: outcomeLook.attention,
  bad: outcomeLook.bad,
  incomplete: outcomeLook["not-applicable"],
};

export function Verdict({ view }: { view: PreflightView }) {
  const { t } = useTranslation("preflight");
  const words = useFindingWords();
  const counts = countOutcomes(view);
  const look = verdictLook[view.verdict];
  return (
    <div className={classes["verdict"]} data-tone={look.tone} data-testid="preflight-verdict">
      <Title order={2} className={classes["verdictTitle"] ?? ""}>
        <StatusMark {...look} size="lg">
          {t(`verdict.${view.verdict}`, { ...counts })}
        </StatusMark>
      </Title>
      <Text>{t("counts", { ...counts })}</Text>
      {view.stopped && <Text>{t("stopped", { left: preflightSteps.length - view.steps.length })}</Text>}
      <Text size="sm" className={classes["about"] ?? ""}>
        {words.about(view)}
      </Text>
    </div>
  );
}
