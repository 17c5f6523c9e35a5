// The events that this laptop holds, and the two ways to one more.

import { Button, Group } from "@mantine/core";
import { IconFileImport, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HelloView } from "#shared/contract/views";
import { EmptyState } from "../../components/EmptyState";
import { PageHeader } from "../../components/PageHeader";
import { PreflightLink } from "../../preflight/PreflightLink";
import { CreateEvent } from "./CreateEvent";
import { EventCard } from "./EventCard";
import { ImportEvent } from "./ImportEvent";
import { JoinButton } from "./join/JoinButton";
import classes from "./entry.module.css";

interface EventListProps {
  readonly hello: HelloView;
  readonly onOpen: (event: string) => void;
}

export function EventList({ hello, onOpen }: EventListProps) {
  const { t } = useTranslation("entry");
  const [asked, setAsked] = useState<"create" | "import" | null>(null);
  const empty = hello.events.length === 0;
  const ways = (
    <Group gap="sm">
      <PreflightLink to="/preflight" size={empty ? "lg" : "md"} />
      <JoinButton size={empty ? "lg" : "md"} />
      <Button
        variant="default"
        size={empty ? "lg" : "md"}
        leftSection={<IconFileImport aria-hidden size={20} />}
        onClick={() => setAsked("import")}
      >
        {t("import.button")}
      </Button>
      <Button
        size={empty ? "lg" : "md"}
        leftSection={<IconPlus aria-hidden size={20} />}
        onClick={() => setAsked("create")}
      >
        {t("create.button")}
      </Button>
    </Group>
  );
  return (
    <div className={classes["page"]}>
      {empty ? (
        <EmptyState title={t("empty.title")} action={ways}>
          {t("empty.text")}
        </EmptyState>
      ) : (
        <>
          <PageHeader title={t("events")} description={t("eventsText")} action={ways} />
          <ul className={classes["cards"]}>
            {hello.events.map((card) => (
              <li key={card.event}>
                <EventCard card={card} templates={hello.templates} onOpen={() => onOpen(card.event)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <CreateEvent templates={hello.templates} opened={asked === "create"} onClose={() => setAsked(null)} />
      <ImportEvent opened={asked === "import"} onClose={() => setAsked(null)} onOpen={onOpen} />
    </div>
  );
}
