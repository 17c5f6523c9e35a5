// Keeps what the engine last showed, view by view, and asks again when it has changed: stale while it revalidates.

import type { ChannelName, InputOf, OutputOf } from "#shared/contract/channels";
import { AppError } from "#shared/errors";
import type { EngineClient } from "./client";

export interface ViewState<T> {
  /** The last answer; stays while a newer one is on its way, and when asking for it fails. */
  readonly data: T | null;
  readonly error: AppError | null;
  readonly loading: boolean;
}

interface Entry {
  state: ViewState<unknown>;
  readonly listeners: Set<() => void>;
  readonly ask: () => Promise<unknown>;
  /** Counts the times that the view went stale; an answer to an older question is followed by another. */
  wanted: number;
  /** Counts the times that it was forgotten; an answer from before is not shown. */
  generation: number;
  asking: Promise<void> | null;
}

const unseen: ViewState<never> = { data: null, error: null, loading: true };

export class ViewCache {
  readonly #client: EngineClient;
  readonly #entries = new Map<string, Entry>();

  constructor(client: EngineClient) {
    this.#client = client;
  }

  read<C extends ChannelName>(channel: C, input: InputOf<C>): ViewState<OutputOf<C>> {
    return (this.#entries.get(keyOf(channel, input))?.state ?? unseen) as ViewState<OutputOf<C>>;
  }

  /** Watches a view, and asks for it at once. */
  subscribe<C extends ChannelName>(channel: C, input: InputOf<C>, listener: () => void): () => void {
    const entry = this.#entry(channel, input);
    entry.listeners.add(listener);
    void this.#refresh(entry);
    return () => entry.listeners.delete(listener);
  }

  /** Resolves when an answer to a question asked from now on has come, or has failed. */
  refresh<C extends ChannelName>(channel: C, input: InputOf<C>): Promise<void> {
    return this.#refresh(this.#entry(channel, input));
  }

  refreshWatched(): void {
    for (const entry of this.#entries.values()) if (entry.listeners.size > 0) void this.#refresh(entry);
  }

  /** Forgets everything shown: it belonged to the person who has left. What is still watched is asked for anew. */
  clear(): void {
    for (const [key, entry] of this.#entries) {
      entry.generation += 1;
      if (entry.listeners.size === 0) this.#entries.delete(key);
      else {
        show(entry, unseen);
        // By then the desk of the person who has left is gone, and asks no more.
        queueMicrotask(() => {
          if (entry.listeners.size > 0) void this.#refresh(entry);
        });
      }
    }
  }

  #entry<C extends ChannelName>(channel: C, input: InputOf<C>): Entry {
    const key = keyOf(channel, input);
    const known = this.#entries.get(key);
    if (known) return known;
    const ask = (): Promise<unknown> => this.#client.call(channel, input);
    const entry: Entry = { state: unseen, listeners: new Set(), ask, wanted: 0, generation: 0, asking: null };
    this.#entries.set(key, entry);
    return entry;
  }

  #refresh(entry: Entry): Promise<void> {
    entry.wanted += 1;
    entry.asking ??= this.#askUntilFresh(entry).finally(() => {
      entry.asking = null;
    });
    return entry.asking;
  }

  async #askUntilFresh(entry: Entry): Promise<void> {
    let answered = -1;
    while (answered !== entry.wanted) {
      answered = entry.wanted;
      const { generation } = entry;
      if (!entry.state.loading) show(entry, { ...entry.state, loading: true });
      try {
        const data = await entry.ask();
        if (generation === entry.generation) show(entry, { data, error: null, loading: false });
      } catch (error) {
        if (generation === entry.generation) show(entry, { ...entry.state, error: asAppError(error), loading: false });
      }
    }
  }
}

export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError("unexpected", { message: error instanceof Error ? error.message : String(error) });
}

function show(entry: Entry, state: ViewState<unknown>): void {
  entry.state = state;
  for (const listener of entry.listeners) listener();
}

function keyOf(channel: ChannelName, input: unknown): string {
  return `${channel} ${JSON.stringify(input)}`;
}
