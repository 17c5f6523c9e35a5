// A workbook as LibreOffice reads it: every sheet as a table of what its cells show.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import Papa from "papaparse";

/** Comma, double quotes, UTF-8, from line 1, cells as they show, every sheet (the tokens of LibreOffice's CSV filter). */
const csvOfEverySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

/** By the sheet's name. */
export async function sheetsByLibreOffice(bytes: Uint8Array): Promise<Map<string, string[][]>> {
  const folder = await mkdtemp(join(tmpdir(), "roadshow-soffice-"));
  try {
    const path = join(folder, "results.xlsx");
    await writeFile(path, bytes);
    await promisify(execFile)("soffice", [
      // A profile of its own: two of them must not wait for one another.
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      csvOfEverySheet,
      "--outdir",
      folder,
      path,
    ]);
    const sheets = new Map<string, string[][]>();
    for (const file of await readdir(folder)) {
      const name = /^results-(.+)\.csv$/u.exec(file)?.[1];
      if (name === undefined) continue;
      sheets.set(name, Papa.parse<string[]>(await readFile(join(folder, file), "utf8"), { delimiter: "," }).data);
    }
    return sheets;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The rows below a sheet's header, by its columns; where two rows make the header, the band comes first. */
export function tableOf(sheet: readonly string[][], headerRows: 1 | 2): Record<string, string>[] {
  const [upper = [], lower = []] = sheet.slice(2);
  const headers: string[] = [];
  let band = "";
  for (const [at, text] of upper.entries()) {
    const under = headerRows === 2 ? (lower[at] ?? "") : "";
    if (text !== "") band = text;
    headers.push((under === "" ? text : `${band}|${under}`).replaceAll("\n", ""));
  }
  return sheet
    .slice(2 + headerRows)
    .filter((row) => row.some((text) => text !== ""))
    .map((row) => Object.fromEntries(headers.map((header, at) => [header, (row[at] ?? "").trim()])));
}
