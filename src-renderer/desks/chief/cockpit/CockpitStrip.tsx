// The strip below the next step: who is online, whether ballots get through, the standby desk, and the clocks.

import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { StatusMark } from "../../../components/StatusMark";
import type { StateLook } from "../judge-states";
import { type Alarms, type Readiness, ageOf, alarmsOf } from "./readiness";
import classes from "./Cockpit.module.css";

const fine: StateLook = { shape: "check", tone: "good" };
const look: StateLook = { shape: "warning", tone: "caution" };
const stalled: StateLook = { shape: "warning", tone: "danger" };
const plain: StateLook = { shape: "none", tone: "neutral" };

export function CockpitStrip(readiness: Readiness) {
  const { t } = useTranslation("chief");
  const { onlineJudges, expectedJudges, oldestUnacknowledgedSeconds, outOfReach, standby, worstClockOffsetMs } =
    readiness;
  const alarms = alarmsOf(readiness);
  const age = useAge();
  return (
    <section aria-label={t("cockpit.strip.label")} data-testid="cockpit-strip">
      <ul className={classes["strip"]}>
        <Item term={t("cockpit.strip.judges")} look={alarms.judges ? look : fine}>
          {t("cockpit.strip.online", { online: onlineJudges, expected: expectedJudges })}
        </Item>
        <Item
          term={t("cockpit.strip.ballots")}
          look={alarms.stalled || alarms.notStored ? stalled : alarms.outOfReach ? look : fine}
        >
          {alarms.notStored
            ? t("cockpit.strip.notStored")
            : oldestUnacknowledgedSeconds !== null
              ? t("cockpit.strip.oldest", { age: age(oldestUnacknowledgedSeconds) })
              : outOfReach > 0
                ? t("cockpit.strip.outOfReach", { count: outOfReach })
                : t("cockpit.strip.allAcknowledged")}
        </Item>
        <Item term={t("cockpit.strip.standby")} look={alarms.standby ? look : standby === "none" ? plain : fine}>
          {t(`cockpit.strip.standbys.${standby}`)}
        </Item>
        <Item term={t("cockpit.strip.clocks")} look={worstClockOffsetMs === null ? plain : alarms.clock ? look : fine}>
          {worstClockOffsetMs === null
            ? t("cockpit.strip.notMeasured")
            : t("cockpit.strip.offset", { seconds: (Math.abs(worstClockOffsetMs) / 1000).toFixed(1) })}
        </Item>
      </ul>
      {alarms.notStored ? <Alarm what="notStored" /> : alarms.stalled && <Alarm what="stalled" />}
      <Notes alarms={alarms} />
    </section>
  );
}

function Item({ term, look: { shape, tone }, children }: { term: string; look: StateLook; children: ReactNode }) {
  return (
    <li className={classes["item"]} data-tone={tone}>
      <span className={classes["term"]}>{term}</span>
      <StatusMark shape={shape} tone={tone}>
        {children}
      </StatusMark>
    </li>
  );
}

/** Without the age, which would be read out anew every second: it stands in the strip. */
function Alarm({ what }: { what: "stalled" | "notStored" }) {
  const { t } = useTranslation("chief");
  return (
    <Alert
      role="alert"
      mt="xs"
      color="danger"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(`cockpit.${what}.title`)}
    >
      {t(`cockpit.${what}.says`)}
    </Alert>
  );
}

/** What calls for a look, and for no hurry: what it means, and what to do. */
function Notes({ alarms }: { alarms: Alarms }) {
  const { t } = useTranslation("chief");
  const notes = (["standby", "clock"] as const).filter((which) => alarms[which]);
  return notes.map((which) => (
    <Text key={which} size="sm" mt={4} px="md">
      {t(`cockpit.notes.${which}`)}
    </Text>
  ));
}

function useAge(): (seconds: number) => string {
  const { t } = useTranslation("chief");
  return (seconds) => {
    const [unit, count] = ageOf(seconds);
    return t(`cockpit.age.${unit}`, { count });
  };
}
