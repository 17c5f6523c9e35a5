// Protects paper ballots: two people's keyings make one, it counts like any other, and takes no other's place unseen.

import { describe, expect, test } from "vitest";
import { countedOf, lateFacts, openQuestions } from "../../../src-shared/event/count";
import { paperSheet, sheetNumber } from "../../../src-shared/event/paper";
import { cutOf, onRecord, recordOf, unsettled } from "../../../src-shared/event/panel";
import { inputHashes, scoringInput } from "../../../src-shared/event/scoring-input";
import { Playing, cutBallot, idOf, marks, plainRule, stage, track } from "./playing";

const place = { stage, project: idOf("p"), judge: idOf("j1") };

/** Two judges, one project, three scorekeepers. */
class PaperPlaying extends Playing {
  constructor() {
    super(["j1", "j2"], ["p"]);
    for (const keyer of ["k1", "k2", "k3"]) this.person(keyer, { role: "scorekeeper", panels: [], marks: false });
  }

  key(keyer: string, value: string, over: { supersedes?: string[]; judge?: string; sheet?: string } = {}) {
    const { supersedes = [], judge = "j1", sheet = "3-001" } = over;
    const body = { ...place, judge: idOf(judge), marks: marks(value), feedback: "", opening: null };
    return this.put("paper-keying", { ...body, keyer: idOf(keyer), sheet, supersedes });
  }

  takeOver(value: string, keyings: { hash: string }[], over: { reason?: string; supersedes?: string[] } = {}) {
    const { reason = "", supersedes = [] } = over;
    return this.put("paper-ballot", {
      ...place,
      marks: marks(value),
      feedback: "",
      opening: null,
      keyings: keyings.map(({ hash }) => hash),
      reason,
      supersedes,
    });
  }

  agreed(value: string) {
    return this.takeOver(value, [this.key("k1", value), this.key("k2", value)]);
  }

  recuseOnPaper(stands = true, supersedes: string[] = []) {
    return this.put("paper-recusal", { ...place, reason: "示例", stands, supersedes });
  }

  get sheet() {
    return paperSheet(this.state, place);
  }

  get record() {
    return onRecord(this.state, stage, idOf("p"), idOf("j1"));
  }
}

describe("keyings", () => {
  test("one is not enough, two of two people that say the same agree, and 8 and 8.0 are the same", () => {
    const playing = new PaperPlaying();
    expect(playing.sheet.state).toBe("none");
    const one = playing.key("k1", "8");
    expect(playing.sheet).toMatchObject({ state: "once", pair: null });
    const two = playing.key("k2", "8.0");
    expect(playing.sheet).toMatchObject({ state: "agrees", differences: [] });
    expect(playing.sheet.pair?.map(({ hash }) => hash)).toEqual([one.hash, two.hash]);
    expect(playing.record).toEqual({ state: "none" });
  });

  test("two of the same person are one, however often it is keyed", () => {
    const playing = new PaperPlaying();
    const first = playing.key("k1", "8");
    playing.key("k1", "8", { supersedes: [first.hash] });
    expect(playing.sheet).toMatchObject({ state: "once", keyings: [{ versions: 2 }] });
    // From two laptops at once: alike they are one, and unlike they are none until that person has settled it.
    const twice = new PaperPlaying();
    twice.key("k1", "8");
    twice.key("k1", "8");
    expect(twice.sheet.state).toBe("once");
    twice.key("k1", "9");
    expect(twice.sheet).toMatchObject({ state: "none", keyings: [{ fact: null }] });
  });

  test("where they differ the place is named, and a correction or a third person brings agreement", () => {
    const playing = new PaperPlaying();
    const wrong = playing.key("k1", "8");
    playing.key("k2", "8.5");
    const where = [{ at: "mark", segment: "ppt", criterion: "value" }];
    expect(playing.sheet).toMatchObject({ state: "differs", pair: null, differences: where });

    const third = new PaperPlaying();
    third.facts.push(...playing.facts);
    third.key("k3", "8.5");
    expect(third.sheet).toMatchObject({ state: "agrees", differences: where });
    expect(third.sheet.pair?.map(({ body }) => body.keyer)).toEqual([idOf("k2"), idOf("k3")]);

    playing.key("k1", "8.5", { supersedes: [wrong.hash] });
    expect(playing.sheet).toMatchObject({ state: "agrees", differences: [] });
    expect(playing.state.paperKeyings.get(`${stage}/${idOf("p")}/${idOf("j1")}`)).toHaveLength(3);
  });

  test("people divided two and two agree on nothing", () => {
    const playing = new PaperPlaying();
    playing.person("k4", { role: "scorekeeper", panels: [], marks: false });
    for (const [keyer, value] of [
      ["k1", "8"],
      ["k2", "9"],
      ["k3", "8"],
      ["k4", "9"],
    ] as const)
      playing.key(keyer, value);
    expect(playing.sheet).toMatchObject({ state: "differs", pair: null });
  });

  test("the same marks from sheets of different numbers do not agree", () => {
    const playing = new PaperPlaying();
    playing.key("k1", "8", { sheet: "3-001-a" });
    playing.key("k2", "8", { sheet: "3-001-B" });
    expect(playing.sheet).toMatchObject({ state: "differs", differences: [{ at: "sheet" }] });
    const blank = new PaperPlaying();
    blank.key("k1", "8", { sheet: "3-001-a" });
    blank.key("k2", "8", { sheet: " 3-001-A " });
    blank.key("k3", "8", { sheet: "" });
    expect(blank.sheet.differences).toEqual([]);
  });

  test("a judge's keying of the own sheet is none", () => {
    const playing = new PaperPlaying();
    playing.key("j1", "8");
    playing.key("k1", "8");
    expect(playing.sheet.state).toBe("once");
  });

  test("every sheet of a stage has a number of its own, which the roster does not change", () => {
    const playing = new PaperPlaying();
    const before = sheetNumber(playing.state, place);
    expect(before).toBe("3-001-J122");
    expect(sheetNumber(playing.state, { ...place, judge: idOf("j2") })).not.toBe(before);
    playing.person("a0");
    expect(sheetNumber(playing.state, place)).toBe(before);
  });
});

