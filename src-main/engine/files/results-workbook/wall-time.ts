// Wall times of the ledger as people read them.

const form = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** "2025-11-20 15:04:05（UTC+08:00）"; a text of another form stays as it is. */
export function fullTime(at: string): string {
  const match = form.exec(at);
  if (match === null) return at;
  const [, date, time, seconds, zone] = match;
  return `${date} ${time}${seconds}（UTC${zone === "Z" ? "" : zone}）`;
}

/** "2025-11-20 15:04" */
export function dayAndTime(at: string): string {
  const match = form.exec(at);
  return match === null ? at : `${match[1]} ${match[2]}`;
}

/** "15:04", where the day is plain. */
export function clockTime(at: string): string {
  return form.exec(at)?.[2] ?? at;
}
