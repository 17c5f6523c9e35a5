// Which of an event's tracks a cell names: by its name, with the notice's numbering, or by the form's ticked box.

import { directions2024 } from "../event/templates/directions-2024";
import { numberOf } from "./member-columns";
import { normalise } from "./normalise";

export interface NamedTrack {
  readonly id?: string;
  readonly name: string;
}

interface KnownTrack<Track> {
  readonly track: Track;
  readonly key: string;
  /** 赛道一 is the event's first. */
  readonly place: number;
  /** 方向 1 to 9, and the category that it stands under; null where the track is none of the nine. */
  readonly number: number | null;
  readonly category: string | null;
}

const ticked = "☑✓✔√☒✅■●";
const box = "□☐○";
const choice = new RegExp(`([${ticked}${box}])([^${ticked}${box}]*)`, "gu");
const categories = [...new Set(directions2024.map(({ category }) => category))].join("|");
/** （一）医疗服务： above its directions on the form, or before one of them. */
const heading = `(?:\\([一二三四五]\\)|[一二三四五]、)?(?<category>${categories})[:/>—-]*`;
const leadingHeading = new RegExp(`^${heading}(?=\\(?\\d|(?:重点|申报|征集)?方向|大模型|医疗语料库)`, "u");
const trailingHeading = new RegExp(`(?:(?:\\([一二三四五]\\)|[一二三四五]、)(?:${categories}):?|[、,;，；。])$`, "u");
const count = "(\\d|[一二三四五六七八九])";
const numbering = new RegExp(
  `^(?:(?:重点|申报|征集)?方向\\(?${count}\\)?|赛道\\(?${count}\\)?|\\(${count}\\)|${count}[.、])[:.、-]*`,
  "u",
);

/**
 * The tracks that a text names, each once, in the order of `tracks`; none where any part of it names no track. The
 * name must be whole (诊疗服务 is no direction), and a number or a category beside it must agree with it.
 */
export function tracksNamed<Track extends NamedTrack>(text: string, tracks: readonly Track[]): Track[] {
  const plain = normalise(text);
  const known = tracks.map(knownTrack);
  const exact = known.filter(({ key }) => key === plain);
  const named = exact.length > 0 ? exact : partsOf(plain).map((part) => trackOf(part, known));
  return named.includes(null) ? [] : tracks.filter((track) => named.some((found) => found?.track === track));
}

function knownTrack<Track extends NamedTrack>(track: Track, at: number): KnownTrack<Track> {
  const key = normalise(track.name);
  const direction = directions2024.find(({ id, name }) => name === key || id === track.id);
  return { track, key, place: at + 1, number: direction?.number ?? null, category: direction?.category ?? null };
}

/** The labels behind ticked boxes where there are boxes, otherwise the text as a list. */
function partsOf(plain: string): string[] {
  const choices = [...plain.matchAll(choice)];
  if (choices.length === 0) return plain.split(/[、,;，；]/u);
  return choices.flatMap(([, mark = "", label = ""]) =>
    ticked.includes(mark) ? [label.replace(trailingHeading, "").replace(trailingHeading, "")] : [],
  );
}

function trackOf<Track>(part: string, known: readonly KnownTrack<Track>[]): KnownTrack<Track> | null {
  const category = leadingHeading.exec(part)?.groups?.["category"] ?? null;
  const label = part.replace(leadingHeading, "");
  const [prefix = "", direction, place, ...other] = numbering.exec(label) ?? [];
  const name = label.slice(prefix.length);
  const number = numberOf(direction ?? other.find((digit) => digit !== undefined));
  const found = known.filter((track) => {
    if (name === "") return direction !== undefined && track.number === number;
    if (place !== undefined && track.place !== numberOf(place)) return false;
    return track.key === name && agrees(track.number, number);
  });
  const [only = null] = found;
  return only !== null && found.length === 1 && agrees(only.category, category) ? only : null;
}

const agrees = <Value>(known: Value | null, said: Value | null): boolean =>
  known === null || said === null || known === said;
