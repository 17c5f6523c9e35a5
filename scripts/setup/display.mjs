// Whether windows can be seen here, and running a program in windows that nobody sees.

import { spawnSync } from "node:child_process";

export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

export function hasXvfb() {
  return process.platform === "linux" && spawnSync("xvfb-run", ["--help"]).status === 0;
}

/** The command that runs `program` under a virtual display of its own; those that start at once are told apart by `number`. */
export function underXvfb(program, args, number = 1) {
  const first = String(90 + 20 * number);
  return ["xvfb-run", ["-a", "-n", first, "-s", "-screen 0 1600x1200x24 -nolisten tcp", program, ...args]];
}
