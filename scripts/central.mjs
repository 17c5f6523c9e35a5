// npm run central: the central service and its accounts; the settings stand in the environment (docs/central.md).

import { runBuilt } from "./setup/electron-node.mjs";
import { main } from "./setup/say.mjs";

// As the engine's command line: that nothing could be run at all is neither a verdict nor bad input.
main(() => runBuilt("central", process.argv.slice(2)), 3);
