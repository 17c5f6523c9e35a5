// The three colour schemes hold 7:1 for every text on every ground that it can stand on, and 3:1 for every edge.

import { describe, expect, it } from "vitest";
import { schemeNames, schemes, toneNames } from "../../../src-renderer/app/palette";

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

it("measures contrast as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each(schemeNames)("%s", (name) => {
  const scheme = schemes[name];
  const grounds = { background: scheme.background, surface: scheme.surface, sunken: scheme.sunken };

  it.each(Object.entries(grounds))("text reads at 7:1 on its %s", (_name, ground) => {
    expect(contrast(scheme.text, ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(scheme.dimmed, ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(scheme.border, ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(scheme.disabled, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(toneNames)("%s reads at 7:1 filled, quiet and bare", (tone) => {
    const colours = scheme.tones[tone];
    expect(contrast(colours.onFill, colours.fill)).toBeGreaterThanOrEqual(7);
    expect(contrast(colours.onFill, colours.fillHover)).toBeGreaterThanOrEqual(7);
    for (const ground of [...Object.values(grounds), colours.soft, colours.softHover])
      expect(contrast(colours.text, ground)).toBeGreaterThanOrEqual(7);
    for (const ground of [colours.soft, colours.softHover])
      expect(contrast(scheme.text, ground)).toBeGreaterThanOrEqual(7);
  });
});
