// Protects the day from small faults of the shell: restarts are bounded, zoom stays in its range, names keep their extension.

import { describe, expect, it } from "vitest";
import { DeathCount } from "../../../src-main/shell/death-count";
import { extensionOf, withExtension } from "../../../src-main/shell/save-name";
import { nextZoom } from "../../../src-main/shell/zoom";

describe("restarting what died", () => {
  it("is at once the first time, then waits longer, and ends at the fifth death within a minute", () => {
    const deaths = new DeathCount();
    expect([0, 1, 2, 3, 4].map((second) => deaths.add(second * 1000))).toEqual([0, 250, 500, 1000, null]);
  });

  it("goes on for ever where the deaths lie a minute apart", () => {
    const deaths = new DeathCount();
    for (let minute = 0; minute < 100; minute += 1) expect(deaths.add(minute * 60_000)).toBe(0);
  });

  it("begins anew when it was asked to try again", () => {
    const deaths = new DeathCount();
    for (let second = 0; second < 5; second += 1) deaths.add(second * 1000);
    deaths.forget();
    expect(deaths.add(6000)).toBe(0);
  });
});

describe("zoom", () => {
  it("steps from half to double size and back, and stays there", () => {
    const walk = (from: number, direction: "in" | "out") => {
      const seen = [from];
      for (let step = 0; step < 20; step += 1) seen.push(nextZoom(seen.at(-1) ?? 1, direction));
      return seen;
    };
    const up = walk(1, "in");
    expect(up.at(-1)).toBe(2);
    expect(up.slice(0, 4)).toEqual([1, 1.1, 1.25, 1.5]);
    expect(walk(2, "out").at(-1)).toBe(0.5);
    expect(walk(0.5, "in")).toContain(1);
  });

  it("is not held by Chromium's rounding of the factor", () => {
    expect(nextZoom(1.1000000238418579, "in")).toBe(1.25);
    expect(nextZoom(0.8999999761581421, "out")).toBe(0.8);
  });
});

describe("the name of a saved file", () => {
  it.each([
    ["/home/成绩", "/home/成绩.xlsx"],
    ["/home/成绩.xlsx", "/home/成绩.xlsx"],
    ["/home/成绩.XLSX", "/home/成绩.XLSX"],
    ["/home/v1.2", "/home/v1.2.xlsx"],
    ["/home/.xlsx", "/home/.xlsx.xlsx"],
  ])("%s becomes %s", (typed, path) => expect(withExtension(typed, extensionOf("workbook"))).toBe(path));
});
