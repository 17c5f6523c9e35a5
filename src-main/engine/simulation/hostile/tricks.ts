// What a hostile peer does with the exchange itself: asks for what it may not read, lies about what it holds, repeats, and babbles.

import { toHex } from "#shared/ledger/bytes";
import { receiptMessage } from "#shared/sync/receipt";
import type { Link } from "../network";
import type { Hostile } from "./hostile";

/** Frames that went over some other wire, once more on this one. */
export function replayed(hostile: Hostile, link: Link): boolean {
  const { tapped, dice } = hostile.world;
  const frames = Array.from({ length: 3 }, () => dice.hostile.pick(tapped)).filter((frame) => frame !== undefined);
  for (const frame of frames) link.send(hostile, frame);
  return frames.length > 0;
}

/** As the owner of a standby could: passes on what others have just written, without what it says, before they do. */
export function bared(hostile: Hostile, link: Link): boolean {
  const { laptops, truth, dice } = hostile.world;
  const target = laptops.find((laptop) => laptop === link.other(hostile) && laptop.isUp);
  if (target === undefined) return false;
  const entries = [...truth.written.values()].map(({ entry }) => entry);
  const news = entries.filter(({ hash, fields: { log, seq, prev } }) => {
    const follows = prev === null || target.shelf.holds(log, { seq: seq - 1, hash: prev });
    return follows && !target.shelf.holds(log, { seq, hash });
  });
  const entry = dice.hostile.pick(news);
  if (entry === undefined) return false;
  hostile.push(link, entry.fields.log, [{ ...entry, body: null }]);
  return true;
}

/** Asks for everything of everyone, and claims to hold some of it already. */
export function asksForOthersMarks(hostile: Hostile, link: Link): boolean {
  const { truth, dice } = hostile.world;
  const others = [...truth.logs.values()].filter(({ audience }) => audience !== "floor");
  const target = dice.hostile.pick(others);
  if (target === undefined) return false;
  const { log } = target;
  const entries = [...truth.written.values()].filter((written) => written.log.log === log);
  const place = dice.hostile.pick(entries.map(({ entry }) => ({ seq: entry.fields.seq, hash: entry.hash })));
  const guess = place ?? { seq: 1, hash: toHex(dice.hostile.bytes(32)) };
  switch (dice.hostile.below(4)) {
    case 0:
      hostile.say(link, { type: "state", whole: true, logs: [] });
      break;
    case 1:
      hostile.say(link, { type: "want", log, after: null });
      break;
    case 2:
      hostile.say(link, { type: "state", whole: false, logs: [{ log, heads: [guess] }] });
      hostile.say(link, { type: "want", log, after: guess });
      break;
    default:
      hostile.say(link, { type: "trace", log, points: [guess] });
  }
  return true;
}

/** Claims that somebody holds what nobody there has seen. */
export function falseReceipt(hostile: Hostile, link: Link): boolean {
  const { truth, dice, event, laptops } = hostile.world;
  const written = dice.hostile.pick([...truth.written.values()].slice(-40));
  const desk = dice.hostile.pick(laptops.filter(({ isDesk }) => isDesk));
  if (written === undefined || desk === undefined) return false;
  const { seq } = written.entry.fields;
  const about = { log: written.log.log, seq, hash: written.entry.hash };
  const signature = toHex(hostile.key.sign(receiptMessage(event, about)));
  if (dice.hostile.chance(0.3)) hostile.say(link, { type: "ack", ...about, signature: toHex(dice.hostile.bytes(64)) });
  else hostile.say(link, { type: "receipts", receipts: [{ ...about, device: desk.device, signature }] });
  return true;
}

export function garbage(hostile: Hostile, link: Link): boolean {
  const { dice } = hostile.world;
  const bytes = dice.hostile.bytes(dice.hostile.between(0, 200));
  const letter = dice.hostile.pick([0x4a, 0x45, 0]) ?? 0;
  if (bytes.length > 0) bytes[0] = letter;
  link.send(hostile, bytes);
  return true;
}
