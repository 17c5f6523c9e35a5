// The engine's own log, on standard error: what went wrong, never marks, names or contacts.

function write(level: string, message: string): void {
  process.stderr.write(`[engine] ${level}: ${message}\n`);
}

export const log = {
  info: (message: string): void => write("info", message),
  error: (message: string): void => write("error", message),
};
