// A person as typed into the dialog, and what is wrong with it.

import type { InputOf } from "#shared/contract/channels";
import type { PersonView } from "#shared/contract/views";

export type PersonInput = InputOf<"organiser.save-person">;
export type PersonForm = Omit<PersonInput, "person">;
export type PersonFault = "required" | "code-taken";

/** Roles that are given out by hand; the organiser's own is not among them. */
export const givenRoles = [
  "judge",
  "chief",
  "timekeeper",
  "scorekeeper",
  "supervisor",
] as const satisfies readonly PersonForm["role"][];

/** Roles that sit on no panel: they can be given out after marking has begun, too. */
const helpingRoles = givenRoles.filter((role) => role !== "judge" && role !== "chief");

/** What this person may be made now; null where the role is fixed. */
export function rolesFor(person: PersonView | "new", started: boolean): readonly PersonForm["role"][] | null {
  if (!started) return givenRoles;
  return person === "new" || helpingRoles.some((role) => role === person.role) ? helpingRoles : null;
}

export function personFormOf(person: PersonView | "new", started = false): PersonForm {
  if (person === "new")
    return {
      code: "",
      name: "",
      unit: "",
      title: "",
      panels: [],
      role: started ? "scorekeeper" : "judge",
      marks: !started,
    };
  const { code, name, unit, title, role, panels, marks } = person;
  return { code, name, unit, title, role: role === "organiser" ? "judge" : role, panels: [...panels], marks };
}

/** Only judges and chiefs mark; the other seats never do. */
export function withRole(form: PersonForm, role: PersonForm["role"]): PersonForm {
  const judging = role === "judge" || role === "chief";
  return { ...form, role, marks: role === "judge" ? true : judging && form.marks };
}

export function personInputOf(form: PersonForm, person: PersonView | "new"): PersonInput {
  return {
    ...form,
    person: person === "new" ? null : person.person,
    code: form.code.trim(),
    name: form.name.trim(),
    unit: form.unit.trim(),
    title: form.title.trim(),
  };
}

export function holderOfCode(
  form: PersonForm,
  person: PersonView | "new",
  all: readonly PersonView[],
): PersonView | null {
  const code = form.code.trim();
  const own = person === "new" ? null : person.person;
  return code === "" ? null : (all.find((other) => other.person !== own && other.code.trim() === code) ?? null);
}

export function personFaults(
  form: PersonForm,
  person: PersonView | "new",
  all: readonly PersonView[],
): Partial<Record<keyof PersonForm, PersonFault>> {
  return {
    ...(form.name.trim() === "" ? { name: "required" as const } : {}),
    ...(holderOfCode(form, person, all) ? { code: "code-taken" as const } : {}),
  };
}
