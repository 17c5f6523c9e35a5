// The Ethernet frame within a VXLAN datagram. A kernel leaves the checksum of a packet that stays on one machine to the network
// card, which a relay in between has to stand in for.

const vxlanHeader = 8;
const ethernetHeader = 14;
const ipv4 = 0x0800;
const arp = 0x0806;
const tcp = 6;
const udp = 17;

/** The datagram with its inner checksum right; null for anything but IPv4 and ARP, which is not passed on. */
export function withChecksum(datagram: Buffer): Buffer | null {
  if (datagram.length < vxlanHeader + ethernetHeader + 20) return null;
  const kind = datagram.readUInt16BE(vxlanHeader + 12);
  if (kind === arp) return datagram;
  if (kind !== ipv4) return null;
  const packet = datagram.subarray(vxlanHeader + ethernetHeader);
  const protocol = packet[9];
  const headerLength = ((packet[0] ?? 0) & 15) * 4;
  const segment = packet.subarray(headerLength, packet.readUInt16BE(2));
  const place = protocol === tcp ? 16 : 6;
  if ((protocol !== tcp && protocol !== udp) || segment.length < place + 2) return datagram;
  segment.writeUInt16BE(0, place);
  // RFC 9293 section 3.1: over both addresses, the protocol, the length, and the segment itself.
  const sum = protocol + segment.length + sumOf(packet.subarray(12, 20)) + sumOf(segment);
  segment.writeUInt16BE(~folded(sum) & 0xffff, place);
  return datagram;
}

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) sum += bytes.readUInt16BE(at);
  return bytes.length % 2 === 0 ? sum : sum + ((bytes.at(-1) ?? 0) << 8);
}

function folded(sum: number): number {
  return sum <= 0xffff ? sum : folded((sum & 0xffff) + (sum >>> 16));
}
