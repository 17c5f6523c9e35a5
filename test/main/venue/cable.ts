// The cable between a laptop and a hub: what the hub says can be lost on it, and it can be pulled and put in again.

import { once } from "node:events";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";

export class Cable {
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((near) => this.#join(near));
  readonly #hubPort: () => number;
  #lossy = false;
  #pulled = false;

  private constructor(hubPort: () => number) {
    this.#hubPort = hubPort;
  }

  static async to(hubPort: () => number): Promise<Cable> {
    const cable = new Cable(hubPort);
    cable.#server.listen(0, "127.0.0.1");
    await once(cable.#server, "listening");
    return cable;
  }

  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Nothing that the hub says arrives from now on. */
  lose(): void {
    this.#lossy = true;
  }

  pull(): void {
    this.#pulled = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  putIn(): void {
    this.#lossy = false;
    this.#pulled = false;
  }

  close(): void {
    this.pull();
    this.#server.close();
  }

  #join(near: Socket): void {
    if (this.#pulled) return void near.destroy();
    const far = connect({ host: "127.0.0.1", port: this.#hubPort() });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    near.on("data", (bytes) => far.write(bytes));
    far.on("data", (bytes) => {
      if (!this.#lossy) near.write(bytes);
    });
  }
}
