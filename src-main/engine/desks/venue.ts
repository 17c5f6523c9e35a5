// The venue's network at the desks: serving, the lobby, laptops, the succession, and what waits for a ruling.

import type { InputOf } from "#shared/contract/channels";
import type { SessionView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import type { Port } from "../port";
import { hashPin } from "../session/pins";
import { sessionView } from "./entry";
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
  "venue.choose-pin": choosePin,
};

/** The laptop was given to that person by the chief, and nobody has a PIN for it yet: that person is in front of it. */
async function choosePin(port: Port, { event, person, pin }: InputOf<"venue.choose-pin">): Promise<SessionView> {
  const { engine } = port;
  const role = engine.room(event).state.people.get(person)?.role;
  if (role === undefined) throw new AppError("person-unknown");
  if (!engine.venue.isGiven(event, person) || engine.pins.state(event, person).hasPin)
    throw new AppError("not-allowed", { kind: "pin", role });
  const hash = await hashPin(pin);
  if (engine.pins.state(event, person).hasPin) throw new AppError("not-allowed", { kind: "pin", role });
  engine.store.write((transaction) => engine.pins.keep(transaction, event, person, hash));
  port.bind({ event, person, role });
  engine.announce(event);
  return sessionView(engine, port.signedIn);
}
