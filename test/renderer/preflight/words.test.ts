// Protects what a person reads of a check: a whole sentence for everything that can be found, in both languages, with figures.

import { describe, expect, test } from "vitest";
import { locales } from "#shared/contract/bridge";
import { type PreflightFacts, preflightSteps, preflightWaysOut } from "#shared/contract/views/preflight";
import { createI18n } from "../../../src-renderer/locales/i18n";
import { resources } from "../../../src-renderer/locales/resources";
import { countOutcomes } from "../../../src-renderer/preflight/count-outcomes";
import { factWords } from "../../../src-renderer/preflight/fact-words";

const code = "EIO";
const path = "/home/示例/data";
const times = { commitMs: 3.21, slowestMs: 12.6, fileMs: 1.04 };
const zone = "Asia/Shanghai";
const here = { at: "2026-11-20T09:30:00+08:00", zone };
const screen = { width: 1280, height: 720, scalePercent: 150 };

/** One example of everything that a step can find. */
const examples: PreflightFacts = {
  "timed-out": { limitSeconds: 20 },
  failed: { code },
  "no-venue": {},
  "is-chief": {},
  "needs-application": {},
  written: times,
  "disk-full": { code },
  "disk-read-only": { code },
  "read-back-differs": {},
  "write-failed": { code },
  "space-left": { freeBytes: 12_345_678_901, totalBytes: 512_000_000_000 },
  "folder-local": { path, fileSystem: "ext4" },
  "folder-on-drive": { path: "C:\\" },
  "folder-remote": { path },
  "folder-in-memory": { path, fileSystem: "tmpfs" },
  "file-system-fragile": { fileSystem: "vfat" },
  "file-system-unknown": { fileSystem: "overlay" },
  "disk-removable": {},
  "disk-solid": {},
  "disk-spinning": {},
  "key-in-system": { backend: "gnome_libsecret" },
  "key-in-file": {},
  "key-not-read-back": {},
  "secrets-open": { secrets: 4 },
  "probe-opens": {},
  "secrets-refused": { refused: 1, secrets: 4 },
  "settings-durable": { journal: "wal" },
  "settings-weak": { journal: "delete", synchronous: 1, foreignKeys: 0 },
  "damaged-aside": { files: 1, path },
  "backup-failed": {},
  "backups-kept": { backups: 3 },
  "no-backup-yet": {},
  "store-absent": {},
  "store-sound": {},
  "store-in-use": {},
  "store-damaged": {},
  "store-unreadable": { code },
  "clock-alone": here,
  "clock-agrees": { offsetMs: 1_234, zone },
  "clock-ahead": { offsetMs: 63_072_000_000, zone },
  "clock-behind": { offsetMs: 90_000, zone },
  "clock-not-compared": here,
  "on-mains": {},
  "no-battery": {},
  "on-battery": { levelPercent: 63 },
  "on-battery-level-unread": {},
  "power-unread": {},
  "never-sleeps": {},
  "sleeps-after": { sleepSeconds: 900 },
  "sleep-unread": {},
  "lid-stays": {},
  "lid-sleeps": {},
  "lid-unread": {},
  "chief-reached": { label: "主席台" },
  "chief-unreached": { label: "主席台" },
  "standby-present": {},
  "standby-absent": {},
  "standby-unnamed": {},
  "version-equal": { own: "1.2.3" },
  "version-differs": { own: "1.2.3", chief: "1.3.0" },
  "version-unread": { own: "1.2.3" },
  "font-drawn": { family: "Noto Sans SC Variable" },
  "font-missing": { family: "Noto Sans SC Variable" },
  printers: { printers: 2, names: "HP LaserJet, Canon" },
  "printers-virtual": { names: "Microsoft Print to PDF" },
  "printers-none": {},
  "printers-unread": {},
  "screen-enough": screen,
  "screen-small": screen,
};

describe.each(locales)("in %s", (language) => {
  const { t } = createI18n(language);
  const sentence = (found: keyof PreflightFacts): string =>
    t(`preflight:found.${found}`, { replace: factWords(examples[found], language, (at) => at) });

  test.each(Object.keys(examples) as (keyof PreflightFacts)[])("%s is a sentence that says its figures", (found) => {
    const said = sentence(found);
    expect(said).not.toMatch(/\{\{|\}\}|undefined|NaN/);
    for (const value of Object.values(factWords(examples[found], language, (at) => at))) expect(said).toContain(value);
  });

  test("every step and every way out has its words, and nothing has words that is never said", () => {
    const { steps, waysOut, found } = resources[language].preflight;
    expect(Object.keys(steps)).toEqual([...preflightSteps]);
    expect(Object.keys(waysOut).toSorted()).toEqual([...preflightWaysOut].toSorted());
    expect(Object.keys(found).toSorted()).toEqual(Object.keys(examples).toSorted());
  });
});

test("figures are as fine as they were measured, in units that a person would choose", () => {
  const english = (facts: Record<string, number>): string => Object.values(factWords(facts, "en", String)).join(", ");
  expect(english(times)).toBe("3.2 ms, 13 ms, 1 ms");
  expect(english({ freeBytes: 499_000_000, totalBytes: 2_000_000_000_000 })).toBe("499 MB, 2 TB");
  expect(english({ freeBytes: 0 })).toBe("0 byte");
  expect(english({ sleepSeconds: 900 })).toBe("15 min");
  expect(english({ offsetMs: 63_072_000_000 })).toBe("730 days");
  expect(english({ levelPercent: 63, secrets: 4 })).toBe("63%, 4");
  expect(factWords({ sleepSeconds: 900 }, "zh-CN", String)).toEqual({ sleepSeconds: "15 分钟" });
});

test("outcomes are counted by step", () => {
  const step = (outcome: "good" | "bad" | "not-applicable") => ({ step: "disk" as const, outcome, findings: [] });
  expect(countOutcomes({ steps: [step("good"), step("bad"), step("good"), step("not-applicable")] })).toEqual({
    good: 2,
    attention: 0,
    bad: 1,
    notApplicable: 1,
  });
});
