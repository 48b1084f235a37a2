// A Postgres server of the lab: accepts connections, and hands notifications from session to session.

import type { SessionReport } from "../contract/observe.ts";
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
  /** the machines that opened them */
  readonly #machines = new WeakMap<Session, string>();
  #nextPid = 100;
  /** called when a report would say something else than before */
  onChange: () => void = () => {};

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#backend = new Backend(options.engine);
    this.#backend.wanted = () => [...this.#sessions].flatMap((s) => [...s.channels]);
  }

  /** Tells when something may have been written and is committed. */
  set onWritten(told: () => void) {
    this.#backend.onWritten = told;
  }

  /** Does something with the engine while no session is in a transaction. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#backend.alone(work);
  }

  /** Sessions that are open. */
  get sessions(): number {
    return this.#sessions.size;
  }

  /** The sessions as the cluster map shows them. */
  report(): SessionReport[] {
    return [...this.#sessions].flatMap((session): SessionReport[] => {
      const { pid, activity, channels, settings } = session;
      if (activity === null) return [];
      const machine = this.#machines.get(session) ?? null;
      const application = settings.get("application_name") ?? "";
      return [{ pid, machine, application, state: activity, channels: [...channels] }];
    });
  }

  /** Serves a connection until it ends; `machine` is the one that opened it. */
  accept(stream: ByteStream, machine?: string): void {
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
        gone: (s) => {
          this.#sessions.delete(s);
          this.onChange();
        },
        changed: () => this.onChange(),
      },
      stream,
      ++this.#nextPid,
      new DataView(secret.buffer).getInt32(0),
    );
    this.#sessions.add(session);
    if (machine !== undefined) this.#machines.set(session, machine);
  }
}
