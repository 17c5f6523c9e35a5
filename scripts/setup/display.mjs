// Whether windows can be seen here, and virtual displays for windows that nobody sees.

import { spawn, spawnSync } from "node:child_process";

export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

export function hasXvfb() {
  return process.platform === "linux" && spawnSync("Xvfb", ["-help"]).status === 0;
}

/** Opens so many virtual displays, gives their names to `work`, and closes them when it is done. */
export async function withDisplays(count, work) {
  const servers = Array.from({ length: count }, startServer);
  try {
    return await work(await Promise.all(servers.map(({ name }) => name)));
  } finally {
    for (const { child } of servers) child.kill();
  }
}

/** It chooses a number that is free and says it; only programs of this computer reach it. */
function startServer() {
  const child = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-ac"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const name = new Promise((resolve, reject) => {
    child.stdio[3].setEncoding("utf8").once("data", (number) => resolve(`:${number.trim()}`));
    child.once("error", reject);
    child.once("exit", () => reject(new Error("Xvfb has ended by itself")));
  });
  return { child, name };
}
