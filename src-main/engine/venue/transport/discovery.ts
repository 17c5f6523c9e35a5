// Finding the hub's address on a LAN: it announces itself, and laptops that look for it see candidates, which only a code or fingerprint proves.

import type { RemoteInfo } from "node:dgram";
import { isIPv4, isIPv6 } from "node:net";
import type { Answer, Packet, Question } from "multicast-dns";
import { z } from "zod";
import { ownAddresses } from "./addresses";
import { type DiscoveryState, Multicast, type Utterance } from "./multicast";

export interface Discovery {
  readonly state: DiscoveryState;
  stop(): Promise<void>;
}

export interface HubCandidate {
  /** The first 8 hexadecimal digits of the fingerprint that it says it has. */
  readonly fingerprint: string;
  readonly port: number;
  /** IP addresses, the likeliest first: the one that it spoke from, then those that it names. */
  readonly hosts: readonly string[];
}

export interface DiscoveryOptions {
  readonly onState?: (state: DiscoveryState) => void;
  readonly networks?: () => readonly string[];
  readonly multicastPort?: number;
}

const service = "_roadshow-judge._tcp.local";
const announceEveryMs = 10_000;
const askEveryMs = 2000;
/** RFC 6762, section 6: the same records are not sent again within a second. */
const betweenAnswersMs = 1000;
const lifetimeSeconds = 120;

/** More than that in one hall are not hubs. */
export const maximumCandidates = 32;
const maximumHosts = 8;

/**
 * Announces the hub until it is stopped: its port, addresses and the first 8 digits of its fingerprint; nothing of the event,
 * nor the laptop's name. Never throws.
 */
export function announceHub(
  hub: { readonly port: number; readonly fingerprint: string },
  options: DiscoveryOptions = {},
): Discovery {
  const short = hub.fingerprint.slice(0, 8);
  const names = [service, `${short}.${service}`, `rj-${short}.local`] as const;
  const answers = (ttl: number): Utterance => ({
    respond: recordsOf(hub.port, short, names, ttl, networksOf(options)),
  });
  let answeredAt = -Infinity;
  const multicast = new Multicast({
    onPacket: (kind, packet) => {
      const asked = packet.questions.some(({ name }) => names.some((own) => own === name.toLowerCase()));
      if (kind !== "query" || !asked || performance.now() - answeredAt < betweenAnswersMs) return;
      answeredAt = performance.now();
      void multicast.send(answers(lifetimeSeconds));
    },
    say: () => answers(lifetimeSeconds),
    everyMs: announceEveryMs,
    ...multicastOf(options),
  });
  return {
    get state() {
      return multicast.state;
    },
    stop: async () => {
      // A lifetime of 0 is a farewell.
      await multicast.send(answers(0));
      await multicast.stop();
    },
  };
}

/** Looks for hubs until it is stopped; `onHubs` is given all candidates whenever they change. Never throws. */
export function browseHubs(
  onHubs: (candidates: readonly HubCandidate[]) => void,
  options: DiscoveryOptions = {},
): Discovery {
  const found = new Map<string, HubCandidate>();
  const question: readonly Question[] = [{ name: service, type: "PTR" }];
  return new Multicast({
    onPacket: (kind, packet, from) => {
      if (kind !== "response") return;
      const before = JSON.stringify([...found]);
      takeResponse(found, packet, from);
      if (JSON.stringify([...found]) !== before) onHubs([...found.values()]);
    },
    say: () => ({ query: question }),
    everyMs: askEveryMs,
    ...multicastOf(options),
  });
}

function networksOf({ networks }: DiscoveryOptions): readonly string[] {
  return networks?.() ?? ownAddresses();
}

function multicastOf(options: DiscoveryOptions) {
  const { onState, multicastPort: port } = options;
  return { onState, port, networks: () => networksOf(options).filter((address) => isIPv4(address)) };
}

function recordsOf(
  port: number,
  short: string,
  [type, instance, host]: readonly [string, string, string],
  ttl: number,
  addresses: readonly string[],
): readonly Answer[] {
  return [
    { name: type, type: "PTR", ttl, data: instance },
    { name: instance, type: "SRV", ttl, data: { port, target: host } },
    { name: instance, type: "TXT", ttl, data: [`k=${short}`] },
    ...addresses
      .slice(0, maximumHosts)
      .map((address) => ({ name: host, type: isIPv4(address) ? "A" : "AAAA", ttl, data: address })),
  ];
}

const serverSchema = z.object({ port: z.int().min(1).max(65_535), target: z.string() });

/** The hubs that a response speaks of: ours has one, with all its records in one packet. */
function takeResponse(found: Map<string, HubCandidate>, packet: Packet, from: RemoteInfo): void {
  const records = [...packet.answers, ...packet.additionals].slice(0, 64);
  for (const { name, type, ttl, data } of records) {
    const fingerprint = /^([0-9a-f]{8})\._roadshow-judge\._tcp\.local$/.exec(name.toLowerCase())?.[1];
    if (type !== "SRV" || fingerprint === undefined) continue;
    const server = serverSchema.safeParse(data);
    const key = `${fingerprint} ${from.address}`;
    if (!server.success) continue;
    if (ttl === 0) found.delete(key);
    else if (found.has(key) || found.size < maximumCandidates) {
      const named = records.filter((record) => record.name === server.data.target).map((record) => record.data);
      const hosts = new Set([from.address, ...named.filter((host) => typeof host === "string").filter(isAddress)]);
      found.set(key, { fingerprint, port: server.data.port, hosts: [...hosts].slice(0, maximumHosts) });
    }
  }
}

function isAddress(text: string): boolean {
  return isIPv4(text) || isIPv6(text);
}
