// The list of those who go on, on paper.

import { useTranslation } from "react-i18next";
import type { AdvancementRecord } from "#shared/contract/views";
import { PrintSheet } from "../../../../components/PrintSheet";
import { useFormat } from "../../../../components/use-format";
import { useDesk } from "../../desk-context";
import { useStageName } from "../../projects/use-track-names";
import type { Listed } from "./use-listed";

export interface AdvancementSheetProps {
  readonly confirmed: AdvancementRecord;
  readonly listed: readonly Listed[];
}

const columns = ["number", "project", "unit", "note"] as const;

export function AdvancementSheet({ confirmed, listed }: AdvancementSheetProps) {
  const { t } = useTranslation(["organiser", "common"]);
  const { view } = useDesk();
  const stageName = useStageName();
  const { dateTime } = useFormat();
  const tracks = [...new Set(listed.map(({ track }) => track))];
  const signed = view.certificates.filter(
    ({ stage, supersededBy }) => stage === confirmed.from && supersededBy === null,
  );
  const names = { title: view.plan.title, from: stageName(confirmed.from), to: stageName(confirmed.to) };
  return (
    <PrintSheet>
      {view.rehearsal && <strong>{t("common:rehearsal")}</strong>}
      <h1>{t("stages.advancement.sheetTitle", names)}</h1>
      {!confirmed.current && <strong>{t("stages.advancement.outdated")}</strong>}
      {tracks.map((track) => (
        <section key={track}>
          <h2>{track}</h2>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`stages.advancement.sheet.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {listed
                .filter((line) => line.track === track)
                .map((line, at) => (
                  <tr key={line.project}>
                    <td>{at + 1}</td>
                    <td>{line.name}</td>
                    <td>{line.unit}</td>
                    <td>{line.withdrawn ? t("stages.advancement.fate.withdrawn") : (line.reason ?? "")}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
      <p>
        {t("stages.advancement.sheetFoot", {
          at: dateTime(confirmed.at),
          count: listed.length,
          certificates: signed.length,
        })}
      </p>
    </PrintSheet>
  );
}
