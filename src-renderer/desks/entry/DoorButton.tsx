// One person's door, as a large target that also says when it cannot be opened.

import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StatusMark } from "../../components/StatusMark";
import type { Door } from "./door-groups";
import classes from "./entry.module.css";

export function DoorButton({ door, onOpen }: { door: Door; onOpen: () => void }) {
  const { t } = useTranslation(["entry", "common"]);
  return (
    <UnstyledButton className={classes["door"]} onClick={onOpen}>
      <span className={classes["doorName"]}>{door.name === "" ? t(`common:roles.${door.role}`) : door.name}</span>
      {door.unit !== "" && <span className={classes["quiet"]}>{door.unit}</span>}
      {door.locked && (
        <StatusMark shape="locked" tone="danger" size="sm">
          {t("entry:doors.locked")}
        </StatusMark>
      )}
      {!door.locked && !door.hasPin && (
        <StatusMark shape="none" size="sm">
          {t("entry:doors.noPin")}
        </StatusMark>
      )}
    </UnstyledButton>
  );
}
