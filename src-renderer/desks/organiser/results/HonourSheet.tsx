// One list of honours on paper, with its clause and the certificates that it follows from.

import { useTranslation } from "react-i18next";
import type { HonourList } from "#shared/contract/views";
import type { Stage } from "#shared/event/plan";
import { PrintSheet } from "../../../components/PrintSheet";
import { useDesk } from "../desk-context";
import { useJoin } from "../parts/use-join";
import { useHonourColumns } from "./use-honour-columns";

export function HonourSheet({ list, stage }: { readonly list: HonourList; readonly stage: Stage }) {
  const { t } = useTranslation(["organiser", "common"]);
  const { view } = useDesk();
  const join = useJoin();
  const columns = useHonourColumns();
  const standing = view.certificates.filter(
    (certificate) => certificate.stage === stage.id && certificate.supersededBy === null,
  );
  return (
    <PrintSheet>
      {view.rehearsal && <strong>{t("common:rehearsal")}</strong>}
      <h1>{t("results.sheetTitle", { title: view.plan.title, stage: stage.name, list: list.name })}</h1>
      <table>
        <thead>
          <tr>
            {columns.map(({ id, header }) => (
              <th key={id} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.entries.map((entry) => (
            <tr key={`${entry.project} ${entry.name} ${entry.unit}`}>
              {columns.map((column) => (
                <td key={column.id}>{column.text(entry)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {list.clause !== "" && <p>{list.clause}</p>}
      <p>{t("results.sheetSigned", { hashes: join(standing.map(({ hash }) => hash)) })}</p>
    </PrintSheet>
  );
}
