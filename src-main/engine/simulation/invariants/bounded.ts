// Protects the disk: of what nobody has enrolled, however much a hostile peer sends, only so much is kept.

import { smallQuota } from "../sim-keeping";
import { broken } from "../violation";
import type { Invariant } from "./invariant";

const name = "bounded";

export const bounded: Invariant = {
  name,
  check(_world, { all }) {
    for (const { laptop, entries, enrolled } of all) {
      const strange = [...entries.values()].filter(({ log }) => !enrolled.has(log));
      const bytes = strange.reduce((sum, { body }) => sum + (body?.length ?? 0), 0);
      if (strange.length > smallQuota.entries || bytes > smallQuota.bytes)
        broken(name, `${laptop.name} keeps ${strange.length} entries of ${bytes} bytes of logs that nobody enrolled`);
    }
  },
};
