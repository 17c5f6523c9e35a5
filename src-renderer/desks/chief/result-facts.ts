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

/** Certificates of these tracks at this stage, the newest first. */
export function certificatesOf(
  { certificates }: Pick<ChiefView, "certificates">,
  { stage, tracks }: Pick<ResultView, "stage" | "tracks">,
): CertificateView[] {
  return certificates.filter((each) => each.stage === stage && each.tracks.some((track) => tracks.includes(track)));
}

/** The newest certificate where the present result no longer says what it says. */
export function outdatedCertificate(view: ChiefView, result: ResultView): CertificateView | null {
  const newest = certificatesOf(view, result)[0];
  return newest && !result.certified ? newest : null;
}

/** What is known to have happened since a certificate, by which the result may have changed. */
export type Since =
  | { readonly code: "reopened"; readonly projects: readonly string[] }
  | { readonly code: "ruled"; readonly project: string; readonly judge: string }
  | { readonly code: "tie-ruled"; readonly track: string }
  | { readonly code: "vacancy-ruled"; readonly track: string }
  | { readonly code: "figures" };

/** Where nothing else is on record, marks, performance results, deductions or the set-up have changed: `figures`. */
export function sinceCertificate(view: ChiefView, result: ResultView, certificate: CertificateView): Since[] {
  const after = (at: string): boolean => Date.parse(at) > Date.parse(certificate.at);
  const own = view.projects.filter(({ track }) => result.tracks.includes(track));
  const reopened = own.filter(({ standing }) => standing !== "closed").map(({ project }) => project);
  const isOwn = (id: string): boolean => own.some(({ project }) => project === id);
  const known: Since[] = [
    ...(reopened.length > 0 ? [{ code: "reopened", projects: reopened } as const] : []),
    ...view.rulings
      .filter((item) => isOwn(item.project) && item.ruled !== null && after(item.ruled.at))
      .map(({ project, judge }) => ({ code: "ruled", project, judge }) as const),
    ...result.tieRulings.filter(({ at }) => after(at)).map(({ track }) => ({ code: "tie-ruled", track }) as const),
    ...result.vacancies.filter(({ at }) => after(at)).map(({ track }) => ({ code: "vacancy-ruled", track }) as const),
  ];
  return known.length > 0 ? known : [{ code: "figures" }];
}
