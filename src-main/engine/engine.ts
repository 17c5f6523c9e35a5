// The engine: owns the store, the keys and the events, and serves windows through ports under the contract.

import { join } from "node:path";
import { type OpenedStore, openStore } from "#db/open-store";
import { refreshProjections } from "#db/projections";
import { salvageOnce } from "#db/salvage";
import type { Store } from "#db/store";
import { AppError } from "#shared/errors";
import { backUp, backupsIn } from "./files/backup";
import { Author, type Recordable, type Recorded, type Writer } from "./author";
import { nodeCrypto } from "#node/crypto";
import { Devices } from "./device";
import { EventRoom } from "./event-room";
import { retireForeignLogs } from "./home";
import type { Binding, SaveKind } from "./host-protocol";
import { openKeyVault } from "./key-vault";
import { requireLocalFolder } from "./local-folder";
import { Port, type WirePort } from "./port";
import { Drafts } from "./session/drafts";
import { Pins } from "./session/pins";
import { Venue } from "./venue/venue";
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
  readonly devices: Devices;
  readonly pins: Pins;
  readonly drafts: Drafts;
  readonly host: Host;
  readonly venue: Venue;
  /** The damaged stores that were set aside at this start or an earlier one and still lie there, the newest first. */
  readonly damaged: readonly string[];
  readonly #backupFolder: string;
  #backupFailed = false;
  #lastBackup: Promise<unknown> = Promise.resolve();
  readonly #rooms = new Map<string, EventRoom>();
  readonly #ports = new Set<Port>();

  private constructor(opened: OpenedStore, options: EngineOptions) {
    this.store = opened.store;
    this.damaged = opened.damaged;
    this.host = options.host;
    const vault = openKeyVault(options.masterKey);
    this.devices = new Devices(opened.store, vault);
    this.author = new Author(opened.store, vault, this.devices);
    this.pins = new Pins(opened.store);
    this.drafts = new Drafts(opened.store);
    this.venue = new Venue(this);
    this.#backupFolder = backupFolderOf(options.dataFolder);
  }

  static async open(options: EngineOptions): Promise<Engine> {
    requireLocalFolder(options.dataFolder);
    const opened = await openStore(options.dataFolder, fileStamp());
    try {
      const backups = backupsIn(backupFolderOf(options.dataFolder)).slice(0, 1);
      for (const damaged of opened.damaged) salvageOnce(opened.store, damaged, backups, nodeCrypto);
      refreshProjections(opened.store, nodeCrypto);
      retireForeignLogs(opened.store);
      const engine = new Engine(opened, options);
      void engine.venue.resume();
      return engine;
    } catch (error) {
      opened.store.close();
      throw error;
    }
  }

  room(event: string): EventRoom {
    const known = this.#rooms.get(event);
    if (known !== undefined) return known;
    const room = new EventRoom(event, this.store);
    this.#rooms.set(event, room);
    return room;
  }

  /** Whether the event's first entry is here. */
  holds(event: string): boolean {
    const { queries } = this.store;
    return this.store.first(queries.selectFrom("event").select("event").where("event", "=", event)) !== undefined;
  }

  /** Forgets what was read of an event, after entries have come in by another way than `record`. */
  reload(event: string): void {
    this.forget(event);
    this.venue.reread(event);
    this.announce(event);
  }

  /** What was read of an event is read anew when it is next asked for. */
  forget(event: string): void {
    this.#rooms.delete(event);
  }

  record(
    room: EventRoom,
    writer: Writer,
    records: readonly Recordable[],
    beside?: Parameters<Author["record"]>[3],
  ): Recorded {
    const recorded = this.author.record(room, writer, records, beside);
    this.venue.appended(room.event, recorded.facts);
    this.announce(room.event);
    return recorded;
  }

  /** Tells the windows of an event, and those at the door, that something changed; never what. */
  announce(event: string): void {
    for (const port of this.#ports) {
      // Whoever has been removed, or given another role, is no longer signed in anywhere.
      if (port.binding !== null && this.standing(port.binding) === null) port.bind(null);
      port.announce(event);
    }
  }

  /** A window has one port: with a new page the one before it goes, and whoever was bound to it. */
  connect(wire: WirePort, window: number, binding: Binding | null): Port {
    this.disconnect(window);
    const port = new Port(this, wire, window, this.standing(binding));
    this.#ports.add(port);
    return port;
  }

  /** Who is signed in at a window of this laptop. */
  signedIn(event: string): string[] {
    return [...this.#ports].flatMap(({ binding }) => (binding?.event === event ? [binding.person] : []));
  }

  disconnect(window: number): void {
    for (const port of this.#ports) {
      if (port.window !== window) continue;
      port.close();
      this.#ports.delete(port);
    }
  }

  /** A copy of the store that has been opened again and checked; asked for at each closing. One at a time. */
  backUp(event: string): Promise<string> {
    const backup = this.#lastBackup.then(() => backUp(this.store, this.#backupFolder, event));
    this.#lastBackup = backup.catch(() => undefined);
    return backup;
  }

  /** Whether the last backup did not succeed: the chief's desk says so until one does. */
  get backupFailed(): boolean {
    return this.#backupFailed;
  }

  noteBackup(event: string, succeeded: boolean): void {
    if (this.#backupFailed === !succeeded) return;
    this.#backupFailed = !succeeded;
    this.announce(event);
  }

  close(): void {
    for (const port of this.#ports) port.close();
    this.#ports.clear();
    void this.venue.close();
    this.store.close();
  }

  /** A binding stands only where the event still has that person in that role. */
  standing(binding: Binding | null): Binding | null {
    if (binding === null) return null;
    try {
      const stands =
        binding.role === "organiser"
          ? this.author.organiserOf(binding.event) === binding.person
          : this.room(binding.event).state.people.get(binding.person)?.role === binding.role;
      return stands ? binding : null;
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  }
}

function backupFolderOf(dataFolder: string): string {
  return join(dataFolder, "backups");
}
