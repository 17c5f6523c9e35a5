// The running order on paper, as it is hung up in the hall.

import { useTranslation } from "react-i18next";
import type { ProjectView } from "#shared/contract/views";
import { PrintSheet } from "../../../components/PrintSheet";
import { useDesk } from "../desk-context";
import { useStageName, useTrackName } from "../projects/use-track-names";

export interface OrderSheetProps {
  readonly stage: string;
  readonly placed: readonly ProjectView[];
  readonly seed: string | null;
}

export function OrderSheet({ stage, placed, seed }: OrderSheetProps) {
  const { t } = useTranslation(["organiser", "common"]);
  const { view } = useDesk();
  const trackName = useTrackName();
  const stageName = useStageName();
  return (
    <PrintSheet>
      {view.rehearsal && <strong>{t("common:rehearsal")}</strong>}
      <h1>{t("order.sheetTitle", { title: view.plan.title, stage: stageName(stage) })}</h1>
      <table>
        <thead>
          <tr>
            {(["place", "track", "project", "unit"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`order.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placed.map((project, at) => (
            <tr key={project.project}>
              <td>{at + 1}</td>
              <td>{trackName(project.track)}</td>
              <td>{project.name}</td>
              <td>{project.applicantUnit}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{seed === null ? t("order.sheetByHand") : t("order.sheetSeed", { seed })}</p>
    </PrintSheet>
  );
}
