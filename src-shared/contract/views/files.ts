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
