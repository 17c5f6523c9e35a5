// A laptop's link to the chief's desk, in the header of every desk: shape and word, and on a press what it means.

import { Button, Popover } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LinkView } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { useView } from "../../../engine/use-view";
import { useDuration } from "../use-duration";
import { usePolling } from "../use-polled-view";
import { LinkDetails } from "./LinkDetails";
import { linkBeat, lookOfLink } from "./link-look";

export function LinkIndicator() {
  const view = useView("venue.link", {});
  usePolling(view, linkBeat(view.data));
  // A link that could not be asked about is not shown as one that is well.
  return view.data === null ? null : <Shown link={view.data} />;
}

function Shown({ link }: { link: LinkView }) {
  const { t } = useTranslation("venue");
  const words = useWords(link);
  const look = lookOfLink(link);
  if (look === null) return null;
  return (
    <Popover width={420} position="bottom-end" withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" color="neutral" px="sm" aria-label={`${t("link.label")}: ${words}`} data-testid="link">
          <StatusMark {...look}>{words}</StatusMark>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("link.label")}>
        <LinkDetails link={link} />
      </Popover.Dropdown>
    </Popover>
  );
}

function useWords(link: LinkView): string {
  const { t } = useTranslation("venue");
  const duration = useDuration();
  const entries = link.unacknowledged?.entries ?? 0;
  const state = {
    alone: () => "",
    hub: () => t("link.hub"),
    connected: () => t("link.connected"),
    connecting: () => t("link.connecting", { duration: duration(link.sinceSeconds) }),
    refused: () => t(`link.refused.${link.refusal ?? "revoked"}`),
  }[link.state]();
  return entries > 0 ? `${state} · ${t("link.unsent", { entries })}` : state;
}
