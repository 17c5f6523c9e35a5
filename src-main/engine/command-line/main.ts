// The headless engine on the command line: `roadshow -- <command>`; JSON on standard output, messages on standard error.

import { AppError } from "#shared/errors";
import { checkRegistrationsCommand } from "./check-registrations";
import { type Command, type Outcome, say } from "./command";
import { exportCommand, importCommand } from "./event-file";
import { preflightCommand } from "./preflight";
import { rehearseCommand } from "./rehearse";
import { scoreCommand } from "./score";
import { simulateCommand } from "./simulate";

const commands: readonly Command[] = [
  scoreCommand,
  checkRegistrationsCommand,
  rehearseCommand,
  importCommand,
  exportCommand,
  preflightCommand,
  simulateCommand,
];

async function run([name, ...args]: readonly string[]): Promise<Outcome> {
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    say(`usage:\n${commands.map((known) => `  roadshow -- ${known.usage}`).join("\n")}`);
    return { exit: 2, output: { error: "bad-arguments", details: { argument: name ?? "" } } };
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say(`${error.message}\nusage: roadshow -- ${command.usage}`);
    return { exit: 2, output: { error: error.code, details: error.details } };
  }
}

const outcome = await run(process.argv.slice(2));
process.exitCode = outcome.exit;
process.stdout.write(`${JSON.stringify(outcome.output, null, 2)}\n`);
