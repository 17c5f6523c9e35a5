// The app:// protocol: serves the built interface, and nothing outside its folder.

import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { protocol, type Session } from "electron";
import { headersFor, noncePlaceholder } from "./content-policy";
import { fileFor, scheme } from "./page-address";

/** To be called before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function serveInterface(session: Session, folder: string): void {
  session.protocol.handle(scheme, (request) => answer(folder, request));
}

async function answer(folder: string, request: Request): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD") return new Response(null, { status: 405 });
  const file = fileFor(folder, request.url);
  if (file === null) return notFound();
  const extension = extname(file);
  const nonce = randomBytes(16).toString("base64url");
  try {
    const bytes = await readFile(file);
    const body = extension === ".html" ? bytes.toString("utf8").replaceAll(noncePlaceholder, nonce) : bytes;
    return new Response(body, { headers: headersFor(extension, nonce) });
  } catch {
    return notFound();
  }
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: headersFor(".html", "none") });
}
