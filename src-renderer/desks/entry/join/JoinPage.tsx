// Joining a venue: first the way to the chief's desk, then the wait for it, and at last whose laptop this is.

import { Alert, Anchor } from "@mantine/core";
import { IconArrowLeft, IconPlugConnectedX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { JoinView } from "#shared/contract/views";
import { PageHeader } from "../../../components/PageHeader";
import { ViewGate } from "../../../components/ViewGate";
import entry from "../entry.module.css";
import { Joined } from "./Joined";
import { type JoinDraft, JoinForm } from "./JoinForm";
import { TakingIn, TurnedAway, Waiting } from "./Waiting";
import { useJoining } from "./use-joining";

export function JoinPage() {
  const { t } = useTranslation("venue");
  const view = useJoining();
  return (
    <div className={entry["page"]}>
      <Link href="/" asChild>
        <Anchor className={entry["back"]}>
          <IconArrowLeft aria-hidden size={20} /> {t("join.back")}
        </Anchor>
      </Link>
      <PageHeader title={t("join.title")} />
      <ViewGate view={view}>{(joining) => <Stand joining={joining} refresh={view.refresh} />}</ViewGate>
    </div>
  );
}

/** What was typed stays while this laptop waits: where the connection is cut, only the PIN is asked for again. */
function Stand({ joining, refresh }: { joining: JoinView; refresh: () => Promise<void> }) {
  const { t } = useTranslation("venue");
  const [draft, setDraft] = useState<JoinDraft>({ hub: "", address: "", name: t("join.pin.defaultName") });
  const [anew, setAnew] = useState(false);
  const [wait, setWait] = useState<"none" | "waiting" | "left">("none");
  if (joining.state === "lobby" && wait === "none") setWait("waiting");
  const onJoined = async (): Promise<void> => {
    setWait("none");
    await refresh();
    setAnew(false);
  };
  if (anew || joining.state === "none") {
    return (
      <>
        {wait === "waiting" && !anew && (
          <Alert
            role="alert"
            color="caution"
            mb="md"
            icon={<IconPlugConnectedX aria-hidden />}
            title={t("join.lobby.cut")}
          >
            {t("join.lobby.cutSays")}
          </Alert>
        )}
        <JoinForm draft={draft} onDraft={setDraft} onJoined={onJoined} />
      </>
    );
  }
  switch (joining.state) {
    case "lobby":
      return <Waiting joining={joining} onLeave={() => setWait("left")} onLeft={refresh} />;
    case "taking-in":
      return <TakingIn joining={joining} />;
    case "joined":
      return <Joined joining={joining} onAgain={() => setAnew(true)} />;
    case "turned-away":
      return <TurnedAway onAgain={() => setAnew(true)} />;
  }
}
