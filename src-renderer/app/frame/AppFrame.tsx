// The frame of every screen: what this is, which event, who is signed in, and the way to hand the window over.

import { Box, Group, Text } from "@mantine/core";
import { IconLoader2 } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useConnection, useSessionState } from "../../engine/context";
import { DeskTabs } from "./DeskTabs";
import { LinkIndicator } from "../../desks/venue/link/LinkIndicator";
import { PreflightButton } from "../../preflight/PreflightButton";
import { HeaderControls } from "./HeaderControls";
import { RehearsalBand } from "./RehearsalBand";
import { SignedIn } from "./SignedIn";
import { StartupNotes } from "./StartupNotes";
import classes from "./AppFrame.module.css";

export interface AppFrameProps {
  /** The event that this screen is about before anyone has signed in. */
  readonly about: { readonly title: string; readonly rehearsal: boolean } | null;
  readonly children: ReactNode;
}

export function AppFrame({ about, children }: AppFrameProps) {
  const { t } = useTranslation();
  const { hello } = useSessionState();
  const connection = useConnection();
  const session = hello?.session ?? null;
  const event = session ?? about;
  return (
    <Box className={classes["frame"]} data-rehearsal={event?.rehearsal || undefined}>
      <a className={classes["skip"]} href="#main" onClick={skipToMain}>
        {t("skipToMain")}
      </a>
      {event?.rehearsal && <RehearsalBand />}
      <header className={classes["header"]}>
        <Group gap="md" className={classes["names"]}>
          <Text className={classes["product"]}>{t("product")}</Text>
          {event && (
            <Text className={classes["event"]} title={event.title}>
              {event.title}
            </Text>
          )}
        </Group>
        {session && <DeskTabs desks={session.desks} />}
        <Group gap="sm" className={classes["controls"]}>
          {session && <LinkIndicator />}
          {session && <PreflightButton />}
          <HeaderControls />
          {session && <SignedIn session={session} />}
        </Group>
      </header>
      {connection === "gone" && (
        <div role="alert" className={classes["gone"]}>
          <IconLoader2 aria-hidden />
          {t("engineGone")}
        </div>
      )}
      <StartupNotes notes={hello?.notes ?? []} />
      <main id="main" tabIndex={-1} className={classes["main"]}>
        {children}
      </main>
    </Box>
  );
}

/** The address belongs to the router, so the jump is made by hand. */
function skipToMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#main")?.focus();
}
