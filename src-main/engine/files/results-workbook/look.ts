// How the workbook looks: the paper-like colours of the application, one typeface, calm lines.

import type { Borders, Fill, Font } from "@protobi/exceljs";

const colour = (rgb: string): { argb: string } => ({ argb: `FF${rgb}` });

export const colours = {
  text: colour("211C15"),
  dimmed: colour("4B4338"),
  struck: colour("6A6257"),
  line: colour("D8D0C1"),
  strongLine: colour("7A7164"),
  paper: colour("F2EDE2"),
  band: colour("FAF7F0"),
  rehearsal: colour("5C3A00"),
  rehearsalPaper: colour("FBEFD6"),
  official: colour("0B4A50"),
} as const;

const typeface = { name: "Microsoft YaHei", family: 2 } as const;

export const fonts = {
  title: { ...typeface, size: 18, bold: true, color: colours.text },
  rehearsalTitle: { ...typeface, size: 20, bold: true, color: colours.rehearsal },
  subtitle: { ...typeface, size: 10, color: colours.dimmed },
  header: { ...typeface, size: 10, bold: true, color: colours.text },
  band: { ...typeface, size: 11, bold: true, color: colours.official },
  body: { ...typeface, size: 10, color: colours.text },
  strong: { ...typeface, size: 10, bold: true, color: colours.text },
  note: { ...typeface, size: 10, color: colours.dimmed },
  struck: { ...typeface, size: 10, strike: true, color: colours.struck },
} as const satisfies Record<string, Partial<Font>>;

/** Points of one line of text, by the size of its font. */
export function lineHeight(font: { readonly size: number }): number {
  return font.size * 1.5;
}

export function fillOf(color: { argb: string }): Fill {
  return { type: "pattern", pattern: "solid", fgColor: color };
}

const thin = { style: "thin", color: colours.line } as const;

export const cellBorders: Partial<Borders> = { top: thin, bottom: thin, left: thin, right: thin };
/** Where another project or track begins. */
export const groupBorders: Partial<Borders> = { ...cellBorders, top: { style: "thin", color: colours.strongLine } };
