// The routes of central: who it is, registration, the exchange of an event, its proof, and what an operator asks.

import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { framesType, joinFrames, mostBytes, splitFrames } from "#shared/central/frames";
import { answerMessage, headers, requestMessage } from "#shared/central/signed";
import { type CentralRefusal, type Hello, protocol } from "#shared/central/words";
import { fromHex, toHex, toUtf8 } from "#shared/ledger/bytes";
import { hash32 } from "#shared/ledger/entry";
import { proofOf } from "#shared/sync/frontier";
import { nodeCrypto } from "#node/crypto";
import { Exchange, Refused } from "../exchange/exchange";
import type { CentralStore } from "../store/open-central-store";
import { Accounts } from "./accounts";
import type { Challenges } from "./challenges";
import type { CentralIdentity } from "./identity";
import { type Rate, RateLimit } from "./limits";
import type { Log } from "./log";
import { Metrics } from "./metrics";
import { register, registrationSchema, rootedBy } from "./registration";

export interface CentralParts {
  readonly store: CentralStore;
  readonly identity: CentralIdentity;
  readonly challenges: Challenges;
  readonly version: string;
  readonly log: Log;
  /** Wall time with zone, for people. */
  readonly now: () => string;
  /** The address that a request came from, as far as the service can tell. */
  readonly addressOf: (context: Context) => string;
  readonly rates: { readonly address: Rate; readonly device: Rate };
}

const statusOf: Readonly<Record<CentralRefusal, 400 | 401 | 403 | 404 | 413 | 429 | 503>> = {
  "challenge-stale": 401,
  "signature-wrong": 401,
  "account-unknown": 401,
  "device-unknown": 403,
  "event-unknown": 404,
  "not-found": 404,
  "registration-invalid": 400,
  "body-invalid": 400,
  "too-large": 413,
  "too-many": 429,
  unavailable: 503,
};

const signatureForm = /^[0-9a-f]{128}$/;

/** Who asks, as the signature proves. */
interface Signed {
  readonly event: string;
  readonly device: string;
  readonly body: Uint8Array;
}

interface Answer {
  readonly body: Uint8Array;
  readonly type: string;
}

