// Where a laptop answers: a host and a port, as text that a person reads, types or scans.

export interface Address {
  /** An IPv4 or IPv6 address, or a host name; lower case, IPv6 without brackets. */
  readonly host: string;
  /** 1 to 65535. */
  readonly port: number;
}

/** Longer than any host name (RFC 1035: 253) with its port. */
const longest = 270;

const octet = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const ipv4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`);
const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const hostName = new RegExp(`^(?=.{1,253}$)${label}(?:\\.${label})*$`);
const group = /^[0-9a-f]{1,4}$/;

/** `192.168.1.5:8443`, `[fd00::1]:8443`. */
export function formatAddress({ host, port }: Address): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

/**
 * Reads an address under any input method: full-width characters, `。`, spaces and capitals do no harm.
 * `port` is taken where the text has none. Undefined for anything that is no address; never throws.
 */
export function parseAddress(text: string, port?: number): Address | undefined {
  if (text.length > longest) return undefined;
  const plain = text.normalize("NFKC").replaceAll("。", ".").replaceAll(/\s/g, "").toLowerCase();
  const [, bracketed, bare, digits] = /^(?:\[([^[\]]*)\]|([^:[\]]*))(?::(\d{1,5}))?$/.exec(plain) ?? [];
  const host = bracketed ?? bare;
  const chosen = digits === undefined ? port : Number(digits);
  if (host === undefined || chosen === undefined || chosen < 1 || chosen > 65_535) return undefined;
  const fits = bracketed === undefined ? isHost(host) : isIpv6(host);
  return fits ? { host, port: chosen } : undefined;
}

/** A name made of digits and dots alone that is no IPv4 address is a slip of the hand, not a host. */
function isHost(host: string): boolean {
  return /^[\d.]*$/.test(host) ? ipv4.test(host) : hostName.test(host);
}

/** RFC 4291, without zones and without the mixed form. */
function isIpv6(host: string): boolean {
  const halves = host.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (!groups.every((part) => group.test(part))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}
