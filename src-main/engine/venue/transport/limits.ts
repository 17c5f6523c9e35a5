// Every limit of the venue's transport in one place, each with its reason.

/** How one wire is kept within bounds. */
export interface WireLimits {
  /** Bytes of the largest frame that is sent or taken. */
  readonly frame: number;
  /** Bytes that may wait to be sent. */
  readonly outgoing: number;
  readonly framesPerSecond: number;
  /** How many of them are handed over in a row. */
  readonly framesAtOnce: number;
  readonly bytesPerSecond: number;
  /** Whether who sends too much is made to wait, by not reading from it, or is hung up on. */
  readonly excess: "wait" | "end";
  readonly pingMs: number;
  readonly silentMs: number;
  /** How long a closing handshake may take. */
  readonly closingMs: number;
}

export interface HubLimits {
  readonly connections: number;
  readonly connectionsPerAddress: number;
  readonly arrivalsPerSecond: number;
  readonly arrivalsAtOnce: number;
  readonly strangers: number;
  readonly greetingMs: number;
  readonly handshakeMs: number;
  readonly greetingBytes: number;
  readonly headerBytes: number;
  readonly member: WireLimits;
  readonly guest: WireLimits;
}

const MiB = 1024 * 1024;

/** The same at both ends, so that each finds out by itself that the other is gone. */
const life = {
  // Three unanswered pings: one lost packet or a busy second is no silence, and a judge sees the loss before the next project.
  pingMs: 5000,
  silentMs: 15_000,
  closingMs: 2000,
};

export const memberLimits: WireLimits = Object.freeze({
  // The largest entry is a little over 4 MiB (see the ledger's entry), and some room for what stands around it.
  frame: 6 * MiB,
  // Two of the largest frames and more: a peer that takes nothing costs this much memory and no more.
  outgoing: 16 * MiB,
  // Far above what a judge's evening needs, and what a hub can verify: a member in a loop slows down itself alone.
  framesPerSecond: 2000,
  // A network packet of tiny frames holds ten thousand: handled in a row, they would keep everybody else waiting.
  framesAtOnce: 200,
  bytesPerSecond: 64 * MiB,
  excess: "wait",
  ...life,
});

export const guestLimits: WireLimits = Object.freeze({
  // A guest tells who it is and hears what it becomes: nothing long either way.
  frame: 8 * 1024,
  outgoing: MiB,
  framesPerSecond: 20,
  framesAtOnce: 20,
  bytesPerSecond: 64 * 1024,
  // It has no ledger to catch up with, so there is no honest reason for more.
  excess: "end",
  ...life,
});

export const hubLimits: HubLimits = Object.freeze({
  // Several times the laptops of the largest venue.
  connections: 256,
  // Several laptops may stand behind one address on a bad LAN, and a rehearsal has them all on one machine.
  connectionsPerAddress: 40,
  // Each costs a handshake's reckoning, a millisecond or two. Of one address, and enough for forty laptops behind it that
  // try again every second.
  arrivalsPerSecond: 50,
  arrivalsAtOnce: 100,
  // Twice as many as ever reconnect at once; when it is reached the oldest of the busiest address makes room.
  strangers: 32,
  // From the first packet to a greeting: TLS, upgrade and a slow laptop's scrypt over the join code.
  greetingMs: 10_000,
  handshakeMs: 5000,
  // A greeting is under 2 KiB; this is what a stranger may send altogether after the upgrade.
  greetingBytes: 8 * 1024,
  headerBytes: 4 * 1024,
  member: memberLimits,
  guest: guestLimits,
});

/** How long a dialling laptop waits for the connection, and then for the hub's answer; a LAN answers in a second. */
export const dialMs = 5000;
