// npm run roadshow: the command line (rehearse, score, …); its own help says what it can do.

import { runBuilt } from "./setup/electron-node.mjs";
import { main } from "./setup/say.mjs";

main(() => runBuilt("command-line", process.argv.slice(2)));
