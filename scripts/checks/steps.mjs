// The steps of the test command, each run to its end whatever came of the others.

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { hasDisplay, hasXvfb, withDisplays } from "../setup/display.mjs";
import { asApplication, asNode } from "../setup/electron-node.mjs";
import { memory, modules, root } from "../setup/places.mjs";
import { run } from "../setup/run.mjs";
import { tallyPlaywright, tallyVitest } from "./tally.mjs";

const bin = (...path) => [process.execPath, [join(modules, ...path)]];

/** A check that passes or fails as a whole. */
function whole(name, [program, args], more = []) {
  return {
    name,
    async run() {
      const { code } = await run(program, [...args, ...more], { stdout: "inherit" });
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, notRun: [] };
    },
  };
}

function types(name, project) {
  return whole(`types of ${name}`, bin("typescript", "bin", "tsc"), ["-p", project, "--noEmit"]);
}

function vitest(electron) {
  const report = join(memory, "vitest.json");
  const args = [join(modules, "vitest", "vitest.mjs"), "run", "--reporter=default", "--reporter=json"];
  return {
    name: "vitest",
    async run() {
      rmSync(report, { force: true });
      const { code } = await run(electron.executable, [...args, `--outputFile.json=${report}`], {
        stdout: "inherit",
        env: asNode(),
      });
      return atLeastOne(tallyVitest(report), code);
    },
  };
}

/**
 * Windows wait more than they work, so `workers` files run at once; each worker has a display of its own, because two windows
 * on one would take the focus from one another.
 */
function playwright(name, project, electron, wrap, workers = 1) {
  return {
    name,
    async run() {
      if (hasXvfb()) return withDisplays(workers, (displays) => played(name, project, electron, wrap, displays));
      if (!hasDisplay()) return lacking(`${name}: there is no display, and no Xvfb`);
      return played(name, project, electron, wrap, [process.env.DISPLAY ?? ""]);
    },
  };
}

async function played(name, project, electron, wrap, displays) {
  const report = join(memory, `playwright-${project}.json`);
  const [program, args] = bin("@playwright", "test", "cli.js");
  const all = [
    ...args,
    "test",
    "-c",
    join(root, "playwright.config.ts"),
    `--project=${project}`,
    `--workers=${displays.length}`,
    "--reporter=list,json",
  ];
  const wrapped = wrap([program, all]);
  if (typeof wrapped === "string") return lacking(`${name}: ${wrapped}`);
  rmSync(report, { force: true });
  const { code } = await run(...wrapped, {
    stdout: "inherit",
    env: {
      ...asApplication(),
      DISPLAY: displays[0],
      ROADSHOW_DISPLAYS: displays.join(" "),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ELECTRON_OVERRIDE_DIST_PATH: electron.folder,
    },
  });
  return named(name, atLeastOne(tallyPlaywright(report), code));
}

function named(name, tally) {
  return { ...tally, notRun: tally.notRun.map((why) => `${name}: ${why}`) };
}

/** In a network of its own with nothing but loopback; says why where that cannot be had. */
function inOwnNetwork([program, args]) {
  const unshare = [["-n"], ["-rn"]].find((flags) => spawnSync("unshare", [...flags, "true"]).status === 0);
  if (unshare === undefined) return "this system gives no network namespace";
  if (spawnSync("strace", ["-qq", "-o", "/dev/null", "true"]).status !== 0) return "strace is missing or may not watch";
  return ["unshare", [...unshare, "sh", "-c", 'ip link set lo up && exec "$@"', "sh", program, ...args]];
}

/** Packs the program first; it is tried in the form that people get. */
function packed(electron) {
  const tests = playwright("packed program", "packed", electron, (command) => command);
  return {
    name: tests.name,
    async run() {
      const { code } = await run(process.execPath, [join(root, "scripts", "dist.mjs")]);
      return code === 0 ? tests.run() : { passed: 0, failed: 1, notRun: [] };
    },
  };
}

function lacking(why) {
  return { passed: 0, failed: 0, notRun: [why] };
}

/** A runner that ended badly has failed, also where its report names no test that did. */
function atLeastOne(tally, code) {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

export function stepsOf(electron) {
  return [
    types("the main side", "."),
    types("the interface", "src-renderer"),
    types("the preload", "src-main/shell/preload"),
    types("the interface's tests", "test/renderer"),
    types("the window tests", "test/e2e"),
    whole("lint", bin("oxlint", "bin", "oxlint")),
    whole("format", bin("oxfmt", "bin", "oxfmt"), ["--check", "."]),
    whole("dependencies", [process.execPath, [join(root, "scripts", "checks", "dependencies.mjs")]]),
    vitest(electron),
    playwright("windows", "app", electron, (command) => command, 2),
    packed(electron),
    playwright("offline", "offline", electron, inOwnNetwork),
  ];
}
