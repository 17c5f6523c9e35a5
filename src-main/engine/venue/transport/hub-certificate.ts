// The hub's certificate: a self-signed X.509 certificate that only carries a key, since pins compare keys and nothing else.

import { type KeyObject, X509Certificate, createHash, generateKeyPair, randomBytes, sign } from "node:crypto";
import { promisify } from "node:util";

/** What the hub keeps: the private key (PKCS #8, PEM), to be wrapped in the vault, and the certificate (PEM). */
export interface HubCertificate {
  readonly key: string;
  readonly certificate: string;
}

/** DER (X.690): one element of at most 65,535 bytes. */
function element(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}

const tag = { integer: 0x02, bits: 0x03, utf8: 0x0c, time: 0x18, sequence: 0x30, set: 0x31, version: 0xa0 };

const sequence = (...parts: readonly Buffer[]): Buffer => element(tag.sequence, ...parts);

/** ecdsa-with-SHA256 (RFC 5758). */
const algorithm = sequence(Buffer.from("06082a8648ce3d040302", "hex"));

/** commonName (RFC 5280); it tells nothing of the event or the laptop. */
const holder = sequence(
  element(tag.set, sequence(Buffer.from("0603550403", "hex"), element(tag.utf8, Buffer.from("roadshow-judge")))),
);

/** As wide as X.509 goes, so that no wrong clock matters; 99991231235959Z is RFC 5280's "no end". */
const validity = sequence(
  element(tag.time, Buffer.from("19700101000000Z")),
  element(tag.time, Buffer.from("99991231235959Z")),
);

/** Version 3, as the TLS libraries expect. */
const version3 = element(tag.version, element(tag.integer, Buffer.from([2])));

/** A fresh ECDSA P-256 key and its certificate (RFC 5280), written by hand: it has eight fields, all but two of them fixed. */
export async function makeHubCertificate(): Promise<HubCertificate> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)("ec", { namedCurve: "P-256" });
  const serial = Buffer.concat([Buffer.from([0x01]), randomBytes(15)]);
  const toBeSigned = sequence(
    version3,
    element(tag.integer, serial),
    algorithm,
    holder,
    validity,
    holder,
    publicKey.export({ format: "der", type: "spki" }),
  );
  const signature = sign("sha256", toBeSigned, privateKey);
  const der = sequence(toBeSigned, algorithm, element(tag.bits, Buffer.from([0]), signature));
  return {
    key: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
    certificate: new X509Certificate(der).toString(),
  };
}

/** SHA-256 of a public key's SPKI in DER: 64 hexadecimal digits. */
export function fingerprintOfKey(key: KeyObject): string {
  return createHash("sha256")
    .update(key.export({ format: "der", type: "spki" }))
    .digest("hex");
}

/** The fingerprint of a certificate (PEM): what the join code and the join link commit to. */
export function fingerprintOf(certificate: string): string {
  return fingerprintOfKey(new X509Certificate(certificate).publicKey);
}
