// Finding a sheet's header, wherever it stands, and telling which column holds which field.

import { fieldsOf, type FieldNeed, type WorkbookKind } from "./fields";
import { headerForms, isNote } from "./header-text";
import { normalise } from "./normalise";
import {
  hasField,
  joinedHeaders,
  listClaim,
  patternClaim,
  registrationFields,
  registrationNeeds,
  type Claim,
} from "./registration-columns";
import { cellAt, sheetWidth, type Sheet } from "./sheet";

/** A column by 0-based index, with its header as typed (the parts of a header of several rows joined by " / "). */
export interface Column {
  readonly column: number;
  readonly header: string;
}

export type Mapping = Readonly<Record<string, Column>>;

/** A mapping that a person has corrected: the last header row (1-based), and field → 0-based column. */
export interface MappingChoice {
  readonly headerRow: number;
  readonly columns: Readonly<Record<string, number>>;
}

export interface SheetHeader {
  /** 1-based sheet rows of the header; both 0 where no row was recognised. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly mapping: Mapping;
  readonly unknownColumns: readonly Column[];
  /** Columns that were taken for a field which another column already holds. */
  readonly repeatedColumns: readonly (Column & { readonly field: string })[];
  readonly missingColumns: readonly { readonly field: string; readonly need: FieldNeed }[];
}

const headerSearchRows = 20;
const deepestHeader = 3;
/** A single cell of the first row of data may read like a header (承诺书 under 备注). */
const leastGain = 2;
/** A longer text is data, or instructions above the table. */
const longestHeader = 200;
/** The header of a sheet of this kind; `choice` takes the place of what would have been recognised. */
export function headerOf(sheet: Sheet, kind: WorkbookKind, choice?: MappingChoice): SheetHeader {
  if (choice !== undefined) return chosenHeader(sheet, kind, choice);
  const known: Claims = new Map();
  let best = describe(kind, 0, 0, [], known);
  const last = Math.min(headerSearchRows, sheet.rows.length);
  for (let depth = 1; depth <= deepestHeader; depth++) {
    for (let first = 1; first + depth - 1 <= last; first++) {
      const found = describe(kind, first, first + depth - 1, headerTexts(sheet, first, first + depth - 1), known);
      if (weight(found, kind) >= weight(best, kind) + (takesInData(sheet, found, best) ? leastGain : 1)) best = found;
    }
  }
  return best;
}

/** Whether a header is another with rows beneath it taken in, the last of which has the numbers of a row of data. */
function takesInData(sheet: Sheet, found: SheetHeader, best: SheetHeader): boolean {
  const isDeeper = best.lastRow > 0 && found.firstRow <= best.lastRow && found.lastRow > best.lastRow;
  const last = sheet.rows[found.lastRow - 1] ?? [];
  return isDeeper && last.some(({ kind, text }) => kind === "number" || kind === "date" || /^\s*\d+\s*$/u.test(text));
}

/** How many fields were found; a row without any required one is no header. */
function weight(header: SheetHeader, kind: WorkbookKind): number {
  const required = fieldsOf[kind].some((spec) => spec.need === "required" && header.mapping[spec.field] !== undefined);
  return required ? Object.keys(header.mapping).length : 0;
}

/** Every column's distinct header texts from the first header row to the last. */
function headerTexts(sheet: Sheet, firstRow: number, lastRow: number): string[][] {
  return Array.from({ length: sheetWidth(sheet) }, (_, column) => {
    const texts: string[] = [];
    for (let row = firstRow - 1; row < lastRow; row++) {
      const { text } = cellAt(sheet, row, column);
      if (text !== "" && text.length <= longestHeader && text !== texts.at(-1)) texts.push(text);
    }
    return texts;
  });
}

function describe(
  kind: WorkbookKind,
  firstRow: number,
  lastRow: number,
  texts: readonly (readonly string[])[],
  known: Claims,
): SheetHeader {
  const columns = texts.map((parts, column) => ({ column, header: parts.join(" / ") }));
  const claims = texts.map((parts) => claimOf(parts, kind, known));
  const fields = kind === "registrations" ? registrationFields(texts, claims) : claims;
  const holders = new Map<string, number>();
  fields.forEach((claim, column) => {
    const held = claim === null ? undefined : holders.get(claim.field);
    if (claim === null || (held !== undefined && (fields[held]?.rank ?? 0) <= claim.rank)) return;
    holders.set(claim.field, column);
  });
  return headerFrom(kind, firstRow, lastRow, columns, holders, fields);
}

