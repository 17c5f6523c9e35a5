// The judge's typing and the engine's drafts, over any order of answers, losses and second windows: no keystroke is
// lost, saves never overlap, and "saved" is never shown for what the engine does not hold.

import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DraftSaved, TypedMarks } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import {
  type DraftPort,
  type DraftQueue,
  type StoredDraft,
  createDraftQueue,
} from "../../../src-renderer/stores/draft-queue";

const project = "p1";

/** Keeps drafts as the engine does: a save names the revision it was typed on, and a stale one is refused. */
class Drafts implements DraftPort {
  stored: StoredDraft | null = null;
  readonly committed: TypedMarks[] = [];
  saves = 0;
  inFlight = 0;
  mostInFlight = 0;
  /** How the next saves end; afterwards they succeed. */
  fates: ("ok" | "lost" | "answer-lost" | "full")[] = [];
  /** Holds answers back until `release`. */
  #gate: Promise<void> = Promise.resolve();
  release: () => void = () => {};

  hold(): void {
    this.#gate = new Promise((resolve) => {
      this.release = resolve;
    });
  }

  commit(marks: TypedMarks): DraftSaved {
    this.committed.push(marks);
    const revision = (this.stored?.revision ?? 0) + 1;
    this.stored = { marks, revision, savedAt: `2026-11-21T10:00:0${revision % 10}+08:00` };
    return { revision, savedAt: this.stored.savedAt };
  }

  async save(_project: string, marks: TypedMarks, revision: number): Promise<DraftSaved> {
    this.saves += 1;
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    try {
      await this.#gate;
      await Promise.resolve();
      const fate = this.fates.shift() ?? "ok";
      if (fate === "lost") throw new AppError("engine-gone");
      if (fate === "full") throw new AppError("store-full");
      if (revision !== (this.stored?.revision ?? 0)) throw new AppError("draft-stale");
      const saved = this.commit(marks);
      if (fate === "answer-lost") throw new AppError("engine-gone");
      return saved;
    } finally {
      this.inFlight -= 1;
    }
  }

  async read(): Promise<StoredDraft | null> {
    return this.stored;
  }
}

const stateOf = (queue: DraftQueue) => queue.store.getState()[project]!;

describe("typing", () => {
  it("saves the first key at once and only then says so", async () => {
    const drafts = new Drafts();
    const queue = createDraftQueue(drafts);
    queue.load(project, null);
    expect(stateOf(queue).status).toBe("empty");
    drafts.hold();
    queue.type(project, "ppt", "value", "8");
    expect(drafts.saves).toBe(1);
    expect(stateOf(queue).status).toBe("saving");
    drafts.release();
    await queue.settled();
    expect(stateOf(queue)).toMatchObject({ status: "saved", savedAt: drafts.stored?.savedAt });
    expect(drafts.stored?.marks).toEqual({ ppt: { value: "8" } });
  });

  it("keeps one save in flight and sends the latest text next, not every text between", async () => {
    const drafts = new Drafts();
    const queue = createDraftQueue(drafts);
    queue.load(project, null);
    drafts.hold();
    for (const text of ["1", "12", "12.", "12.5"]) queue.type(project, "ppt", "value", text);
    drafts.release();
    await queue.settled(project);
    expect(drafts).toMatchObject({ saves: 2, mostInFlight: 1 });
    expect(drafts.stored?.marks).toEqual({ ppt: { value: "12.5" } });
  });

  it("keeps an emptied field empty rather than at its last mark", async () => {
    const drafts = new Drafts();
    drafts.commit({ ppt: { value: "8" } });
    const queue = createDraftQueue(drafts);
    queue.load(project, drafts.stored);
    queue.type(project, "ppt", "value", "");
    await queue.settled();
    expect(drafts.stored?.marks).toEqual({ ppt: { value: "" } });
  });
});

describe("failing", () => {
  it("keeps the text, says what failed, and saves it when asked again", async () => {
    const drafts = new Drafts();
    drafts.fates = ["full"];
    const queue = createDraftQueue(drafts);
    queue.load(project, null);
    queue.type(project, "ppt", "value", "8");
    await expect(queue.settled()).rejects.toMatchObject({ code: "store-full" });
    expect(stateOf(queue)).toMatchObject({ status: "failed", marks: { ppt: { value: "8" } } });
    queue.retry();
    await queue.settled();
    expect(stateOf(queue).status).toBe("saved");
    expect(drafts.stored?.marks).toEqual({ ppt: { value: "8" } });
  });

  it("takes a save whose answer was lost for its own, and asks no one about it", async () => {
    const drafts = new Drafts();
    drafts.fates = ["answer-lost", "lost"];
    const queue = createDraftQueue(drafts);
    queue.load(project, null);
    queue.type(project, "ppt", "value", "8");
    await expect(queue.settled()).rejects.toMatchObject({ code: "engine-gone" });
    queue.type(project, "ppt", "value", "8.5");
    await expect(queue.settled()).rejects.toMatchObject({ code: "engine-gone" });
    await queue.settled();
    expect(stateOf(queue)).toMatchObject({ status: "saved", overlaps: [] });
    expect(drafts.stored?.marks).toEqual({ ppt: { value: "8.5" } });
  });
});

