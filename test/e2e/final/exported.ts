// What a final leaves behind, read by other means than those that wrote it: the certificate out of the event file, the
// workbook's cells by LibreOffice.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import Papa from "papaparse";
import { nodeCrypto } from "#node/crypto";
import type { CertificateBody } from "../../../src-shared/event/bodies";
import { decodeEventFile } from "../../../src-shared/ledger/event-file";
import { openEntry, payloadOf } from "../../../src-shared/ledger/entry";

/** The certificates in an event file, in the order in which they stand there. */
export function certificatesIn(path: string): CertificateBody[] {
  const file = decodeEventFile(new Uint8Array(readFileSync(path)), nodeCrypto);
  if (typeof file === "string") throw new Error(`the event file is ${file}`);
  return file.entries.flatMap((sealed) => {
    const entry = openEntry(sealed, nodeCrypto);
    if (typeof entry === "string") throw new Error(`an entry is ${entry}`);
    return entry.fields.kind === "certificate" ? [payloadOf(entry) as CertificateBody] : [];
  });
}

/** Sheet's name → its rows of cells, as LibreOffice shows them. */
export function readByLibreOffice(path: string): Map<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "roadshow-sheets-"));
  try {
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", folder, path], {
      stdio: "pipe",
    });
    const stem = basename(path, ".xlsx");
    const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return new Map(
      files.map((name) => [
        name.slice(stem.length + 1, -".csv".length),
        Papa.parse<string[]>(readFileSync(join(folder, name), "utf8")).data,
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
