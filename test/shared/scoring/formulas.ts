// Reads the formulas out of a sentence, "(30 + 29.5) ÷ 2 = 29.75", and works each of them out anew.
import type { Fraction } from "./fraction";
import { amount, minus, order, plus, times } from "./fraction";

const FORMULA = /([-()0-9./+×÷− ]+) = (-?\d+(?:\.\d+)?(?:\/\d+)?)/g;

/** How many formulas the sentence holds, and those whose two sides differ. */
export function wrongFormulas(sentence: string): { found: number; wrong: string[] } {
  const formulas = [...sentence.matchAll(FORMULA)];
  const wrong = formulas.filter(([, left = "", right = ""]) => {
    const value = new Formula(left).value();
    return value === null || order(value, amount(right)) !== 0;
  });
  return { found: formulas.length, wrong: wrong.map(([text]) => text) };
}

/** Sums of products of numbers and brackets; null where the text is none. */
class Formula {
  readonly #tokens: string[];

  constructor(text: string) {
    this.#tokens = text.match(/\d+(?:\.\d+)?(?:\/\d+)?|[-()+×÷−]/g) ?? [];
  }

  value(): Fraction | null {
    const sum = this.#sum();
    return this.#tokens.length === 0 ? sum : null;
  }

  #sum(): Fraction | null {
    let sum = this.#product();
    for (let sign = this.#take("+", "−"); sign !== null; sign = this.#take("+", "−")) {
      const next = this.#product();
      if (sum === null || next === null) return null;
      sum = sign === "+" ? plus(sum, next) : minus(sum, next);
    }
    return sum;
  }

  #product(): Fraction | null {
    let product = this.#factor();
    for (let sign = this.#take("×", "÷"); sign !== null; sign = this.#take("×", "÷")) {
      const next = this.#factor();
      if (product === null || next === null) return null;
      product = times(product, sign === "×" ? next : [next[1], next[0]]);
    }
    return product;
  }

  #factor(): Fraction | null {
    if (this.#take("(") !== null) {
      const inside = this.#sum();
      return this.#take(")") === null ? null : inside;
    }
    const negative = this.#take("-") !== null;
    const token = this.#tokens.shift();
    if (token === undefined || !/^\d/.test(token)) return null;
    return amount(negative ? `-${token}` : token);
  }

  #take(...signs: string[]): string | null {
    const [next] = this.#tokens;
    return next !== undefined && signs.includes(next) ? (this.#tokens.shift() ?? null) : null;
  }
}
