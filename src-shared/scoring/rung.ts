// The rungs of the tie ladder, as text in the rule and as data in the engine.

export type Rung =
  | { readonly kind: "segment"; readonly segment: string }
  | { readonly kind: "criterion"; readonly segment: string; readonly criterion: string }
  | { readonly kind: "component"; readonly source: string }
  | { readonly kind: "exact" | "undropped" | "head-to-head" | "ruling" };

const PLAIN = ["exact", "undropped", "head-to-head", "ruling"] as const;

/** The rung that the text names, or null where it has no rung's form. What it names may still be unknown to the rule. */
export function parseRung(text: string): Rung | null {
  const plain = PLAIN.find((kind) => kind === text);
  if (plain !== undefined) return { kind: plain };
  const colon = text.indexOf(":");
  const name = text.slice(colon + 1);
  switch (text.slice(0, Math.max(colon, 0))) {
    case "segment":
      return { kind: "segment", segment: name };
    case "component":
      return { kind: "component", source: name };
    case "criterion": {
      const point = name.indexOf(".");
      return point < 0 ? null : { kind: "criterion", segment: name.slice(0, point), criterion: name.slice(point + 1) };
    }
    default:
      return null;
  }
}
