// What is said of files that were carried here: each its own outcome, and nothing that needs looking into left out.

import { expect, it } from "vitest";
import type { CarriedImported } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { type CarriedFile, type Outcome, afterthoughtsOf, sumOf } from "../../../../src-renderer/desks/carry/intake";

const result = (over: Partial<CarriedImported> = {}): CarriedImported => ({
  event: "",
  title: "",
  entries: 4,
  added: 2,
  known: 2,
  office: 0,
  notEnrolled: 0,
  setAside: 0,
  refused: 0,
  people: [],
  forks: [],
  ...over,
});

const files = (...outcomes: Outcome[]): CarriedFile[] =>
  outcomes.map((outcome, at) => ({ number: at + 1, name: "示例.roadshow", outcome }));

it("adds up what was taken in and what was not; a file that was not looked at counts as neither", () => {
  const taken: Outcome = { state: "taken", result: result() };
  const refused: Outcome = { state: "refused", error: new AppError("event-file-damaged") };
  expect(sumOf(files(taken, refused, taken, { state: "stopped" }))).toEqual({
    all: 4,
    done: 4,
    taken: 2,
    refused: 1,
    added: 4,
  });
  expect(sumOf(files(taken, { state: "taking" }, { state: "waiting" }))).toMatchObject({ all: 3, done: 1 });
});

it("tells everything that was kept without counting, and what was not kept", () => {
  expect(afterthoughtsOf(result())).toEqual([]);
  expect(afterthoughtsOf(result({ office: 1, refused: 2, setAside: 3, notEnrolled: 4 }))).toEqual([
    "notEnrolled",
    "setAside",
    "refused",
    "office",
  ]);
});
