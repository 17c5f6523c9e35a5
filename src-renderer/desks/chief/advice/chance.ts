// When a trend is said to be more than chance.

const below = 0.05;

export function unlikely(p: number): boolean {
  return p < below;
}
