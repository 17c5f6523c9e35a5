// npm run roadshow: the command line (rehearse, score, …); its own help says what it can do.

import { runBuilt } from "./setup/electron-node.mjs";
import { main } from "./setup/say.mjs";

// 1 is a negative verdict and 2 bad input: that nothing could be run at all is neither.
main(() => runBuilt("command-line", process.argv.slice(2)), 3);
