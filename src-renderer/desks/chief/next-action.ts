// The one thing that the chief does next, read from the state of the final: it always stands in the same place.

import type { CertificateView, ChiefProject, ChiefView, ResultView } from "#shared/contract/views";
import { type MaterialsAction, nextOfMaterials } from "./materials/next-of-materials";
import { certificatesOf, missingPerformance } from "./result-facts";

export type NextAction =
  | { readonly kind: "no-projects" }
  | MaterialsAction
  | { readonly kind: "open"; readonly project: ChiefProject }
  | { readonly kind: "close"; readonly project: ChiefProject }
  | { readonly kind: "own-ballot"; readonly projects: readonly string[] }
  | { readonly kind: "performance"; readonly projects: number }
  | { readonly kind: "award-ties"; readonly ties: number }
  /** Something stands in the way of signing that no page of rulings lists. */
  | { readonly kind: "blocked"; readonly blockers: number }
  /** Nothing is ranked at this stage. */
  | { readonly kind: "feedback" }
  | { readonly kind: "await-result" }
  | { readonly kind: "sign" }
  | { readonly kind: "signed"; readonly certificate: CertificateView };

/** `result` is that of one part, null until the engine has shown it. */
export function nextAction(view: ChiefView, result: ResultView | null): NextAction {
  if (view.projects.length === 0) return { kind: "no-projects" };
  const step = view.stage.roadshow ? nextOnStage(view) : nextOfMaterials(view, itemsToRule(view));
  if (step) return step;
  if (view.outcome === "feedback") return afterFeedback(view);
  return result ? afterTheLast(view, result) : { kind: "await-result" };
}

function nextOnStage(view: ChiefView): NextAction | null {
  const onStage = projectOnStage(view);
  if (onStage) return { kind: "close", project: onStage };
  if (!view.ruleLocked) return { kind: "await-rule" };
  const next = nextInOrder(view);
  return next ? { kind: "open", project: next } : null;
}

export function projectOnStage(view: ChiefView): ChiefProject | null {
  const open = view.projects.filter((project) => project.standing === "open");
  return open.find((project) => project.onStage) ?? open[0] ?? null;
}

/** The first in the running order that has not been opened: one that was passed over is offered again. */
export function nextInOrder(view: ChiefView): ChiefProject | null {
  return inOrder(view.projects).find((project) => project.standing === "waiting") ?? null;
}

/** By place in the running order; those without one come last, by 序号. */
export function inOrder(projects: readonly ChiefProject[]): ChiefProject[] {
  const place = (project: ChiefProject): number => project.place ?? Number.POSITIVE_INFINITY;
  return [...projects].sort((a, b) => (place(a) === place(b) ? a.seq - b.seq : place(a) - place(b)));
}

export function itemsToRule(view: ChiefView): number {
  return view.rulings.filter((item) => item.ruled === null).length;
}

function afterFeedback(view: ChiefView): NextAction {
  const own = view.projects.filter(({ veiled }) => veiled).map(({ project }) => project);
  if (own.length > 0) return { kind: "own-ballot", projects: own };
  const items = itemsToRule(view);
  return items > 0 ? { kind: "rule", items } : { kind: "feedback" };
}

function afterTheLast(view: ChiefView, result: ResultView): NextAction {
  const own = result.blockers.find((blocker) => blocker.code === "own-ballot-open");
  if (own) return { kind: "own-ballot", projects: own.projects };
  const items = itemsToRule(view);
  if (items > 0) return { kind: "rule", items };
  if (result.blockers.length > 0) return { kind: "blocked", blockers: result.blockers.length };
  const newest = certificatesOf(view, result)[0];
  if (result.certified && newest) return { kind: "signed", certificate: newest };
  const unmeasured = missingPerformance(result).length;
  if (unmeasured > 0) return { kind: "performance", projects: unmeasured };
  if (result.awardTies.length > 0) return { kind: "award-ties", ties: result.awardTies.length };
  return { kind: "sign" };
}
