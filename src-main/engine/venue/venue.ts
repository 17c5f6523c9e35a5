// The engine's part in the venue's network: its hub, its link to the chief's desk, and who may do what there.

import type { InputOf } from "#shared/contract/channels";
import type { FoundHub, JoinView, LinkView, SessionView, VenueView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import type { Engine } from "../engine";
import type { Port } from "../port";

export class Venue {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  view(_port: Port): VenueView {
    throw this.#notYet();
  }

  link(_port: Port): LinkView {
    throw this.#notYet();
  }

  async serve(_port: Port, _input: InputOf<"venue.serve">): Promise<null> {
    throw this.#notYet();
  }

  newPin(_port: Port): null {
    throw this.#notYet();
  }

  async assign(_port: Port, _input: InputOf<"venue.assign">): Promise<null> {
    throw this.#notYet();
  }

  async appoint(_port: Port, _input: InputOf<"venue.appoint">): Promise<null> {
    throw this.#notYet();
  }

  turnAway(_port: Port, _device: string): null {
    throw this.#notYet();
  }

  revoke(_port: Port, _input: InputOf<"venue.revoke">): null {
    throw this.#notYet();
  }

  readmit(_port: Port, _input: InputOf<"venue.readmit">): null {
    throw this.#notYet();
  }

  takeOver(_port: Port, _reason: string): null {
    throw this.#notYet();
  }

  admit(_port: Port, _input: InputOf<"venue.admit">): null {
    throw this.#notYet();
  }

  ruleFork(_port: Port, _input: InputOf<"venue.rule-fork">): null {
    throw this.#notYet();
  }

  async discover(): Promise<readonly FoundHub[]> {
    throw this.#notYet();
  }

  async join(_input: InputOf<"venue.join">): Promise<JoinView> {
    throw this.#notYet();
  }

  joining(): JoinView {
    return { state: "none" };
  }

  leaveLobby(): null {
    return null;
  }

  async choosePin(_port: Port, _input: InputOf<"venue.choose-pin">): Promise<SessionView> {
    throw this.#notYet();
  }

  #notYet(): AppError {
    return new AppError("hub-not-serving", { version: this.#engine.host.version });
  }
}
