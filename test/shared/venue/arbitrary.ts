// Arbitrary pieces of what laptops of a venue say to each other.

import * as fc from "fast-check";
import { toHex } from "#shared/ledger/bytes";

/** 32 bytes in hexadecimal. */
export const hex32 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
