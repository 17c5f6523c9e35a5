// The multisets of k judges drawn from k with replacement: how many, which is the n-th, which is the next, how likely.

/** C(n, k), exact. */
function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let factor = 1; factor <= k; factor += 1) result = (result * BigInt(n - k + factor)) / BigInt(factor);
  return result;
}

/** How many ways there are to share `draws` among `kinds` ≥ 1: C(draws + kinds − 1, draws). */
export function multisetCount(draws: number, kinds: number): bigint {
  return choose(draws + kinds - 1, draws);
}

/** How often each of the k is drawn in multiset number `index`, from 0; the first has all draws at the first. */
export function multisetAt(index: number, k: number): Int32Array {
  const counts = new Int32Array(k);
  let [rest, left] = [BigInt(index), k];
  for (let at = 0; at < k - 1; at += 1) {
    let count = left;
    for (;;) {
      const ways = multisetCount(left - count, k - at - 1);
      if (rest < ways) break;
      rest -= ways;
      count -= 1;
    }
    counts[at] = count;
    left -= count;
  }
  counts[k - 1] = left;
  return counts;
}

/** Turns the counts into those of the next multiset, in place; after the last they stay as they are. */
export function toNextMultiset(counts: Int32Array): void {
  const last = counts.length - 1;
  let at = last - 1;
  while (at >= 0 && counts[at] === 0) at -= 1;
  if (at < 0) return;
  const tail = counts[last] as number;
  counts[last] = 0;
  counts[at] = (counts[at] as number) - 1;
  counts[at + 1] = tail + 1;
}

/** In how many of the k^k sequences of draws the multiset comes out: k! / Π counts!. A safe integer up to k = 18. */
export function multinomial(counts: Int32Array): number {
  let [ways, drawn] = [1, 0];
  for (const count of counts)
    for (let factor = 1; factor <= count; factor += 1) {
      drawn += 1;
      ways = (ways * drawn) / factor;
    }
  return ways;
}
