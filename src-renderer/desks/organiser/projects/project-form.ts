// A project as it is typed into its dialog, and what is wrong with it.

import type { InputOf } from "#shared/contract/channels";
import type { ProjectView } from "#shared/contract/views";
import { amountText } from "../rule/rule-draft";

export interface ProjectForm {
  readonly seq: string;
  readonly name: string;
  readonly applicantUnit: string;
  /** One a line. */
  readonly jointUnits: string;
  readonly track: string;
  readonly scene: string;
}

export type ProjectFault = "required" | "seq" | "seq-taken" | "too-many";

const greatestSeq = 1_000_000;
const mostJointUnits = 20;

/** A new project takes the number after the greatest. */
export function formOf(project: ProjectView | "new", all: readonly ProjectView[], firstTrack: string): ProjectForm {
  if (project === "new") {
    const next = 1 + Math.max(0, ...all.map(({ seq }) => seq));
    return { seq: String(next), name: "", applicantUnit: "", jointUnits: "", track: firstTrack, scene: "" };
  }
  const { seq, name, applicantUnit, jointUnits, track, scene } = project;
  return { seq: String(seq), name, applicantUnit, jointUnits: jointUnits.join("\n"), track, scene };
}

export function inputOf(form: ProjectForm, project: ProjectView | "new"): InputOf<"organiser.save-project"> {
  return {
    project: project === "new" ? null : project.project,
    seq: Number(amountText(form.seq)),
    name: form.name.trim(),
    applicantUnit: form.applicantUnit.trim(),
    jointUnits: linesOf(form.jointUnits),
    track: form.track,
    scene: form.scene.trim(),
  };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Who else has this number, or null. */
export function holderOfSeq(
  form: ProjectForm,
  project: ProjectView | "new",
  all: readonly ProjectView[],
): ProjectView | null {
  const own = project === "new" ? null : project.project;
  return all.find((other) => other.project !== own && String(other.seq) === amountText(form.seq)) ?? null;
}

export function formFaults(
  form: ProjectForm,
  project: ProjectView | "new",
  all: readonly ProjectView[],
): Partial<Record<keyof ProjectForm, ProjectFault>> {
  const seq = amountText(form.seq);
  const whole = /^\d{1,7}$/.test(seq) && Number(seq) >= 1 && Number(seq) <= greatestSeq;
  return {
    ...(whole ? {} : { seq: "seq" as const }),
    ...(holderOfSeq(form, project, all) ? { seq: "seq-taken" as const } : {}),
    ...(form.name.trim() === "" ? { name: "required" as const } : {}),
    ...(form.track === "" ? { track: "required" as const } : {}),
    ...(linesOf(form.jointUnits).length > mostJointUnits ? { jointUnits: "too-many" as const } : {}),
  };
}