describe("a ballot from paper", () => {
  test("stands on record, is cut and counted like any other, and its keyings are inputs of the certificate", () => {
    const playing = new PaperPlaying();
    const opening = playing.open("p");
    const ballot = playing.agreed("8.5");
    playing.ballot("j2", "p", "6");
    expect(playing.sheet.state).toBe("taken-over");
    expect(playing.record).toMatchObject({ state: "ballot", fact: { kind: "paper-ballot" } });
    expect(cutOf(playing.state, stage, idOf("p"))[0]).toEqual(cutBallot("j1", ballot));
    playing.close("p", cutOf(playing.state, stage, idOf("p")), [opening.hash]);
    const [group] = scoringInput(playing.state, stage, [track], plainRule, () => false).groups;
    expect(group?.projects[0]?.marks).toEqual({ [idOf("j1")]: marks("8.5"), [idOf("j2")]: marks("6") });
    const inputs = inputHashes(playing.state, stage, [track]);
    for (const hash of [ballot.hash, ...ballot.body.keyings]) expect(inputs).toContain(hash);
    expect(lateFacts(playing.state, stage, idOf("p"))).toEqual([]);
  });

  test("makes the stage a started one, as its keyings do", () => {
    const playing = new PaperPlaying();
    expect(playing.state.started.has(stage)).toBe(false);
    playing.key("k1", "8");
    expect(playing.state.started.has(stage)).toBe(true);
  });

  test("rests on the keyings of two people: of one, of another sheet or with other marks it does not stand", () => {
    const playing = new PaperPlaying();
    const [one, two] = [playing.key("k1", "8"), playing.key("k2", "8")];
    const other = playing.key("k2", "8", { judge: "j2" });
    const again = playing.key("k1", "8", { supersedes: [one.hash] });
    playing.takeOver("8", [one, one]);
    playing.takeOver("8", [one, again]);
    playing.takeOver("8", [one, other]);
    playing.takeOver("9", [one, two]);
    playing.takeOver("8", [one, playing.key("j1", "8")]);
    expect(playing.record).toEqual({ state: "none" });
    const ballot = playing.takeOver("8", [one, two]);
    expect(playing.record).toMatchObject({ state: "ballot", fact: { hash: ballot.hash } });
  });

  test("beside what the judge submitted it is a conflict, whichever came first and whatever either of them names", () => {
    const first = new PaperPlaying();
    const paper = first.agreed("8");
    first.ballot("j1", "p", "9", [paper.hash]);
    expect(first.record.state).toBe("conflict");
    expect(unsettled(first.state, stage, idOf("p"))).toEqual([idOf("j1")]);

    const later = new PaperPlaying();
    const own = later.ballot("j1", "p", "9");
    const [one, two] = [later.key("k1", "8"), later.key("k2", "8")];
    later.takeOver("8", [one, two], { supersedes: [own.hash] });
    expect(later.record.state).toBe("conflict");
    expect(recordOf(later.state, stage, idOf("p"), idOf("j1"))).toHaveLength(2);
  });

  test("beside a recusal it is a conflict, and an ordered recusal goes before it", () => {
    const playing = new PaperPlaying();
    playing.recuse("j1", "p");
    playing.agreed("8");
    expect(playing.record.state).toBe("conflict");
    playing.put("conflict-of-interest", {
      judge: idOf("j1"),
      project: idOf("p"),
      reason: "同单位",
      stands: true,
      supersedes: [],
    });
    expect(playing.record).toMatchObject({ state: "recused", ordered: true });
  });

  test("a ruling chooses between paper and the judge's own; an amendment afterwards waits for another", () => {
    const playing = new PaperPlaying();
    const own = playing.ballot("j1", "p", "9");
    const paper = playing.agreed("8");
    const about = { about: "conflict" as const, project: idOf("p"), judge: idOf("j1") };
    playing.rule({ ...about, ballot: paper.hash, among: [own.hash, paper.hash] });
    expect(playing.record).toMatchObject({ state: "ballot", fact: { hash: paper.hash } });
    playing.ballot("j1", "p", "9.5", [own.hash, paper.hash]);
    expect(playing.record.state).toBe("conflict");
  });

  test("after the closing it is late and counts by ruling alone, also where it names what the cut holds", () => {
    const playing = new PaperPlaying();
    const opening = playing.open("p");
    const own = playing.ballot("j1", "p", "9");
    const cut = cutOf(playing.state, stage, idOf("p"));
    playing.close("p", cut, [opening.hash]);
    const [one, two] = [playing.key("k1", "8"), playing.key("k2", "8")];
    const paper = playing.takeOver("8", [one, two], { supersedes: [own.hash] });
    expect(lateFacts(playing.state, stage, idOf("p")).map(({ fact }) => fact.hash)).toEqual([paper.hash]);
    const counted = () => countedOf(playing.state, stage, idOf("p"))?.get(idOf("j1"));
    expect(counted()).toMatchObject({ fact: { hash: own.hash }, late: false });
    expect(openQuestions(playing.state, stage, idOf("p")).late).toHaveLength(1);
    playing.rule({ about: "late", project: idOf("p"), judge: idOf("j1"), ballot: paper.hash, counts: true });
    expect(counted()).toMatchObject({ fact: { hash: paper.hash }, late: true });
  });

  test("what the judge submits after a cut of paper is late, even where it claims to take the paper's place", () => {
    const playing = new PaperPlaying();
    const opening = playing.open("p");
    const paper = playing.agreed("8");
    playing.close("p", cutOf(playing.state, stage, idOf("p")), [opening.hash]);
    const own = playing.ballot("j1", "p", "9", [paper.hash]);
    expect(lateFacts(playing.state, stage, idOf("p")).map(({ fact }) => fact.hash)).toEqual([own.hash]);
    playing.rule({ about: "late", project: idOf("p"), judge: idOf("j1"), ballot: own.hash, counts: true });
    expect(openQuestions(playing.state, stage, idOf("p")).conflicts).toEqual([]);
  });

  test("keyed anew and taken over again it takes the place of the earlier one from paper, and both are kept", () => {
    const playing = new PaperPlaying();
    const [one, two] = [playing.key("k1", "8"), playing.key("k2", "8")];
    const first = playing.takeOver("8", [one, two]);
    const mended = playing.key("k1", "8.5", { supersedes: [one.hash] });
    expect(playing.sheet.state).toBe("differs");
    const other = playing.key("k2", "8.5", { supersedes: [two.hash] });
    expect(playing.sheet.state).toBe("agrees");
    const second = playing.takeOver("8.5", [mended, other], { supersedes: [first.hash] });
    expect(playing.sheet.state).toBe("taken-over");
    expect(playing.record).toMatchObject({ state: "ballot", fact: { hash: second.hash } });
    expect(playing.state.ballots.get(`${stage}/${idOf("p")}/${idOf("j1")}`)).toHaveLength(2);
  });

  test("chosen by the chief it stays, also when the other keyer corrects to the same, or a third keys", () => {
    const playing = new PaperPlaying();
    const [one, two] = [playing.key("k1", "8"), playing.key("k2", "8.5")];
    playing.takeOver("8.5", [two, one], { reason: "表上是 8.5" });
    expect(playing.sheet.state).toBe("taken-over");
    playing.key("k3", "8.5");
    expect(playing.sheet.state).toBe("taken-over");
    playing.key("k1", "8.5", { supersedes: [one.hash] });
    expect(playing.sheet).toMatchObject({ state: "taken-over", differences: [] });
  });

  test("made at two chief desks it is a conflict, too", () => {
    const playing = new PaperPlaying();
    const [one, two] = [playing.key("k1", "8"), playing.key("k2", "8.5")];
    playing.takeOver("8.5", [two, one], { reason: "示例" });
    playing.takeOver("8", [one, two], { reason: "示例" });
    expect(playing.record.state).toBe("conflict");
  });
});

