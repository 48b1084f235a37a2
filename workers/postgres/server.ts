// A Postgres server of the lab: accepts connections, and hands notifications from session to session.

import { Backend, type Engine } from "./backend.ts";
import { Session } from "./session.ts";
import type { ByteStream } from "./stream.ts";

export type ServerOptions = {
  readonly engine: Engine;
  /** databases that may be connected to: all of them are the engine's one */
  readonly databases: readonly string[];
  /** databases that there are beside it */
  readonly others: readonly string[];
  /** `server_version`, as the engine reports it */
  readonly version: string;
  readonly random: (bytes: Uint8Array) => void;
};

/** Sessions over one engine. `accept` each connection. */
export class PostgresServer {
  readonly #options: ServerOptions;
  readonly #backend: Backend;
  readonly #sessions = new Set<Session>();
  #nextPid = 100;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#backend = new Backend(options.engine);
    this.#backend.wanted = () => [...this.#sessions].flatMap((s) => [...s.channels]);
  }

  /** Sessions that are open. */
  get sessions(): number {
    return this.#sessions.size;
  }

  /** Serves a connection until it ends. */
  accept(stream: ByteStream): void {
    const secret = new Uint8Array(4);
    this.#options.random(secret);
    const session: Session = new Session(
      {
        backend: this.#backend,
        databases: this.#options.databases,
        others: this.#options.others,
        version: this.#options.version,
        notify: (channel, payload, sender) => {
          for (const s of this.#sessions) if (s.channels.has(channel)) s.notified(channel, payload, sender.pid);
        },
        gone: (s) => this.#sessions.delete(s),
      },
      stream,
      ++this.#nextPid,
      new DataView(secret.buffer).getInt32(0),
    );
    this.#sessions.add(session);
  }
}
