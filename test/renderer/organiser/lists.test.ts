// Protects the lists that are edited, searched, paged and kept: moving, undoing, finding, and drafts that outlive a window.

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freshId, moveTo, putBack, removeAt } from "../../../src-renderer/desks/organiser/lists";
import { createDrafts, type DraftStorage } from "../../../src-renderer/desks/organiser/parts/drafts";
import { pageOf } from "../../../src-renderer/desks/organiser/parts/paging";
import { matches } from "../../../src-renderer/components/search-text";

class Shelf implements DraftStorage {
  readonly held = new Map<string, string>();
  get length() {
    return this.held.size;
  }
  key(index: number) {
    return [...this.held.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.held.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.held.set(key, value);
  }
  removeItem(key: string) {
    this.held.delete(key);
  }
}

describe("moving an item", () => {
  it("loses and doubles nothing, and lands where it was sent, within the list", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.integer(), (list, from, to) => {
        const at = from % list.length;
        const moved = moveTo(list, at, to);
        expect(moved.toSorted()).toEqual(list.toSorted());
        expect(moved.indexOf(list[at] ?? 0)).toBe(Math.max(0, Math.min(list.length - 1, to)));
      }),
    );
  });

  it("takes nothing from beyond the list", () => {
    expect(moveTo(["a", "b"], 2, 0)).toEqual(["a", "b"]);
  });
});

describe("undoing a removal", () => {
  const list = [{ id: "a" }, { id: "b" }, { id: "c" }];
  const gone = { id: "b" };

  it("puts the item back where it was", () => {
    expect(putBack(removeAt(list, 1), 1, gone)).toEqual(list);
  });

  it("does not double an item that is there again", () => {
    expect(putBack(list, 1, gone)).toEqual(list);
  });
});

describe("an id for a new item", () => {
  it("is none that is taken", () => {
    expect(freshId("track", [{ id: "track-1" }, { id: "track-3" }])).toBe("track-2");
  });
});

describe("searching", () => {
  it("finds every word, whatever its width and case", () => {
    expect(matches("ＣＴ 中医", ["肺结节CT急诊快速筛查", "东滨市中医医院"])).toBe(true);
    expect(matches("ct 西医", ["肺结节CT急诊快速筛查", "东滨市中医医院"])).toBe(false);
    expect(matches("  ", [])).toBe(true);
  });
});

describe("paging", () => {
  it("shows every row on just one page", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (rows, size) => {
        const { pages } = pageOf(rows, 1, size);
        const all = Array.from({ length: pages }, (_, at) => pageOf(rows, at + 1, size).shown).flat();
        expect(all).toEqual(rows);
      }),
    );
  });

  it("goes to the last page where fewer rows are left than a page was asked for", () => {
    expect(pageOf([1, 2, 3], 9, 2)).toEqual({ page: 2, pages: 2, shown: [3], from: 2 });
  });
});

describe("drafts", () => {
  it("outlive the window", () => {
    const shelf = new Shelf();
    createDrafts(shelf).keep("e/event", '"saved"', "edited");
    expect(createDrafts(shelf).store.getState()["e/event"]).toEqual({ base: '"saved"', value: "edited" });
  });

  it("keep the state that they began from", () => {
    const drafts = createDrafts(new Shelf());
    drafts.keep("e/event", '"saved"', "first");
    drafts.keep("e/event", '"saved since by another"', "second");
    expect(drafts.store.getState()["e/event"]).toEqual({ base: '"saved"', value: "second" });
  });

  it("are none any more once edited back, or dropped", () => {
    const shelf = new Shelf();
    const drafts = createDrafts(shelf);
    drafts.keep("e/event", '"saved"', "edited");
    drafts.keep("e/event", '"saved"', "saved");
    drafts.keep("e/rule", "1", 2);
    drafts.drop("e/rule");
    expect(drafts.store.getState()).toEqual({});
    expect(shelf.length).toBe(0);
  });

  it("leave alone what is not theirs, and what cannot be read", () => {
    const shelf = new Shelf();
    shelf.setItem("language", "en");
    createDrafts(shelf).keep("e/event", "1", 2);
    for (const key of shelf.held.keys()) if (key !== "language") shelf.setItem(key, "{half");
    expect(createDrafts(shelf).store.getState()).toEqual({});
    expect(shelf.getItem("language")).toBe("en");
  });
});
