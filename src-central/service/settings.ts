// The settings of the service, from the environment: checked at start, and a wrong one told by its name.

import { resolve } from "node:path";
import { z } from "zod";
import type { StoreAddress } from "../store/open-central-store";
import { SettingWrong } from "./identity";

const rate = z
  .string()
  .regex(/^\d{1,6}\/\d{1,6}$/, "two whole numbers, as 50/200: a second, and at once")
  .transform((text) => {
    const [perSecond = 0, atOnce = 0] = text.split("/").map(Number);
    return { perSecond, atOnce };
  });

const schema = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8443),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "an address that begins with postgres://")
    .optional(),
  /** PostgreSQL connections of this instance. */
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(500).default(16),
  /** The folder of the SQLite file, where no DATABASE_URL is given, and of the key where no file is named. */
  CENTRAL_DATA: z.string().min(1).default("central-data"),
  CENTRAL_KEY_FILE: z.string().min(1).optional(),
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  /** Behind a proxy that sets X-Forwarded-For, how many of them stand before the service. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  RATE_ADDRESS: rate.default({ perSecond: 100, atOnce: 1000 }),
  RATE_DEVICE: rate.default({ perSecond: 20, atOnce: 200 }),
});

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly address: StoreAddress;
  readonly keyFile: string;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly proxies: number;
  readonly rates: { readonly address: Rate; readonly device: Rate };
}

interface Rate {
  readonly perSecond: number;
  readonly atOnce: number;
}

/** Throws `SettingWrong`. Paths are taken from the folder in which the command was given. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SettingWrong(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not understood"}`);
  }
  const set = parsed.data;
  if ((set.TLS_CERT === undefined) !== (set.TLS_KEY === undefined))
    throw new SettingWrong("TLS_CERT and TLS_KEY: one without the other");
  const folder = resolve(set.CENTRAL_DATA);
  return {
    host: set.HOST,
    port: set.PORT,
    address:
      set.DATABASE_URL === undefined
        ? { folder }
        : { databaseUrl: set.DATABASE_URL, connections: set.DATABASE_CONNECTIONS },
    keyFile: resolve(set.CENTRAL_KEY_FILE ?? `${folder}/central.key`),
    tls:
      set.TLS_CERT === undefined || set.TLS_KEY === undefined
        ? null
        : { cert: resolve(set.TLS_CERT), key: resolve(set.TLS_KEY) },
    proxies: set.TRUST_PROXY,
    rates: { address: set.RATE_ADDRESS, device: set.RATE_DEVICE },
  };
}
