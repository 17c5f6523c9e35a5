// Protects the steps that look at the hall, the page and the printer: what was not looked at is never green.

import { describe, expect, test } from "vitest";
import type { PreflightStepId } from "#shared/contract/views/preflight";
import type { VenueFacts } from "../../../src-main/engine/preflight/venue-facts";
import { contextOf, foundBy, goodWindow, inFolder, shellWith } from "./preflight-room";

const chief = { reached: true, label: "主席台", offsetMs: 1_200, version: "1.2.3" };
const hall: VenueFacts = { chief, standby: { present: true } };
const hallSteps = ["clock", "chief", "standby", "version"] as const satisfies readonly PreflightStepId[];

function inHall(venue: VenueFacts | null): Promise<string[]> {
  return inFolder(async (folder) => {
    const context = contextOf(folder, { venue });
    return (await Promise.all(hallSteps.map((step) => foundBy(step, context)))).flat();
  });
}

describe("in the hall", () => {
  test("all is well where the chief is reached, the clocks agree, the versions are equal and a standby follows", async () => {
    expect(await inHall(hall)).toEqual([
      "good clock-agrees",
      "good chief-reached",
      "good standby-present",
      "good version-equal",
    ]);
  });

  test("nothing is claimed of a venue that was not joined", async () => {
    expect(await inHall(null)).toEqual([
      "not-applicable clock-alone",
      "not-applicable no-venue",
      "not-applicable no-venue",
      "not-applicable no-venue",
    ]);
  });

  test("the chief's own desk has nobody to compare itself with, and asks for a standby", async () => {
    expect(await inHall({ chief: null, standby: null })).toEqual([
      "not-applicable clock-alone",
      "not-applicable is-chief",
      "attention standby-unnamed standby-name",
      "not-applicable is-chief",
    ]);
  });

  test("a chief out of reach is bad, and what it would have told is not known", async () => {
    const away = { ...chief, reached: false, offsetMs: null, version: null };
    expect(await inHall({ chief: away, standby: { present: false } })).toEqual([
      "attention clock-not-compared check-network",
      "bad chief-unreached check-network",
      "attention standby-absent standby-join",
      "attention version-unread check-network",
    ]);
  });

  test("a clock that is years off, ahead or behind, is never worse than attention", async () => {
    const withOffset = async (offsetMs: number) => (await inHall({ ...hall, chief: { ...chief, offsetMs } }))[0];
    expect(await withOffset(9e11)).toBe("attention clock-ahead set-clock");
    expect(await withOffset(-9e11)).toBe("attention clock-behind set-clock");
  });

  test("another version is said", async () => {
    const other = { ...hall, chief: { ...chief, version: "1.3.0" } };
    expect((await inHall(other))[3]).toBe("attention version-differs same-version");
  });
});

describe("at a window", () => {
  const printed = (printers: readonly string[] | undefined) =>
    inFolder((folder) =>
      foundBy(
        "printer",
        contextOf(folder, { window: goodWindow, askShell: shellWith(printers === undefined ? {} : { printers }) }),
      ),
    );

  test("a printer is one that prints: no list, an empty one, and files that pass for printers are told apart", async () => {
    expect(await printed(["HP LaserJet", "Microsoft Print to PDF"])).toEqual(["good printers"]);
    expect(await printed(["Microsoft Print to PDF", "Fax"])).toEqual(["attention printers-virtual save-as-pdf"]);
    expect(await printed([])).toEqual(["attention printers-none save-as-pdf"]);
    expect(await printed(undefined)).toEqual(["attention printers-unread save-as-pdf"]);
  });

  test("a font counts that was loaded and draws; a screen that is large enough both ways", () =>
    inFolder(async (folder) => {
      const at = (window: Partial<typeof goodWindow>) => contextOf(folder, { window: { ...goodWindow, ...window } });
      expect(await foundBy("fonts", at({}))).toEqual(["good font-drawn"]);
      const { font, screen } = goodWindow;
      for (const broken of [
        { ...font, loaded: 0 },
        { ...font, drawn: false },
      ])
        expect(await foundBy("fonts", at({ font: broken }))).toEqual(["attention font-missing reinstall"]);
      expect(await foundBy("screen", at({ screen: { ...screen, width: 1366, height: 768 } }))).toEqual([
        "good screen-enough",
      ]);
      for (const small of [
        { ...screen, width: 1365 },
        { ...screen, height: 767 },
      ])
        expect(await foundBy("screen", at({ screen: small }))).toEqual(["attention screen-small scale-down"]);
    }));

  test("without one nothing is claimed", () =>
    inFolder(async (folder) => {
      for (const step of ["fonts", "printer", "screen", "key-store"] as const)
        expect(await foundBy(step, contextOf(folder))).toEqual(["not-applicable needs-application"]);
    }));
});
