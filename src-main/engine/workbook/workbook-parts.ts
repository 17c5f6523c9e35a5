// The parts of an .xlsx package that its sheets refer to: which sheets there are, their texts and number formats.

import { posix } from "node:path";
import { isDateFormat, unescape, type CellContext } from "./cell-values";
import { readXml } from "./xml-events";
import type { ZipArchive } from "./zip-archive";

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly context: CellContext;
}

interface Relation {
  readonly id: string;
  /** The last word of the relationship's type, such as worksheet. */
  readonly type: string;
  readonly path: string;
}

/** Throws where the package is no workbook. */
export async function readWorkbookParts(zip: ZipArchive): Promise<WorkbookParts> {
  const root = await relationsOf(zip, "");
  const path = root.find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  const workbook = zip.read(path);
  if (workbook === null) throw new Error("a package without a workbook");
  const relations = await relationsOf(zip, path);
  const partOf = (type: string): Buffer | null => {
    const found = relations.find((relation) => relation.type === type);
    return found === undefined ? null : zip.read(found.path);
  };
  const { sheets, from1904 } = await sheetsOf(workbook, relations);
  return {
    sheets,
    context: {
      from1904,
      sharedStrings: await sharedStringsOf(partOf("sharedStrings")),
      dateStyles: await dateStylesOf(partOf("styles")),
    },
  };
}

async function relationsOf(zip: ZipArchive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const bytes = zip.read(posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  const relations: Relation[] = [];
  if (bytes === null) return relations;
  await readXml(bytes, {
    open(name, { Id = "", Type = "", Target = "" }) {
      if (name !== "Relationship") return;
      const path = Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target);
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), path });
    },
  });
  return relations;
}

async function sheetsOf(
  bytes: Buffer,
  relations: readonly Relation[],
): Promise<{ sheets: SheetPart[]; from1904: boolean }> {
  const sheets: SheetPart[] = [];
  let isWorkbook = false;
  let from1904 = false;
  await readXml(bytes, {
    open(name, attributes) {
      if (name === "workbook") isWorkbook = true;
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      const relation = relations.find(({ id, type }) => id === attributes["id"] && type === "worksheet");
      if (relation === undefined) return;
      const hidden = (attributes["state"] ?? "visible") !== "visible";
      sheets.push({ name: attributes["name"] ?? "", path: relation.path, hidden });
    },
  });
  if (!isWorkbook) throw new Error("a package without a workbook");
  return { sheets, from1904 };
}

/** The shared texts, runs of rich text joined; phonetic hints (rPh) are not part of the text. */
async function sharedStringsOf(bytes: Buffer | null): Promise<string[]> {
  const strings: string[] = [];
  if (bytes === null) return strings;
  let current = "";
  let inText = false;
  let inHint = false;
  await readXml(bytes, {
    open(name) {
      if (name === "si") current = "";
      if (name === "rPh") inHint = true;
      inText = name === "t" && !inHint;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === "si") strings.push(unescape(current));
      if (name === "rPh") inHint = false;
      inText = false;
    },
  });
  return strings;
}

async function dateStylesOf(bytes: Buffer | null): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  if (bytes === null) return styles;
  let inCellFormats = false;
  await readXml(bytes, {
    open(name, attributes) {
      const id = Number(attributes["numFmtId"] ?? 0);
      if (name === "numFmt") formats.set(id, attributes["formatCode"] ?? "");
      if (name === "cellXfs") inCellFormats = true;
      if (name === "xf" && inCellFormats) styles.push(isDateFormat(id, formats.get(id)));
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
}
