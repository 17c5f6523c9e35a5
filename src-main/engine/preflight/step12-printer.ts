// Step 12: a printer for ballots, slips and sheets.

import { type Step, finding, notApplicable } from "./step";

/** Those that make a file: they print nothing. */
const virtual = /pdf|xps|onenote|fax|传真/i;
const namesShown = 3;

export const printer: Step = {
  id: "printer",
  limitMs: 10_000,
  ifUnknown: "attention",
  async run({ askShell, window }) {
    if (window === null) return notApplicable("needs-application");
    const all = await askShell("printers");
    if (all === null) return [finding("attention", "printers-unread", {}, "save-as-pdf")];
    if (all.length === 0) return [finding("attention", "printers-none", {}, "save-as-pdf")];
    const real = all.filter((name) => !virtual.test(name));
    if (real.length === 0) return [finding("attention", "printers-virtual", { names: listed(all) }, "save-as-pdf")];
    return [finding("good", "printers", { printers: real.length, names: listed(real) })];
  },
};

function listed(names: readonly string[]): string {
  const shown = names.slice(0, namesShown).map((name) => name.slice(0, 60));
  return [...shown, ...(names.length > namesShown ? ["…"] : [])].join(", ");
}
