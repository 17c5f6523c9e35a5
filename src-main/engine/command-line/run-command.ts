// One command line, run: what fails is said in words on standard error, and ends in JSON and an exit code all the same.

import { AppError } from "#shared/errors";
import { log } from "../log";
import { checkRegistrationsCommand } from "./check-registrations";
import { type Command, type Outcome, say } from "./command";
import { exportCommand, importCommand } from "./event-file";
import { failureWords } from "./failure-words";
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

export async function runCommand([name, ...args]: readonly string[]): Promise<Outcome> {
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    say(`usage:\n${commands.map((known) => `  roadshow -- ${known.usage}`).join("\n")}`);
    return { exit: 2, output: { error: "bad-arguments", details: { argument: name ?? "" } } };
  }
  try {
    return await command.run(args);
  } catch (error) {
    return failed(command, error);
  }
}

function failed(command: Command, error: unknown): Outcome {
  if (!(error instanceof AppError)) {
    log.failure(command.name, error);
    return { exit: 3, output: { error: "unexpected", details: {} } };
  }
  say(failureWords(error));
  if (error.code === "bad-arguments") say(`usage: roadshow -- ${command.usage}`);
  return { exit: 2, output: { error: error.code, details: error.details } };
}
