// One HTTP request to central: by the proxies that the environment names, bounded in size, given up where nothing is heard.

import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { rootCertificates } from "node:tls";
import { mostBytes } from "#shared/central/frames";
import type { CentralRefusal } from "#shared/central/words";
import { fromUtf8 } from "#shared/ledger/bytes";

export interface CentralAddress {
  /** http or https, without a path. */
  readonly url: string;
  /** Certificates, in PEM, that stand for central beside those of public authorities; null for none. */
  readonly authority: string | null;
}

/**
 * `unreachable`: no answer came, or half of one. `not-central`: an answer came that central's key has not signed, as from a
 * captive portal's login page or a proxy. `refused`: central itself said why.
 */
export class CentralFault extends Error {
  readonly kind: "unreachable" | "not-central" | "refused";
  readonly refusal: CentralRefusal | null;

  constructor(kind: CentralFault["kind"], refusal: CentralRefusal | null = null) {
    super(refusal ?? kind);
    this.kind = kind;
    this.refusal = refusal;
  }
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Uint8Array;
}

/** Over a link that drops every few seconds a round is small enough to come through; a silent one is given up. */
const silenceMs = 15_000;

export interface Sending {
  readonly address: CentralAddress;
  readonly agent: HttpAgent;
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array;
  readonly headers: Record<string, string>;
  readonly signal?: AbortSignal | undefined;
}

export function send({ address, agent, method, path, body, headers: given, signal }: Sending): Promise<Reply> {
  const url = new URL(path, address.url);
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new CentralFault("unreachable"));
    const sent = request(
      url,
      { method, agent, signal, timeout: silenceMs, headers: { ...given, "content-length": String(body.length) } },
      (response) => {
        const parts: Buffer[] = [];
        let length = 0;
        response.on("data", (part: Buffer) => {
          length += part.length;
          if (length > mostBytes) sent.destroy();
          else parts.push(part);
        });
        response.on("error", fail);
        response.on("aborted", fail);
        response.on("end", () =>
          response.complete
            ? resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
            : fail(),
        );
      },
    );
    sent.on("timeout", () => sent.destroy());
    sent.on("error", fail);
    sent.on("close", fail);
    sent.end(body);
  });
}

/** By the proxies that the environment names, as every program of a venue's laptop goes out. */
export function agentFor({ url, authority }: CentralAddress): HttpAgent {
  const options = { keepAlive: true, maxSockets: 1, proxyEnv: process.env };
  if (!url.startsWith("https:")) return new HttpAgent(options);
  return new HttpsAgent(authority === null ? options : { ...options, ca: [...rootCertificates, authority] });
}

/** null for what is no JSON. */
export function jsonIn(body: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(body));
  } catch {
    return null;
  }
}
