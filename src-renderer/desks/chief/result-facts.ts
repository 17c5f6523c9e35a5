// What a result says, looked up: a project's explanation, who lacks a performance result, how far a signature still holds.

import type { CertificateView, ChiefView, ResultView } from "#shared/contract/views";
import type { ExplainedProject } from "#shared/scoring/explanation";

export function explainedProjects(result: ResultView): ExplainedProject[] {
  return result.explanation.groups.flatMap((group) => [...group.ranking]);
}

/** Projects that have no total because the rule asks for a performance result and none is there. */
export function missingPerformance(result: ResultView): string[] {
  return explainedProjects(result)
    .filter(({ explanation }) =>
      explanation.incomplete.some((reason) => reason.code === "missing-component" && reason.source === "performance"),
    )
    .map(({ project }) => project);
}

/** The newest certificate where the present result no longer says what it says. */
export function outdatedCertificate(view: ChiefView, result: ResultView): CertificateView | null {
  const newest = view.certificates[0];
  return newest && !result.certified ? newest : null;
}

/** What is known to have happened since a certificate, by which the result may have changed. */
export type Since =
  | { readonly code: "reopened"; readonly projects: readonly string[] }
  | { readonly code: "ruled"; readonly project: string; readonly judge: string }
  | { readonly code: "tie-ruled"; readonly track: string }
  | { readonly code: "figures" };

/** Where nothing else is on record, marks, performance results, deductions or the set-up have changed: `figures`. */
export function sinceCertificate(view: ChiefView, result: ResultView, certificate: CertificateView): Since[] {
  const after = (at: string): boolean => Date.parse(at) > Date.parse(certificate.at);
  const reopened = view.projects.filter(({ standing }) => standing !== "closed").map(({ project }) => project);
  const known: Since[] = [
    ...(reopened.length > 0 ? [{ code: "reopened", projects: reopened } as const] : []),
    ...view.rulings
      .filter((item) => item.ruled !== null && after(item.ruled.at))
      .map(({ project, judge }) => ({ code: "ruled", project, judge }) as const),
    ...result.tieRulings.filter(({ at }) => after(at)).map(({ track }) => ({ code: "tie-ruled", track }) as const),
  ];
  return known.length > 0 ? known : [{ code: "figures" }];
}
