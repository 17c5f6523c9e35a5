// What only a page itself can measure for the preflight check: the font it draws with, and its screen.

import { z } from "zod";

export const windowMeasures = z.strictObject({
  font: z.strictObject({
    family: z.string().max(100),
    /** Faces of it that were loaded for a sample of Chinese text. */
    loaded: z.int().min(0).max(10_000),
    /** Whether a text comes out alike whatever stands behind the font, which is so only where the font itself draws it. */
    drawn: z.boolean(),
  }),
  screen: z.strictObject({
    /** In CSS pixels, before any zoom of the page. */
    width: z.int().min(1).max(100_000),
    height: z.int().min(1).max(100_000),
    /** Device pixels for each. */
    scale: z.number().min(0.1).max(20),
  }),
});

export type WindowMeasures = z.infer<typeof windowMeasures>;
