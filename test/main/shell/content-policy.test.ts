// Protects the pages from foreign scripts: the policy of every response, and the types that files are served as.

import { describe, expect, it } from "vitest";
import { contentPolicy, headersFor, noncePlaceholder } from "../../../src-main/shell/content-policy";
import config from "../../../electron.vite.config";

const directives = new Map(
  contentPolicy("n0nce")
    .split("; ")
    .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)]),
);

describe("the content security policy", () => {
  it("lets in nothing by default, and scripts from our own files only", () => {
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("script-src")).toEqual(["'self'"]);
    expect(directives.get("frame-src")).toEqual(["'none'"]);
    expect(directives.get("base-uri")).toEqual(["'none'"]);
    expect(directives.get("form-action")).toEqual(["'none'"]);
    expect(directives.get("connect-src")).toEqual(["'self'"]);
  });

  it("has no unsafe word and no foreign host in any directive", () => {
    for (const sources of directives.values()) {
      for (const source of sources) expect(source).toMatch(/^('none'|'self'|'nonce-n0nce'|data:|blob:)$/);
    }
  });

  it("gives the nonce to styles alone", () => {
    const withNonce = [...directives].filter(([, sources]) => sources.includes("'nonce-n0nce'"));
    expect(withNonce.map(([name]) => name)).toEqual(["style-src"]);
  });
});

describe("the headers of a file", () => {
  it.each([
    [".html", "text/html; charset=utf-8"],
    [".JS", "text/javascript; charset=utf-8"],
    [".woff2", "font/woff2"],
    [".exe", "application/octet-stream"],
    ["", "application/octet-stream"],
  ])("%s is served as %s, and never guessed at", (extension, type) => {
    const headers = headersFor(extension, "n0nce");
    expect(headers["Content-Type"]).toBe(type);
    expect(headers["X-Content-Type-Options"]).toBe("nosniff");
    expect(headers["Content-Security-Policy"]).toBe(contentPolicy("n0nce"));
  });
});

it("the build puts the very placeholder into the page that the protocol fills in", () => {
  expect(config.renderer?.html?.cspNonce).toBe(noncePlaceholder);
});
