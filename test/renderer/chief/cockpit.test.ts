// Protects the cockpit's words: who is still awaited, what came late, and what the hall's machines call for.

import { MantineProvider } from "@mantine/core";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import { CockpitStrip } from "../../../src-renderer/desks/chief/cockpit/CockpitStrip";
import { outstandingOf } from "../../../src-renderer/desks/chief/cockpit/outstanding";
import { type Readiness, ageOf, alarmsOf } from "../../../src-renderer/desks/chief/cockpit/readiness";
import { readinessOf } from "../../../src-renderer/desks/chief/cockpit/readiness-of";
import type { Locale } from "../../../src-shared/contract/bridge";
import { createI18n } from "../../../src-renderer/locales/i18n";
import type { ChiefDeskView, DeviceView, VenueView } from "../../../src-shared/contract/views";
import { cell, project, view } from "./sample";

describe("what is outstanding", () => {
  const open = project("P2", {
    standing: "open",
    onStage: true,
    cells: [
      cell("J1", "waiting"),
      cell("J2", "marking"),
      cell("J3", "submitted"),
      cell("J4", "recused"),
      cell("J5", "waiting"),
    ],
  });
  const closed = project("P1", { standing: "closed", veiled: true, cells: [cell("J1", "late"), cell("J2", "absent")] });

  const disputed = project("P4", { standing: "open", veiled: true, cells: [cell("J2", "conflict")] });

  it("names who is missing, who is marking, and every ballot to be ruled on, of a veiled project, too", () => {
    expect(outstandingOf(view({ projects: [closed, open, disputed] }), open)).toEqual({
      missing: ["J1", "J5"],
      marking: ["J2"],
      late: [{ project: "P1", judge: "J1" }],
      conflicts: [{ project: "P4", judge: "J2" }],
    });
  });

  it("awaits nobody while nothing is on stage", () => {
    const waiting = project("P3", { cells: [cell("J1", "waiting")] });
    const nobody = { missing: [], marking: [], late: [], conflicts: [] };
    expect(outstandingOf(view({ projects: [waiting] }), null)).toEqual(nobody);
  });
});

const calm: Readiness = {
  onlineJudges: 15,
  expectedJudges: 15,
  oldestUnacknowledgedSeconds: null,
  outOfReach: 0,
  standby: "present",
  worstClockOffsetMs: -300,
  stores: true,
};

describe("the strip", () => {
  const shown = (readiness: Readiness, language: Locale): string => {
    const strip = createElement(CockpitStrip, readiness);
    const page = createElement(MantineProvider, null, strip);
    const markup = renderToStaticMarkup(createElement(I18nextProvider, { i18n: createI18n(language) }, page));
    return markup
      .replaceAll(/<style[^>]*>.*?<\/style>/gs, "")
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim();
  };

  it("tells who is online, that ballots get through, the standby desk and the clocks, and raises nothing", () => {
    expect(Object.values(alarmsOf(calm)).some(Boolean)).toBe(false);
    expect(shown(calm, "zh-CN")).toBe("在线评委 15 / 15 人 评分表 都已确认 备用主席台 在线 时钟 最多相差 0.3 秒");
    expect(shown({ ...calm, standby: "none", worstClockOffsetMs: null }, "en")).toBe(
      "Judges online 15 of 15 Ballots all acknowledged Standby desk none appointed Clocks not measured yet",
    );
  });

  it("says what is safe and what to do once a ballot has gone unacknowledged for more than 30 seconds", () => {
    expect(alarmsOf({ ...calm, oldestUnacknowledgedSeconds: 30 }).stalled).toBe(false);
    expect(shown({ ...calm, oldestUnacknowledgedSeconds: 30 }, "zh-CN")).toContain("最久一张 30 秒未确认");
    const stalled = shown({ ...calm, onlineJudges: 14, oldestUnacknowledgedSeconds: 31 }, "zh-CN");
    expect(stalled).toContain("没有丢失，可以继续评分");
    expect(stalled).toContain("导出到 U 盘");
  });

  it("does not say that all ballots are acknowledged while a laptop is out of reach", () => {
    const away = shown({ ...calm, onlineJudges: 14, outOfReach: 1 }, "zh-CN");
    expect(away).toContain("评分表 1 台电脑离线，有没有未送到的不清楚");
    expect(away).not.toContain("都已确认");
    // What is known to wait goes before.
    expect(shown({ ...calm, outOfReach: 1, oldestUnacknowledgedSeconds: 9 }, "zh-CN")).toContain("最久一张 9 秒未确认");
  });

  it("says that it is this laptop's disk, not the network, where nothing that judges send can be stored", () => {
    const full = shown({ ...calm, oldestUnacknowledgedSeconds: 90, stores: false }, "zh-CN");
    expect(full).toContain("本机存不下");
    expect(full).toContain("没有丢失任何评分");
    expect(full).toContain("腾出磁盘空间");
    expect(full).not.toContain("还连着本场的网络");
  });

  it("raises a clock that is more than five seconds away, on either side, and a standby that was appointed and is away", () => {
    expect(alarmsOf({ ...calm, worstClockOffsetMs: -5001 }).clock).toBe(true);
    expect(alarmsOf({ ...calm, worstClockOffsetMs: 5000 }).clock).toBe(false);
    expect(alarmsOf({ ...calm, standby: "absent" }).standby).toBe(true);
    expect(alarmsOf({ ...calm, standby: "none" }).standby).toBe(false);
    const away = shown({ ...calm, standby: "absent", worstClockOffsetMs: 63_000 }, "zh-CN");
    expect(away).toContain("没有已同步的机器接替");
    expect(away).toContain("最多相差 63.0 秒");
    expect(away).toContain("成绩和先后都不看时钟");
  });

  it("gives an age in whole seconds, minutes or hours", () => {
    expect([0.9, 31.7, 119, 120, 7199, 7200].map(ageOf)).toEqual([
      ["seconds", 0],
      ["seconds", 31],
      ["seconds", 119],
      ["minutes", 2],
      ["minutes", 119],
      ["hours", 2],
    ]);
  });
});