describe("another window of the same judge", () => {
  it("brings its marks in, keeps what was typed here, and names where both wrote", async () => {
    const drafts = new Drafts();
    const queue = createDraftQueue(drafts);
    queue.load(project, null);
    drafts.commit({ ppt: { value: "9", innovation: "7" } });
    queue.type(project, "ppt", "value", "8");
    await queue.settled();
    expect(drafts.stored?.marks).toEqual({ ppt: { value: "8", innovation: "7" } });
    expect(stateOf(queue).overlaps).toEqual([{ segment: "ppt", criterion: "value", theirs: "9" }]);
  });

  it("is shown here once it has saved more, but an older answer never takes a mark back", async () => {
    const drafts = new Drafts();
    const queue = createDraftQueue(drafts);
    drafts.commit({ ppt: { value: "1" } });
    const older = drafts.stored;
    queue.load(project, older);
    queue.type(project, "ppt", "value", "2");
    await queue.settled();
    queue.load(project, older);
    expect(stateOf(queue).marks).toEqual({ ppt: { value: "2" } });
    drafts.commit({ ppt: { value: "3" } });
    queue.load(project, drafts.stored);
    expect(stateOf(queue)).toMatchObject({ status: "saved", marks: { ppt: { value: "3" } } });
  });
});

it("forgets a ballot that is submitted, also while a save is under way", async () => {
  const drafts = new Drafts();
  const queue = createDraftQueue(drafts);
  queue.load(project, null);
  drafts.hold();
  queue.type(project, "ppt", "value", "8");
  queue.forget(project);
  drafts.release();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(queue.store.getState()).toEqual({});
  expect(queue.isSettled()).toBe(true);
});

type Step =
  | { readonly do: "type"; readonly criterion: string; readonly text: string }
  | { readonly do: "elsewhere"; readonly criterion: string; readonly text: string }
  | { readonly do: "retry" | "load" | "wait" }
  | { readonly do: "fate"; readonly fate: "lost" | "answer-lost" | "full" };

const text = fc.constantFrom("", "0", "1", "2.5", "x");
const criterion = fc.constantFrom("a", "b", "c");
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant("type" as const), criterion, text }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("elsewhere" as const), criterion, text }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("retry" as const, "load" as const, "wait" as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("fate" as const),
        fate: fc.constantFrom("lost" as const, "answer-lost" as const, "full" as const),
      }),
    },
  ),
  { maxLength: 60 },
);

async function take(step: Step, queue: DraftQueue, drafts: Drafts): Promise<void> {
  if (step.do === "type") queue.type(project, "s", step.criterion, step.text);
  else if (step.do === "elsewhere") drafts.commit({ s: { ...drafts.stored?.marks["s"], [step.criterion]: step.text } });
  else if (step.do === "retry") queue.retry();
  else if (step.do === "load") queue.load(project, drafts.stored);
  else if (step.do === "fate") drafts.fates.push(step.fate);
  else await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Runs the steps, then lets everything be saved; `lies` counts the times that "saved" was shown and was not so. */
async function play(sequence: readonly Step[]) {
  const drafts = new Drafts();
  const queue = createDraftQueue(drafts);
  let lies = 0;
  queue.load(project, null);
  queue.store.subscribe(() => {
    const { status, marks } = stateOf(queue);
    if (status === "saved" && !drafts.committed.some((kept) => isDeepStrictEqual(kept, marks))) lies += 1;
  });
  for (const step of sequence) await take(step, queue, drafts);
  drafts.fates = [];
  queue.retry();
  // The first may still meet the end of a save that was lost on the way.
  await queue.settled().catch(() => queue.settled());
  return { drafts, state: stateOf(queue), lies };
}

/** A blank is a blank, whether it was never typed or emptied again. */
const withText = (marks: TypedMarks | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(marks?.["s"] ?? {}).filter(([, text]) => text !== ""));

const lastTyped = (sequence: readonly Step[]): Record<string, string> =>
  Object.fromEntries(sequence.flatMap((step) => (step.do === "type" ? [[step.criterion, step.text]] : [])));

it("ends with the engine holding every last keystroke, whatever was lost on the way", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence: Step[]) => {
      const alone = sequence.filter((step) => step.do !== "elsewhere");
      const { drafts, state, lies } = await play(alone);
      expect(withText(drafts.stored?.marks)).toEqual(withText({ s: lastTyped(alone) }));
      expect(withText(state.marks)).toEqual(withText({ s: lastTyped(alone) }));
      expect(state.overlaps).toEqual([]);
      expect({ lies, mostInFlight: Math.max(1, drafts.mostInFlight) }).toEqual({ lies: 0, mostInFlight: 1 });
    }),
    { numRuns: 300 },
  );
});

it("never shows as saved what the engine does not hold, with a second window typing as well", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence: Step[]) => {
      const { drafts, state, lies } = await play(sequence);
      expect(lies).toBe(0);
      expect(drafts.mostInFlight).toBeLessThanOrEqual(1);
      expect(["empty", "saved"]).toContain(state.status);
    }),
    { numRuns: 300 },
  );
});
