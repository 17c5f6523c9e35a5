// Random ids for people and projects: 130 bits as 26 letters and digits, telling nothing about whom they stand for.

import { randomInt } from "node:crypto";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

export function newRecordId(): string {
  return Array.from({ length: 26 }, () => alphabet[randomInt(alphabet.length)]).join("");
}
