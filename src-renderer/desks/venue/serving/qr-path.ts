// A QR code's modules as one path: a rectangle for every run of dark ones.

import { encode } from "uqr";

/** Light modules around the code, as ISO/IEC 18004 asks for. */
const quiet = 4;

export interface QrPath {
  /** Modules along one side, the quiet zone counted in. */
  readonly size: number;
  readonly path: string;
}

/** At level M a code still reads with a smear, or a reflection, over 15 % of it. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: "M", border: quiet });
  return { size, path: data.map((row, y) => runsOf(row, y)).join("") };
}

function runsOf(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    path += `M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`;
  }
  return path;
}
