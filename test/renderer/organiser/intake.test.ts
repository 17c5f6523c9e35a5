// Protects the import's preview: one field a column, what may be ticked, and what a filter leaves.

import { describe, expect, it } from "vitest";
import type { IntakeChange, IntakePreview } from "../../../src-shared/contract/views";
import {
  canBeTaken,
  changeCounts,
  changeKinds,
  shownChanges,
} from "../../../src-renderer/desks/organiser/intake/change-filter";
import { fieldChoices, missingRequired, withColumn } from "../../../src-renderer/desks/organiser/intake/mapping";

const column = (index: number, field: string | null): IntakePreview["columns"][number] => ({
  index,
  letter: String.fromCharCode(65 + index),
  header: `列${index}`,
  field,
  sample: "",
});

const columns = [column(0, "seq"), column(1, "projectName"), column(2, null), column(3, "member7.unit")];

describe("putting a column right", () => {
  it("takes the field from the column that held it", () => {
    expect(withColumn(columns, 2, "projectName")).toEqual({
      "0": "seq",
      "1": null,
      "2": "projectName",
      "3": "member7.unit",
    });
  });

  it("can leave a column out, and leaves the others out of it", () => {
    expect(withColumn(columns, 0, null)).toEqual({ "0": null, "1": "projectName", "2": null, "3": "member7.unit" });
  });
});

describe("the fields on offer", () => {
  const fields = [
    { field: "seq", required: false },
    { field: "projectName", required: true },
    { field: "member1.name", required: true },
  ];

  it("hold each once, with members as far as the sheet has them", () => {
    const choices = fieldChoices({ kind: "registrations", fields, columns });
    expect(new Set(choices).size).toBe(choices.length);
    expect(choices).toContain("member7.education");
    expect(choices).not.toContain("member8.name");
  });

  it("hold no members of a sheet that has none", () => {
    const choices = fieldChoices({ kind: "roster", fields: fields.slice(0, 2), columns: columns.slice(0, 2) });
    expect(choices).toEqual(["seq", "projectName"]);
  });

  it("tell which required ones no column holds", () => {
    expect(missingRequired({ fields, columns })).toEqual(["member1.name"]);
  });
});

describe("the rows of a preview", () => {
  const change = (key: string, kind: IntakeChange["change"], after = ""): IntakeChange => ({
    key,
    label: `示例${key}`,
    change: kind,
    fields: after === "" ? [] : [{ field: "applicantUnit", before: "旧单位", after }],
  });
  const changes = [
    change("1", "added"),
    change("2", "changed", "新单位"),
    change("3", "unchanged"),
    change("4", "refused"),
  ];

  it("are counted and filtered by what would become of them", () => {
    expect(changeCounts(changes)).toEqual({ added: 1, changed: 1, unchanged: 1, missing: 0, refused: 1 });
    for (const kind of changeKinds) {
      expect(shownChanges(changes, kind, "").map((row) => row.change)).toEqual(
        changes.filter((row) => row.change === kind).map((row) => row.change),
      );
    }
  });

  it("are found by what would change in them", () => {
    expect(shownChanges(changes, null, "新单位").map(({ key }) => key)).toEqual(["2"]);
  });

  it("can be taken only where they are new or changed", () => {
    expect(changes.filter(canBeTaken).map(({ key }) => key)).toEqual(["1", "2"]);
  });
});
