// Central's migrations, in order; one numbered file each.

import type { Migration } from "kysely/migration";
import type { Engine } from "../open-central-store";
import { ledger } from "./0001-ledger";
import { backup } from "./0002-backup";

export function migrationsFor(engine: Engine): Record<string, Migration> {
  return { "0001-ledger": ledger(engine), "0002-backup": backup };
}
