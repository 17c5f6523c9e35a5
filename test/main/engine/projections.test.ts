// After an update that knows more kinds, the ledger is read anew: what was kept and not applied applies, once.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { refreshProjections } from "#db/projections";
import { nodeCrypto } from "#node/crypto";
import { openHeadless } from "../../../src-main/engine/headless";
import { createEvent } from "../support/venue";

let dataFolder = "";
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "roadshow-test-"));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

test("projections of an earlier version are made anew at the next start, and stay as they are after that", async () => {
  const before = await openHeadless({ dataFolder });
  const { event, organiser } = await createEvent(before);
  await organiser.call("organiser.begin-stage", { stage: "semi-final" });
  // As the version before would have left it: the entry kept, its kind unknown, and so nothing of it applied.
  before.store.write((transaction) => {
    const { queries } = transaction;
    transaction.run(queries.updateTable("entry").set({ author: null }).where("kind", "=", "stage-begun"));
    transaction.run(queries.updateTable("setting").set({ value: "1" }).where("name", "=", "projections"));
  });
  before.close();
  const after = await openHeadless({ dataFolder });
  try {
    expect(after.room(event).state.begun).toBe("semi-final");
    expect(refreshProjections(after.store, nodeCrypto)).toBe(false);
  } finally {
    after.close();
  }
});
