// The content security policy and the other headers of every page and file that the shell serves.

/** Stands in the built page where the fresh nonce of each load goes; set in electron.vite.config.ts too. */
export const noncePlaceholder = "ROADSHOW-STYLE-NONCE";

/**
 * Scripts come from our own files alone. Style elements need the nonce, because Mantine and react-remove-scroll put
 * theirs in while they run; style attributes in markup are refused, and are not needed: React sets styles through the
 * CSSOM, which no policy restricts. The nonce guards styles only, and no script can be let in by it.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".mp3": "audio/mpeg",
  ".ogg": "audio/ogg",
  ".wav": "audio/wav",
};

/** `extension` with its dot. A type that is not known is served as bytes, which no page can run. */
export function headersFor(extension: string, nonce: string): Record<string, string> {
  return {
    "Content-Type": types[extension.toLowerCase()] ?? "application/octet-stream",
    "Content-Security-Policy": contentPolicy(nonce),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
  };
}
