// Where each step of the event stands, and the one thing to do next.

import type { OrganiserView } from "#shared/contract/views";
import { type PageId, type StepId, stepIds } from "../pages";
import { type EventFacts, factsOf } from "./facts";

/** `open` has something left that does not hold up what follows. */
export type StepState = "done" | "next" | "open" | "waiting";

export type NextAction =
  | "import-registrations"
  | "import-roster"
  | "fill-panels"
  | "decide-recusals"
  | "lock-rule"
  | "issue-pins"
  | "review-findings"
  | "draw-order"
  | "complete-order"
  | "rehearse"
  | "go-live"
  | "follow-live"
  | "export-results"
  | "export-event"
  | "finished";

/** What the ledger does not know: other events on this laptop, proposals not yet decided, files written from this window. */
export interface Surroundings {
  readonly rehearsed: boolean;
  /** null while they are not known. */
  readonly openProposals: number | null;
  readonly exportedResults: boolean;
  readonly exportedEvent: boolean;
}

interface Task {
  readonly step: StepId;
  readonly action: NextAction;
  readonly page: PageId;
  readonly done: boolean;
}

export interface Progress {
  readonly facts: EventFacts;
  readonly states: Readonly<Record<StepId, StepState>>;
  readonly next: { readonly action: NextAction; readonly page: PageId; readonly step: StepId | null };
  /** Pages that still have something to do. */
  readonly pending: ReadonlySet<PageId>;
}

export function progressOf(view: OrganiserView, around: Surroundings): Progress {
  const facts = factsOf(view);
  const tasks = tasksOf(view, facts, around);
  const first = tasks.find((task) => !task.done);
  const next = first ?? { action: "finished" as const, page: "overview" as const, step: null };
  const states = Object.fromEntries(stepIds.map((step) => [step, stateOf(step, tasks, first)])) as Record<
    StepId,
    StepState
  >;
  return {
    facts,
    states: remaining(states, facts),
    next: { action: next.action, page: next.page, step: next.step },
    pending: new Set(tasks.filter((task) => !task.done).map((task) => task.page)),
  };
}

function tasksOf(view: OrganiserView, facts: EventFacts, around: Surroundings): Task[] {
  const { started } = view;
  const onStage = view.plan.stages.find(({ id }) => id === view.stage)?.roadshow ?? true;
  const certified = facts.tracks.length > 0 && facts.certifiedTracks.length === facts.tracks.length;
  const task = (step: StepId, page: PageId, action: NextAction, done: boolean): Task => ({ step, page, action, done });
  return [
    task("prepare", "import", "import-registrations", facts.projects.length > 0),
    task("prepare", "import", "import-roster", facts.judges.length > 0),
    task("prepare", "people", "fill-panels", started || (facts.chiefs.length > 0 && facts.thinTracks.length === 0)),
    task(
      "prepare",
      "recusals",
      "decide-recusals",
      started || around.openProposals === 0 || around.openProposals === null,
    ),
    task("prepare", "rule", "lock-rule", facts.ruleLocked),
    task("prepare", "people", "issue-pins", facts.withoutPin.length === 0),
    task("review", "review", "review-findings", started || facts.ordered || unsettled(facts) === 0),
    // Materials are marked in any order, so that a stage of them may go without one.
    task("draw", "draw", "draw-order", facts.ordered || !onStage),
    task("draw", "draw", "complete-order", facts.unplaced === 0 || !onStage),
    task("rehearse", "rehearse", "rehearse", started || view.rehearsal || around.rehearsed),
    task("live", "live", started ? "follow-live" : "go-live", certified),
    task("results", "results", "export-results", certified && around.exportedResults),
    task("archive", "archive", "export-event", certified && around.exportedEvent),
  ];
}

function stateOf(step: StepId, tasks: readonly Task[], first: Task | undefined): StepState {
  if (first?.step === step) return "next";
  const own = tasks.filter((task) => task.step === step);
  if (own.every((task) => task.done)) return "done";
  return "waiting";
}

/** Projects that wait for the review, and those that do not qualify and still take part. */
function unsettled({ review }: EventFacts): number {
  return review.waiting + review.accepted;
}

/** What was sent back waits for the applicants, and what was left undecided does not hold up the draw: not behind one yet. */
function remaining(states: Record<StepId, StepState>, facts: EventFacts): Record<StepId, StepState> {
  if (states.review !== "done") return states;
  if (facts.projects.length === 0) return { ...states, review: "waiting" };
  return unsettled(facts) + facts.review["sent-back"] > 0 ? { ...states, review: "open" } : states;
}
