// How an event stands in the end: by central's word, on the organiser's laptop, and by central's verification of its database.

import { LedgerShelf } from "#db/shelf";
import { nodeCrypto } from "#node/crypto";
import { type Verdict, verify } from "../../../src-central/backup/commands";
import type { StoreAddress } from "../../../src-central/store/open-central-store";
import { type Proof, proofOf } from "../../../src-shared/sync/frontier";
import type { TestEvent } from "./event";
import type { Reached } from "./test-central";

export interface Standing {
  readonly there: Proof;
  readonly here: Proof;
  readonly verified: Verdict;
}

export async function standing(
  { id, organiser }: TestEvent,
  central: Reached,
  address: StoreAddress,
): Promise<Standing> {
  const client = organiser.client(central);
  try {
    const there = await client.proof();
    const here = proofOf(new LedgerShelf(organiser.store, id).frontier(), nodeCrypto);
    return { there, here, verified: await verify(address, undefined) };
  } finally {
    client.close();
  }
}
