// npm run bench: the measurements; they inform, and never pass or fail.

import { runBuilt } from "./setup/electron-node.mjs";
import { main } from "./setup/say.mjs";

main(() => runBuilt("bench", process.argv.slice(2)));
