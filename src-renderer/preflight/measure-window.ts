// What the page itself measures for the preflight check: whether the bundled font draws, and how large the screen is.

import type { WindowMeasures } from "#shared/contract/window-measures";

/** As the theme names it first. */
export const bundledFont = "Noto Sans SC Variable";

const size = "64px";
const waitMs = 5_000;

/** `sample` is text that the interface shows, in Chinese: the font comes in parts, by characters. */
export async function measureWindow(sample: string): Promise<WindowMeasures> {
  const loaded = await Promise.race([facesFor(sample), nothingAfter(waitMs)]);
  return {
    font: { family: bundledFont, loaded, drawn: loaded > 0 && drawsItself(sample) },
    screen: {
      width: window.screen.width,
      height: window.screen.height,
      scale: Math.round(100 * window.devicePixelRatio) / 100,
    },
  };
}

async function facesFor(sample: string): Promise<number> {
  try {
    const faces = await document.fonts.load(`${size} "${bundledFont}"`, sample);
    return faces.filter((face) => face.status === "loaded").length;
  } catch {
    return 0;
  }
}

/** A font that is not there leaves its place to the one behind it, and those two draw Latin letters of unlike widths. */
function drawsItself(sample: string): boolean {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen === null) return false;
  const widthOf = (fonts: string): number => {
    pen.font = `${size} ${fonts}`;
    return pen.measureText(`${sample} 0123456789 mmmiiiWW`).width;
  };
  const behind = ["monospace", "serif"];
  const [one, other] = behind.map((font) => widthOf(`"${bundledFont}", ${font}`));
  return one === other && behind.some((font) => widthOf(font) !== one);
}

function nothingAfter(ms: number): Promise<number> {
  return new Promise((resolve) => setTimeout(() => resolve(0), ms));
}
