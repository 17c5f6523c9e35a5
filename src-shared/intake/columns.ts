// Finding a sheet's header, wherever it stands, and telling which column holds which field.

import { fieldsOf, type FieldNeed, type FieldSpec, type WorkbookKind } from "./fields";
import { headerForms, saysHeader } from "./header-text";
import { memberField, memberHeaderOf, numberOf } from "./member-columns";
import { normalise } from "./normalise";
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
/** A longer text is data, or instructions above the table. */
const longestHeader = 200;
const barePhones = ["联系方式", "联系电话", "手机号", "手机号码", "手机", "电话", "电话号码", "联系手机"];
const jointUnitHeader =
  /^(?:第?([\d一二三四五六七八九]+)个?)?(?:联合|合作|参与|协作)(?:申报|报名|参赛)?单位(?:名称)?(?:第?([\d一二三四五六七八九]+)个?)?$/u;

/** What one header text may be, the lower the rank the surer. */
interface Claim {
  readonly field: string;
  readonly rank: number;
}

/** The header of a sheet of this kind; `choice` takes the place of what would have been recognised. */
export function headerOf(sheet: Sheet, kind: WorkbookKind, choice?: MappingChoice): SheetHeader {
  if (choice !== undefined) return chosenHeader(sheet, kind, choice);
  let best = describe(kind, 0, 0, []);
  const last = Math.min(headerSearchRows, sheet.rows.length);
  for (let depth = 1; depth <= deepestHeader; depth++) {
    for (let first = 1; first + depth - 1 <= last; first++) {
      const found = describe(kind, first, first + depth - 1, headerTexts(sheet, first, first + depth - 1));
      if (weight(found, kind) > weight(best, kind)) best = found;
    }
  }
  return best;
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

/** Tries a column's texts joined from the lowest upwards: 队员1 over 姓名 is 队员1姓名, a title over 姓名 is 姓名. */
function joinedHeaders(texts: readonly string[]): string[] {
  return texts.map((_, from) => texts.slice(from).join(""));
}

function describe(
  kind: WorkbookKind,
  firstRow: number,
  lastRow: number,
  texts: readonly (readonly string[])[],
): SheetHeader {
  const columns = texts.map((parts, column) => ({ column, header: parts.join(" / ") }));
  const claims = texts.map((parts) => claimOf(parts, kind));
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
  return knownFields(kind)
    .filter((spec) => spec.need !== "optional" && mapping[spec.field] === undefined)
    .map(({ field, need }) => ({ field, need }));
}

const firstMember: FieldSpec = { field: memberField(1, "name"), need: "required", headers: [] };

/** The fields of a kind that a sheet may be said to lack; members beyond the first have no end and are not among them. */
export function knownFields(kind: WorkbookKind): readonly FieldSpec[] {
  return kind === "registrations" ? [...fieldsOf[kind], firstMember] : fieldsOf[kind];
}

function claimOf(parts: readonly string[], kind: WorkbookKind): Claim | null {
  for (const header of joinedHeaders(parts)) {
    const claim = (kind === "registrations" ? listClaim(header) : null) ?? bestClaim(header, fieldsOf[kind]);
    if (claim !== null) return claim;
  }
  return null;
}

/** A column that is one of a numbered row: 队员2单位, 联合单位2. */
function listClaim(header: string): Claim | null {
  const member = memberHeaderOf(header);
  if (member !== null && member.number !== null) return { field: memberField(member.number, member.part), rank: 0 };
  for (const form of headerForms(header)) {
    const joint = jointUnitHeader.exec(form);
    const number = numberOf(joint?.[1] ?? joint?.[2]);
    if (number !== null) return { field: number === 1 ? "jointUnits" : `jointUnits${number}`, rank: 0 };
  }
  return null;
}

function bestClaim(header: string, specs: readonly FieldSpec[]): Claim | null {
  const claims = headerForms(header).flatMap((form) => {
    return specs.flatMap((spec) =>
      spec.headers.flatMap((name, at): (Claim & { length: number })[] => {
        const says = saysHeader(form, name);
        return says === "no"
          ? []
          : [{ field: spec.field, rank: says === "exactly" ? at : 100 + at, length: name.length }];
      }),
    );
  });
  const exact = claims.filter((claim) => claim.rank < 100);
  const [best] = (exact.length > 0 ? exact : claims).sort((a, b) => b.length - a.length || a.rank - b.rank);
  return best === undefined ? null : { field: best.field, rank: best.rank };
}

/** Adds the columns of a registration sheet that only their place explains: uncounted members and bare telephones. */
function registrationFields(
  texts: readonly (readonly string[])[],
  claims: readonly (Claim | null)[],
): (Claim | null)[] {
  return withPhones(texts, withUncountedMembers(texts, claims));
}

/** The form's 姓名 单位 部门 职务 出生年月 学历, repeated for each member: the n-th of each belongs to the n-th member. */
function withUncountedMembers(
  texts: readonly (readonly string[])[],
  claims: readonly (Claim | null)[],
): (Claim | null)[] {
  const members = texts.map((parts, column) => (claims[column] === null ? memberOfTexts(parts) : null));
  const counted = claims.some((claim) => claim?.field.startsWith("member"));
  const named = members.some((member) => member?.part === "name");
  const seen = new Map<string, number>();
  return claims.map((claim, column) => {
    const member = members[column] ?? null;
    if (member === null) return claim;
    if (!named || counted) return member.part === "unit" && !named ? { field: "applicantUnit", rank: 90 } : null;
    const number = (seen.get(member.part) ?? 0) + 1;
    seen.set(member.part, number);
    return { field: memberField(number, member.part), rank: 0 };
  });
}

function memberOfTexts(parts: readonly string[]): ReturnType<typeof memberHeaderOf> {
  return (
    joinedHeaders(parts)
      .map(memberHeaderOf)
      .find((member) => member !== null) ?? null
  );
}

/** 联系方式 stands twice on the form: after 联系人, and after 队长姓名 where the captain's has no header of its own. */
function withPhones(texts: readonly (readonly string[])[], claims: readonly (Claim | null)[]): (Claim | null)[] {
  const bare = claims.flatMap((claim, column) => {
    return claim === null && texts[column]?.some(isBarePhone) ? [column] : [];
  });
  const at = (field: string): number => claims.findIndex((claim) => claim?.field === field);
  const captain = at("captainName");
  const captainPhone =
    at("captainPhone") >= 0 || captain < 0
      ? undefined
      : (bare.find((column) => column === captain + 1) ??
        (bare.length > 1 ? bare.find((column) => column > captain) : undefined));
  return claims.map((claim, column) => {
    if (!bare.includes(column)) return claim;
    return { field: column === captainPhone ? "captainPhone" : "contactPhone", rank: 50 };
  });
}

function isBarePhone(header: string): boolean {
  return headerForms(header).some((form) => barePhones.some((phone) => saysHeader(form, phone) !== "no"));
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
