// Before anyone has signed in: the events of this laptop, their doors, and signing in.

import type { DoorsView, EventCard, SessionView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { planSchema } from "#shared/event/plan";
import { findTemplate, templates } from "#shared/event/templates/index";
import type { NewRecord } from "../author";
import { makeDevice } from "../device";
import type { Engine } from "../engine";
import { importEventFile } from "../files/import-event-file";
import type { Binding } from "../host-protocol";
import type { Port } from "../port";
import { hashPin, maximumFailures, organiserPinLength } from "../session/pins";
import { desksOf } from "./desks-of";
import type { Handlers } from "./handlers";

type EntryChannel =
  | "app.hello"
  | "event.create"
  | "event.import"
  | "session.doors"
  | "session.sign-in"
  | "session.sign-out";

export const entryHandlers: Handlers<EntryChannel> = {
  "app.hello": ({ engine, binding }) => ({
    version: engine.host.version,
    events: eventCards(engine),
    session: binding === null ? null : sessionView(engine, binding),
    notes: engine.damaged.map((path) => ({ code: "store-damaged" as const, details: { path } })),
    templates: templates.map((template) => ({ id: template.id, title: template.plan.title })),
  }),
  "event.create": createEvent,
  "event.import": ({ engine }, { file }) => importEventFile(engine, file.bytes),
  "session.doors": ({ engine }, { event }) => doorsView(engine, event),
  "session.sign-in": signIn,
  "session.sign-out": (port) => {
    port.bind(null);
    return null;
  },
};

async function createEvent(
  port: Port,
  input: { template: string; title: string; rehearsal: boolean; pin: string },
): Promise<SessionView> {
  const { engine } = port;
  const template = findTemplate(input.template);
  if (template === undefined) throw new AppError("plan-invalid", { path: "template" });
  if (input.pin.length < organiserPinLength) throw new AppError("pin-too-short", { length: organiserPinLength });
  const plan = planSchema.parse({ ...template.plan, title: input.title });
  const rules = Object.entries(template.rules).map(([stage, rule]): NewRecord => ({
    kind: "rule",
    body: { stage, rule: { ...rule } },
  }));
  const before = port.binding;
  const hash = await hashPin(input.pin);
  const device = await makeDevice();
  if (port.binding !== before) throw new AppError("not-signed-in");
  const { event, organiser } = engine.author.found(
    { template: template.id, rehearsal: input.rehearsal, plan },
    rules,
    device,
    (transaction, founded, person) => engine.pins.keep(transaction, founded, person, hash),
  );
  port.bind({ event, person: organiser, role: "organiser" });
  engine.announce(event);
  return sessionView(engine, port.signedIn);
}

async function signIn(port: Port, input: { event: string; person: string | null; pin: string }): Promise<SessionView> {
  const { engine } = port;
  const { event, pin } = input;
  const before = port.binding;
  const binding = input.person === null ? organiserBinding(engine, event) : personBinding(engine, event, input.person);
  if (binding.role === "organiser") await engine.pins.checkOrganiser(event, binding.person, pin);
  else await engine.pins.check(event, binding.person, pin);
  // Whoever has signed out, or in as another, while the PIN was being looked at has the last word.
  if (port.binding !== before || engine.standing(binding) === null) throw new AppError("not-signed-in");
  port.bind(binding);
  return sessionView(engine, binding);
}

function organiserBinding(engine: Engine, event: string): Binding {
  const person = engine.author.organiserOf(event);
  if (person === null) throw new AppError("no-root-key");
  return { event, person, role: "organiser" };
}

function personBinding(engine: Engine, event: string, person: string): Binding {
  const found = engine.room(event).state.people.get(person);
  if (found === undefined) throw new AppError("person-unknown");
  return { event, person, role: found.role };
}

function eventCards(engine: Engine): EventCard[] {
  const rows = engine.store.all(engine.store.queries.selectFrom("event").select("event").orderBy("created_at", "desc"));
  return rows.map(({ event }) => {
    const { state } = engine.room(event);
    return {
      event,
      title: state.plan.title,
      template: state.template,
      rehearsal: state.rehearsal,
      createdAt: state.createdAt,
      organisable: engine.author.holdsRoot(event),
      projects: [...state.projects.values()].filter((project) => project.withdrawn === null).length,
      people: state.people.size,
    };
  });
}

function doorsView(engine: Engine, event: string): DoorsView {
  const { state } = engine.room(event);
  const organiser = engine.author.organiserOf(event);
  const waitSeconds = organiser === null ? 0 : engine.pins.organiserWaitSeconds(event, organiser);
  return {
    event,
    title: state.plan.title,
    rehearsal: state.rehearsal,
    organiser: { present: organiser !== null, locked: waitSeconds > 0, waitSeconds },
    people: [...state.people.values()]
      .filter(({ role }) => role === "judge" || role === "chief" || role === "scorekeeper")
      .sort((a, b) => a.code.localeCompare(b.code, "zh-CN", { numeric: true }))
      .map(({ person, name, role, unit, panels }) => {
        const { hasPin, failures } = engine.pins.state(event, person);
        const names = panels.map((panel) => state.plan.tracks.find((track) => track.id === panel)?.name ?? panel);
        const mayChoosePin = !hasPin && engine.venue.isGiven(event, person);
        return { person, name, role, unit, panels: names, hasPin, mayChoosePin, locked: failures >= maximumFailures };
      }),
  };
}

export function sessionView(engine: Engine, binding: Binding): SessionView {
  const room = engine.room(binding.event);
  const { state } = room;
  const own = state.people.get(binding.person);
  return {
    event: binding.event,
    title: state.plan.title,
    rehearsal: state.rehearsal,
    person: binding.role === "organiser" ? null : binding.person,
    name: own?.name ?? "",
    role: binding.role,
    desks: desksOf(binding, room),
    shared: isShared(engine, binding),
  };
}

/**
 * Several people hold a PIN here: then this laptop is shared, and the screen says so. A chief's desk of the network holds every
 * PIN of the hall, so that any desk can open any door: there those count who have written on it.
 */
function isShared(engine: Engine, { event }: Binding): boolean {
  const { queries } = engine.store;
  if (engine.venue.isDesk(event)) {
    const writers = queries.selectFrom("log_key").select("person").distinct().where("event", "=", event);
    return engine.store.all(writers.where("role", "!=", "organiser")).length > 1;
  }
  return engine.store.all(queries.selectFrom("pin").select("person").where("event", "=", event)).length > 1;
}
