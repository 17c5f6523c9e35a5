// What a person types, pastes or scans to join, the way out of each failure, and what is shown for it.

import { describe, expect, it } from "vitest";
import { AppError } from "#shared/errors";
import { readAddress, readHubText } from "../../../src-renderer/desks/entry/join/hub-text";
import { waysOut } from "../../../src-renderer/desks/entry/join/ways-out";
import { laptopNumber, shortFingerprint } from "../../../src-renderer/desks/venue/fingerprint";
import { addressesOf } from "../../../src-renderer/desks/venue/serving/addresses";
import { serving } from "./made-up";

describe("the way to a hub", () => {
  it.each(["7qk2m9xp", "７ＱＫ２－Ｍ９ＸＰ", " 7qk2 m9xp\n"])("is the code %j", (text) => {
    expect(readHubText(text)).toEqual({ kind: "code", code: "7QK2-M9XP" });
  });

  it("is the text of a QR code", () => {
    expect(readHubText(` ${serving.link}\n`)).toEqual({ kind: "link", link: serving.link });
  });

  it.each([
    ["", { kind: "empty" }],
    ["7QK2-M9X", { kind: "short", length: 7 }],
    ["7QK2-M9U!", { kind: "character", character: "U" }],
    [serving.link.slice(0, 60), { kind: "broken-link" }],
    ["https://example.org/", { kind: "broken-link" }],
    [serving.link.replace(/join\/\d+/, "join/99"), { kind: "newer-link" }],
  ])("says of %j what is wrong with it", (text, said) => {
    expect(readHubText(text)).toEqual(said);
  });
});

describe("an address", () => {
  it.each([
    ["192.168.1.5:47610", "192.168.1.5:47610"],
    ["１９２。１６８。１。５", "192.168.1.5"],
    ["[FD00::1]:47610", "[fd00::1]:47610"],
    ["192.168.1", null],
    ["", null],
  ])("typed as %j is %j", (typed, read) => {
    expect(readAddress(typed)).toBe(read);
  });

  it("is shown with its port as it is typed elsewhere", () => {
    expect(addressesOf(serving)).toEqual(["192.168.1.5:47610", "[fd00::1]:47610"]);
    for (const address of addressesOf(serving)) expect(readAddress(address)).toBe(address);
  });
});

it("leads from each failure to the step that mends it", () => {
  expect(waysOut(new AppError("join-pin-wrong"))).toEqual(["pin"]);
  expect(waysOut(new AppError("hub-unreachable"))).toEqual(["address"]);
  expect(waysOut(new AppError("hub-other-key"))).toEqual(["code", "address"]);
  expect(waysOut(new AppError("unexpected"))).toEqual([]);
});

it("reads out a hub's key in two groups of four, a laptop's in three groups of digits", () => {
  expect(shortFingerprint("1a2b3c4d5e6f".padEnd(64, "0"))).toBe("1a2b 3c4d");
  // 0x1a2b3c4d5e6f0000 = 1885667171979165696
  expect(laptopNumber("1a2b3c4d5e6f".padEnd(64, "0"))).toBe("1719 7916 5696");
  expect(laptopNumber("0".repeat(64))).toBe("0000 0000 0000");
});
