// One event of this laptop, as a large target.

import { UnstyledButton } from "@mantine/core";
import { IconKey, IconMasksTheater } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { EventCard as Card, HelloView } from "#shared/contract/views";
import { useFormat } from "../../components/use-format";
import classes from "./entry.module.css";

interface EventCardProps {
  readonly card: Card;
  readonly templates: HelloView["templates"];
  readonly onOpen: () => void;
}

export function EventCard({ card, templates, onOpen }: EventCardProps) {
  const { t } = useTranslation(["entry", "common"]);
  const { date } = useFormat();
  const template = templates.find((each) => each.id === card.template)?.title ?? card.template;
  return (
    <UnstyledButton className={classes["card"]} onClick={onOpen} data-rehearsal={card.rehearsal || undefined}>
      <span className={classes["cardTitle"]}>{card.title}</span>
      {card.rehearsal && (
        <span className={classes["rehearsal"]}>
          <IconMasksTheater aria-hidden size={20} />
          {t("common:rehearsal")}
        </span>
      )}
      <span>{t("entry:card.counts", { projects: card.projects, people: card.people })}</span>
      <span className={classes["quiet"]}>{t("entry:card.created", { date: date(card.createdAt) })}</span>
      {template !== card.title && <span className={classes["quiet"]}>{t("entry:card.template", { template })}</span>}
      {card.organisable && (
        <span className={classes["own"]}>
          <IconKey aria-hidden size={18} />
          {t("entry:card.own")}
        </span>
      )}
    </UnstyledButton>
  );
}