describe("a recusal from paper", () => {
  test("is missing and no zero, in the cut and in the scoring, and what is keyed of the sheet stays aside", () => {
    const playing = new PaperPlaying();
    const opening = playing.open("p");
    playing.recuseOnPaper();
    playing.key("k1", "8");
    playing.key("k2", "8");
    playing.ballot("j2", "p", "6");
    expect(playing.record).toEqual({ state: "recused", ordered: false, reason: "示例" });
    expect(playing.sheet).toMatchObject({ state: "recused", recusal: { body: { reason: "示例" } } });
    const cut = cutOf(playing.state, stage, idOf("p"));
    expect(cut[0]).toEqual({ judge: idOf("j1"), state: "recused" });
    playing.close("p", cut, [opening.hash]);
    const [group] = scoringInput(playing.state, stage, [track], plainRule, () => false).groups;
    expect(group?.projects[0]?.marks).toEqual({ [idOf("j1")]: null, [idOf("j2")]: marks("6") });
    expect(lateFacts(playing.state, stage, idOf("p"))).toEqual([]);
  });

  test("takes the place of an earlier ballot of the sheet and, taken back, leaves nothing on record", () => {
    const playing = new PaperPlaying();
    const ballot = playing.agreed("8");
    const recusal = playing.recuseOnPaper(true, [ballot.hash]);
    expect(playing.record.state).toBe("recused");
    playing.recuseOnPaper(false, [recusal.hash]);
    expect(playing.record).toEqual({ state: "none" });
    expect(playing.sheet).toMatchObject({ state: "agrees", recusal: null });
  });

  test("takes no place of what the judge put on record, whatever it names: a ruling decides", () => {
    const playing = new PaperPlaying();
    const own = playing.ballot("j1", "p", "9");
    const recusal = playing.recuseOnPaper(true, [own.hash]);
    expect(playing.record.state).toBe("conflict");
    const about = { about: "conflict" as const, project: idOf("p"), judge: idOf("j1") };
    playing.rule({ ...about, ballot: recusal.hash, among: [own.hash, recusal.hash] });
    expect(playing.record.state).toBe("recused");
  });

  test("after the closing it is late and counts by ruling alone, as does taking it back", () => {
    const counted = (playing: PaperPlaying) => countedOf(playing.state, stage, idOf("p"))?.get(idOf("j1"));
    const late = (playing: PaperPlaying) => lateFacts(playing.state, stage, idOf("p")).map(({ fact }) => fact.hash);
    const ruleOn = (playing: PaperPlaying, ballot: string) =>
      playing.rule({ about: "late", project: idOf("p"), judge: idOf("j1"), ballot, counts: true });

    const absent = new PaperPlaying();
    absent.close("p", cutOf(absent.state, stage, idOf("p")), [absent.open("p").hash]);
    const recusal = absent.recuseOnPaper();
    expect([late(absent), counted(absent)]).toEqual([[recusal.hash], { state: "absent" }]);
    ruleOn(absent, recusal.hash);
    expect(counted(absent)).toEqual({ state: "recused" });

    const recused = new PaperPlaying();
    const first = recused.recuseOnPaper();
    recused.close("p", cutOf(recused.state, stage, idOf("p")), [recused.open("p").hash]);
    const back = recused.recuseOnPaper(false, [first.hash]);
    expect([late(recused), counted(recused)]).toEqual([[back.hash], { state: "recused" }]);
    ruleOn(recused, back.hash);
    expect(counted(recused)).toEqual({ state: "absent" });
  });
});
