// Power and sleep on macOS, by pmset(1).

import { askSystem } from "../bounded-command";
import type { PowerFacts } from "./power-facts";

const pmset = "/usr/bin/pmset";

export async function macPower(signal?: AbortSignal): Promise<PowerFacts> {
  const [battery, custom] = await Promise.all([
    askSystem(pmset, ["-g", "batt"], signal),
    askSystem(pmset, ["-g", "custom"], signal),
  ]);
  return {
    ...macBattery(battery),
    sleepSeconds: macSleep(custom),
    // Closing it always sleeps, unless a display and power are plugged in; there is no setting to read.
    lid: null,
  };
}

/** Of `pmset -g batt`: "Now drawing from 'AC Power'", and a line of each battery with its charge. */
export function macBattery(text: string | null): Pick<PowerFacts, "hasBattery" | "onBattery" | "levelPercent"> {
  if (text === null) return { hasBattery: null, onBattery: null, levelPercent: null };
  const level = /\s(\d{1,3})%;/.exec(text)?.[1];
  return {
    hasBattery: text.includes("InternalBattery"),
    onBattery: /drawing from '([^']+)'/.exec(text)?.[1] === "Battery Power",
    levelPercent: level === undefined ? null : Number(level),
  };
}

/** Of `pmset -g custom`: a block for each source, in it ` sleep  10` in minutes, 0 for never. */
export function macSleep(text: string | null): PowerFacts["sleepSeconds"] {
  const minutesIn = (source: string): number | null => {
    const block = (text ?? "").split(/^(?=\S)/m).find((part) => part.startsWith(source)) ?? "";
    const minutes = /^\s+sleep\s+(\d+)/m.exec(block)?.[1];
    return minutes === undefined ? null : Number(minutes) * 60;
  };
  return { mains: minutesIn("AC Power"), battery: minutesIn("Battery Power") };
}
