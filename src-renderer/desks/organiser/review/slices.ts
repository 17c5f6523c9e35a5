// Long lists of deeds, some at a time: how far they have come is shown in between, and they can be stopped there.

export interface Slicing {
  readonly done: number;
  readonly total: number;
}

/** Runs `deed` on slices of `items` one after another; how many items were done when it ended or was stopped. */
export async function inSlices<T>(
  items: readonly T[],
  size: number,
  deed: (slice: readonly T[]) => Promise<unknown>,
  goOn: (slicing: Slicing) => boolean,
): Promise<number> {
  let done = 0;
  while (done < items.length) {
    const slice = items.slice(done, done + size);
    await deed(slice);
    done += slice.length;
    if (!goOn({ done, total: items.length })) break;
  }
  return done;
}
