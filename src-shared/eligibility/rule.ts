// The one form of every eligibility rule: an id, the clause it comes from, and what it finds among all registrations.

import type { RegistrationRow } from "../intake/read-registrations";
import type { EligibilityTerms } from "./terms";

/** `row` is 序号. One finding at most for a row and a rule. */
export interface Finding {
  readonly row: number;
  readonly rule: string;
  /** A sentence in Chinese that names what was found. */
  readonly note: string;
}

export interface EligibilityRule {
  readonly id: string;
  /** The notice and the place in it, such as 四(二). */
  readonly clause: { readonly notice: string; readonly ref: string };
  check(context: EligibilityContext): Finding[];
}

/** A member with the keys to compare by. `unitKey` is the own unit's, or the applicant unit's where none was given. */
export interface Participant {
  readonly name: string;
  readonly nameKey: string;
  readonly unit: string;
  readonly unitKey: string;
  readonly birth: string;
  readonly department: string;
  readonly post: string;
}

/** A registration with everything that rules compare, in the form of `normalise`. */
export interface Registration {
  readonly row: RegistrationRow;
  readonly seq: number;
  readonly projectKey: string;
  readonly unitKey: string;
  readonly trackKey: string;
  readonly jointUnitKeys: ReadonlySet<string>;
  /** 是否联合报名 is 是, or there are joint units. */
  readonly isJoint: boolean;
  readonly participants: readonly Participant[];
  /** The captain, or the lone member; "" where there is none. */
  readonly captainKey: string;
}

export interface EligibilityContext {
  readonly registrations: readonly Registration[];
  readonly terms: EligibilityTerms;
  /** Names (normalised) on the staff list and on the roster of judges. */
  readonly staffNames: ReadonlySet<string>;
  readonly rosterNames: ReadonlySet<string>;
  readonly organiserUnits: ReadonlySet<string>;
}

/** A rule that looks at one registration at a time; `note` is null where it finds nothing. */
export function rowRule(
  id: string,
  ref: string,
  note: (registration: Registration, context: EligibilityContext) => string | null,
): EligibilityRule {
  return {
    id,
    clause: { notice: "2025", ref },
    check: (context) =>
      context.registrations.flatMap((registration) => {
        const found = note(registration, context);
        return found === null ? [] : [{ row: registration.seq, rule: id, note: found }];
      }),
  };
}

/** A rule that looks at registrations which share a key; a key of "" is shared by none. */
export function groupRule(
  id: string,
  ref: string,
  keyOf: (registration: Registration) => string,
  note: (group: readonly Registration[], terms: EligibilityTerms) => string | null,
): EligibilityRule {
  return {
    id,
    clause: { notice: "2025", ref },
    check: ({ registrations, terms }) =>
      [...groupBy(registrations, keyOf)].flatMap(([key, group]) => {
        const found = key === "" ? null : note(group, terms);
        return found === null ? [] : group.map(({ seq }) => ({ row: seq, rule: id, note: found }));
      }),
  };
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** 序号3、7、9 */
export const rowList = (registrations: readonly Registration[]): string =>
  `序号${registrations.map(({ seq }) => seq).join("、")}`;
