// A window of the application that speaks the contract itself: the hall around the desk that is looked at.

import type { Page } from "@playwright/test";
import type { ChannelName, InputOf, OutputOf } from "../../../src-shared/contract/channels";
import type { Reply } from "../../../src-shared/contract/wire";
import { AppError } from "../../../src-shared/errors";
import type { App } from "../support/app";

interface Speaking {
  ask(channel: string, input: unknown): Promise<Reply>;
}

export class SpeakingWindow {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(app: App): Promise<SpeakingWindow> {
    const window = new SpeakingWindow(await app.openWindow());
    await window.#takePort();
    return window;
  }

  async call<C extends ChannelName>(channel: C, input: InputOf<C>): Promise<OutputOf<C>> {
    const reply = await this.page.evaluate(([name, given]) => (globalThis as unknown as Speaking).ask(name, given), [
      channel,
      input,
    ] as const);
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.details);
    return reply.output as OutputOf<C>;
  }

  /** Gives the window back to its interface, which then shows the desk of whoever was signed in. */
  async showDesk(): Promise<Page> {
    await this.page.reload();
    return this.page;
  }

  /** A later callback takes the place of the earlier: the page's own client is handed no further port. */
  async #takePort(): Promise<void> {
    await this.page.evaluate(async () => {
      const waiting = new Map<number, (reply: Reply) => void>();
      // Beyond whatever the page's own client has asked over the same port.
      let last = 1_000_000;
      const port = await new Promise<MessagePort>((resolve) => window.roadshow.onEnginePort(resolve));
      port.addEventListener("message", ({ data }: MessageEvent) => {
        const reply = data as Reply;
        waiting.get(reply.id)?.(reply);
        waiting.delete(reply.id);
      });
      port.start();
      const ask = (channel: string, input: unknown): Promise<Reply> => {
        last += 1;
        const id = last;
        return new Promise((resolve) => {
          waiting.set(id, resolve);
          port.postMessage({ id, channel, input });
        });
      };
      Object.assign(globalThis, { ask });
    });
  }
}
