// Printing on demand: what is to be printed is mounted, printed once its fonts are there, and taken away again.

import { useEffect, useState } from "react";
import { bridge } from "../bridge";

export interface Printing<T> {
  /** What a PrintSheet is to show now; null where nothing is being printed. */
  readonly printed: T | null;
  print(what: T): void;
}

export function usePrinting<T>(): Printing<T> {
  const [printed, setPrinted] = useState<T | null>(null);
  useEffect(() => {
    if (printed === null) return;
    let called = true;
    const done = (): void => setPrinted(null);
    window.addEventListener("afterprint", done);
    void fontsOfSheet().then(() => {
      if (called) bridge.print();
    });
    return () => {
      called = false;
      window.removeEventListener("afterprint", done);
    };
  }, [printed]);
  return { printed, print: setPrinted };
}

/** Fonts come in parts, and those of characters that the screen does not show have not been loaded yet. */
async function fontsOfSheet(): Promise<void> {
  const sheets = [...document.querySelectorAll("[data-print-sheet]")];
  const { fontFamily } = getComputedStyle(document.body);
  await document.fonts.load(`16px ${fontFamily}`, sheets.map((sheet) => sheet.textContent).join(""));
}
