// A join code reads back however it is typed, differs for every hub, and no text breaks its reading.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { scrypt } from "../../../src-main/engine/venue/transport/scrypt";
import { formatJoinCode, joinCodeCost, joinCodeOf, parseJoinCode, toBase32 } from "#shared/venue/join-code";

const code = fc.uint8Array({ minLength: 5, maxLength: 5 }).map(toBase32);

test("what is shown reads back as the code, in capitals or not, with spaces, at full width", () => {
  fc.assert(
    fc.property(code, (typed) => {
      const shown = formatJoinCode(typed);
      expect(shown).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      const wide = shown.replaceAll(/[0-9A-Z]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0));
      for (const text of [shown, typed, shown.toLowerCase(), ` ${typed.split("").join(" ")}\n`, wide]) {
        expect(parseJoinCode(text)).toEqual({ kind: "code", code: typed });
      }
    }),
  );
});

test("letters that look like digits are read as these", () => {
  expect(parseJoinCode("oOiI-lL00")).toEqual({ kind: "code", code: "00111100" });
  expect(parseJoinCode("ＡＢＣＤ－ＥＦＧＨ")).toEqual({ kind: "code", code: "ABCDEFGH" });
});

test("what is wrong is said", () => {
  expect(parseJoinCode("")).toEqual({ kind: "problem", code: "wrong-length", length: 0 });
  expect(parseJoinCode("ABCD-EFG")).toEqual({ kind: "problem", code: "wrong-length", length: 7 });
  expect(parseJoinCode("ABCD-EFGU")).toEqual({ kind: "problem", code: "wrong-character", character: "U" });
  expect(parseJoinCode("ABCD-EFG评")).toEqual({ kind: "problem", code: "wrong-character", character: "评" });
});

test("no text throws, and what is taken for a code is one", () => {
  const texts = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.mixedCase(code));
  fc.assert(
    fc.property(texts, (text) => {
      const reading = parseJoinCode(text);
      expect(reading.kind === "problem" || /^[0-9A-HJKMNP-TV-Z]{8}$/.test(reading.code)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("every bit of the forty shows, in its place", () => {
  expect(toBase32(Uint8Array.of(0, 0, 0, 0, 0))).toBe("00000000");
  expect(toBase32(Uint8Array.of(255, 255, 255, 255, 255))).toBe("ZZZZZZZZ");
  expect(toBase32(Uint8Array.of(0, 0, 0, 0, 1))).toBe("00000001");
  expect(toBase32(Uint8Array.of(0x08, 0, 0, 0, 0))).toBe("10000000");
});

test("the code of a fingerprint is always the same, slow to make, and another for another hub", async () => {
  expect(joinCodeCost.N).toBeGreaterThanOrEqual(2 ** 16);
  const first = await joinCodeOf("00".repeat(32), scrypt);
  expect(first).toBe("CWTS1PFV");
  expect(await joinCodeOf(`01${"00".repeat(31)}`, scrypt)).not.toBe(first);
});
