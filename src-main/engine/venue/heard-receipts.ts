// Which of the receipts that are told here are of use: chief desks' words, and central's, alone say where an entry is held.

import { type Receipt, isGenuine } from "#shared/sync/receipt";
import { nodeCrypto } from "#node/crypto";
import { log } from "../log";
import type { Receipts } from "./receipts";

const mostEarly = 500;

export interface ReceiptScope {
  /** Whether it is a chief's desk, or the central that the event names. */
  vouches(device: string): boolean;
  isEnrolled(log: string): boolean;
}

export class HeardReceipts {
  readonly #event: string;
  readonly #receipts: Receipts;
  readonly #scope: ReceiptScope;
  /** Of no use yet, and unverified. */
  readonly #early: Receipt[] = [];

  constructor(event: string, receipts: Receipts, scope: ReceiptScope) {
    this.#event = event;
    this.#receipts = receipts;
    this.#scope = scope;
  }

  /** Others' words, and words about nobody's log, may be made by the million. */
  isOfUse(receipt: Receipt): boolean {
    const { log: id, device, seq } = receipt;
    if (this.#receipts.seqOf(id, device) >= seq) return false;
    const known = this.#scope.vouches(device) && this.#scope.isEnrolled(id);
    // It may be just ahead of the entry that makes it of use.
    if (!known && this.#early.length < mostEarly) this.#early.push(receipt);
    return known;
  }

  /** Those that came early and are of use now, verified. */
  early(): readonly Receipt[] {
    const early = this.#early.splice(0);
    return early.filter((receipt) => this.isOfUse(receipt) && isGenuine(this.#event, receipt, nodeCrypto));
  }

  /** Those that were news. On a full disk they are lost, and come again with the next link. */
  keep(receipts: readonly Receipt[]): readonly Receipt[] {
    try {
      return this.#receipts.keep(receipts);
    } catch (error) {
      log.failure("receipts", error);
      return [];
    }
  }
}
