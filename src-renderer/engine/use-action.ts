// A deed asked of the engine as a React hook: whether it is under way, and the error it met, for an ErrorNotice.

import { useCallback, useEffect, useRef, useState } from "react";
import type { ChannelName, InputOf, OutputOf } from "#shared/contract/channels";
import type { AppError } from "#shared/errors";
import { useEngine } from "./context";
import { asAppError } from "./view-cache";

export interface Action<A extends readonly unknown[], R> {
  /** Resolves with the result, or with null where it failed or was already under way; never rejects. */
  run(...input: A): Promise<{ readonly result: R } | null>;
  readonly pending: boolean;
  readonly error: AppError | null;
  clear(): void;
}

export function useAction<A extends readonly unknown[], R>(deed: (...input: A) => Promise<R>): Action<A, R> {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const latest = useRef(deed);
  const busy = useRef(false);
  useEffect(() => {
    latest.current = deed;
  });
  const run = useCallback(async (...input: A) => {
    if (busy.current) return null;
    busy.current = true;
    setPending(true);
    setError(null);
    try {
      return { result: await latest.current(...input) };
    } catch (thrown) {
      setError(asAppError(thrown));
      return null;
    } finally {
      busy.current = false;
      setPending(false);
    }
  }, []);
  const clear = useCallback(() => setError(null), []);
  return { run, pending, error, clear };
}

/** The deed that is one call of a channel. */
export function useCall<C extends ChannelName>(channel: C): Action<[InputOf<C>], OutputOf<C>> {
  const { client } = useEngine();
  return useAction((input: InputOf<C>) => client.call(channel, input));
}
