// Rules the order of tied projects: moved by button or arrow key, put on record with a reason.

import { ActionIcon, Group, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TieItem } from "#shared/contract/views";
import { ReasonDialog } from "../../../components/ReasonDialog";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";
import { moved } from "./tie-order";
import classes from "./TieDialog.module.css";

export function TieDialog({ tie, onClose }: { tie: TieItem; onClose: () => void }) {
  const { t } = useTranslation("chief");
  const { refresh } = useDesk();
  const names = useNames();
  const ruling = useCall("chief.rule");
  const [order, setOrder] = useState<readonly string[]>(tie.projects);
  const [said, setSaid] = useState("");
  const confirm = async (reason: string): Promise<void> => {
    if (!(await ruling.run({ subject: { about: "tie", track: tie.track, order: [...order] }, reason }))) return;
    await refresh();
    onClose();
  };
  const move = (from: number, by: 1 | -1): void => {
    const next = moved(order, from, by);
    const project = order[from];
    if (next === order || project === undefined) return;
    setOrder(next);
    setSaid(t("tie.moved", { project: names.project(project), place: from + by + 1 }));
  };
  const keys = (event: KeyboardEvent, at: number): void => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    move(at, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <ReasonDialog
      opened
      title={t("tie.title")}
      confirmLabel={t("tie.confirm")}
      onConfirm={(reason) => void confirm(reason)}
      onCancel={onClose}
      pending={ruling.pending}
      error={ruling.error}
    >
      <Text>{t("tie.says", { track: names.track(tie.track), rank: tie.rank })}</Text>
      <Text c="dimmed">{t("tie.keys")}</Text>
      <ol className={classes["list"]} aria-label={t("tie.list")} data-testid="tie-order">
        {order.map((project, at) => (
          <li key={project} className={classes["item"]}>
            <strong>{tie.rank + at}</strong>
            <span className={classes["name"]}>{names.project(project)}</span>
            <Group gap="xs" wrap="nowrap" onKeyDown={(event) => keys(event, at)}>
              <ActionIcon
                variant="default"
                size={44}
                aria-label={t("tie.up", { project: names.project(project) })}
                aria-disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                <IconArrowUp aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size={44}
                aria-label={t("tie.down", { project: names.project(project) })}
                aria-disabled={at === order.length - 1}
                onClick={() => move(at, 1)}
              >
                <IconArrowDown aria-hidden />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ol>
      <output className="visually-hidden">{said}</output>
    </ReasonDialog>
  );
}
