// The venue's network at the desks: serving, the lobby, laptops, the succession, and what waits for a ruling.

import type { Handlers } from "./handlers";

type VenueChannel =
  | "venue.view"
  | "venue.link"
  | "venue.serve"
  | "venue.new-pin"
  | "venue.assign"
  | "venue.appoint"
  | "venue.turn-away"
  | "venue.revoke"
  | "venue.readmit"
  | "venue.take-over"
  | "venue.admit"
  | "venue.rule-fork"
  | "venue.discover"
  | "venue.join"
  | "venue.joining"
  | "venue.leave-lobby"
  | "venue.choose-pin";

export const venueHandlers: Handlers<VenueChannel> = {
  "venue.view": (port) => port.engine.venue.view(port),
  "venue.link": (port) => port.engine.venue.link(port),
  "venue.serve": async (port, input) => port.engine.venue.serve(port, input),
  "venue.new-pin": (port) => port.engine.venue.newPin(port),
  "venue.assign": async (port, input) => port.engine.venue.assign(port, input),
  "venue.appoint": async (port, input) => port.engine.venue.appoint(port, input),
  "venue.turn-away": (port, { device }) => port.engine.venue.turnAway(port, device),
  "venue.revoke": (port, input) => port.engine.venue.revoke(port, input),
  "venue.readmit": (port, input) => port.engine.venue.readmit(port, input),
  "venue.take-over": (port, { reason }) => port.engine.venue.takeOver(port, reason),
  "venue.admit": (port, input) => port.engine.venue.admit(port, input),
  "venue.rule-fork": (port, input) => port.engine.venue.ruleFork(port, input),
  "venue.discover": async ({ engine }) => engine.venue.discover(),
  "venue.join": async ({ engine }, input) => engine.venue.join(input),
  "venue.joining": ({ engine }) => engine.venue.joining(),
  "venue.leave-lobby": ({ engine }) => engine.venue.leaveLobby(),
  "venue.choose-pin": async (port, input) => port.engine.venue.choosePin(port, input),
};
