// How far paper sheets have come, as a chief's desk tells scorekeepers on laptops of their own: who has keyed, never what.

import type { Basis } from "#shared/event/authority/authority";
import { isFromPaper } from "#shared/event/ballot-sources";
import { ballotSubject } from "#shared/event/kinds";
import { type SheetPlace, paperSheet } from "#shared/event/paper";
import type { EventState } from "#shared/event/state";
import type { SheetsNote, ToldSheet } from "#shared/venue/notes";
import type { Engine } from "../engine";
import type { Peer } from "./exchange";
import { readerOf } from "#shared/sync/membership";

/** A hall's whole paper takes several notes. */
const mostInNote = 50;

interface Told {
  /** All that was told last was made of this. */
  readonly state: EventState;
  readonly sheets: ReadonlyMap<string, ToldSheet>;
}

export class ToldSheets {
  readonly #engine: Engine;
  readonly #event: string;
  /** At a desk: what it has told each scorekeeper's laptop over its present link. */
  readonly #told = new Map<string, Told>();
  /** At a scorekeeper's laptop: what the desk that it is linked to, or was last, has told it. */
  readonly #heard = new Map<string, ToldSheet>();

  constructor(engine: Engine, event: string) {
    this.#engine = engine;
    this.#event = event;
  }

  /** What has changed since it was told last. Laptops that hold the keyings themselves, or have no scorekeeper, are told nothing. */
  tell(peer: Peer): void {
    if (!this.#engine.holds(this.#event)) return;
    const room = this.#engine.room(this.#event);
    const people = keyersAt(room.basis, peer.device);
    const before = this.#told.get(peer.device);
    if (people.size === 0 || before?.state === room.state) return;
    const sheets = sheetsFor(room.state, people);
    const news = changes(before?.sheets ?? new Map(), sheets);
    this.#told.set(peer.device, { state: room.state, sheets });
    if (before === undefined) peer.say({ sheets: { anew: true, sheets: [] } });
    for (let at = 0; at < news.length; at += mostInNote)
      peer.say({ sheets: { anew: false, sheets: news.slice(at, at + mostInNote) } });
  }

  /** A new link, or none any more: what was told may not have arrived. */
  forget(device: string): void {
    this.#told.delete(device);
  }

  heard({ anew, sheets }: SheetsNote): void {
    if (anew) this.#heard.clear();
    for (const sheet of sheets) this.#heard.set(ballotSubject(sheet), sheet);
  }

  of(place: SheetPlace): ToldSheet | null {
    return this.#heard.get(ballotSubject(place)) ?? null;
  }
}

/** The scorekeepers of a laptop that holds their own logs alone. */
function keyersAt(basis: Basis, device: string): ReadonlySet<string> {
  if (readerOf(basis, device)?.kind !== "member") return new Set();
  const logs = [...basis.logs.values()].filter((log) => log.device === device && log.role === "scorekeeper");
  return new Set(logs.map(({ person }) => person));
}

/** Where the keyings differ is told to those alone who have keyed the sheet; of their own sheets people are told nothing. */
function sheetsFor(state: EventState, people: ReadonlySet<string>): Map<string, ToldSheet> {
  return new Map(
    [...onPaper(state)].flatMap(([subject, { stage, project, judge }]): [string, ToldSheet][] => {
      if (people.has(judge)) return [];
      const sheet = paperSheet(state, { stage, project, judge });
      const keyed = sheet.keyings.some(({ keyer }) => people.has(keyer));
      const keyings = sheet.keyings.map(({ keyer, fact }) => ({ keyer, hash: fact?.hash ?? null }));
      const differences = keyed ? [...sheet.differences] : [];
      return [[subject, { stage, project, judge, state: sheet.state, keyings, differences }]];
    }),
  );
}

/** Keyed, or said to be a recusal; by subject. */
function onPaper({ paperKeyings, ballots }: EventState): Map<string, SheetPlace> {
  const facts = [...paperKeyings.values(), ...ballots.values()].flat();
  const paper = facts.filter((fact) => fact.kind === "paper-keying" || isFromPaper(fact));
  return new Map(paper.map(({ body }) => [ballotSubject(body), body]));
}

function changes(before: ReadonlyMap<string, ToldSheet>, now: ReadonlyMap<string, ToldSheet>): ToldSheet[] {
  const gone = [...before].filter(([subject]) => !now.has(subject));
  return [
    ...[...now].filter(([subject, sheet]) => !same(before.get(subject), sheet)).map(([, sheet]) => sheet),
    ...gone.map(([, sheet]): ToldSheet => ({ ...sheet, state: "none", keyings: [], differences: [] })),
  ];
}

function same(one: ToldSheet | undefined, other: ToldSheet): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
