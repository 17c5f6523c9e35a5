// The part of multicast-dns that is used here; the package brings no types of its own.

declare module "multicast-dns" {
  import type { RemoteInfo } from "node:dgram";

  interface Question {
    readonly name: string;
    readonly type: string;
  }

  interface Answer extends Question {
    readonly ttl?: number;
    readonly data: unknown;
  }

  interface Packet {
    readonly questions: readonly Question[];
    readonly answers: readonly Answer[];
    readonly additionals: readonly Answer[];
  }

  interface MulticastDns {
    on(event: "ready", listener: () => void): void;
    on(event: "error" | "warning", listener: (error: Error) => void): void;
    on(event: "query" | "response", listener: (packet: Packet, from: RemoteInfo) => void): void;
    query(questions: readonly Question[], sent: (error?: Error | null) => void): void;
    respond(answers: readonly Answer[], sent: (error?: Error | null) => void): void;
    destroy(closed: () => void): void;
  }

  interface Options {
    readonly port?: number;
    readonly interface?: string;
    readonly bind?: string;
  }

  export default function multicastDns(options: Options): MulticastDns;
}
