// Sends every change of a ballot to the engine as it is typed: one request in flight per ballot, the latest text next.

import { type StoreApi, createStore } from "zustand/vanilla";
import type { BallotView, DraftSaved, TypedMarks } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { type Overlap, mergeMarks, withMark } from "./marks";

export interface DraftState {
  /** As it stands on the screen, valid or not. */
  readonly marks: TypedMarks;
  /** `saved` only where the engine has acknowledged exactly these marks. */
  readonly status: "empty" | "saving" | "saved" | "failed";
  readonly savedAt: string | null;
  readonly error: AppError | null;
  /** Marks that another window of this judge had changed as well; this window's were kept. */
  readonly overlaps: readonly Overlap[];
}

/** A draft as the engine holds it, the words to the team among its marks. */
export type StoredDraft = Omit<NonNullable<BallotView["draft"]>, "feedback">;

export interface DraftPort {
  save(project: string, marks: TypedMarks, revision: number): Promise<DraftSaved>;
  /** The draft as the engine holds it now. */
  read(project: string): Promise<StoredDraft | null>;
}

export interface DraftQueue {
  readonly store: StoreApi<Readonly<Record<string, DraftState>>>;
  /** Takes the engine's draft, unless this window has something newer. */
  load(project: string, draft: StoredDraft | null): void;
  type(project: string, segment: string, criterion: string, text: string): void;
  /** Puts a whole sheet in place of what stands there, such as the submitted one to be amended. */
  replace(project: string, marks: TypedMarks): void;
  /** Sends again whatever is not saved; all ballots where none is named. */
  retry(project?: string): void;
  /** Resolves once everything on the screen is saved; rejects with the AppError of what is not. */
  settled(project?: string): Promise<void>;
  /** The ballot is no longer a draft. */
  forget(project: string): void;
  isSettled(): boolean;
}

interface Line {
  /** What the engine has acknowledged, and at which revision. */
  base: TypedMarks;
  revision: number;
  /** What was sent since, whether or not an answer came. */
  sent: TypedMarks[];
  pumping: Promise<void> | null;
}

const nothing: TypedMarks = {};

/** Answers of "stale" in a row before giving up: two windows that type at once settle in one or two. */
const MERGES = 5;

export function createDraftQueue(port: DraftPort): DraftQueue {
  const store = createStore<Readonly<Record<string, DraftState>>>(() => ({}));
  const lines = new Map<string, Line>();

  const stateOf = (project: string): DraftState | undefined => store.getState()[project];

  function show(project: string, change: Partial<DraftState>): void {
    const before = stateOf(project) ?? { marks: nothing, status: "empty", savedAt: null, error: null, overlaps: [] };
    store.setState({ [project]: { ...before, ...change } });
  }

  function lineOf(project: string): Line {
    const known = lines.get(project);
    if (known) return known;
    const line: Line = { base: nothing, revision: 0, sent: [], pumping: null };
    lines.set(project, line);
    show(project, {});
    return line;
  }

  const isDirty = (project: string): boolean => stateOf(project)?.marks !== lines.get(project)?.base;

  function pump(project: string): void {
    const line = lineOf(project);
    if (!line.pumping && isDirty(project)) line.pumping = send(project, line);
  }

  async function send(project: string, line: Line): Promise<void> {
    const current = (): boolean => lines.get(project) === line;
    let merges = 0;
    try {
      while (current() && isDirty(project)) {
        const marks = stateOf(project)?.marks ?? nothing;
        line.sent.push(marks);
        show(project, { status: "saving", error: null });
        try {
          const saved = await port.save(project, marks, line.revision);
          if (current()) acknowledge(project, line, marks, saved);
        } catch (error) {
          merges += 1;
          if (!isStale(error) || merges > MERGES) throw error;
          await merge(project, line);
        }
      }
      if (current()) show(project, { status: "saved" });
    } catch (error) {
      if (current()) show(project, { status: "failed", error: asError(error) });
    } finally {
      line.pumping = null;
    }
  }

  function acknowledge(project: string, line: Line, marks: TypedMarks, saved: DraftSaved): void {
    line.base = marks;
    line.revision = saved.revision;
    line.sent = [];
    show(project, { savedAt: saved.savedAt });
  }

  /** Another window, or a save whose answer was lost, has moved the draft on: its marks are taken in, ours are kept. */
  async function merge(project: string, line: Line): Promise<void> {
    const stored = await port.read(project);
    if (lines.get(project) !== line) return;
    const theirs = stored?.marks ?? nothing;
    const ours = stateOf(project)?.marks ?? nothing;
    const { marks, overlaps } = mergeMarks({ base: line.base, theirs, ours, sent: line.sent });
    line.base = theirs;
    line.revision = stored?.revision ?? 0;
    show(project, { marks, overlaps, savedAt: stored?.savedAt ?? null });
  }

  async function settled(project: string): Promise<void> {
    while (lines.has(project) && isDirty(project)) {
      pump(project);
      await lines.get(project)?.pumping;
      const state = stateOf(project);
      if (state?.status === "failed") throw state.error ?? new AppError("unexpected");
    }
  }

  return {
    store,
    load(project, draft) {
      const line = lineOf(project);
      if (line.pumping || isDirty(project) || !draft || draft.revision <= line.revision) return;
      line.base = draft.marks;
      line.revision = draft.revision;
      show(project, { marks: draft.marks, status: "saved", savedAt: draft.savedAt, error: null });
    },
    type(project, segment, criterion, text) {
      lineOf(project);
      show(project, {
        marks: withMark(stateOf(project)?.marks ?? nothing, segment, criterion, text),
        status: "saving",
      });
      pump(project);
    },
    replace(project, marks) {
      lineOf(project);
      show(project, { marks, status: "saving" });
      pump(project);
    },
    retry(project) {
      for (const each of project === undefined ? lines.keys() : [project]) pump(each);
    },
    async settled(project) {
      await Promise.all((project === undefined ? [...lines.keys()] : [project]).map(settled));
    },
    forget(project) {
      lines.delete(project);
      const { [project]: _gone, ...rest } = store.getState();
      store.setState(rest, true);
    },
    isSettled: () => [...lines.keys()].every((project) => !isDirty(project)),
  };
}

function isStale(error: unknown): boolean {
  return error instanceof AppError && error.code === "draft-stale";
}

function asError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError("unexpected", { message: String(error) });
}
