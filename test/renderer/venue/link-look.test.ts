// What the header shows of a laptop's link, and how often it asks: nothing on a laptop that was never joined.

import { describe, expect, it } from "vitest";
import { linkBeat, lookOfLink } from "../../../src-renderer/desks/venue/link/link-look";
import { link } from "./made-up";

const waiting = (oldestSeconds: number) => ({ entries: 2, oldestSeconds });

describe("the link in the header", () => {
  it("is not there on a laptop that stands alone, and that one asks for nothing", () => {
    expect(lookOfLink(link({ state: "alone" }))).toBeNull();
    expect(linkBeat(link({ state: "alone" }))).toBeNull();
    expect(linkBeat(null)).toBeNull();
  });

  it("tells each state by a shape of its own", () => {
    const shapes = (["connected", "connecting", "refused"] as const).map((state) => lookOfLink(link({ state }))?.shape);
    expect(new Set(shapes).size).toBe(3);
  });

  it("does not look well while something has waited for more than half a minute", () => {
    expect(lookOfLink(link({ unacknowledged: waiting(5) }))?.tone).toBe("good");
    expect(lookOfLink(link({ unacknowledged: waiting(31) }))?.tone).toBe("caution");
  });

  it("is asked about every two seconds while it connects or something waits", () => {
    expect(linkBeat(link({ state: "connecting" }))).toBe(2000);
    expect(linkBeat(link({ unacknowledged: waiting(1) }))).toBe(2000);
    expect(linkBeat(link())).toBeGreaterThan(2000);
  });
});
