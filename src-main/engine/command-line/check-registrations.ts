// `check-registrations FILE --staff FILE [--roster FILE] --template ID`: the eligibility rules on a registration workbook.

import { AppError } from "#shared/errors";
import { checkRegistrationsFiles } from "../intake/check-registrations-files";
import { type Command, type Outcome, parseArguments, say } from "./command";

export const checkRegistrationsCommand: Command = {
  name: "check-registrations",
  usage: "check-registrations FILE --staff FILE [--roster FILE] --template competition-2025|scenario-selection-2024",
  async run(args): Promise<Outcome> {
    const { positional, options } = parseArguments(args, ["staff", "roster", "template"], []);
    const [file, ...rest] = positional;
    if (file === undefined || rest.length > 0) throw new AppError("bad-arguments", { argument: rest[0] ?? "FILE" });
    const { rows, findings, remarks, problems, missingColumns, leftOut } = await checkRegistrationsFiles({
      file,
      staff: options.get("staff") ?? null,
      roster: options.get("roster") ?? null,
      template: options.get("template") ?? "competition-2025",
      onProgress: inTenths((percent) => say(`checking registrations: ${percent} %`)),
    });
    for (const { field, need } of missingColumns) say(`no column for ${field} (${need})`);
    for (const { sheet, cell, code, severity, details } of problems)
      say(`${sheet}!${cell}: ${severity}: ${code} ${JSON.stringify(details)}`);
    for (const sheet of leftOut) say(`left out, since it repeats registrations of another sheet: ${sheet}`);
    return { exit: findings.length > 0 ? 1 : 0, output: { rows, findings, remarks } };
  },
};

/** Tells each tenth once. */
function inTenths(tell: (percent: number) => void): (share: number) => void {
  let told = 0;
  return (share) => {
    const percent = Math.floor(share * 10 + 1e-9) * 10;
    if (percent > told) tell((told = percent));
  };
}