describe("what the hall's machines report", () => {
  const judges = ["J1", "J2", "J3"].map((judge) => ({ judge, name: judge, unit: "", panels: [] }));
  const device = (id: string, people: readonly string[], given: Partial<DeviceView> = {}): DeviceView => ({
    device: id,
    name: id,
    people: people.map((person) => ({ person, name: person, role: "judge" })),
    online: true,
    silentSeconds: 0,
    clockOffsetMs: null,
    version: "1",
    unacknowledged: null,
    revoked: false,
    ...given,
  });
  const desk = (given: Partial<ChiefDeskView>): ChiefDeskView => ({
    hall: "h",
    epoch: 1,
    label: "A",
    device: "d",
    inCharge: true,
    own: true,
    online: true,
    behind: null,
    ...given,
  });
  const venue = (given: Partial<VenueView>): VenueView => ({
    serving: null,
    lobby: [],
    devices: [],
    here: [],
    desks: [],
    inCharge: true,
    root: false,
    canTakeOver: false,
    takenOver: null,
    setAside: [],
    setAsideUnlisted: 0,
    forks: [],
    oldestUnacknowledgedSeconds: null,
    stores: true,
    ...given,
  });

  it("is nothing on a laptop that neither serves nor stands in a succession", () => {
    expect(readinessOf(venue({}), { judges }, null)).toBeNull();
  });

  it("counts each judge once, on whichever laptop, and no laptop that was sent away", () => {
    const devices = [
      device("a", ["J1", "J2"], { clockOffsetMs: 200 }),
      device("b", ["J1"], { clockOffsetMs: -900 }),
      device("c", ["J3"], { revoked: true, clockOffsetMs: 90_000 }),
      device("d", ["J3"], { online: false }),
    ];
    const desks = [desk({}), desk({ epoch: 2, own: false, inCharge: false, online: false })];
    expect(readinessOf(venue({ devices, desks, oldestUnacknowledgedSeconds: 4 }), { judges }, null)).toEqual({
      onlineJudges: 2,
      expectedJudges: 3,
      oldestUnacknowledgedSeconds: 4,
      outOfReach: 1,
      stores: true,
      standby: "absent",
      worstClockOffsetMs: -900,
    });
  });

  it("counts the judges who share this laptop itself, each once, and nobody twice who has another as well", () => {
    const devices = [device("a", ["J1"]), device("b", ["J3"], { online: false })];
    const readiness = readinessOf(
      venue({ desks: [desk({})], devices, here: ["J1", "J2", "organiser"] }),
      { judges },
      null,
    );
    expect([readiness?.onlineJudges, readiness?.expectedJudges]).toEqual([2, 3]);
  });

  it("counts a chief who also marks as there: this desk is the chief's own laptop", () => {
    const readiness = readinessOf(venue({ desks: [desk({})] }), { judges }, "J2");
    expect([readiness?.onlineJudges, readiness?.expectedJudges]).toEqual([1, 3]);
  });

  it("knows a standby that is there from none that was appointed", () => {
    const standby = (desks: readonly ChiefDeskView[]) => readinessOf(venue({ desks }), { judges }, null)?.standby;
    expect(standby([desk({})])).toBe("none");
    expect(standby([desk({}), desk({ own: false, inCharge: false })])).toBe("present");
  });
});
