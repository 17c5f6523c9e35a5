// What the scripts say while they work: always on standard error, so that standard output stays the command's own.

export function say(line) {
  process.stderr.write(`· ${line}\n`);
}

/** Ends the script with a message that says what to do. */
export class SetupError extends Error {}

/** Runs a script's main function; a SetupError is told without its stack, and ends with the code that `failed` gives. */
export async function main(work, failed = 1) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    say(error instanceof SetupError ? error.message : (error.stack ?? String(error)));
    process.exitCode = failed;
  }
}
