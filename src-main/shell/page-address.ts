// Addresses of our own pages: app://roadshow/, and which file of the built interface each stands for.

import { extname, join, sep } from "node:path";

export const scheme = "app";
export const host = "roadshow";
export const startPage = `${scheme}://${host}/`;

/** Parsed, never compared as text: `app://roadshow@evil/` and `app://roadshow.evil/` are not ours. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  return (
    url.protocol === `${scheme}:` && url.host === host && url.username === "" && url.password === "" && url.port === ""
  );
}

/**
 * The file that an address stands for, always inside `folder`; null where there can be none.
 * A path without an extension is a place within the interface, and so the page itself.
 */
export function fileFor(folder: string, address: string): string | null {
  if (!isOurs(address)) return null;
  const path = decoded(new URL(address).pathname);
  if (path === null || /[\0\\]/.test(path)) return null;
  const parts = path.split("/").filter((part) => part !== "");
  if (parts.some((part) => part === "." || part === ".." || part.includes(":"))) return null;
  const last = parts.at(-1);
  const file = join(folder, ...(last === undefined || extname(last) === "" ? ["index.html"] : parts));
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