export function centralApp(parts: CentralParts): Hono {
  const { store, identity, challenges, version, log, now } = parts;
  const { central, signer } = identity;
  const accounts = new Accounts(store, now);
  const metrics = new Metrics();
  const exchange = new Exchange(store, { device: central, sign: (message) => signer.sign(message) }, nodeCrypto);
  const byAddress = new RateLimit(parts.rates.address);
  const byDevice = new RateLimit(parts.rates.device);
  const app = new Hono();

  app.use(secureHeaders());
  app.use(async (context, next) => {
    const begun = performance.now();
    context.header(headers.challenge, challenges.make());
    context.header("cache-control", "no-store");
    if (byAddress.allows(parts.addressOf(context))) await next();
    else context.res = refusal(context, "too-many");
    const seconds = (performance.now() - begun) / 1000;
    const route = routeOf(context.req.path);
    metrics.add("requests", { route, status: String(context.res.status) });
    metrics.took(route, seconds);
    if (route !== "operator")
      log.info("request", { route, status: context.res.status, ms: Math.round(seconds * 1000) });
  });
  app.use(bodyLimit({ maxSize: mostBytes, onError: (context) => refusal(context, "too-large") }));

  const answered = (context: Context, signature: string, status: number, { body, type }: Answer): Response => {
    const bytes = signer.sign(answerMessage({ status, signature, body }, nodeCrypto));
    context.header(headers.answer, toHex(bytes));
    context.header("content-type", type);
    return context.body(body.slice().buffer, status as 200);
  };

  /** Signed for whoever can check it: a laptop takes an unsigned one for a stranger's, such as a login page's. */
  const refusal = (context: Context, code: CentralRefusal): Response => {
    metrics.add("refused", { reason: code });
    const signature = context.req.header(headers.signature) ?? "";
    if (!signatureForm.test(signature)) return context.json({ error: code }, statusOf[code]);
    return answered(context, signature, statusOf[code], jsonOf({ error: code }));
  };

  /** Checks what is signed, and signs what is answered, refusals too: a laptop believes nothing else. */
  const signed = async (context: Context, answer: (request: Signed) => Promise<Answer>): Promise<Response> => {
    const signature = context.req.header(headers.signature) ?? "";
    try {
      return answered(context, signature, 200, await answer(await whoAsks(context, signature)));
    } catch (error) {
      if (!(error instanceof Refused)) log.failure("request", error);
      return refusal(context, error instanceof Refused ? error.code : "unavailable");
    }
  };

  const whoAsks = async (context: Context, signature: string): Promise<Signed> => {
    const { method, path } = context.req;
    const device = context.req.header(headers.device) ?? "";
    const challenge = context.req.header(headers.challenge) ?? "";
    const event = context.req.param("event") ?? "";
    if (!challenges.isGood(challenge)) throw new Refused("challenge-stale");
    if (!hash32.safeParse(device).success || !signatureForm.test(signature)) throw new Refused("signature-wrong");
    const body = new Uint8Array(await context.req.arrayBuffer());
    const message = requestMessage({ central, method, path, challenge, body }, nodeCrypto);
    if (!nodeCrypto.verify(fromHex(device), message, fromHex(signature))) throw new Refused("signature-wrong");
    // Only now: whoever names another's device must not use up what that device may ask.
    if (!byDevice.allows(device)) throw new Refused("too-many");
    if (!hash32.safeParse(event).success) throw new Refused("event-unknown");
    return { event, device, body };
  };

  app.get("/v1/hello", (context) => {
    const hello: Hello = { service: "roadshow-central", protocol, central, version };
    return context.json(hello);
  });

  app.post("/v1/events", async (context) => {
    const token = /^Bearer (.+)$/.exec(context.req.header("authorization") ?? "")?.[1] ?? "";
    const account = await accounts.named(token);
    if (account === null) return refusal(context, "account-unknown");
    const asked = registrationSchema.safeParse(await context.req.json().catch(() => null));
    const rooted = asked.success ? rootedBy(asked.data, central) : null;
    if (rooted === null) return refusal(context, "registration-invalid");
    await register(store, accounts, rooted, account, now());
    return context.json({ event: rooted.event });
  });

  app.post("/v1/events/:event/exchange", (context) =>
    signed(context, async ({ event, device, body }) => {
      const frames = splitFrames(body);
      if (frames === null) throw new Refused("body-invalid");
      const round = await exchange.round(event, device, frames);
      if (round.added > 0) metrics.add("entries", {}, round.added);
      return { body: joinFrames(round.frames), type: framesType };
    }),
  );

  app.get("/v1/events/:event/proof", (context) =>
    signed(context, async ({ event, device }) => jsonOf(proofOf(await exchange.frontier(event, device), nodeCrypto))),
  );

  app.get("/healthz", async (context) => {
    try {
      await store.db.selectFrom("identity").select("central").execute();
      return context.json({ ok: true, engine: store.engine, version });
    } catch (error) {
      log.failure("health", error);
      return context.json({ ok: false, engine: store.engine, version }, 503);
    }
  });

  app.get("/metrics", (context) => context.text(metrics.text()));

  app.notFound((context) => refusal(context, "not-found"));
  app.onError((error, context) => {
    log.failure("request", error);
    return refusal(context, "unavailable");
  });
  return app;
}

function jsonOf(value: unknown): Answer {
  return { body: toUtf8(JSON.stringify(value)), type: "application/json" };
}

/** Without ids: a metric has few labels. */
function routeOf(path: string): string {
  if (path === "/healthz" || path === "/metrics") return "operator";
  if (path.endsWith("/exchange")) return "exchange";
  if (path.endsWith("/proof")) return "proof";
  return path === "/v1/hello" ? "hello" : path === "/v1/events" ? "events" : "other";
}
