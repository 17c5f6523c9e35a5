// Moves the focus among the score fields of a form, and to its submit button after the last.

const FIELD = "input[data-score-field]:not(:disabled)";
const SUBMIT = "[data-score-submit]";

/** Acts on ArrowUp, ArrowDown and Enter; whether the key was one of them. */
export function moveFrom(field: HTMLInputElement, key: string): boolean {
  if (key !== "Enter" && key !== "ArrowDown" && key !== "ArrowUp") return false;
  const form = field.closest("form");
  const fields = [...(form?.querySelectorAll<HTMLInputElement>(FIELD) ?? [])];
  const next = fields[fields.indexOf(field) + (key === "ArrowUp" ? -1 : 1)];
  if (next) next.focus();
  else if (key === "Enter") form?.querySelector<HTMLElement>(SUBMIT)?.focus();
  return true;
}

/** Goes to the field of that name, wherever on the screen it stands. */
export function focusField(name: string): void {
  const field = [...document.querySelectorAll<HTMLInputElement>(FIELD)].find(
    (each) => each.dataset["scoreField"] === name,
  );
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}
