// Why a request is answered with nothing else.

import type { CentralRefusal } from "#shared/central/words";

export class Refused extends Error {
  readonly code: CentralRefusal;

  constructor(code: CentralRefusal) {
    super(code);
    this.code = code;
  }
}
