// The engine: owns the store, the keys and the events, and serves windows through ports under the contract.

import { join } from "node:path";
import { type OpenedStore, openStore } from "#db/open-store";
import type { Store } from "#db/store";
import { AppError } from "#shared/errors";
import { backUp } from "./files/backup";
import { Author, type NewRecord, type Recorded, type Writer } from "./author";
import { EventRoom } from "./event-room";
import { retireForeignLogs } from "./home";
import type { Binding, SaveKind } from "./host-protocol";
import { openKeyVault } from "./key-vault";
import { Port, type WirePort } from "./port";
import { Drafts } from "./session/drafts";
import { Pins } from "./session/pins";
import { fileStamp } from "./wall-clock";

/** What the engine asks of whatever it runs in: the shell, a test or the command line. */
export interface Host {
  readonly version: string;
  /** Called when a sign-in binds a window to a person, or a sign-out frees it. */
  bound(window: number, binding: Binding | null): void;
  /** Where the person wants to keep a file; null where the choice was called off. */
  askSavePath(window: number, kind: SaveKind, name: string): Promise<string | null>;
}

export interface EngineOptions {
  readonly dataFolder: string;
  readonly masterKey: Uint8Array;
  readonly host: Host;
}

export class Engine {
  readonly store: Store;
  readonly author: Author;
  readonly pins: Pins;
  readonly drafts: Drafts;
  readonly host: Host;
  /** Where a damaged store was set aside at start, if it was. */
  readonly setAside: string | null;
  readonly #backupFolder: string;
  #backupFailed = false;
  readonly #rooms = new Map<string, EventRoom>();
  readonly #ports = new Set<Port>();

  private constructor(opened: OpenedStore, options: EngineOptions) {
    this.store = opened.store;
    this.setAside = opened.setAside;
    this.host = options.host;
    this.author = new Author(opened.store, openKeyVault(options.masterKey));
    this.pins = new Pins(opened.store);
    this.drafts = new Drafts(opened.store);
    this.#backupFolder = join(options.dataFolder, "backups");
  }

  static async open(options: EngineOptions): Promise<Engine> {
    const opened = await openStore(options.dataFolder, fileStamp());
    retireForeignLogs(opened.store);
    return new Engine(opened, options);
  }

  room(event: string): EventRoom {
    const known = this.#rooms.get(event);
    if (known !== undefined) return known;
    const room = new EventRoom(event, this.store);
    this.#rooms.set(event, room);
    return room;
  }

  /** Forgets what was read of an event, after entries have come in by another way than `record`. */
  reload(event: string): void {
    this.#rooms.delete(event);
    this.announce(event);
  }

  record(
    room: EventRoom,
    writer: Writer,
    records: readonly NewRecord[],
    beside?: Parameters<Author["record"]>[3],
  ): Recorded {
    const recorded = this.author.record(room, writer, records, beside);
    this.announce(room.event);
    return recorded;
  }

  /** Tells the windows of an event, and those at the door, that something changed; never what. */
  announce(event: string): void {
    for (const port of this.#ports) port.announce(event);
  }

  connect(wire: WirePort, window: number, binding: Binding | null): Port {
    const port = new Port(this, wire, window, this.#standing(binding));
    this.#ports.add(port);
    return port;
  }

  disconnect(window: number): void {
    for (const port of this.#ports) {
      if (port.window !== window) continue;
      port.close();
      this.#ports.delete(port);
    }
  }

  /** A copy of the store that has been opened again and checked; asked for at each closing. */
  backUp(event: string): Promise<string> {
    return backUp(this.store, this.#backupFolder, event);
  }

  /** Whether the last backup did not succeed: the chief's desk says so until one does. */
  get backupFailed(): boolean {
    return this.#backupFailed;
  }

  noteBackup(succeeded: boolean): void {
    this.#backupFailed = !succeeded;
  }

  close(): void {
    for (const port of this.#ports) port.close();
    this.#ports.clear();
    this.store.close();
  }

  /** A binding that the shell kept is taken up only where the event still has that person in that role. */
  #standing(binding: Binding | null): Binding | null {
    if (binding === null) return null;
    try {
      const person = this.room(binding.event).state.people.get(binding.person);
      const stands =
        binding.role === "organiser"
          ? this.author.organiserOf(binding.event) === binding.person
          : person?.role === binding.role;
      return stands ? binding : null;
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  }
}
