// Protects what a judge has typed on its way to a spare laptop: the hub passes it on, and can neither read, change nor make it.

import { expect, test } from "vitest";
import { makeDevice } from "../../../src-main/engine/device";
import { DraftsRequest, isGenuineAsking, sealDrafts } from "../../../src-main/engine/venue/sealed-drafts";
import { draftsAsked, draftsTold } from "#shared/venue/notes";

const event = "e".repeat(64);
const person = "a".repeat(26);
const text = JSON.stringify([{ feedback: "示例：很好" }]);
const [old, fresh, hub] = await Promise.all([makeDevice(), makeDevice(), makeDevice()]);
const scope = { event, person, by: fresh.device };

test("what is asked for comes to the laptop that asked, and stands in nothing that passes through the hub", () => {
  const request = new DraftsRequest(scope);
  const asked = draftsAsked.parse(request.note(fresh.signer));
  expect(isGenuineAsking(event, asked)).toBe(true);
  const told = draftsTold.parse(sealDrafts(event, asked, text, old));
  expect(Buffer.from(told.sealed, "base64").toString("latin1")).not.toContain("feedback");
  expect(request.open(told)).toBe(text);
});

test("a hub that puts a key of its own in the place of the laptop's is given nothing", () => {
  const asked = new DraftsRequest(scope).note(fresh.signer);
  const own = new DraftsRequest(scope).note(hub.signer);
  expect(isGenuineAsking(event, own)).toBe(false);
  expect(isGenuineAsking(event, { ...asked, key: own.key })).toBe(false);
  expect(isGenuineAsking(event, { ...asked, by: hub.device })).toBe(false);
  expect(isGenuineAsking("f".repeat(64), asked)).toBe(false);
});

test("nothing that the hub makes, changes, or keeps from another asking is taken", () => {
  const request = new DraftsRequest(scope);
  const asked = request.note(fresh.signer);
  const told = draftsTold.parse(sealDrafts(event, asked, text, old));
  const made = draftsTold.parse(sealDrafts(event, asked, text, hub));
  expect(request.open({ ...made, from: old.device })).toBeNull();
  const sealed = `${told.sealed.slice(0, -8)}AAAAAAA=`;
  expect(request.open({ ...told, sealed })).toBeNull();
  expect(request.open({ ...told, key: made.key })).toBeNull();
  expect(new DraftsRequest(scope).open(told)).toBeNull();
  expect(sealDrafts(event, { ...asked, key: "0".repeat(64) }, text, old)).toBeNull();
});
