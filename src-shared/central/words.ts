// What central says in JSON: who it is, why it refuses, and the proof of what it holds.

import { z } from "zod";
import { hash32 } from "../ledger/entry";

export const protocol = 1;

/** The answer to `GET /v1/hello`; the challenge stands in a header, as in every answer. */
export const helloSchema = z.object({
  service: z.literal("roadshow-central"),
  protocol: z.int(),
  /** Central's public key. */
  central: hash32,
  version: z.string().max(64),
});

export type Hello = z.infer<typeof helloSchema>;

export const refusals = [
  "challenge-stale",
  "signature-wrong",
  "event-unknown",
  "device-unknown",
  "account-unknown",
  "registration-invalid",
  "body-invalid",
  "too-large",
  "too-many",
  "not-found",
  "unavailable",
] as const;

export type CentralRefusal = (typeof refusals)[number];

export const refusedSchema = z.object({ error: z.enum(refusals) });

/** What a device may read of an event there, by count and root. */
export const proofSchema = z.object({ logs: z.int(), entries: z.int(), root: hash32 });
