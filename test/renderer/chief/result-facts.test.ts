// How far a signature still holds: a result that is no longer the signed one is said so, with what is known of the reason.

import { describe, expect, it } from "vitest";
import {
  missingPerformance,
  outdatedCertificate,
  sinceCertificate,
} from "../../../src-renderer/desks/chief/result-facts";
import { certificate, project, resultOf, ruling, scoring, view } from "./sample";

const marks = { J1: "40", J2: "41", J3: "42" };
const before = "2026-11-21T09:00:00+08:00";
const after = "2026-11-21T11:00:00+08:00";

describe("a signature", () => {
  it("is outdated only where there is one and the result is another", () => {
    const signed = view({ certificates: [certificate({ number: 2 }), certificate({ number: 1, supersededBy: "c2" })] });
    expect(outdatedCertificate(signed, resultOf(scoring(marks)))?.number).toBe(2);
    expect(outdatedCertificate(signed, resultOf(scoring(marks), { certified: true }))).toBeNull();
    expect(outdatedCertificate(view(), resultOf(scoring(marks)))).toBeNull();
  });

  it("tells of rulings on its tracks made since, by the moment and not by the text of the time", () => {
    const made = view({
      projects: [project("P1", { standing: "closed" }), project("S1", { track: "service" })],
      rulings: [
        ruling({ project: "P1", judge: "J1", ruled: { reason: "r", at: after } }),
        ruling({ project: "P1", judge: "J2", ruled: { reason: "r", at: before } }),
        // Another track, which this certificate does not speak of.
        ruling({ project: "S1", judge: "J1", ruled: { reason: "r", at: after } }),
        // 10:30 in Shanghai, written in another zone.
        ruling({ project: "P1", judge: "J3", ruled: { reason: "r", at: "2026-11-21T02:30:00Z" } }),
      ],
    });
    const tie = { track: "medical", order: ["P1", "P2"], reason: "r", at: after };
    const vacancy = { track: "medical", award: "second", places: 1, reason: "r", at: after };
    const result = resultOf(scoring(marks), { tieRulings: [tie], vacancies: [vacancy] });
    expect(sinceCertificate(made, result, certificate())).toEqual([
      { code: "ruled", project: "P1", judge: "J1" },
      { code: "ruled", project: "P1", judge: "J3" },
      { code: "tie-ruled", track: "medical" },
      { code: "vacancy-ruled", track: "medical" },
    ]);
  });

  it("says that figures have changed where nothing else is on record", () => {
    const closed = view({ projects: [project("P1", { standing: "closed" })] });
    expect(sinceCertificate(closed, resultOf(scoring(marks)), certificate())).toEqual([{ code: "figures" }]);
  });
});

describe("a missing performance result", () => {
  it("is one that the rule gives weight to", () => {
    expect(missingPerformance(resultOf(scoring(marks, null)))).toEqual(["P1"]);
    expect(missingPerformance(resultOf(scoring(marks, "0")))).toEqual([]);
  });
});
