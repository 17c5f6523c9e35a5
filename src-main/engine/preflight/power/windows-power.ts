// Sleep on Windows, by powercfg; whether it is on battery, the shell knows.

import { askSystem } from "../bounded-command";
import { type PowerFacts, nothingKnown } from "./power-facts";

export async function windowsPower(signal?: AbortSignal): Promise<PowerFacts> {
  const ask = (group: string, setting: string): Promise<string | null> =>
    askSystem("powercfg", ["/q", "SCHEME_CURRENT", group, setting], signal);
  const [sleep, lid] = await Promise.all([ask("SUB_SLEEP", "STANDBYIDLE"), ask("SUB_BUTTONS", "LIDACTION")]);
  const indices = settingIndices(sleep);
  return {
    ...nothingKnown,
    sleepSeconds: { mains: indices?.mains ?? null, battery: indices?.battery ?? null },
    lid: lidOf(settingIndices(lid)),
  };
}

/** The last two figures of `powercfg /q`: the present indices on mains and on battery. Its words are the system's language. */
export function settingIndices(text: string | null): { mains: number; battery: number } | null {
  const figures = [...(text ?? "").matchAll(/:\s*(0x[0-9a-f]{8})\s*$/gim)].map(([, figure]) => Number(figure));
  const [mains, battery] = figures.slice(-2);
  return mains === undefined || battery === undefined ? null : { mains, battery };
}

/** 0 does nothing; 1 to 3 sleep, hibernate and shut down. */
function lidOf(indices: { mains: number } | null): PowerFacts["lid"] {
  if (indices === null) return null;
  return indices.mains === 0 ? "stays" : "sleeps";
}
