// The engine's own log, on standard error: what went wrong, never marks, names or contacts.

function write(level: string, message: string): void {
  process.stderr.write(`[engine] ${level}: ${message}\n`);
}

/** What happened and where in the code. A parser's message quotes what it could not read, and so is left out. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if (!(error instanceof SyntaxError)) return error.stack ?? error.message;
  return [error.name, ...(error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line))].join("\n");
}

export const log = {
  info: (message: string): void => write("info", message),
  failure: (what: string, error: unknown): void => write("error", `${what}: ${describe(error)}`),
};
