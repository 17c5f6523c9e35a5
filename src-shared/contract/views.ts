// What the engine shows to each desk: the results of the contract's channels, a file a desk.

export type * from "./views/entry";
export type * from "./views/organiser";
export type * from "./views/intake";
export type * from "./views/judge";
export type * from "./views/chief";
export type * from "./views/results";
export type * from "./views/files";
export type * from "./views/advice";
export type * from "./views/preflight";
export type * from "./views/scorekeeper";
export type * from "./views/venue";
export type * from "./views/central";
