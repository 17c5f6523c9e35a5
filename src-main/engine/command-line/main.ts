// The headless engine on the command line: `roadshow -- <command>`; JSON on standard output, messages on standard error.

import { runCommand } from "./run-command";

const outcome = await runCommand(process.argv.slice(2));
process.exitCode = outcome.exit;
process.stdout.write(`${JSON.stringify(outcome.output, null, 2)}\n`);
