// Wall time for people: ISO 8601 with the laptop's zone. Nothing is decided by it.

export function wallTime(date: Date = new Date()): string {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 23);
  const sign = offset < 0 ? "-" : "+";
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${local}${sign}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** A wall time that can stand in a file's name. */
export function fileStamp(date: Date = new Date()): string {
  return wallTime(date).slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");
}
