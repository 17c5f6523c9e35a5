// Follows an explanation's own figures from the marks to the total, as a person with pencil and paper would.
import type { AverageExplanation, ExplainedProject, Explanation } from "#shared/scoring/index";
import type { Fraction } from "./fraction";
import { amount, minus, order, plus, rounded, textOf, times, total } from "./fraction";

type Text = string | null;
type Steps = ExplainedProject["explanation"];
type Step = NonNullable<Steps["total"]>;
type Segment = Steps["onsite"]["segments"][number];

/** The total that the steps lead to, null for an incomplete project, and every step that does not follow. */
export function followed(
  entry: ExplainedProject,
  rounding: Explanation["rounding"],
): { faults: string[]; total: Text } {
  const follower = new Follower(rounding);
  const whole = follower.project(entry.explanation);
  return { faults: follower.faults, total: whole };
}

class Follower {
  readonly faults: string[] = [];
  readonly #rounding: Explanation["rounding"];

  constructor(rounding: Explanation["rounding"]) {
    this.#rounding = rounding;
  }

  project({ judges, onsite, components, deductions, total: last }: Steps): Text {
    for (const judge of judges) this.#judge(judge);
    const parts = onsite.segments.map((segment) => this.#segment(segment));
    const value = onsite.average === null ? sum(parts) : this.#average(onsite.average);
    this.#same("on-site value", onsite.value, value);
    if (last === null) return null;
    const contributions = components.map((component) => {
      if (component.source === "onsite") this.#same("on-site component", component.value, value);
      return this.#product(component.weight, component.value, component.product);
    });
    const gross = total(contributions.map((part) => amount(part ?? "0")));
    this.#same("exact total", last.before, textOf(minus(gross, amount(deductions))));
    return this.#step(last);
  }

  #judge({ segments, total: whole }: Steps["judges"][number]): void {
    const values = segments.map(({ criteria, value, weight }) => {
      this.#same("judge's segment", value, sum(criteria.map((criterion) => product(criterion.mark, criterion.weight))));
      return product(value, weight);
    });
    this.#same("judge's total", whole, sum(values));
  }

  /** What the segment brings to the on-site value, where segments make it up. */
  #segment({ criteria, average, value, weight, product: step }: Segment): Text {
    const weighted = criteria?.map((one) => this.#product(one.weight, this.#average(one.average), one.product));
    const found = average === null ? sum(weighted ?? []) : this.#average(average);
    this.#same("segment value", value, found);
    return step === null ? null : this.#product(weight, found, step);
  }

  #average({ values, average, method, minimum, present }: AverageExplanation): Text {
    this.#same("values present", String(present), String(values.length));
    this.#same("enough judges", String(average !== null), String(present >= minimum));
    if (average === null) return null;
    const kept = values.filter(({ dropped }) => dropped === null).map(({ value }) => amount(value));
    this.#same("average", average.before, textOf(combined(kept, method)));
    for (const { value, dropped, judge } of values) {
      const beyond = kept.some((other) => order(other, amount(value)) * (dropped === "highest" ? 1 : -1) > 0);
      if (dropped !== null && beyond) this.faults.push(`${judge}'s ${value} is not the ${dropped}`);
    }
    return this.#step(average);
  }

  #product(weight: string, value: Text, step: Step | null): Text {
    this.#same("product", step && step.before, product(value, weight));
    return step && this.#step(step);
  }

  #step({ before, after, rounded: applies }: Step): string {
    const { decimals, mode } = this.#rounding;
    this.#same("rounding", after, applies ? textOf(rounded(amount(before), decimals, mode)) : before);
    return after;
  }

  #same(what: string, told: Text, found: Text): void {
    if (told !== found) this.faults.push(`${what}: told ${told}, found ${found}`);
  }
}

function product(value: Text, weight: string): Text {
  return value === null ? null : textOf(times(amount(value), amount(weight)));
}

function sum(values: readonly Text[]): Text {
  const found = values.filter((value) => value !== null);
  return found.length < values.length ? null : textOf(total(found.map(amount)));
}

function combined(kept: readonly Fraction[], method: AverageExplanation["method"]): Fraction {
  if (method === "sum") return total([...kept]);
  if (method === "mean") return times(total([...kept]), [1n, BigInt(kept.length)]);
  const sorted = kept.toSorted(order);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length - 1 - half], sorted[half]];
  return times(plus(low ?? [0n, 1n], high ?? [0n, 1n]), [1n, 2n]);
}
