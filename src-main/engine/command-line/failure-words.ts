// What the command line says of a failure: what happened, and what is safe. The windows have words of their own in both languages.

import type { AppError, ErrorCode } from "#shared/errors";

const words: Partial<Record<ErrorCode, string>> = {
  "bad-arguments": "this is missing, or is not understood: {argument}",
  "event-file-damaged": "the event file is damaged ({fault}, at entry {place}); nothing was taken in",
  "event-file-unreadable": "this is no event file; nothing was taken in",
  "event-unknown": "the data folder does not hold the event {event}",
  "file-unreadable": "cannot be read: {file}; nothing was changed",
  "file-unwritable": "cannot be written: {path}; no other file was touched",
  "key-store-unavailable": "the key in the data folder cannot be used; nothing was changed",
  "store-busy": "another program has the data folder open; nothing was changed",
  "store-damaged": "the database in the data folder is damaged",
  "store-full": "the disk is full; what was saved before is safe, the rest was not kept",
  "store-on-network-drive": "the data folder is on a network drive or in a synchronised folder; nothing was changed",
  "store-readonly": "the data folder cannot be written to; nothing was changed",
  "workbook-empty": "the workbook has no rows",
  "workbook-encrypted": "the workbook is locked with a password",
  "workbook-no-known-column": "the workbook has no column that is known here",
  "workbook-too-large": "the workbook is too large",
  "workbook-unreadable": "this is no workbook that can be read",
};

/** The words, and the details that they leave out; the bare code where there are no words. */
export function failureWords({ code, details, message }: AppError): string {
  const template = words[code];
  if (template === undefined) return message;
  const told = template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(details[name] ?? ""));
  const rest = Object.entries(details).filter(([name]) => !template.includes(`{${name}}`));
  return rest.length === 0 ? told : `${told} (${rest.map(([name, value]) => `${name}: ${value}`).join(", ")})`;
}
