// Where this store is at home: logs of a store that was copied, restored or moved are retired, since their heads may live on elsewhere.

import { readFileSync, realpathSync, statSync } from "node:fs";
import { hostname } from "node:os";
import type { Store } from "#db/store";
import { sha256Hex } from "#node/crypto";

/** The setting that says where a store is at home. */
export const homeSetting = "home";

/**
 * A copy of the folder, a restored backup or a cloned disk would go on with the same keys and fork every log. So keys hold
 * only in the very file they were made in, on the machine they were made on; elsewhere each writer begins a fresh log.
 */
export function retireForeignLogs(store: Store): void {
  const here = homeOf(store.path);
  const { queries } = store;
  const known = store.first(queries.selectFrom("setting").select("value").where("name", "=", homeSetting))?.value;
  if (known === here) return;
  store.write((transaction) => {
    if (known !== undefined) {
      transaction.run(queries.updateTable("log_key").set({ wrapped: null }));
      // Two laptops with one key would be one device to every hub: the copy joins anew.
      transaction.run(queries.updateTable("device_key").set({ wrapped: null }));
    }
    transaction.run(
      queries
        .insertInto("setting")
        .values({ name: homeSetting, value: here })
        .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: here })),
    );
  });
}

/** The number of the device is left out: it may be another one after every start of the same machine. */
function homeOf(path: string): string {
  const { ino } = statSync(path, { bigint: true });
  return sha256Hex([machineId(), realpathSync(path), String(ino)].join("\n"));
}

/** systemd's machine id where there is one; elsewhere the host's name. */
function machineId(): string {
  try {
    return readFileSync("/etc/machine-id", "utf8").trim();
  } catch {
    return hostname();
  }
}
