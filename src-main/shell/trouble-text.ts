// The words of a trouble that only the shell can tell: what happened, what is safe, what to do, by the error's code.

import { isErrorCode, type ErrorCode, type ErrorDetails } from "#shared/errors";
import type { ShellWords, StartError } from "./locales/words";

export interface Trouble {
  readonly message: string;
  readonly detail: string;
}

export function troubleOf(words: ShellWords, code: ErrorCode, details: ErrorDetails): Trouble {
  const { codes, code: codeLine, detail: detailLine, title } = words.trouble;
  const known = Object.hasOwn(codes, code) ? codes[code as StartError] : codes.unexpected;
  const lines = [known, codeLine.replace("{{code}}", () => code)];
  const values = Object.values(details).join(", ");
  if (values !== "") lines.push(detailLine.replace("{{detail}}", () => values));
  return { message: title, detail: lines.join("\n\n") };
}

/** A start that failed in the shell itself, told by a code that people can be helped with. */
export function codeOfStartFailure(error: unknown): ErrorCode {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (isErrorCode(code)) return code;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "store-readonly";
  return code === "ENOSPC" || code === "EDQUOT" ? "store-full" : "unexpected";
}
