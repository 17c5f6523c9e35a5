// The migrations, in order; one numbered file each.

import type { Migration } from "kysely/migration";
import { ledger } from "./0001-ledger";
import { feedback } from "./0002-feedback";
import { venue } from "./0003-venue";
import { enrolments } from "./0004-enrolments";

export const migrations: Record<string, Migration> = {
  "0001-ledger": ledger,
  "0002-feedback": feedback,
  "0003-venue": venue,
  "0004-enrolments": enrolments,
};
