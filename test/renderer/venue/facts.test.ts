// What follows from the view of the network: the next step, what waits, who is alarmed about, and the order of desks.

import { describe, expect, it } from "vitest";
import { officeOf } from "../../../src-renderer/desks/chief/venue/use-office";
import {
  clockOff,
  hallsOf,
  laptopsOf,
  nextEpoch,
  nextStep,
  ownHall,
  rulingsOf,
  standbysOf,
  standingOf,
  standsAlarm,
  waitingCount,
} from "../../../src-renderer/desks/venue/facts";
import { aside, desk, device, serving, venue } from "./made-up";

const lobby = [
  {
    device: "b".repeat(64),
    name: "3 号席",
    address: "10.0.0.3",
    version: "0.1.0",
    waitingSeconds: 3,
    fits: "person" as const,
  },
];
const fork = { log: "f".repeat(64), person: "P1", heads: [], settled: false };
const other = desk({ inCharge: true, label: "主席台", online: false });

describe("the next step", () => {
  it("is to settle who is in charge, where only the organiser's desk can", () => {
    expect(nextStep(venue(), "organiser")).toEqual({ kind: "appoint-own" });
    expect(nextStep(venue(), "chief")).toEqual({ kind: "serve" });
  });

  it("is to open for joining at the desk in charge, until it serves", () => {
    const own = { desks: [desk({ own: true, inCharge: true })], root: false };
    expect(nextStep(venue(own), "chief")).toEqual({ kind: "serve" });
    expect(nextStep(venue({ ...own, serving }), "chief")).toEqual({ kind: "none" });
  });

  it("at a standby is to follow, also while its own hub is open, and says whether the desk in charge is there", () => {
    const desks = [other, desk({ epoch: 2, own: true })];
    const view = venue({ desks, inCharge: false, root: false, canTakeOver: true, serving });
    expect(nextStep(view, "chief")).toEqual({ kind: "follow", label: "主席台", online: false });
  });

  it("elsewhere names the desk in charge, and where nobody is says that this laptop is no chief's desk", () => {
    const none = { inCharge: false, root: false };
    expect(nextStep(venue({ ...none, desks: [other] }), "chief")).toMatchObject({ kind: "other-desk" });
    expect(nextStep(venue(none), "chief")).toEqual({ kind: "not-in-charge" });
  });

  it("is none at a desk that was taken over from", () => {
    const takenOver = { label: "备用机", at: "2026-11-21T10:00:00+08:00", entriesBeyond: 1 };
    expect(nextStep(venue({ takenOver }), "chief")).toEqual({ kind: "none" });
  });
});

describe("what waits", () => {
  const setAside = [aside(), aside({ admissible: false, kind: "enrolment" }), aside({ reason: "ruled-out" })] as const;

  it("tells what can be admitted from what is to be done again and what has been ruled out", () => {
    const { open, redo, ruledOut, forks } = rulingsOf({ setAside, forks: [fork, { ...fork, settled: true }] });
    expect([open, redo, ruledOut, forks].map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  });

  it("counts the lobby, entries to rule on and open forks, where they can be settled", () => {
    const view = venue({ lobby, setAside, forks: [fork] });
    expect(waitingCount(view)).toBe(3);
    expect(waitingCount({ ...view, inCharge: false, root: false })).toBe(0);
    expect(waitingCount(null)).toBe(0);
  });
});

describe("a laptop", () => {
  it("raises an alarm when something has waited for more than half a minute, unless it was sent away", () => {
    const late = (oldestSeconds: number) => device({ unacknowledged: { entries: 1, oldestSeconds } });
    expect([late(30), late(31), { ...late(31), revoked: true }].map(standsAlarm)).toEqual([false, true, false]);
    expect(standsAlarm(device({ unacknowledged: null }))).toBe(false);
  });

  it("is a person's while it has not been sent away", () => {
    const devices = [device({ name: "old", revoked: true }), device({ name: "new" }), device({ people: [] })];
    expect(laptopsOf(devices, "P1").map(({ name }) => name)).toEqual(["new"]);
  });

  it.each([
    [2000, null],
    [2001, { fast: true, seconds: 2 }],
    [-7300, { fast: false, seconds: 7 }],
    [null, null],
  ])("with a clock off by %s ms says %j", (offset, said) => {
    expect(clockOff(offset)).toEqual(said);
  });
});

describe("the order of chief desks", () => {
  const desks = [
    desk({ epoch: 3, label: "third" }),
    desk({ epoch: 1, label: "first" }),
    desk({ epoch: 2, label: "second", inCharge: true, own: true }),
    desk({ hall: "east", epoch: 1, label: "east", inCharge: true }),
  ];
  const main = hallsOf(desks).find(({ hall }) => hall === "main")?.desks ?? [];

  it("is told hall by hall, by epoch", () => {
    expect(hallsOf(desks).map(({ hall, desks: own }) => [hall, own.map(({ label }) => label)])).toEqual([
      ["main", ["first", "second", "third"]],
      ["east", ["east"]],
    ]);
  });

  it("has handed over before the desk in charge, and stands by after it", () => {
    expect(main.map((each) => standingOf(each, main))).toEqual(["past", "in-charge", "standby"]);
    expect(standbysOf(main).map(({ label }) => label)).toEqual(["third"]);
  });

  it("goes on after the last of the own hall", () => {
    expect(ownHall(desks)).toBe("main");
    expect(nextEpoch(desks, "main")).toBe(4);
    expect([ownHall([]), nextEpoch([], "main")]).toEqual(["main", 1]);
  });
});

describe("the chief's desk", () => {
  it("is in charge until it is known otherwise", () => {
    expect(officeOf(null).kind).toBe("in-charge");
    expect(officeOf(venue()).kind).toBe("in-charge");
    expect(officeOf(venue({ desks: [desk({ own: true, inCharge: true })] })).kind).toBe("in-charge");
  });

  it("stands by, or was taken over from, and then is only read", () => {
    expect(officeOf(venue({ canTakeOver: true, desks: [other] }))).toEqual({ kind: "standby", label: "主席台" });
    const takenOver = { label: "备用机", at: "2026-11-21T10:00:00+08:00", entriesBeyond: 3 };
    expect(officeOf(venue({ canTakeOver: true, takenOver, desks: [other] }))).toEqual({
      kind: "taken-over",
      takenOver,
    });
  });
});
