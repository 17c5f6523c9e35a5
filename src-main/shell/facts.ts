// What a page is told of the shell when it loads.

import type { KeyStoreKind, Locale } from "#shared/contract/bridge";

export interface Facts {
  readonly version: string;
  readonly platform: string;
  readonly keyStore: KeyStoreKind;
  readonly locale: Locale;
}
