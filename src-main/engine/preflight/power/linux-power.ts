// Power and sleep on Linux: the kernel's power supplies, GNOME's settings, and logind.conf(5) for the lid and idleness.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { askSystem } from "../bounded-command";
import type { PowerFacts } from "./power-facts";

export interface LinuxPlaces {
  /** Where `/sys`, `/proc`, `/etc`, `/run` and `/usr` lie. */
  readonly root: string;
  /** XDG_CURRENT_DESKTOP. */
  readonly desktop: string;
}

export async function linuxPower(places: LinuxPlaces, signal?: AbortSignal): Promise<PowerFacts> {
  const supplies = suppliesIn(join(places.root, "sys/class/power_supply"));
  const logind = logindSettings(places.root);
  return {
    ...supplies,
    sleepSeconds: isGnome(places.desktop) ? await gnomeSleep(signal) : idleSleep(logind),
    lid: lidOf(places, supplies.hasBattery, logind),
  };
}

type Supplies = Pick<PowerFacts, "hasBattery" | "onBattery" | "levelPercent">;

function suppliesIn(folder: string): Supplies {
  if (!existsSync(folder)) return { hasBattery: null, onBattery: null, levelPercent: null };
  const supplies = readdirSync(folder).map((name) => (file: string) => textOf(join(folder, name, file)));
  // The battery of a mouse or a pen is of scope "Device".
  const batteries = supplies.filter((read) => read("type") === "Battery" && read("scope") !== "Device");
  if (batteries.length === 0) return { hasBattery: false, onBattery: false, levelPercent: null };
  const levels = batteries.flatMap((read) => percentOf(read("capacity")));
  return {
    hasBattery: true,
    onBattery: batteries.some((read) => read("status") === "Discharging"),
    levelPercent: levels.length > 0 ? Math.round(levels.reduce((sum, level) => sum + level, 0) / levels.length) : null,
  };
}

function percentOf(text: string | null): number[] {
  return text !== null && /^\d{1,3}$/.test(text) ? [Number(text)] : [];
}

function isGnome(desktop: string): boolean {
  return desktop.split(":").some((name) => /^(gnome|ubuntu|unity|budgie|pop)/i.test(name));
}

const gnomeSchema = "org.gnome.settings-daemon.plugins.power";

async function gnomeSleep(signal?: AbortSignal): Promise<PowerFacts["sleepSeconds"]> {
  const [mains, battery] = await Promise.all(
    ["ac", "battery"].map(async (source) => {
      const [type, timeout] = await Promise.all(
        ["type", "timeout"].map((key) =>
          askSystem("gsettings", ["get", gnomeSchema, `sleep-inactive-${source}-${key}`], signal),
        ),
      );
      return gnomeSeconds(type ?? null, timeout ?? null);
    }),
  );
  return { mains: mains ?? null, battery: battery ?? null };
}

/** Of what gsettings prints: `'suspend'` and `1200`, or `uint32 1200`. */
export function gnomeSeconds(type: string | null, timeout: string | null): number | null {
  const seconds = /(\d+)\s*$/.exec(timeout ?? "")?.[1];
  const deed = /^'([a-z-]+)'\s*$/.exec(type ?? "")?.[1];
  if (seconds === undefined || deed === undefined) return null;
  return /^(suspend|hibernate|shutdown|logout|interactive)$/.test(deed) ? Number(seconds) : 0;
}

type Logind = ReadonlyMap<string, string> | null;

/** null where systemd is not what runs this system. */
function logindSettings(root: string): Logind {
  if (!existsSync(join(root, "run/systemd/system"))) return null;
  const folders = ["usr/lib/systemd", "etc/systemd", "run/systemd"].map((folder) => join(root, folder));
  const main = folders.map((folder) => join(folder, "logind.conf"));
  const dropIns = folders
    .flatMap((folder) => filesIn(join(folder, "logind.conf.d")))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const settings = new Map<string, string>();
  for (const path of [...main, ...dropIns.map((file) => file.path)])
    for (const line of (textOf(path) ?? "").split("\n")) {
      const [, name, value] = /^\s*([A-Za-z]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) settings.set(name, value);
    }
  return settings;
}

function filesIn(folder: string): { name: string; path: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".conf"))
    .map((name) => ({ name, path: join(folder, name) }));
}

const staysAwake = /^(ignore|lock)$/;

/** logind acts on idleness only where it is told to; that a desktop which we do not know does so too cannot be ruled out. */
function idleSleep(logind: Logind): PowerFacts["sleepSeconds"] {
  const action = logind?.get("IdleAction");
  if (action === undefined || staysAwake.test(action)) return { mains: null, battery: null };
  const seconds = secondsOf(logind?.get("IdleActionSec") ?? "30min");
  return { mains: seconds, battery: seconds };
}

const units: Readonly<Record<string, number>> = { s: 1, sec: 1, min: 60, m: 60, h: 3600, hr: 3600 };

/** systemd.time(7), as people write it here: `900`, `15min`, `1h 30min`; null for anything else. */
export function secondsOf(text: string): number | null {
  const parts = [...text.matchAll(/(\d+)\s*([a-z]*)\s*/gi)];
  if (parts.map(([part]) => part).join("") !== text || parts.length === 0) return null;
  const seconds = parts.map(
    ([, count, unit]) => Number(count) * (units[unit === "" ? "s" : (unit ?? "")] ?? Number.NaN),
  );
  const sum = seconds.reduce((total, part) => total + part, 0);
  return Number.isNaN(sum) ? null : sum;
}

function lidOf({ root, desktop }: LinuxPlaces, hasBattery: boolean | null, logind: Logind): PowerFacts["lid"] {
  const lids = join(root, "proc/acpi/button/lid");
  const hasLid = existsSync(lids) && readdirSync(lids).length > 0;
  if (!hasLid) return hasBattery === false ? "none" : null;
  // KDE and others take the lid over from logind.
  if (logind === null || !(isGnome(desktop) || desktop === "")) return null;
  const action = logind.get("HandleLidSwitchExternalPower") ?? logind.get("HandleLidSwitch") ?? "suspend";
  return staysAwake.test(action) ? "stays" : "sleeps";
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return null;
  }
}
