// What a command of the headless engine is: arguments in, JSON and an exit code out.

import { AppError } from "#shared/errors";

/** 0 done, 1 a negative verdict, 2 bad input, 3 neither: the program could not do it. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Outcome {
  readonly exit: ExitCode;
  /** What goes to standard output as JSON. */
  readonly output: unknown;
}

export interface Command {
  readonly name: string;
  /** Its arguments, as a person would type them. */
  readonly usage: string;
  run(args: readonly string[]): Promise<Outcome>;
}

/** Standard output is for the result alone: what there is to say goes to standard error. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

export interface ParsedArguments {
  readonly positional: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** `--name value` for those named in `options`, `--name` for `flags`; anything else that begins with a dash is refused. */
export function parseArguments(
  args: readonly string[],
  options: readonly string[],
  flags: readonly string[],
): ParsedArguments {
  const positional: string[] = [];
  const values = new Map<string, string>();
  const set = new Set<string>();
  for (let at = 0; at < args.length; at += 1) {
    const [name, inline] = splitOption(args[at] as string);
    if (name === null) positional.push(args[at] as string);
    else if (flags.includes(name) && inline === undefined) set.add(name);
    else if (options.includes(name)) {
      const value = inline ?? args[(at += 1)];
      if (value === undefined) throw new AppError("bad-arguments", { argument: `--${name}` });
      values.set(name, value);
    } else throw new AppError("bad-arguments", { argument: args[at] ?? "" });
  }
  return { positional, options: values, flags: set };
}

function splitOption(arg: string): [string | null, string | undefined] {
  if (!arg.startsWith("--")) {
    if (arg.startsWith("-") && arg !== "-") throw new AppError("bad-arguments", { argument: arg });
    return [null, undefined];
  }
  const equals = arg.indexOf("=");
  return equals < 0 ? [arg.slice(2), undefined] : [arg.slice(2, equals), arg.slice(equals + 1)];
}

/** A whole number in a range, or `bad-arguments` that names the option. */
export function integerOption(
  parsed: ParsedArguments,
  name: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const text = parsed.options.get(name);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new AppError("bad-arguments", { argument: `--${name} ${text}` });
  return value;
}
