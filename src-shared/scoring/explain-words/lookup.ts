// Where the sentences take their names from, and what else they may tell beyond the scoring document.

import type { Rule } from "../document";
import { parseRung } from "../rung";
import { type Text, text } from "./text";

/** `late`: the ballot came after the closing and was not admitted. `conflict`: it waits for a ruling. */
export type Absence = "recused" | "absent" | "late" | "conflict";

/** Everything is optional: a name that is not there is the id, or the rule's own name. */
export interface Lookup {
  readonly project?: (id: string) => string;
  readonly judge?: (id: string) => string;
  readonly group?: (id: string) => string;
  readonly stage?: (id: string) => string;
  /** The order in which judges are named; who is not in it comes last. */
  readonly roster?: readonly string[];
  /** Why a judge's marks are null; null where it is not known. */
  readonly absence?: (project: string, judge: string) => Absence | null;
  /** Whether the ballot that counts was keyed in from paper. */
  readonly fromPaper?: (project: string, judge: string) => boolean;
  readonly deductionReason?: (project: string) => string | null;
}

/** The names that stand in sentences. */
export class Names {
  readonly #rule: Rule;
  readonly #lookup: Lookup;
  readonly #seats: ReadonlyMap<string, number>;

  constructor(rule: Rule, lookup: Lookup) {
    this.#rule = rule;
    this.#lookup = lookup;
    this.#seats = new Map((lookup.roster ?? []).map((judge, seat) => [judge, seat]));
  }

  project(id: string): string {
    return this.#lookup.project?.(id) ?? id;
  }

  judge(id: string): string {
    return this.#lookup.judge?.(id) ?? id;
  }

  group(id: string): string {
    return this.#lookup.group?.(id) ?? id;
  }

  segment(id: string): string {
    return this.#rule.segments.find((segment) => segment.id === id)?.name ?? id;
  }

  criterion(segment: string, id: string): string {
    const criteria = this.#rule.segments.find((candidate) => candidate.id === segment)?.criteria;
    return criteria?.find((criterion) => criterion.id === id)?.name ?? id;
  }

  absence(project: string, judge: string): Absence | null {
    return this.#lookup.absence?.(project, judge) ?? null;
  }

  fromPaper(project: string, judge: string): boolean {
    return this.#lookup.fromPaper?.(project, judge) ?? false;
  }

  deductionReason(project: string): string | null {
    return this.#lookup.deductionReason?.(project) ?? null;
  }

  /** In the order of the roster. */
  seated<T extends { readonly judge: string }>(items: readonly T[]): T[] {
    const seatOf = ({ judge }: T): number => this.#seats.get(judge) ?? this.#seats.size;
    return items.toSorted((a, b) => seatOf(a) - seatOf(b));
  }

  /** Of a component. */
  source(source: string): Text {
    if (source === "onsite") return text("现场评分", "the on-site score");
    if (source === "performance") return text("性能评测成绩", "the performance score");
    const id = source.slice("stage:".length);
    const stage = this.#lookup.stage?.(id) ?? id;
    return text(`“${stage}”阶段的成绩`, `the score of stage “${stage}”`);
  }

  /** Of a rung of the tie ladder. */
  rung(rung: string): Text {
    const parsed = parseRung(rung);
    switch (parsed?.kind) {
      case "segment": {
        const segment = this.segment(parsed.segment);
        return text(`“${segment}”的分数`, `the score of “${segment}”`);
      }
      case "criterion": {
        const [segment, criterion] = [this.segment(parsed.segment), this.criterion(parsed.segment, parsed.criterion)];
        return text(`“${segment}”中“${criterion}”的分数`, `the score of “${criterion}” in “${segment}”`);
      }
      case "component":
        return this.source(parsed.source);
      case "exact":
        return text("舍入前的精确总分", "the exact total before rounding");
      case "undropped":
        return text("不去最高最低分的现场评分", "the on-site score with nothing dropped");
      case "head-to-head":
        return text("评委两两比较", "head-to-head comparison");
      case "ruling":
        return text("评审组长裁定的先后", "the chief judge's ruling");
      case undefined:
        return text(rung, rung);
    }
  }
}
