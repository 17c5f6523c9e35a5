// scrypt by Node, off the event loop.

import { scrypt as nodeScrypt } from "node:crypto";
import type { Scrypt } from "#shared/venue/join-code";

export const scrypt: Scrypt = (password, salt, { N, r, p }, length) =>
  new Promise((resolve, reject) => {
    // scrypt takes 128·N·r bytes and a little more.
    const options = { N, r, p, maxmem: 256 * N * r };
    nodeScrypt(password, salt, length, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
