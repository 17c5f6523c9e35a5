// Protects the exchange with central, on both of its databases: what is taken is verified, and everyone gets what they may read.

import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { LedgerShelf } from "#db/shelf";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import { CentralFault } from "../../src-main/engine/central/http-request";
import type { StoreAddress } from "../../src-central/store/open-central-store";
import { mostBytes } from "../../src-shared/central/frames";
import { answerMessage, headers, requestMessage } from "../../src-shared/central/signed";
import { fromHex, toHex } from "../../src-shared/ledger/bytes";
import type { Signer } from "../../src-shared/ledger/crypto";
import type { Entry } from "../../src-shared/ledger/entry";
import { proofOf } from "../../src-shared/sync/frontier";
import { isGenuine } from "../../src-shared/sync/receipt";
import { Founded } from "../db/founded";
import { idOf, marks, stage } from "../shared/event/playing";
import { TestLog } from "../shared/ledger/writing";
import { type TestEngine, postgresEngine, sqliteEngine } from "./support/engines";
import { type TestCentral, TestLaptop, keyFolder, registerAt, startCentral } from "./support/test-central";

describe.each([
  ["SQLite", sqliteEngine],
  ["PostgreSQL", postgresEngine],
] as const)("central on %s", (_name, make) => {
  let engine: TestEngine;
  let address: StoreAddress;
  let folder: string;
  let central: TestCentral;
  let owner: Signer;
  let founded: Founded;

  beforeAll(async () => {
    engine = await make();
  }, 120_000);
  afterAll(() => engine?.stop());
  beforeEach(async () => {
    address = await engine.fresh();
    folder = keyFolder();
    central = await startCentral(address, folder);
    owner = signerOf(newSeed());
    founded = new Founded(toHex(owner.publicKey));
    return async () => {
      await central.close();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  async function laptop(signer?: Signer): Promise<TestLaptop> {
    const made = await new TestLaptop(founded.floor.event, signer).open();
    onTestFinished(() => made.close());
    return made;
  }

  /** The organiser's, with everything that stands in the event. */
  async function organiser(...logs: TestLog[]): Promise<TestLaptop> {
    const made = await laptop(owner);
    made.keep([...founded.floor.entries, ...logs.flatMap(({ entries }) => entries)]);
    return made;
  }

  function bench(person: string, device: string): { log: TestLog; ballot: Entry } {
    const made = founded.bench(person);
    founded.enrol(made.log.id, person, "judge", "bench", founded.floor, device);
    return made;
  }

  const writeBallot = (log: TestLog, person: string): Entry =>
    log.write(
      { judge: idOf(person), project: idOf("p"), stage, marks: marks("9"), opening: null, supersedes: [] },
      { kind: "ballot" },
    );

  const until429 = async (laptop: TestLaptop): Promise<unknown> => {
    for (let asked = 0; asked < 20; asked += 1) {
      try {
        await laptop.exchange(central);
      } catch (error) {
        return error;
      }
    }
    return null;
  };

  test("an event is registered by its root alone, and by an account", async () => {
    const stranger = signerOf(newSeed());
    expect((await registerAt(central, founded, stranger)).status).toBe(400);
    expect((await registerAt({ ...central, token: "x".repeat(43) }, founded)).status).toBe(401);
    const made = await organiser();
    await expect(made.exchange(central)).rejects.toMatchObject({ kind: "refused", refusal: "event-unknown" });
    expect((await registerAt(central, founded)).status).toBe(200);
    expect((await registerAt(central, founded)).status).toBe(200);
    await made.exchange(central);
  });

  test("the organiser's laptop sends all, and both ends state the same count and root", async () => {
    await registerAt(central, founded);
    const { log } = founded.bench("a");
    founded.enrol(log.id, "a", "judge", "bench");
    const made = await organiser(log);
    await made.exchange(central);
    const client = made.client(central);
    const proof = proofOf(new LedgerShelf(made.store, founded.floor.event).frontier(), nodeCrypto);
    expect(await client.proof()).toEqual(proof);
    expect(proof.entries).toBe(founded.floor.entries.length + 1);
    expect(made.receipts.length).toBeGreaterThanOrEqual(2);
    for (const receipt of made.receipts) {
      expect(receipt.device).toBe(central.central);
      expect(isGenuine(founded.floor.event, receipt, nodeCrypto)).toBe(true);
    }
    // Once more changes nothing: a round says so, and one more that it was heard.
    expect(await made.exchange(central)).toBeLessThanOrEqual(2);
    expect(await client.proof()).toEqual(proof);
    client.close();
  });

  test("another laptop gets every entry byte for byte, and a judge's the floor and its own log alone", async () => {
    await registerAt(central, founded);
    const judges = await laptop();
    const own = bench("a", judges.device);
    const others = bench("b", "0".repeat(64));
    const office = new TestLog(founded.floor.event);
    founded.enrol(office.id, "o", "organiser", "office");
    office.write({ phone: "示例" }, { kind: "registration" });
    const first = await organiser(own.log, others.log, office);
    await first.exchange(central);

    await judges.exchange(central);
    const logs = new Set(judges.entries.map(({ fields }) => fields.log));
    expect(logs).toEqual(new Set([founded.floor.id, own.log.id]));

    const second = await laptop(owner);
    await second.exchange(central);
    const bytes = (entries: readonly Entry[]) =>
      entries.map(({ header, body }) => [toHex(header), toHex(body ?? header)]);
    expect(bytes(second.entries).sort()).toEqual(bytes(first.entries).sort());
  });

  test("a stranger is refused and leaves nothing behind, one that brings along what lets it in is not", async () => {
    await registerAt(central, founded);
    const stranger = await laptop();
    stranger.keep(founded.floor.entries);
    await expect(stranger.exchange(central)).rejects.toMatchObject({ refusal: "device-unknown" });
    const made = await organiser();
    const client = made.client(central);
    await expect(client.proof()).rejects.toMatchObject({ refusal: "device-unknown" });
    await made.exchange(central);
    expect((await client.proof()).entries).toBe(founded.floor.entries.length);
    client.close();
    await expect(stranger.exchange(central)).rejects.toMatchObject({ refusal: "device-unknown" });
  });

  test("laptops that come at the same moment, each with what lets all of them in, are all let in", async () => {
    await registerAt(central, founded);
    const judges = await Promise.all(
      Array.from({ length: 6 }, async (_, at) => {
        const made = await laptop();
        return { made, log: bench(`j${at}`, made.device).log };
      }),
    );
    for (const { made, log } of judges) made.keep([...founded.floor.entries, ...log.entries]);
    await Promise.all(judges.map(({ made }) => made.exchange(central)));
    const client = (await organiser()).client(central);
    expect((await client.proof()).entries).toBe(founded.floor.entries.length + judges.length);
    client.close();
  });

  test("of a log that has gone two ways, at unequal lengths, both branches come and go everywhere", async () => {
    await registerAt(central, founded);
    const { log } = founded.bench("a");
    founded.enrol(log.id, "a", "judge", "bench");
    for (let at = 0; at < 5; at += 1) writeBallot(log, "a");
    const copy = log.copy(2);
    for (let at = 0; at < 9; at += 1) writeBallot(copy, "a");
    const first = await organiser(log);
    const second = await organiser(copy);
    for (const each of [first, second, first, second]) await each.exchange(central);
    const hashes = (entries: readonly Entry[]) => entries.map(({ hash }) => hash).sort();
    const all = [...new Set([...log.entries, ...copy.entries].map(({ hash }) => hash))];
    for (const each of [first, second])
      expect(hashes(each.entries.filter(({ fields }) => fields.log === log.id))).toEqual(all.toSorted());
  });

  test("of laptops that come at the same moment to two instances a stranger is refused alone, and all else is held once", async () => {
    await registerAt(central, founded);
    const judges = await Promise.all(
      Array.from({ length: 6 }, async (_, at) => {
        const made = await laptop();
        return { made, log: bench(`j${at}`, made.device).log };
      }),
    );
    const first = await organiser();
    await first.exchange(central);
    const other = await startCentral(address, folder);
    onTestFinished(() => other.close());
    for (const { made, log } of judges) {
      for (let at = 0; at < 5; at += 1) writeBallot(log, "a");
      made.keep([...founded.floor.entries, ...log.entries]);
    }
    // The organiser has two branches of one judge's log, and brings them while that judge brings its own.
    const branch = (judges[0] as { log: TestLog }).log.copy(2);
    for (let at = 0; at < 3; at += 1) writeBallot(branch, "a");
    first.keep(branch.entries);
    const stranger = await laptop();
    stranger.keep((judges[1] as { log: TestLog }).log.entries);
    await Promise.all([
      ...judges.flatMap(({ made }) => [central, other].map((each) => made.exchange(each))),
      first.exchange(central),
      expect(stranger.exchange(other)).rejects.toMatchObject({ refusal: "device-unknown" }),
    ]);
    await first.exchange(other);
    const hashes = (entries: readonly Entry[]) => [...new Set(entries.map(({ hash }) => hash))].sort();
    const written = [...founded.floor.entries, ...branch.entries, ...judges.flatMap(({ log }) => log.entries)];
    expect(first.entries.map(({ hash }) => hash).sort()).toEqual(hashes(written));
  });

  test("nothing is answered that is not asked for by a known key, for this central, event and body, in good time", async () => {
    await registerAt(central, founded);
    const made = await organiser();
    await made.exchange(central);
    const path = `/v1/events/${founded.floor.event}/proof`;
    const challenge = (await fetch(`${central.url}/v1/hello`)).headers.get(headers.challenge) ?? "";
    const right = { central: central.central, method: "GET", path, challenge, body: new Uint8Array() };
    const ask = async (changed: Partial<typeof right>, sent: Partial<Record<string, string>> = {}) => {
      const signature = toHex(made.signer.sign(requestMessage({ ...right, ...changed }, nodeCrypto)));
      const given = {
        [headers.device]: made.device,
        [headers.challenge]: challenge,
        [headers.signature]: signature,
        ...sent,
      } as Record<string, string>;
      const answer = await fetch(central.url + path, { headers: given });
      return { status: answer.status, ...((await answer.json()) as { error?: string }) };
    };
    expect((await ask({})).status).toBe(200);
    // Repeating it is harmless: it says again what is so.
    expect((await ask({})).status).toBe(200);
    expect(await ask({ central: "0".repeat(64) })).toEqual({ status: 401, error: "signature-wrong" });
    expect(await ask({ path: `${path}?x` })).toEqual({ status: 401, error: "signature-wrong" });
    expect(await ask({ body: new Uint8Array(1) })).toEqual({ status: 401, error: "signature-wrong" });
    expect(await ask({}, { [headers.device]: "0".repeat(64) })).toEqual({ status: 401, error: "signature-wrong" });
    const stale = `${challenge.startsWith("A") ? "B" : "A"}${challenge.slice(1)}`;
    expect(await ask({ challenge: stale }, { [headers.challenge]: stale })).toEqual({
      status: 401,
      error: "challenge-stale",
    });
  });

  test("a stranger who names a device uses up nothing of what that device may ask", async () => {
    await registerAt(central, founded);
    const made = await organiser();
    await central.close();
    central = await startCentral(address, folder, { RATE_DEVICE: "1/5" });
    const path = `/v1/events/${founded.floor.event}/proof`;
    const challenge = (await fetch(`${central.url}/v1/hello`)).headers.get(headers.challenge) ?? "";
    const forged = {
      [headers.device]: made.device,
      [headers.challenge]: challenge,
      [headers.signature]: "0".repeat(128),
    };
    for (let at = 0; at < 10; at += 1) expect((await fetch(central.url + path, { headers: forged })).status).toBe(401);
    await made.exchange(central);
  });

  test("a laptop that is told to wait, or sends too much, can tell that central says so", async () => {
    await registerAt(central, founded);
    const made = await organiser();
    await central.close();
    central = await startCentral(address, folder, { RATE_ADDRESS: "1/4" });
    const path = `/v1/events/${founded.floor.event}/exchange`;
    const signature = "ab".repeat(64);
    const large = await fetch(central.url + path, {
      method: "POST",
      headers: { [headers.signature]: signature },
      body: new Uint8Array(mostBytes + 1),
    });
    expect([large.status, large.headers.get(headers.answer)]).toEqual([413, expect.stringMatching(/^[0-9a-f]{128}$/)]);
    const body = new Uint8Array(await large.arrayBuffer());
    const message = answerMessage({ status: 413, signature, body }, nodeCrypto);
    const answer = fromHex(large.headers.get(headers.answer) ?? "");
    expect(nodeCrypto.verify(fromHex(central.central), message, answer)).toBe(true);

    const refused = await until429(made);
    expect(refused).toMatchObject({ kind: "refused", refusal: "too-many" });
    // Nobody who has signed nothing makes it sign anything.
    const plain = await fetch(`${central.url}/v1/hello`);
    expect([plain.status, plain.headers.get(headers.answer)]).toEqual([429, null]);
  });

  test("an answer by another key is believed by nobody, whatever its status", async () => {
    await registerAt(central, founded);
    const made = await organiser();
    const other = { ...central, central: toHex(signerOf(newSeed()).publicKey) };
    await expect(made.exchange(other)).rejects.toBeInstanceOf(CentralFault);
    await expect(made.exchange(other)).rejects.toMatchObject({ kind: "not-central" });
  });

  test("what it holds survives its restart, and another key is refused for the same database", async () => {
    await registerAt(central, founded);
    const made = await organiser();
    await made.exchange(central);
    await central.close();
    await expect(startCentral(address, keyFolder())).rejects.toThrow("another key");
    central = await startCentral(address, folder);
    const client = made.client(central);
    expect((await client.proof()).entries).toBe(founded.floor.entries.length);
    client.close();
  });
});
