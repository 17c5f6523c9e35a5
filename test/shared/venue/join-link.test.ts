// A join link reads back as what it was made of; one that is damaged says where, and no text breaks its reading.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatAddress, parseAddress } from "#shared/venue/address";
import { formatJoinLink, maximumAddresses, parseJoinLink } from "#shared/venue/join-link";
import { hex32 } from "./arbitrary";

const ipv6 = fc.oneof(
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 })
    .map((groups) => groups.map((group) => group.toString(16)).join(":")),
  fc.constantFrom("::", "::1", "fd00::2", "fe80::fc:ff:fe00:1"),
);
const host = fc.oneof(fc.ipV4(), ipv6, fc.constantFrom("localhost", "chief-laptop", "rj-0123abcd.local", "a.b-c.d9"));
const address = fc.record({ host, port: fc.integer({ min: 1, max: 65_535 }) });
const link = fc.record({
  fingerprint: hex32,
  addresses: fc.array(address, { minLength: 1, maxLength: maximumAddresses }),
});

test("an address reads back, also at full width and with a port of its own", () => {
  fc.assert(
    fc.property(address, (one) => {
      expect(parseAddress(formatAddress(one))).toEqual(one);
      expect(parseAddress(formatAddress(one).toUpperCase(), 1)).toEqual(one);
    }),
  );
  expect(parseAddress("１９２。１６８．１．５：８４４３")).toEqual({ host: "192.168.1.5", port: 8443 });
  expect(parseAddress(" 192.168.1.5 ", 8443)).toEqual({ host: "192.168.1.5", port: 8443 });
  expect(parseAddress("[fd00::1]", 8443)).toEqual({ host: "fd00::1", port: 8443 });
});

test.each([
  "",
  "192.168.1.5",
  "192.168.1.256:1",
  "192.168.1:1",
  "1.2.3.4:0",
  "1.2.3.4:65536",
  "1.2.3.4:1:2",
  "fd00::1:8443",
  "[fd00::1::2]:1",
  "[1.2.3.4]:1",
  "[12345::]:1",
  "-a:1",
  "a b/c:1",
  "user@host:1",
  "host/path:1",
  "..:1",
])("%j is no address", (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test("a link reads back, also pasted over several lines, in capitals or at full width", () => {
  fc.assert(
    fc.property(link, (made) => {
      const text = formatJoinLink(made);
      expect(parseJoinLink(text)).toEqual({ kind: "link", link: made });
      expect(parseJoinLink(` ${text.slice(0, 40)}\r\n${text.slice(40).toUpperCase()} `)).toEqual({
        kind: "link",
        link: made,
      });
    }),
  );
});

test("it holds the key and the addresses and nothing else", () => {
  const text = formatJoinLink({ fingerprint: "ab".repeat(32), addresses: [{ host: "192.168.1.5", port: 8443 }] });
  expect(text).toBe(`roadshow-judge://join/1/${"ab".repeat(32)}/192.168.1.5:8443/`);
});

const whole = `roadshow-judge://join/1/${"ab".repeat(32)}/192.168.1.5:8443,[fd00::1]:8443/`;

test.each([
  ["https://example.org/", { code: "not-a-link" }],
  ["", { code: "not-a-link" }],
  [whole.replace("/1/", "/2/"), { code: "newer-link" }],
  [whole.replace("/1/", "/x/"), { code: "not-a-link" }],
  [whole.slice(0, 60), { code: "bad-fingerprint" }],
  [whole.replace("ab", "zz"), { code: "bad-fingerprint" }],
  [whole.slice(0, -1), { code: "cut-off" }],
  [whole.slice(0, -3), { code: "cut-off" }],
  [whole.slice(0, 88), { code: "cut-off" }],
  [whole.replace("]:8443", "]"), { code: "bad-address", address: "[fd00::1]" }],
  [whole.replace("192.", "392."), { code: "bad-address", address: "392.168.1.5:8443" }],
  [`roadshow-judge://join/1/${"ab".repeat(32)}//`, { code: "bad-address", address: "" }],
  [`${whole}more/`, { code: "bad-address", address: "[fd00::1]:8443/more" }],
  [`${whole.slice(0, -1)}${",1.2.3.4:5".repeat(8)}/`, { code: "bad-address" }],
])("%s", (text, expected) => {
  expect(parseJoinLink(text)).toMatchObject(expected);
});

test("no text throws", () => {
  const damaged = fc
    .tuple(link.map(formatJoinLink), fc.nat(200), fc.string({ unit: "binary", maxLength: 3 }))
    .map(([text, at, noise]) => text.slice(0, at) + noise + text.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), damaged), (text) => {
      const reading = parseJoinLink(text);
      expect(reading.kind === "link" ? parseJoinLink(formatJoinLink(reading.link)) : reading).toEqual(reading);
      expect(() => parseAddress(text)).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});