function headerFrom(
  kind: WorkbookKind,
  firstRow: number,
  lastRow: number,
  columns: readonly Column[],
  holders: ReadonlyMap<string, number>,
  fields: readonly (Claim | null)[],
): SheetHeader {
  const mapping = Object.fromEntries(
    [...holders].map(([field, column]) => [field, columns[column] ?? { column, header: "" }]),
  );
  const held = new Set(holders.values());
  const free = columns.filter(({ column, header }) => header !== "" && !held.has(column));
  return {
    firstRow,
    lastRow,
    mapping,
    unknownColumns: free,
    repeatedColumns: free.flatMap((column) => {
      const claim = fields[column.column];
      return claim === null || claim === undefined ? [] : [{ ...column, field: claim.field }];
    }),
    missingColumns: missingFrom(kind, mapping),
  };
}

function missingFrom(kind: WorkbookKind, mapping: Mapping): SheetHeader["missingColumns"] {
  return neededFields(kind, mapping).filter(({ field, need }) => need !== "optional" && !hasField(mapping, field));
}

/** Every field that a sheet of this kind may have, and whether one with these columns needs it. */
export function neededFields(kind: WorkbookKind, mapping: Mapping): { field: string; need: FieldNeed }[] {
  if (kind === "registrations") return registrationNeeds(mapping);
  return fieldsOf[kind].map(({ field, need }) => ({ field, need }));
}

/** What each text says, so that texts which stand in many cells are looked into once. */
type Claims = Map<string, Claim | null>;

function claimOf(parts: readonly string[], kind: WorkbookKind, known: Claims): Claim | null {
  for (const header of joinedHeaders(parts)) {
    const held = known.get(header);
    const claim = held === undefined ? ownClaim(header, kind) : held;
    known.set(header, claim);
    // 团队成员（1-5人） over 姓名 is a group of columns, and no column of members.
    const isGroup = claim?.field === "members" && header !== parts.at(-1);
    if (claim !== null && !isGroup) return claim;
  }
  return null;
}

function ownClaim(header: string, kind: WorkbookKind): Claim | null {
  if (kind !== "registrations") return bestClaim(header, kind);
  return listClaim(header) ?? bestClaim(header, kind) ?? patternClaim(header);
}

/** The field and the rank of every header text of a kind: each cell of the first rows is looked up, so it has to be quick. */
const headerIndex: Readonly<Record<WorkbookKind, ReadonlyMap<string, Claim>>> = {
  registrations: indexOf("registrations"),
  roster: indexOf("roster"),
  staff: indexOf("staff"),
  performance: indexOf("performance"),
};

function indexOf(kind: WorkbookKind): Map<string, Claim> {
  const claims = fieldsOf[kind].flatMap(({ field, headers }) =>
    headers.map((name, rank) => [name, { field, rank }] as const),
  );
  return new Map(claims);
}

const longestName = Math.max(...Object.values(headerIndex).flatMap((index) => [...index.keys()].map((k) => k.length)));

/** The longest header that the text is; failing that, the longest that it begins with before a note. */
function bestClaim(header: string, kind: WorkbookKind): Claim | null {
  const claims = headerForms(header).flatMap((form) => {
    const found = claimIn(form, headerIndex[kind]);
    return found === null ? [] : [found];
  });
  const [best] = claims.sort(
    (a, b) => Number(a.noted) - Number(b.noted) || b.length - a.length || a.claim.rank - b.claim.rank,
  );
  return best === undefined ? null : { field: best.claim.field, rank: best.claim.rank + (best.noted ? 100 : 0) };
}

function claimIn(
  form: string,
  index: ReadonlyMap<string, Claim>,
): { claim: Claim; noted: boolean; length: number } | null {
  for (let length = Math.min(form.length, longestName); length > 0; length--) {
    const claim = index.get(form.slice(0, length));
    const noted = length < form.length;
    if (claim === undefined || (noted && !isNote(form.slice(length)))) continue;
    // 队员2性别 is about one member, and no list of them.
    const isOfOne = claim.field === "members" && /^[\d一二三四五六七八九十]/u.test(form.slice(length));
    if (!isOfOne) return { claim, noted, length };
  }
  return null;
}

function chosenHeader(sheet: Sheet, kind: WorkbookKind, choice: MappingChoice): SheetHeader {
  const found = headerOf(sheet, kind);
  const first = found.lastRow === choice.headerRow ? found.firstRow : choice.headerRow;
  const columns = headerTexts(sheet, first, choice.headerRow).map((parts, column) => ({
    column,
    header: parts.join(" / "),
  }));
  return headerFrom(kind, first, choice.headerRow, columns, new Map(Object.entries(choice.columns)), []);
}

/** Whether a row of the sheet repeats the header, as printed sheets do on every page. */
export function repeatsHeader(header: SheetHeader, texts: readonly string[]): boolean {
  const own = Object.values(header.mapping).filter(({ column }) => (texts[column] ?? "") !== "");
  return (
    own.length > 1 && own.every(({ column, header: text }) => normalise(text).endsWith(normalise(texts[column] ?? "")))
  );
}
