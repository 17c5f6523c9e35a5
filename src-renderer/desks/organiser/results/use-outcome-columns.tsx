// The columns of a ranking that its outcome asks for: before the total its parts, after it the award, the grade, or who goes on.

import { useTranslation } from "react-i18next";
import type { ResultLineView } from "#shared/contract/views";
import type { Stage } from "#shared/event/plan";
import type { Column } from "../../../components/DataTable";
import { NumberText } from "../../../components/NumberText";
import { StatusMark } from "../../../components/StatusMark";

export interface OutcomeColumns {
  readonly before: readonly Column<ResultLineView>[];
  readonly after: readonly Column<ResultLineView>[];
}

export function useOutcomeColumns({ outcome, advance }: Stage, current: boolean): OutcomeColumns {
  const { t } = useTranslation("organiser");
  const amount = (value: string | null) => <NumberText value={value} missing={t("results.notGiven")} />;
  const given = (header: string): Column<ResultLineView> => ({
    id: "given",
    header,
    width: "9rem",
    cell: ({ given: name }) => (name === "" ? t("results.notGiven") : <strong>{name}</strong>),
  });
  switch (outcome) {
    case "awards":
      return { before: [], after: [given(t("results.award"))] };
    case "grades":
      return {
        before: [
          { id: "onsite", header: t("results.onsite"), align: "end", cell: ({ onsite }) => amount(onsite) },
          {
            id: "performance",
            header: t("results.performance"),
            align: "end",
            cell: ({ performance }) => amount(performance),
          },
        ],
        after: [given(t("results.grade"))],
      };
    case "advance":
      if (advance === null) return { before: [], after: [] };
      return {
        before: [],
        after: [
          { id: "quota", header: t("results.byQuota"), cell: (line) => <ByQuota line={line} /> },
          { id: "decision", header: t("results.decision"), cell: (line) => <Decision line={line} current={current} /> },
          { id: "reason", header: t("results.reason"), cell: ({ goingOn }) => goingOn?.reason ?? "" },
        ],
      };
    case "feedback":
      return { before: [], after: [] };
  }
}

function ByQuota({ line }: { readonly line: ResultLineView }) {
  const { t } = useTranslation("organiser");
  return line.goingOn && t(`results.goingOn.${line.goingOn.proposed}`);
}

/** What was confirmed on certificates that have been replaced since counts no more. */
function Decision({ line: { goingOn }, current }: { readonly line: ResultLineView; readonly current: boolean }) {
  const { t } = useTranslation("organiser");
  if (goingOn === null) return null;
  if (goingOn.confirmed === null || !current)
    return (
      <StatusMark shape="waiting" tone="caution">
        {t(goingOn.confirmed === null ? "results.decided.open" : "results.decided.again")}
      </StatusMark>
    );
  return goingOn.confirmed ? (
    <StatusMark shape="check" tone="good">
      {t("results.decided.on")}
    </StatusMark>
  ) : (
    <StatusMark shape="absent">{t("results.decided.off")}</StatusMark>
  );
}
