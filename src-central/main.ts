// The central service as a program: `serve` (as it is without a word), `account add|list|revoke NAME`, `backup|restore FILE`,
// `verify [FILE]`, `migrate up|down`.

import { type Verdict, backup, restore, verify } from "./backup/commands";
import { Accounts } from "./service/accounts";
import { SettingWrong } from "./service/identity";
import { jsonLog } from "./service/log";
import { serve } from "./service/serve";
import { type Settings, readSettings } from "./service/settings";
import { connect, migrate, openCentralStore } from "./store/open-central-store";
import { version } from "../package.json";

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const put = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);
const now = (): string => new Date().toISOString();

type ExitCode = 0 | 1 | 2;

async function run([command = "serve", ...words]: readonly string[]): Promise<ExitCode> {
  const settings = readSettings(process.env);
  switch (command) {
    case "serve":
      return serveUntilStopped(settings);
    case "account":
      return account(settings, words);
    case "migrate":
      return migrateTo(settings, words[0]);
    case "backup":
    case "restore":
      return copy(settings, command, words);
    case "verify":
      return words.length > 1 ? misused() : verdict(await verify(settings.address, words[0]));
    default:
      return misused();
  }
}

function misused(): ExitCode {
  say("usage: central [serve | account add NAME | account list | account revoke NAME |");
  say("                backup FILE | restore FILE | verify [FILE] | migrate up | migrate down]");
  return 2;
}

async function copy(
  { address }: Settings,
  deed: "backup" | "restore",
  [file, ...more]: readonly string[],
): Promise<ExitCode> {
  if (file === undefined || more.length > 0) return misused();
  return verdict(await (deed === "backup" ? backup(address, file, { version, now }) : restore(address, file, now)));
}

function verdict(said: Verdict): ExitCode {
  put(said);
  return said.ok ? 0 : 1;
}

async function serveUntilStopped(settings: Settings): Promise<ExitCode> {
  const log = jsonLog(say, now);
  const serving = await serve({ settings, version, log, now: () => new Date() });
  put({ url: serving.url, central: serving.central });
  say("the first account: npm run -s central -- account add NAME (with the same settings)");
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
  await serving.close();
  return 0;
}

async function account(settings: Settings, [deed, name]: readonly string[]): Promise<ExitCode> {
  const store = await openCentralStore(settings.address);
  try {
    const accounts = new Accounts(store, now);
    if (deed === "list") {
      put(await accounts.list());
      return 0;
    }
    if ((deed !== "add" && deed !== "revoke") || name === undefined || !/^[\p{L}\p{N}._-]{1,64}$/u.test(name)) {
      say("account add NAME, account list, or account revoke NAME; a name is letters, digits, dots, dashes");
      return 2;
    }
    if (deed === "revoke") {
      const revoked = await accounts.revoke(name);
      put({ name, revoked });
      return revoked ? 0 : 1;
    }
    const token = await accounts.add(name);
    if (token === null) {
      say(`there is an account ${name} already`);
      return 1;
    }
    // Shown this once: only its hash is kept.
    put({ name, token });
    return 0;
  } finally {
    await store.close();
  }
}

async function migrateTo(settings: Settings, direction: string | undefined): Promise<ExitCode> {
  if (direction !== "up" && direction !== "down") {
    say("migrate up, or migrate down by one");
    return 2;
  }
  const store = connect(settings.address);
  try {
    put({ done: await migrate(store, direction) });
    return 0;
  } finally {
    await store.close();
  }
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(error instanceof SettingWrong ? error.message : String(error));
    process.exitCode = error instanceof SettingWrong ? 2 : 3;
  },
);
