// Up, down and away: the three small buttons beside an item of an edited list.

import { ActionIcon, Group } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./MoveButtons.module.css";

export interface MoveButtonsProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onUp: () => void;
  readonly onDown: () => void;
  /** Left out where the item must stay. */
  readonly onRemove?: (() => void) | undefined;
}

export function MoveButtons({ name, first, last, onUp, onDown, onRemove }: MoveButtonsProps) {
  const { t } = useTranslation("organiser");
  const named = name.trim() === "" ? t("list.unnamed") : name;
  return (
    <Group gap={0} wrap="nowrap">
      <ActionIcon
        aria-label={t("list.up", { name: named })}
        disabled={first}
        className={classes["button"] ?? ""}
        onClick={onUp}
      >
        <IconArrowUp aria-hidden size={20} />
      </ActionIcon>
      <ActionIcon
        aria-label={t("list.down", { name: named })}
        disabled={last}
        className={classes["button"] ?? ""}
        onClick={onDown}
      >
        <IconArrowDown aria-hidden size={20} />
      </ActionIcon>
      {onRemove && (
        <ActionIcon color="danger" aria-label={t("list.remove", { name: named })} onClick={onRemove}>
          <IconTrash aria-hidden size={20} />
        </ActionIcon>
      )}
    </Group>
  );
}
