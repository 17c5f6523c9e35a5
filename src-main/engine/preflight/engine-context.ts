// What the preflight check may look at where the engine is running.

import { dirname, join } from "node:path";
import type { Store } from "#db/store";
import type { WindowMeasures } from "#shared/contract/window-measures";
import type { Engine } from "../engine";
import { backupsIn } from "../files/backup";
import type { PreflightContext, WrappedSecret } from "./context";
import { preflightHostOf } from "./preflight-host";
import type { VenueFacts } from "./venue-facts";

export interface Asker {
  readonly engine: Engine;
  /** The window that asks: the shell answers for it. */
  readonly window: number;
}

export function engineContext(
  { engine, window }: Asker,
  measures: WindowMeasures | null,
  venue: VenueFacts | null,
): Omit<PreflightContext, "signal"> {
  const dataFolder = dirname(engine.store.path);
  const host = preflightHostOf(engine.host);
  return {
    dataFolder,
    version: engine.host.version,
    store: {
      open: true,
      settings: engine.store.settings,
      damaged: engine.damaged,
      backupFailed: engine.backupFailed,
      backups: backupsIn(join(dataFolder, "backups")).length,
    },
    keys: host === null ? null : { vault: host.vault, secrets: secretsOf(engine.store) },
    askShell: async (about) => (host === null ? null : host.askShell(window, about)),
    window: measures,
    venue,
    monotonicMs: () => performance.now(),
  };
}

/** The names are those that the engine's author of entries binds them to. */
function secretsOf(store: Store): readonly WrappedSecret[] {
  const roots = store.all(store.queries.selectFrom("root_key").select(["event", "wrapped"]));
  const logs = store.all(
    store.queries.selectFrom("log_key").select(["log", "wrapped"]).where("wrapped", "is not", null),
  );
  const devices = store.all(
    store.queries
      .selectFrom("device_key")
      .select(["event", "wrapped", "wrapped_certificate_key"])
      .where("wrapped", "is not", null),
  );
  return [
    ...devices.flatMap(({ event, wrapped, wrapped_certificate_key: hub }) =>
      wrapped === null
        ? []
        : [
            { name: `device/${event}`, wrapped },
            { name: `hub/${event}`, wrapped: hub },
          ],
    ),
    ...roots.map(({ event, wrapped }) => ({ name: `root/${event}`, wrapped })),
    ...logs.flatMap(({ log, wrapped }) => (wrapped === null ? [] : [{ name: `log/${log}`, wrapped }])),
  ];
}
