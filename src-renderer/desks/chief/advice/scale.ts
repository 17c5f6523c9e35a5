// Where values lie on a picture's axis, in shares of its width.

export interface Scale {
  readonly ticks: readonly number[];
  /** 0 at the left end, 1 at the right. */
  at(value: number): number;
}

const steps = [1, 2, 5, 10] as const;

/** From a round number below the least value to one above the greatest. */
export function scaleOf(values: readonly number[], most = 6): Scale {
  const [least, greatest] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const step = roundStep((greatest - least || 1) / (most - 1));
  const from = Math.floor(least / step);
  const to = Math.max(from + 1, Math.ceil(greatest / step));
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => Number(((from + at) * step).toPrecision(12)));
  return { ticks, at: (value) => (value / step - from) / (to - from) };
}

/** The least of 1, 2, 5 times a power of ten that is not below. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return (steps.find((step) => step * power >= least) ?? 10) * power;
}

export interface Placed<T> {
  readonly item: T;
  /** Share of the width. */
  readonly at: number;
  /** 0 on the line; each further lane lies above the one before it. */
  readonly lane: number;
}

/** Dots nearer to one another than `apart`, a share of the width, come to lie in lanes above each other. */
export function laned<T>(items: readonly T[], at: (item: T) => number, apart: number): Placed<T>[] {
  const last: number[] = [];
  return items
    .map((item) => ({ item, at: at(item) }))
    .toSorted((a, b) => a.at - b.at)
    .map((dot) => {
      const free = last.findIndex((before) => dot.at - before >= apart);
      const lane = free < 0 ? last.length : free;
      last[lane] = dot.at;
      return { ...dot, lane };
    });
}
