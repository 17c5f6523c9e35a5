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

export interface Clause {
  /** The year of the notice. */
  readonly notice: string;
  /** The place in it, such as 四(二). */
  readonly ref: string;
  /** The words of the clause, as the notice has them. */
  readonly text: string;
}

export interface RuleDefinition {
  readonly id: string;
  readonly clause: Clause;
  /** The notice says it in principle (原则上): made to be waived where there is reason. */
  readonly waivable: boolean;
}

export interface EligibilityRule<Terms extends EligibilityTerms> extends RuleDefinition {
  check(context: EligibilityContext<Terms>): Finding[];
}

/** The rules of one notice, in its order. */
export interface RulesOf<Terms extends EligibilityTerms> {
  /** Their findings keep a registration from taking part until it is reviewed. */
  readonly findings: readonly EligibilityRule<Terms>[];
  /** What is shown and never held against a registration. */
  readonly remarks: readonly EligibilityRule<Terms>[];
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
  /** Of the terms' track that the row names, however it writes it; of the row's own words where it names none. */
  readonly trackKey: string;
  /** The terms' tracks that the row names, by name. */
  readonly tracks: readonly string[];
  readonly jointUnitKeys: ReadonlySet<string>;
  /** 是否联合报名 is 是, or there are joint units. */
  readonly isJoint: boolean;
  readonly participants: readonly Participant[];
  /** The captain, or the lone member; "" where there is none. */
  readonly captainKey: string;
}

export interface EligibilityContext<Terms extends EligibilityTerms> {
  readonly registrations: readonly Registration[];
  readonly terms: Terms;
  /** Names (normalised) on the staff list and on the roster of judges. */
  readonly staffNames: ReadonlySet<string>;
  readonly rosterNames: ReadonlySet<string>;
}

/** Defines the rules of one notice: `define("prior-award", "四(七)", "已获得…不能申报。")`. */
export function rulesOfNotice(
  notice: string,
): (id: string, ref: string, text: string, options?: { readonly waivable: boolean }) => RuleDefinition {
  return (id, ref, text, { waivable } = { waivable: false }) => ({ id, clause: { notice, ref, text }, waivable });
}

/** A rule that looks at one registration at a time; `note` is null where it finds nothing. */
export function rowRule<Terms extends EligibilityTerms>(
  definition: RuleDefinition,
  note: (registration: Registration, context: EligibilityContext<Terms>) => string | null,
): EligibilityRule<Terms> {
  return {
    ...definition,
    check: (context) =>
      context.registrations.flatMap((registration) => {
        const found = note(registration, context);
        return found === null ? [] : [{ row: registration.seq, rule: definition.id, note: found }];
      }),
  };
}

/** A rule that looks at registrations which share a key; a key of "" is shared by none. */
export function groupRule<Terms extends EligibilityTerms>(
  definition: RuleDefinition,
  keyOf: (registration: Registration) => string,
  note: (group: readonly Registration[], terms: Terms) => string | null,
): EligibilityRule<Terms> {
  return {
    ...definition,
    check: ({ registrations, terms }) =>
      [...groupBy(registrations, keyOf)].flatMap(([key, group]) => {
        const found = key === "" ? null : note(group, terms);
        return found === null ? [] : group.map(({ seq }) => ({ row: seq, rule: definition.id, note: found }));
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
