// Marks that do not get through to the chief's desk: calm, with what to do; marking is never held up by it.

import { Button, List, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconPlugConnectedX } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLink } from "./link";
import { type Stall, stallOf } from "./link-state";
import { useFieldInView } from "./use-field-in-view";
import classes from "./stall.module.css";

interface StallNoticeProps {
  /** Asks for the dialogue that saves to a stick: it stays when the link comes back meanwhile, and this notice goes. */
  readonly onCarryOut: () => void;
}

export function StallNotice({ onCarryOut }: StallNoticeProps) {
  const stall = stallOf(useLink());
  return stall && <Told stall={stall} onCarryOut={onCarryOut} />;
}

function Told({ stall, onCarryOut }: StallNoticeProps & { stall: Stall }) {
  const { t } = useTranslation(["judge", "carry"]);
  const [open, setOpen] = useState(false);
  const help = useId();
  useFieldInView();
  const refused = stall.kind === "refused";
  return (
    <section className={classes["stall"]} aria-label={t("stall.label")} data-testid="stall">
      <IconPlugConnectedX aria-hidden size={28} />
      <div className={classes["words"]}>
        <output>
          <strong>{t(refused ? `stall.refused.${stall.refusal}` : `stall.title.${stall.kind}`)}</strong>{" "}
          <span>{t(`stall.safe.${stall.kind}`)}</span>
        </output>
        {!refused && (
          <Text c="dimmed" size="md">
            {stall.oldestSeconds < 120
              ? t("stall.seconds", { entries: stall.entries, seconds: stall.oldestSeconds })
              : t("stall.minutes", { entries: stall.entries, minutes: Math.floor(stall.oldestSeconds / 60) })}
          </Text>
        )}
        {open && (
          <List id={help} type="ordered" className={classes["help"] ?? ""}>
            {stall.kind === "waiting" && <List.Item>{t("stall.cable")}</List.Item>}
            <List.Item>{t(`stall.next.${stall.kind}`)}</List.Item>
            <List.Item>
              {t("stall.stick")}{" "}
              <Button variant="default" onClick={onCarryOut}>
                {t("carry:out.button")}
              </Button>
            </List.Item>
          </List>
        )}
      </div>
      <Button
        variant="outline"
        aria-expanded={open}
        aria-controls={help}
        rightSection={open ? <IconChevronUp aria-hidden size={20} /> : <IconChevronDown aria-hidden size={20} />}
        onClick={() => setOpen(!open)}
      >
        {t("stall.whatToDo")}
      </Button>
    </section>
  );
}
