// 200 laptops with 50 ballots each come to two instances of central on one PostgreSQL, over TLS, all at once.

import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates, setDefaultCACertificates } from "node:tls";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import { Accounts } from "../../../src-central/service/accounts";
import { openCentralStore } from "../../../src-central/store/open-central-store";
import { register } from "../../../src-central/service/registration";
import { CentralClient } from "../../../src-main/engine/central/central-client";
import { wallTime } from "../../../src-main/engine/wall-clock";
import { toHex } from "../../../src-shared/ledger/bytes";
import type { Signer } from "../../../src-shared/ledger/crypto";
import { Session } from "../../../src-shared/sync/session";
import { makePostgres } from "../../central/support/postgres";
import { Founded } from "../../db/founded";
import { TestLog } from "../../shared/ledger/writing";
import { ballotOf } from "../sync/ballots";
import { LinearShelf } from "./linear-shelf";
import { insertRaw } from "./raw-ballots";
import { type Certificate, makeCertificate } from "./certificate";

const devices = 200;
const ballots = 50;
const instances = 2;
const mostRounds = 20;

export interface CentralFigures {
  engine: string;
  devices: number;
  ballots: number;
  seconds: number;
  ballots_per_s: number;
  raw_ballots_per_s: number;
  ratio_to_raw: number;
}

interface Device {
  readonly device: string;
  readonly signer: Signer;
}

interface Instance {
  readonly url: string;
  readonly central: string;
}

export async function benchCentral(): Promise<CentralFigures> {
  const folder = mkdtempSync(join(tmpdir(), "roadshow-bench-central-"));
  const postgres = await makePostgres(await freePort());
  const children: ChildProcess[] = [];
  try {
    await postgres.start();
    const databaseUrl = postgres.url("postgres");
    const certificate = makeCertificate(folder);
    const serving: Instance[] = [];
    // One after the other: the first makes the key that both have.
    for (let at = 0; at < instances; at += 1) {
      const child = start(folder, databaseUrl, certificate);
      children.push(child);
      serving.push(await answer<Instance>(child));
    }
    const [first] = serving as [Instance, ...Instance[]];
    const founded = new Founded();
    const laptops = Array.from({ length: devices }, (_, at) => laptopOf(founded, `judge${at}`));
    const organiser = newDevice();
    founded.enrol(new TestLog(founded.floor.event).id, "o", "organiser", "office", founded.floor, organiser.device);
    await registerEvent(founded, databaseUrl);
    trust(certificate);
    await send(organiser, founded, [founded.floor], first);
    const raw = await insertRaw(
      databaseUrl,
      laptops.flatMap(({ log }) => log.entries),
    );
    const begun = performance.now();
    await Promise.all(
      laptops.map((laptop, at) =>
        send(laptop, founded, [founded.floor, laptop.log], serving[at % instances] as Instance),
      ),
    );
    return figures((performance.now() - begun) / 1000, raw);
  } finally {
    await Promise.all(children.map(ended));
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * As where a public authority has signed central's certificate. Given to each client, it would be read 200 times by this one
 * process, with all the public ones, and be a quarter of what is measured: a laptop of its own reads them once.
 */
function trust({ authority }: Certificate): void {
  setDefaultCACertificates([...rootCertificates, authority]);
}

function start(folder: string, databaseUrl: string, { cert, key }: Certificate): ChildProcess {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    CENTRAL_KEY_FILE: join(folder, "central.key"),
    PORT: "0",
    TLS_CERT: cert,
    TLS_KEY: key,
    // All laptops have one address here.
    RATE_ADDRESS: "100000/100000",
  };
  return fork(process.argv[1] as string, ["central-instance"], { env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
}

function answer<T>(from: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    from.once("message", (message) => resolve(message as T));
    from.once("exit", () => reject(new Error("the instance has gone")));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.send("end");
  });
}

function newDevice(): Device {
  const signer = signerOf(newSeed());
  return { signer, device: toHex(signer.publicKey) };
}

function laptopOf(founded: Founded, person: string): Device & { readonly log: TestLog } {
  const device = newDevice();
  const log = new TestLog(founded.floor.event);
  founded.enrol(log.id, person, "judge", "bench", founded.floor, device.device);
  for (let number = 0; number < ballots; number += 1)
    log.write(ballotOf(person, number), { kind: "ballot", critical: true });
  return { ...device, log };
}

async function registerEvent({ floor, root }: Founded, databaseUrl: string): Promise<void> {
  const store = await openCentralStore({ databaseUrl, connections: 1 });
  const accounts = new Accounts(store, wallTime);
  await register(store, accounts, { event: floor.event, root: toHex(root.publicKey) }, "bench", wallTime());
  await store.close();
}

/** Until central has signed for the last entry of the last of the logs, which this laptop brings. */
async function send(
  { device, signer }: Device,
  { floor: { event } }: Founded,
  logs: readonly TestLog[],
  { url, central }: Instance,
): Promise<void> {
  const client = new CentralClient({ address: { url, authority: null }, central, event, device: { device, signer } });
  const session = new Session({
    shelf: new LinearShelf(event, new Map(logs.map(({ id, entries }) => [id, entries]))),
    rights: { mayServe: () => true },
    peer: central,
    self: { device, sign: (message) => signer.sign(message) },
    crypto: nodeCrypto,
  });
  const last = logs.at(-1) as TestLog;
  let acknowledged = 0;
  let frames: Uint8Array[] = [];
  const perform = (effects: ReturnType<Session["step"]>): void => {
    for (const effect of effects) {
      if (effect.type === "send") frames.push(effect.frame);
      if (effect.type === "receipt" && effect.receipt.log === last.id) acknowledged = effect.receipt.seq;
    }
  };
  for (let round = 0; acknowledged < last.entries.length; round += 1) {
    if (round === mostRounds) throw new Error(`central has acknowledged ${acknowledged} entries of a laptop`);
    // Each request begins with a statement of its own, as a laptop's does.
    const earlier = frames;
    frames = [];
    perform(session.step({ type: "state" }));
    const sending = [...frames, ...earlier];
    frames = [];
    for (const frame of await client.exchange(sending)) perform(session.step({ type: "frame", frame }));
  }
  client.close();
}

function figures(seconds: number, raw: number): CentralFigures {
  const count = devices * ballots;
  return {
    engine: "postgres",
    devices,
    ballots: count,
    seconds: Math.round(seconds * 1000) / 1000,
    ballots_per_s: Math.round(count / seconds),
    raw_ballots_per_s: Math.round(count / raw),
    ratio_to_raw: Math.round((raw / seconds) * 1000) / 1000,
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return port;
}
