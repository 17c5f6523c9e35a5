// Finds keys that stand twice in one object of a JSON text, which JSON.parse does not tell.
import type { Path } from "./problems";
import { at } from "./problems";

type Frame =
  | { readonly kind: "object"; readonly path: Path | null; readonly keys: Set<string>; key: string | null }
  | { readonly kind: "list"; readonly path: Path | null; index: number };

/** The paths of all second and later uses of a key. `json` must be text that JSON.parse accepts. */
export function repeatedKeys(json: string): Path[] {
  const repeated: Path[] = [];
  const frames: Frame[] = [];
  for (let index = 0; index < json.length; index += 1) {
    const frame = frames.at(-1);
    switch (json[index]) {
      case "{":
        frames.push({ kind: "object", path: pathOfNext(frame), keys: new Set(), key: null });
        break;
      case "[":
        frames.push({ kind: "list", path: pathOfNext(frame), index: 0 });
        break;
      case "}":
      case "]":
        frames.pop();
        break;
      case ",":
        startNext(frame);
        break;
      case '"': {
        const end = endOfString(json, index);
        if (frame?.kind === "object" && frame.key === null)
          noteKey(frame, JSON.parse(json.slice(index, end + 1)) as string, repeated);
        index = end;
      }
    }
  }
  return repeated;
}

function endOfString(json: string, start: number): number {
  let end = start + 1;
  while (json[end] !== '"') end += json[end] === "\\" ? 2 : 1;
  return end;
}

function pathOfNext(frame: Frame | undefined): Path | null {
  if (frame === undefined) return null;
  return at(frame.path, frame.kind === "list" ? frame.index : (frame.key ?? ""));
}

function startNext(frame: Frame | undefined): void {
  if (frame?.kind === "list") frame.index += 1;
  else if (frame?.kind === "object") frame.key = null;
}

function noteKey(frame: Frame & { kind: "object" }, key: string, repeated: Path[]): void {
  if (frame.keys.has(key)) repeated.push(at(frame.path, key));
  frame.keys.add(key);
  frame.key = key;
}
