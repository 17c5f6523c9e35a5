// A saved rule on paper, as it is published: the text, the rubric with its full scores, and the fingerprint once it is locked.

import { useTranslation } from "react-i18next";
import type { StageRuleView } from "#shared/contract/views";
import type { Criterion, Segment } from "#shared/scoring/document";
import { multiply, parseAmount, toText, ZERO } from "#shared/scoring/rational";
import { PrintSheet } from "../../../components/PrintSheet";
import { useDesk } from "../desk-context";
import { useNoteText } from "./Note";
import classes from "./RuleSheet.module.css";
import { usePlaceName } from "./use-place-name";

export function RuleSheet({ saved }: { readonly saved: StageRuleView }) {
  const { t } = useTranslation(["organiser", "common"]);
  const { view } = useDesk();
  const placeName = usePlaceName();
  const textOf = useNoteText();
  const { rule, check } = saved;
  return (
    <PrintSheet>
      <article className={classes["sheet"]}>
        {view.rehearsal && <strong>{t("common:rehearsal")}</strong>}
        <h1>{t("rule.text.sheetTitle", { title: view.plan.title, stage: placeName(saved) })}</h1>
        <h2>{t("rule.text.sheetRule")}</h2>
        {check.text && <p className={classes["text"]}>{textOf(check.text)}</p>}
        <h2>{t("rule.text.sheetRubric")}</h2>
        <table>
          <thead>
            <tr>
              {(["segment", "criterion", "range", "weight", "maximum"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`rule.text.sheetColumns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {rule.segments.map((segment) => (
            <SegmentRows
              key={segment.id}
              segment={segment}
              maximum={check.segments.find(({ id }) => id === segment.id)?.maximum ?? ""}
            />
          ))}
          {check.onsiteMaximum !== null && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={4}>
                  {t("rule.text.sheetTotal")}
                </th>
                <td>{check.onsiteMaximum}</td>
              </tr>
            </tfoot>
          )}
        </table>
        <p className={classes["hash"]}>
          {saved.locked ? t("rule.text.sheetHash", { hash: saved.hash }) : t("rule.text.sheetDraft")}
        </p>
      </article>
    </PrintSheet>
  );
}

function SegmentRows({ segment, maximum }: { readonly segment: Segment; readonly maximum: string }) {
  const { t } = useTranslation("organiser");
  const name = segment.name ?? segment.id;
  const weighted = parseAmount(segment.weight) ?? ZERO;
  return (
    <tbody>
      {segment.criteria.map((criterion, at) => (
        <tr key={criterion.id}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={segment.criteria.length + 1}>
              {name}
            </th>
          )}
          <td>{criterion.name ?? criterion.id}</td>
          <td>{t("rule.text.sheetRange", { min: criterion.min, max: criterion.max, step: criterion.step })}</td>
          <td>{criterion.weight}</td>
          <td>{fullScore(criterion)}</td>
        </tr>
      ))}
      <tr>
        <td colSpan={3}>
          {weighted.n === weighted.d
            ? t("rule.text.sheetSubtotal", { segment: name })
            : t("rule.text.sheetSubtotalWeighted", { segment: name, weight: segment.weight })}
        </td>
        <td>{maximum}</td>
      </tr>
    </tbody>
  );
}

function fullScore({ max, weight }: Criterion): string {
  return toText(multiply(parseAmount(max) ?? ZERO, parseAmount(weight) ?? ZERO));
}
