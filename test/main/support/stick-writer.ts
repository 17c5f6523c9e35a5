// Writes file after file to a folder until it is killed, and tells each that it was allowed to call safe.

import { writeSync } from "node:fs";
import { join } from "node:path";
import { writeToStick } from "../../../src-main/engine/files/carry/write-to-stick";

const [folder = "", from = "0"] = process.argv.slice(2);
const tell = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

tell({ ready: true });
for (let number = Number(from); ; number += 1) {
  const bytes = new Uint8Array(1_500_000).fill(number % 256);
  const { sha256 } = await writeToStick(join(folder, `${number}.roadshow`), bytes, () => undefined);
  tell({ number, sha256 });
}
