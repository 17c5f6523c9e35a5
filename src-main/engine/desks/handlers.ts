// What the engine does for each channel of the contract.

import type { ChannelName, InputOf, OutputOf } from "#shared/contract/channels";
import type { Port } from "../port";
import { preflightHandlers } from "../preflight/handlers";
import { centralHandlers } from "./central";
import { chiefHandlers } from "./chief/handlers";
import { paperHandlers } from "./chief/paper";
import { entryHandlers } from "./entry";
import { fileHandlers } from "./files";
import { intakeHandlers } from "./intake";
import { judgeHandlers } from "./judge";
import { organiserHandlers } from "./organiser/handlers";
import { resultsHandlers } from "./organiser/results";
import { scorekeeperHandlers } from "./scorekeeper/handlers";
import { venueHandlers } from "./venue";

export type Handler<C extends ChannelName> = (port: Port, input: InputOf<C>) => OutputOf<C> | Promise<OutputOf<C>>;
export type Handlers<C extends ChannelName> = { readonly [K in C]: Handler<K> };

export const handlers: Handlers<ChannelName> = {
  ...entryHandlers,
  ...organiserHandlers,
  ...resultsHandlers,
  ...intakeHandlers,
  ...judgeHandlers,
  ...chiefHandlers,
  ...paperHandlers,
  ...scorekeeperHandlers,
  ...fileHandlers,
  ...venueHandlers,
  ...centralHandlers,
  ...preflightHandlers((port) => port.engine.venue.facts(port)),
};
