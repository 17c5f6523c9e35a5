// From the list of events to joining a venue, or to a joining that is under way.

import { Button } from "@mantine/core";
import { IconAccessPoint } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useView } from "../../../engine/use-view";

export function JoinButton({ size }: { size: "md" | "lg" }) {
  const { t } = useTranslation("venue");
  const [, navigate] = useLocation();
  const { data } = useView("venue.joining", {});
  const waiting = data?.state === "lobby" || data?.state === "taking-in";
  return (
    <Button
      variant={waiting ? "filled" : "default"}
      size={size}
      leftSection={<IconAccessPoint aria-hidden size={20} />}
      onClick={() => navigate("/join")}
    >
      {t(waiting ? "join.buttonWaiting" : "join.button")}
    </Button>
  );
}
