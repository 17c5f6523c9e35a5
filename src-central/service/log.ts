// Structured logs, one line of JSON each, on standard error: ids, counts and durations, never a name, a mark or a body.

export type LogLine = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info(what: string, line?: LogLine): void;
  failure(what: string, error: unknown): void;
}

/** `write` takes a line without its break. */
export function jsonLog(write: (line: string) => void, now: () => string): Log {
  const put = (level: string, what: string, line: LogLine): void =>
    write(JSON.stringify({ at: now(), level, what, ...line }));
  return {
    info: (what, line = {}) => put("info", what, line),
    failure: (what, error) => {
      const { code, name } = error as { code?: unknown; name?: unknown };
      // Of an error its kind and code alone: the text of a database's may quote values.
      put("error", what, {
        error: typeof name === "string" ? name : "Error",
        code: typeof code === "string" ? code : null,
      });
    },
  };
}
