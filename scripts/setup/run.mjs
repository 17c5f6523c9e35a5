// Starts other programs and waits for them.

import { spawn } from "node:child_process";
import { root } from "./places.mjs";

/** As a shell would: 128 + signal where it was ended by one. */
const signals = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };

/**
 * Runs a program to its end and gives its exit code. `stdout` is where its output goes: "error" to our standard error
 * (the default), "inherit" to our standard output, "keep" into the answer's text (its errors too).
 */
export function run(program, args, { stdout = "error", env = process.env, cwd = root, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const output = { error: 2, inherit: "inherit", keep: "pipe" }[stdout];
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ["inherit", output, stdout === "keep" ? "pipe" : "inherit"],
      timeout: timeoutMs,
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (part) => (text += part));
    }
    // Ctrl+C reaches the child from the terminal itself; a second one would cut short its closing of the store.
    const waitOn = () => undefined;
    const passOn = (signal) => child.kill(signal);
    process.on("SIGINT", waitOn).on("SIGTERM", passOn);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      process.off("SIGINT", waitOn).off("SIGTERM", passOn);
      resolve({ code: code ?? 128 + (signals[signal] ?? 1), text });
    });
  });
}

/** npm, by the very file that runs us where npm runs us; Windows can start `npm` through a shell only. */
export function npmCommand(args) {
  const file = process.env.npm_execpath;
  if (file?.endsWith(".js")) return [process.execPath, [file, ...args]];
  return process.platform === "win32" ? ["cmd.exe", ["/d", "/s", "/c", "npm", ...args]] : ["npm", args];
}
