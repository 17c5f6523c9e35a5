// A one-time PIN of six digits is safe because there are five tries, whoever makes them.

import { expect, test } from "vitest";
import { PinGate, pinTries } from "../../../../src-main/engine/venue/transport/pin-gate";

const other = (pin: string): string => String((Number(pin) + 1) % 1_000_000).padStart(6, "0");

test("the right PIN lets one in, once", () => {
  const gate = new PinGate();
  const pin = gate.make();
  expect(pin).toMatch(/^\d{6}$/);
  expect(gate.check(pin)).toBeUndefined();
  expect(gate.check(pin)).toEqual({ code: "pin-dead" });
});

test("a PIN is dead after five wrong tries, the right one included, until there is a new one", () => {
  const gate = new PinGate();
  const pin = gate.make();
  const verdicts = Array.from({ length: pinTries }, () => gate.check(other(pin)));
  expect(verdicts).toEqual([
    { code: "pin-wrong", left: 4 },
    { code: "pin-wrong", left: 3 },
    { code: "pin-wrong", left: 2 },
    { code: "pin-wrong", left: 1 },
    { code: "pin-dead" },
  ]);
  expect(gate.left).toBe(0);
  expect(gate.check(pin)).toEqual({ code: "pin-dead" });
  expect(gate.check(gate.make())).toBeUndefined();
});

test("no PIN is right before one is made, or once it is taken back", () => {
  const gate = new PinGate();
  expect(gate.check("000000")).toEqual({ code: "pin-dead" });
  const pin = gate.make();
  gate.clear();
  expect(gate.check(pin)).toEqual({ code: "pin-dead" });
});

test("a new PIN ends the old one", () => {
  const gate = new PinGate();
  const old = gate.make();
  let next = gate.make();
  while (next === old) next = gate.make();
  expect(gate.check(old)).toEqual({ code: "pin-wrong", left: 4 });
  expect(gate.check(next)).toBeUndefined();
});

test("new PINs do not give more than ten tries a minute, and waiting costs no try", () => {
  let now = 0;
  const gate = new PinGate(() => now);
  let pin = "";
  for (let tries = 0; tries < 10; tries += 1) {
    if (gate.left === 0) pin = gate.make();
    now += 1000;
    gate.check(other(pin));
  }
  pin = gate.make();
  expect(gate.check(pin)).toEqual({ code: "pin-wait", seconds: 51 });
  expect(gate.left).toBe(pinTries);
  now += 51_000;
  expect(gate.check(pin)).toBeUndefined();
});
