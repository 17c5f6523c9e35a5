// Protects the forms and lists of projects and people, and the running order's parts.

import { describe, expect, it } from "vitest";
import { orderParts, savedOrder } from "../../../src-renderer/desks/organiser/order/order-edit";
import {
  personFaults,
  personFormOf,
  personInputOf,
  withRole,
} from "../../../src-renderer/desks/organiser/people/person-form";
import { formFaults, formOf, inputOf } from "../../../src-renderer/desks/organiser/projects/project-form";
import { captainOf, listed } from "../../../src-renderer/desks/organiser/projects/project-list";
import { personInput, projectInput } from "../../../src-shared/contract/channels";
import { person, project } from "./view";

describe("the form of a project", () => {
  const all = [project(1), project(7)];

  it("gives a new project the next number", () => {
    expect(formOf("new", all, "medical").seq).toBe("8");
  });

  it("makes what the contract takes, lines and widths put right", () => {
    const form = { ...formOf("new", all, "medical"), seq: "１２", name: " 示例 ", jointUnits: "甲院\n\n 乙院 \n" };
    const input = inputOf(form, "new");
    expect(projectInput.parse(input)).toMatchObject({
      project: null,
      seq: 12,
      name: "示例",
      jointUnits: ["甲院", "乙院"],
    });
  });

  it("refuses a number that another project has, but not its own", () => {
    const [first] = all;
    if (!first) throw new Error("no project");
    expect(formFaults({ ...formOf(first, all, ""), seq: "7" }, first, all)).toEqual({ seq: "seq-taken" });
    expect(formFaults(formOf(first, all, ""), first, all)).toEqual({});
  });

  it("refuses no number, no name and no track", () => {
    const form = { ...formOf("new", all, ""), seq: "零", name: " " };
    expect(formFaults(form, "new", all)).toEqual({ seq: "seq", name: "required", track: "required" });
  });
});

describe("the list of projects", () => {
  const tracks = ["medical", "management"];
  const projects = [
    project(3, { track: "management" }),
    project(1, { track: "gone" }),
    project(2, { withdrawn: "理由" }),
  ];

  it("is in the order of the plan's tracks, and then by number; unknown tracks come last", () => {
    const query = { search: "", filter: null, track: null, sort: "track" } as const;
    expect(listed(projects, query, tracks).map(({ seq }) => seq)).toEqual([2, 3, 1]);
  });

  it("leaves out who has withdrawn where those taking part are asked for", () => {
    const query = { search: "", filter: "taking", track: null, sort: "seq" } as const;
    expect(listed(projects, query, tracks).map(({ seq }) => seq)).toEqual([1, 3]);
  });

  it("takes a lone member for the captain", () => {
    expect(captainOf(project(1, { members: [{ name: "方瑶", unit: "" }] }))).toBe("方瑶");
    const two = [
      { name: "甲", unit: "" },
      { name: "乙", unit: "" },
    ];
    expect(captainOf(project(1, { members: two }))).toBe("");
  });
});

describe("the form of a person", () => {
  it("makes what the contract takes", () => {
    const form = { ...personFormOf("new"), name: " 示例评委 ", panels: ["medical"] };
    expect(personInput.parse(personInputOf(form, "new"))).toMatchObject({
      person: null,
      name: "示例评委",
      marks: true,
    });
  });

  it("lets only judges and chiefs mark", () => {
    const chief = withRole({ ...personFormOf("new"), marks: false }, "chief");
    expect(chief.marks).toBe(false);
    expect(withRole(chief, "judge").marks).toBe(true);
    expect(withRole(personFormOf("new"), "timekeeper").marks).toBe(false);
  });

  it("refuses a number that another has, and nobody for being on no panel of the roster", () => {
    const faults = personFaults({ ...personFormOf("new"), name: "示例", code: "P1" }, "new", [person(1)]);
    expect(faults).toEqual({ code: "code-taken" });
    const keeper = withRole({ ...personFormOf("new"), name: "示例" }, "timekeeper");
    expect(personFaults(keeper, "new", [person(1)])).toEqual({});
  });
});

describe("the running order", () => {
  const projects = [project(3), project(1), project(2, { withdrawn: "理由" }), project(4, { track: "gone" })];
  const tracks = [{ id: "medical" }];
  const taking = projects.filter(({ withdrawn }) => withdrawn === null);

  it("tells who has a place, who lacks one, who has left, and who is in no track", () => {
    const parts = orderParts(["project-2", "project-3", "unknown"], projects, taking, tracks);
    expect(parts.placed.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(parts.leaving.map(({ seq }) => seq)).toEqual([2]);
    expect(parts.unplaced.map(({ seq }) => seq)).toEqual([1]);
    expect(parts.trackless.map(({ seq }) => seq)).toEqual([4]);
  });

  it("has no place for whom an earlier stage has left behind", () => {
    const sent = taking.filter(({ seq }) => seq === 1);
    const parts = orderParts(["project-3"], projects, sent, tracks);
    expect(parts.leaving.map(({ seq }) => seq)).toEqual([3]);
    expect(parts.unplaced.map(({ seq }) => seq)).toEqual([1]);
    expect(parts.trackless).toEqual([]);
  });

  it("is saved without those who have left", () => {
    expect(savedOrder(["project-2", "project-3", "project-1"], taking)).toEqual(["project-3", "project-1"]);
  });
});
