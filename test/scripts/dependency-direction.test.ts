// Protects the house's arrows: the dependency check finds what it is there to find, in files written to break each rule.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkDependencies } from "../../scripts/checks/dependency-direction.mjs";

let root = "";

function write(files: Record<string, string>): void {
  const manifest = JSON.stringify({ imports: { "#shared/*": "./src-shared/*.ts", "#db/*": "./db/*.ts" } });
  for (const [path, text] of Object.entries({ "package.json": manifest, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const problemsOf = (files: Record<string, string>) => {
  write(files);
  return checkDependencies(root).problems;
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dependencies-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const target = "export const x = 1;\nexport type X = number;\n";

describe("an arrow against the direction", () => {
  it.each([
    ["src-renderer/a.tsx", 'import { x } from "../src-main/engine/b";', "src-main/engine/b.ts"],
    ["src-renderer/a.tsx", 'import type { X } from "#db/b";', "db/b.ts"],
    ["src-renderer/a.tsx", 'import { readFileSync } from "fs";', "node:fs"],
    ["src-renderer/a.tsx", 'const e = await import("electron");', "package:electron"],
    ["src-shared/a.ts", 'import { createHash } from "node:crypto";', "node:crypto"],
    ["src-shared/a.ts", 'import type { FC } from "react";', "package:react"],
    ["src-shared/a.ts", 'export * from "../db/b";', "db/b.ts"],
    ["src-shared/a.ts", 'export type Y = import("../db/b").X;', "db/b.ts"],
    ["db/a.ts", 'import { x } from "../src-main/engine/b";', "src-main/engine/b.ts"],
    ["db/a.ts", 'import { app } from "electron";', "package:electron"],
    ["src-main/engine/a.ts", 'import type { X } from "../shell/b";', "src-main/shell/b.ts"],
    ["src-main/engine/a.ts", 'import type { App } from "electron";', "package:electron"],
    ["src-main/shell/a.ts", 'import { x } from "../../src-renderer/b";', "src-renderer/b.ts"],
    ["src-main/shell/preload/a.ts", 'import { x } from "zod";', "package:zod"],
    ["src-verifier/a.ts", 'import type { X } from "#shared/b";', "src-shared/b.ts"],
    ["src-central/a.ts", 'import { x } from "../src-main/engine/b";', "src-main/engine/b.ts"],
    ["db/a.ts", 'import { x } from "../test/b";', "test/b.ts"],
  ])("in %s, %s is found", (file, text, to) => {
    const targets = Object.fromEntries(
      [
        "src-main/engine/b.ts",
        "src-main/shell/b.ts",
        "db/b.ts",
        "src-shared/b.ts",
        "src-renderer/b.ts",
        "test/b.ts",
      ].map((path) => [path, target]),
    );
    const problems = problemsOf({ ...targets, [file]: text });
    expect(problems.join("\n")).toContain(`${file} → ${to}`);
  });
});

describe("everything else", () => {
  it("that goes with the arrows passes", () => {
    expect(
      problemsOf({
        "src-shared/a.ts": 'import { z } from "zod"; export { x } from "./sub/index"; export const y = z;',
        "src-shared/sub/index.ts": target,
        "db/b.ts": 'import { y } from "#shared/a"; import Database from "better-sqlite3"; export { y, Database };',
        "src-main/engine/c.ts": 'import { y } from "#db/b"; import { join } from "node:path"; export { y, join };',
        "src-main/shell/d.ts": 'import { app } from "electron"; import { y } from "../engine/c"; export { y, app };',
        "src-renderer/e.tsx":
          'import "./e.css"; import { y } from "#shared/a"; export const E = () => <p>{String(y)}</p>;',
        "src-renderer/e.css": "",
      }),
    ).toEqual([]);
  });

  it("an import that leads nowhere is found", () => {
    expect(problemsOf({ "db/a.ts": 'import { x } from "./missing";' })).toEqual(["db/a.ts: ./missing is not found"]);
  });

  it("a circle is found, unless types alone close it", () => {
    const circle = { "db/a.ts": 'export * from "./b";', "db/b.ts": 'export * from "./a";' };
    expect(problemsOf(circle)).toEqual(["circle: db/a.ts → db/b.ts → db/a.ts"]);
    expect(problemsOf({ "db/b.ts": 'import type { X } from "./a"; export type Y = X;' })).toEqual([]);
  });
});
