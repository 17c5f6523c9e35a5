// What is said of a file that was written or taken in.

export interface FileWritten {
  /** Where the person chose to keep it; null where the choice was called off. */
  readonly path: string | null;
  readonly bytes: number;
  readonly sha256: string;
}

export interface EventImported {
  readonly event: string;
  readonly title: string;
  readonly entries: number;
  readonly added: number;
}

export interface ReceiptsImported {
  /** Receipts that said more than was known here. */
  readonly receipts: number;
  /** The person's own entries that no chief's desk has acknowledged even so. */
  readonly waiting: number;
}

/** What became of a file that was carried here; the event's first entry, by which it is known, is not counted. */
export interface CarriedImported extends EventImported {
  /** Whose entries are in it, by name. */
  readonly people: readonly string[];
  /** Entries that were here already. */
  readonly known: number;
  /** Registrations and contacts, which a chief's desk does not take in. */
  readonly office: number;
  /** Kept, and not counted until the laptop that wrote them is let in. */
  readonly notEnrolled: number;
  /** Kept, and not counted unless the chief rules so: written beyond a takeover, or after the laptop was sent away. */
  readonly setAside: number;
  /** Kept, and never counted: in another's name, of a kind that their author may not write, or unknown to this version. */
  readonly refused: number;
  /** Whose log has gone two ways, by name. */
  readonly forks: readonly string[];
}
