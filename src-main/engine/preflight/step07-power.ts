// Step 7: the laptop is plugged in and does not go to sleep in the middle of a roadshow, as far as the system tells.

import type { PreflightFinding, PreflightWayOut } from "#shared/contract/views/preflight";
import { linuxPower } from "./power/linux-power";
import { macPower } from "./power/mac-power";
import { type PowerFacts, nothingKnown } from "./power/power-facts";
import { windowsPower } from "./power/windows-power";
import type { MachineFacts } from "./shell-answers";
import { type Step, finding } from "./step";

/** A roadshow of one team takes up to half an hour. */
const lowPercent = 20;

export const power: Step = {
  id: "power",
  limitMs: 8_000,
  ifUnknown: "attention",
  async run({ askShell, signal }) {
    const [machine, facts] = await Promise.all([askShell("machine"), powerOfSystem(signal)]);
    return powerFindings(withShell(facts, machine), process.platform);
  },
};

function powerOfSystem(signal: AbortSignal): Promise<PowerFacts> {
  switch (process.platform) {
    case "linux":
      return linuxPower({ root: "/", desktop: process.env["XDG_CURRENT_DESKTOP"] ?? "" }, signal);
    case "darwin":
      return macPower(signal);
    case "win32":
      return windowsPower(signal);
    default:
      return Promise.resolve(nothingKnown);
  }
}

/** What the system's own files and programs leave open, the shell may know. */
function withShell(facts: PowerFacts, machine: MachineFacts | null): PowerFacts {
  return { ...facts, onBattery: facts.onBattery ?? machine?.onBattery ?? null };
}

export function powerFindings(facts: PowerFacts, platform: string): readonly PreflightFinding[] {
  const byHand = setSleep(platform);
  return [sourceFinding(facts), sleepFinding(facts, byHand), ...lidFindings(facts, byHand)];
}

function setSleep(platform: string): PreflightWayOut {
  return platform === "linux" || platform === "darwin" || platform === "win32"
    ? `set-sleep-${platform}`
    : "set-sleep-other";
}

function sourceFinding({ hasBattery, onBattery, levelPercent }: PowerFacts): PreflightFinding {
  if (hasBattery === false) return finding("good", "no-battery", {});
  if (onBattery === null) return finding("attention", "power-unread", {}, "plug-in");
  if (!onBattery) return finding("good", "on-mains", {});
  if (levelPercent === null) return finding("attention", "on-battery-level-unread", {}, "plug-in");
  return finding(levelPercent <= lowPercent ? "bad" : "attention", "on-battery", { levelPercent }, "plug-in");
}

/** By the source in use: what it does on the other is of no matter until the cable is pulled. */
function sleepFinding({ onBattery, sleepSeconds }: PowerFacts, byHand: PreflightWayOut): PreflightFinding {
  const seconds = onBattery === true ? sleepSeconds.battery : sleepSeconds.mains;
  if (seconds === null) return finding("attention", "sleep-unread", {}, byHand);
  if (seconds === 0) return finding("good", "never-sleeps", {});
  return finding("attention", "sleeps-after", { sleepSeconds: seconds }, byHand);
}

function lidFindings({ lid }: PowerFacts, byHand: PreflightWayOut): PreflightFinding[] {
  switch (lid) {
    case "none":
      return [];
    case "stays":
      return [finding("good", "lid-stays", {})];
    case "sleeps":
      return [finding("attention", "lid-sleeps", {}, byHand)];
    case null:
      return [finding("attention", "lid-unread", {}, byHand)];
  }
}
