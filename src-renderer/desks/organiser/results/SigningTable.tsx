// Which tracks of a stage are signed, by which certificate, and which have nothing official yet.

import { useTranslation } from "react-i18next";
import type { TrackResultsView, TrackSignature } from "#shared/contract/views";
import type { ToneName } from "../../../app/palette";
import { type Column, DataTable } from "../../../components/DataTable";
import { type StatusShape, StatusMark } from "../../../components/StatusMark";
import { useFormat } from "../../../components/use-format";
import { useDesk } from "../desk-context";
import { useTrackName } from "../projects/use-track-names";

const marks: Readonly<Record<TrackSignature, { readonly shape: StatusShape; readonly tone: ToneName }>> = {
  signed: { shape: "check", tone: "good" },
  unsigned: { shape: "none", tone: "caution" },
  contested: { shape: "conflict", tone: "danger" },
};

export function SigningTable({ tracks }: { readonly tracks: readonly TrackResultsView[] }) {
  const { t } = useTranslation("organiser");
  const columns = useSigningColumns();
  return (
    <DataTable
      caption={t("results.signing")}
      columns={columns}
      rows={tracks}
      rowKey={({ track }) => track}
      rowHeader="track"
    />
  );
}

function useSigningColumns(): Column<TrackResultsView>[] {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const { dateTime } = useFormat();
  const trackName = useTrackName();
  const certificateOf = ({ certificate }: TrackResultsView) =>
    view.certificates.find(({ hash }) => hash === certificate);
  return [
    { id: "track", header: t("results.track"), cell: ({ track }) => trackName(track) },
    {
      id: "state",
      header: t("results.state"),
      cell: ({ state }) => <StatusMark {...marks[state]}>{t(`results.${state}`)}</StatusMark>,
    },
    {
      id: "certificate",
      header: t("results.certificate"),
      cell: (track) => {
        if (track.state === "unsigned") return t("results.unsignedSays");
        if (track.state === "contested") return t("results.contestedSays");
        const certificate = certificateOf(track);
        return certificate ? (
          <>
            {t("results.number", { number: certificate.number })} <code>{certificate.hash.slice(0, 8)}</code>
          </>
        ) : null;
      },
    },
    { id: "signer", header: t("results.signer"), cell: (track) => certificateOf(track)?.signer ?? "" },
    {
      id: "at",
      header: t("results.at"),
      cell: (track) => {
        const certificate = certificateOf(track);
        return certificate ? dateTime(certificate.at) : "";
      },
    },
  ];
}
