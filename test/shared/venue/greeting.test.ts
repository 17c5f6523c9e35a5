// A greeting and its answer open for the very connection that they were sealed for, and for no other; no bytes break their reading.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import { toHex, toUtf8 } from "#shared/ledger/bytes";
import {
  type Answer,
  type Greeting,
  type Refusal,
  formatChallenge,
  maximumGreetingLength,
  newNonce,
  openAnswer,
  openGreeting,
  parseChallenge,
  protocol,
  refusalCodes,
  sealAnswer,
  sealGreeting,
  showable,
} from "#shared/venue/greeting";
import { hex32 } from "./arbitrary";

const signer = signerOf(newSeed());
const device = toHex(signer.publicKey);
const name = fc.string({ unit: "grapheme", maxLength: 60 }).map(showable);
const version = fc.stringMatching(/^[0-9A-Za-z.+-]{1,40}$/);
const common = { device: fc.constant(device), name, version };
const greeting: fc.Arbitrary<Greeting> = fc.oneof(
  fc.record({ as: fc.constant("member" as const), event: hex32, nonce: hex32, ...common }),
  fc.record({ as: fc.constant("guest" as const), pin: fc.stringMatching(/^[0-9]{6}$/), nonce: hex32, ...common }),
);
const refusal: fc.Arbitrary<Refusal> = fc.record(
  { code: fc.constantFrom(...refusalCodes), left: fc.nat(100), seconds: fc.nat(86_400), needed: version },
  { requiredKeys: ["code"] },
);
const title = fc.string({ unit: "grapheme", maxLength: 100 });
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ answer: fc.constant("accepted" as const), accepted: fc.constant({ as: "member" as const }), ...common }),
  fc.record({
    answer: fc.constant("accepted" as const),
    accepted: fc.record({ as: fc.constant("guest" as const), event: fc.record({ id: hex32, title }) }),
    ...common,
  }),
  fc.record({ answer: fc.constant("refused" as const), refused: refusal, ...common }),
);
const greetingBond = fc.record({ fingerprint: hex32, nonce: hex32 });
const answerBond = fc.record({ fingerprint: hex32, nonce: hex32, greetingNonce: hex32 });

test("what is sealed opens", () => {
  fc.assert(
    fc.property(greeting, answer, greetingBond, answerBond, (said, answered, forGreeting, forAnswer) => {
      expect(openGreeting(sealGreeting(said, forGreeting, signer), forGreeting, nodeCrypto)).toEqual(said);
      expect(openAnswer(sealAnswer(answered, forAnswer, signer), forAnswer, nodeCrypto)).toEqual(answered);
    }),
  );
});

test("at another hub, for another nonce or as the other message it does not open", () => {
  fc.assert(
    fc.property(greeting, answer, answerBond, hex32, (said, answered, bond, other) => {
      fc.pre(!Object.values(bond).includes(other));
      const sealed = sealGreeting(said, bond, signer);
      expect(openGreeting(sealed, { ...bond, fingerprint: other }, nodeCrypto)).toBeUndefined();
      expect(openGreeting(sealed, { ...bond, nonce: other }, nodeCrypto)).toBeUndefined();
      expect(openAnswer(sealed, bond, nodeCrypto)).toBeUndefined();
      const sealedAnswer = sealAnswer(answered, bond, signer);
      expect(openAnswer(sealedAnswer, { ...bond, fingerprint: other }, nodeCrypto)).toBeUndefined();
      expect(openAnswer(sealedAnswer, { ...bond, nonce: other }, nodeCrypto)).toBeUndefined();
      expect(openAnswer(sealedAnswer, { ...bond, greetingNonce: other }, nodeCrypto)).toBeUndefined();
      expect(openGreeting(sealedAnswer, bond, nodeCrypto)).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});

test("a changed bit anywhere, or another device's name, does not open", () => {
  fc.assert(
    fc.property(greeting, greetingBond, fc.nat(), fc.nat(7), (said, bond, at, bit) => {
      const sealed = sealGreeting(said, bond, signer);
      const index = at % sealed.length;
      sealed[index] = (sealed[index] ?? 0) ^ (1 << bit);
      expect(openGreeting(sealed, bond, nodeCrypto)).toBeUndefined();
      const stolen = { ...said, device: toHex(signerOf(newSeed()).publicKey) };
      expect(openGreeting(sealGreeting(stolen, bond, signer), bond, nodeCrypto)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test("no bytes throw", () => {
  const bond = { fingerprint: "0".repeat(64), nonce: "1".repeat(64), greetingNonce: "2".repeat(64) };
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.json().map(toUtf8),
    fc.json().map((text) => new Uint8Array([...new Uint8Array(64), ...toUtf8(text)])),
  );
  fc.assert(
    fc.property(bytes, (frame) => {
      expect(openGreeting(frame, bond, nodeCrypto)).toBeUndefined();
      expect(openAnswer(frame, bond, nodeCrypto)).toBeUndefined();
      expect(parseChallenge(frame)).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
  expect(openGreeting(new Uint8Array(maximumGreetingLength + 1), bond, nodeCrypto)).toBeUndefined();
});

test("a challenge reads back, also one of another protocol, and nonces differ", () => {
  const nonce = newNonce(nodeCrypto);
  expect(nonce).not.toBe(newNonce(nodeCrypto));
  expect(parseChallenge(formatChallenge(nonce))).toMatchObject({ protocol, nonce });
  const newer = new TextDecoder().decode(formatChallenge(nonce)).replace('"protocol":1', '"protocol":7');
  expect(parseChallenge(toUtf8(newer))).toMatchObject({ protocol: 7 });
});

test("a reason of a newer hub is read as another reason, and what it adds is passed over", () => {
  const bond = { fingerprint: "0".repeat(64), nonce: "1".repeat(64), greetingNonce: "2".repeat(64) };
  const newer = {
    answer: "refused",
    refused: { code: "full-moon", left: 2 },
    device,
    name: "",
    version: "9.0.0",
    colour: "red",
  };
  // The schema of today's answers, as a newer program would not know it.
  const sealed = sealAnswer(newer as unknown as Answer, bond, signer);
  expect(openAnswer(sealed, bond, nodeCrypto)).toEqual({
    answer: "refused",
    refused: { code: "other", left: 2 },
    device,
    name: "",
    version: "9.0.0",
  });
});

test("a name that could disguise itself is cleaned before it is sent, and refused where it was not", () => {
  expect(showable("  评委\u202e一号\u0000\u200b  ")).toBe("评委一号");
  expect(Array.from(showable("😀".repeat(100)))).toHaveLength(64);
  const bond = { fingerprint: "0".repeat(64), nonce: "1".repeat(64) };
  const said: Greeting = { as: "guest", pin: "123456", device, name: "a\u202eb", version: "1", nonce: "3".repeat(64) };
  expect(openGreeting(sealGreeting(said, bond, signer), bond, nodeCrypto)).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(showable(showable(text))).toBe(showable(text));
    }),
  );
});
