// Printing without a printer: the next print of any window ends in a PDF file, and what its sheet held is read.

import type { App } from "../support/app";
import { expect } from "../support/app";

export interface PrintedSheet {
  readonly text: string;
  readonly pdf: Buffer;
}

interface Kept {
  text?: string;
  pdf?: string;
}

/** Does what leads to a print, and waits for it. */
export async function printedBy(app: App, press: () => Promise<void>): Promise<PrintedSheet> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    const kept: Kept = {};
    Object.assign(globalThis, { roadshowPrinted: kept });
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.print = () =>
        void (async () => {
          const read = `document.querySelector("[data-print-sheet]").textContent`;
          kept.text = (await webContents.executeJavaScript(read)) as string;
          const pdf = await webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
          kept.pdf = pdf.toString("base64");
        })();
  });
  await press();
  const kept = (): Promise<Kept> =>
    app.electron.evaluate(() => (globalThis as unknown as { roadshowPrinted: Kept }).roadshowPrinted);
  await expect.poll(async () => (await kept()).pdf !== undefined, { timeout: 30_000 }).toBe(true);
  const { text = "", pdf = "" } = await kept();
  return { text, pdf: Buffer.from(pdf, "base64") };
}
