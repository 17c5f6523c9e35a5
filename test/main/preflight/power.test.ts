// Protects what is said of power and sleep: only what the system says, and "could not be read" for the rest.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { askSystem } from "../../../src-main/engine/preflight/bounded-command";
import { gnomeSeconds, linuxPower, secondsOf } from "../../../src-main/engine/preflight/power/linux-power";
import { macBattery, macSleep } from "../../../src-main/engine/preflight/power/mac-power";
import { type PowerFacts, nothingKnown } from "../../../src-main/engine/preflight/power/power-facts";
import { settingIndices } from "../../../src-main/engine/preflight/power/windows-power";
import { powerFindings } from "../../../src-main/engine/preflight/step07-power";
import { inFolder } from "./preflight-room";

function laptop(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const battery = {
  "sys/class/power_supply/BAT0/type": "Battery\n",
  "sys/class/power_supply/BAT0/capacity": "63\n",
  "sys/class/power_supply/BAT0/status": "Discharging\n",
  "sys/class/power_supply/hidpp_mouse/type": "Battery\n",
  "sys/class/power_supply/hidpp_mouse/scope": "Device\n",
  "sys/class/power_supply/hidpp_mouse/capacity": "5\n",
  "sys/class/power_supply/AC/type": "Mains\n",
  "proc/acpi/button/lid/LID0/state": "state:      open\n",
};

describe("Linux", () => {
  test("says the laptop's own battery, and what logind does with idleness and the lid", () =>
    inFolder(async (root) => {
      laptop(root, {
        ...battery,
        "run/systemd/system/x": "",
        "etc/systemd/logind.conf": "[Login]\n#HandleLidSwitch=ignore\nIdleAction=suspend\nIdleActionSec=15min\n",
      });
      expect(await linuxPower({ root, desktop: "" })).toEqual({
        hasBattery: true,
        onBattery: true,
        levelPercent: 63,
        sleepSeconds: { mains: 900, battery: 900 },
        lid: "sleeps",
      });
    }));

  test("follows a later file of logind's, and does not speak for a desktop that it does not know", () =>
    inFolder(async (root) => {
      laptop(root, {
        ...battery,
        "run/systemd/system/x": "",
        "etc/systemd/logind.conf": "[Login]\nHandleLidSwitch=suspend\n",
        "etc/systemd/logind.conf.d/50-venue.conf": "[Login]\nHandleLidSwitch=ignore\n",
      });
      expect((await linuxPower({ root, desktop: "" })).lid).toBe("stays");
      expect(await linuxPower({ root, desktop: "KDE" })).toMatchObject({
        lid: null,
        sleepSeconds: { mains: null, battery: null },
      });
    }));

  test("without battery or lid has nothing to say of them; without sysfs knows nothing", () =>
    inFolder(async (root) => {
      expect(await linuxPower({ root, desktop: "" })).toEqual(nothingKnown);
      laptop(root, { "sys/class/power_supply/AC/type": "Mains\n" });
      expect(await linuxPower({ root, desktop: "" })).toMatchObject({
        hasBattery: false,
        onBattery: false,
        lid: "none",
      });
    }));

  test.each([
    ["'suspend'\n", "1200\n", 1200],
    ["'suspend'", "uint32 900", 900],
    ["'nothing'", "1200", 0],
    ["'suspend'", "0", 0],
    [null, "1200", null],
    ["No such schema", "1200", null],
  ])("reads GNOME's %j after %j as %j seconds", (type, timeout, seconds) =>
    expect(gnomeSeconds(type, timeout)).toBe(seconds),
  );

  test.each([
    ["900", 900],
    ["15min", 900],
    ["1h 30min", 5400],
    ["infinity", null],
    ["", null],
  ])("reads systemd's %j as %j seconds", (text, seconds) => expect(secondsOf(text)).toBe(seconds));
});

describe("macOS", () => {
  test("says its battery and, for each source, after how many minutes it sleeps", () => {
    const drawing =
      "Now drawing from 'Battery Power'\n -InternalBattery-0 (id=4653155)\t85%; discharging; 4:10 remaining\n";
    expect(macBattery(drawing)).toEqual({ hasBattery: true, onBattery: true, levelPercent: 85 });
    expect(macBattery("Now drawing from 'AC Power'\n")).toEqual({
      hasBattery: false,
      onBattery: false,
      levelPercent: null,
    });
    const custom =
      "Battery Power:\n Sleep On Power Button 1\n sleep                1\n displaysleep 2\nAC Power:\n sleep                0\n";
    expect(macSleep(custom)).toEqual({ mains: 0, battery: 60 });
    expect(macSleep(null)).toEqual({ mains: null, battery: null });
  });
});

describe("Windows", () => {
  test("is read in whatever language it speaks", () => {
    const text = [
      "电源设置 GUID: 29f6c1db-86da-48c5-9fdb-f2b67b1f44da  (在此时间后睡眠)",
      "      最小可能的设置: 0x00000000",
      "      最大可能的设置: 0xffffffff",
      "    当前交流电源设置索引: 0x00000708",
      "    当前直流电源设置索引: 0x00000000",
      "",
    ].join("\r\n");
    expect(settingIndices(text)).toEqual({ mains: 1800, battery: 0 });
    expect(settingIndices(null)).toBeNull();
    expect(settingIndices("denied")).toBeNull();
  });
});

describe("what is said of it", () => {
  const found = (facts: Partial<PowerFacts>, platform = "linux"): string[] =>
    powerFindings({ ...nothingKnown, ...facts }, platform).map(({ outcome, found: code, wayOut }) =>
      [outcome, code, wayOut ?? ""].join(" ").trim(),
    );

  test("nothing known is nothing green, with the way there by hand", () => {
    expect(found({}, "win32")).toEqual([
      "attention power-unread plug-in",
      "attention sleep-unread set-sleep-win32",
      "attention lid-unread set-sleep-win32",
    ]);
  });

  test("on battery it is the battery's settings that count, and a low one cannot stay so", () => {
    const sleepSeconds = { mains: 0, battery: 300 };
    const facts = { hasBattery: true, onBattery: true, levelPercent: 63, sleepSeconds, lid: "stays" as const };
    expect(found(facts)).toEqual([
      "attention on-battery plug-in",
      "attention sleeps-after set-sleep-linux",
      "good lid-stays",
    ]);
    expect(found({ ...facts, levelPercent: 20 })[0]).toBe("bad on-battery plug-in");
    expect(found({ ...facts, onBattery: false })).toEqual(["good on-mains", "good never-sleeps", "good lid-stays"]);
  });
});

test("a program of the system is bounded: one that is missing, fails, or says too much has no answer", async () => {
  expect(await askSystem("echo", ["here"])).toBe("here\n");
  expect(await askSystem("no-such-program", [])).toBeNull();
  expect(await askSystem("false", [])).toBeNull();
  expect(await askSystem("yes", [])).toBeNull();
  expect(await askSystem("sleep", ["60"])).toBeNull();
});
