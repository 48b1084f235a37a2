// The one backend that all sessions share: whose turn it is, whose settings are in force, and what it listens to.
// In: units, each a run of messages that ends in Query or Sync. Out: the backend's answers to the session that asked.

import { cut, type Message, message } from "./messages.ts";
import { quoteName, quoteText } from "./statements.ts";

/** PGlite, as far as the session layer needs it. */
export interface Engine {
  execProtocolRaw(message: Uint8Array): Promise<Uint8Array>;
}

/** Who runs units: a session's identity and settings. */
export interface Client {
  readonly pid: number;
  /** settings that were set for the session */
  settings: Map<string, string>;
  /** channels that the session listens to */
  readonly channels: ReadonlySet<string>;
}

/** Transaction status as ReadyForQuery has it: idle, in a transaction, in a failed one. */
export type Status = "I" | "T" | "E";

type Unit = {
  readonly client: Client;
  readonly bytes: Uint8Array;
  /** the turn is kept although no Sync has come */
  readonly pinned: boolean;
  readonly done: (answers: Message[]) => void;
  readonly failed: (error: unknown) => void;
  /** something else than messages */
  readonly work?: () => Promise<void>;
};

const NOBODY: Client = { pid: 0, settings: new Map(), channels: new Set() };

const WRITES =
  /^(?:INSERT|UPDATE|DELETE|MERGE|CREATE|ALTER|DROP|TRUNCATE|COPY|SELECT INTO|DO|CALL|COMMENT|GRANT|REVOKE|COMMIT)/;

export class Backend {
  readonly #engine: Engine;
  readonly #queue: Unit[] = [];
  #holder: Client | null = null;
  #current: Client | null = null;
  #applied = new Map<string, string>();
  #channels = "";
  #listening = new Set<string>();
  #running = false;
  /** which channels some session listens to */
  wanted: () => Iterable<string> = () => [];
  /** something may have been written and is committed */
  onWritten: () => void = () => {};

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Runs a unit when it is the client's turn: nobody else is in a transaction. */
  run(client: Client, bytes: Uint8Array, pinned = false): Promise<Message[]> {
    return new Promise((done, failed) => {
      this.#queue.push({ client, bytes, pinned, done, failed });
      void this.#next();
    });
  }

  /** Does something with the engine while no session is in a transaction and none runs. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, failed) => {
      const bytes = new Uint8Array();
      this.#queue.push({
        client: NOBODY,
        bytes,
        pinned: false,
        done: () => {},
        failed,
        work: async () => resolve(await work()),
      });
      void this.#next();
    });
  }

  /** The client is gone: what it queued is dropped, its transaction rolled back. */
  async leave(client: Client): Promise<void> {
    for (let i = this.#queue.length - 1; i >= 0; i--) if (this.#queue[i]?.client === client) this.#queue.splice(i, 1);
    // the unit that runs now ends first: the queue is in order
    if (this.#holder === client || this.#current === client) {
      await this.run(client, message("Q", "ROLLBACK").bytes).catch(() => []);
      if (this.#holder === client) this.#holder = null;
    }
    void this.#next();
  }

  async #next(): Promise<void> {
    if (this.#running) return;
    const at = this.#queue.findIndex((u) => this.#holder === null || u.client === this.#holder);
    if (at < 0) return;
    const [unit] = this.#queue.splice(at, 1) as [Unit];
    this.#running = true;
    try {
      if (unit.work !== undefined) {
        await unit.work();
        return;
      }
      if (this.#holder === null) await this.#listen();
      await this.#become(unit.client);
      const answers = await this.#exec(unit.bytes);
      const ready = answers.findLast((m) => m.type === "Z");
      const status = ready === undefined ? "I" : (String.fromCharCode(ready.bytes[5] as number) as Status);
      this.#holder = unit.pinned || status !== "I" ? unit.client : null;
      const changed = answers.some((m) => m.type === "C" && /^(SET|RESET|DISCARD|COMMIT)/.test(tagOf(m)));
      if (status === "I" && changed) await this.#readSettings(unit.client);
      unit.done(answers);
      if (status === "I" && answers.some((m) => m.type === "C" && WRITES.test(tagOf(m)))) this.onWritten();
    } catch (error) {
      unit.failed(error);
    } finally {
      this.#running = false;
      void this.#next();
    }
  }

  async #exec(bytes: Uint8Array): Promise<Message[]> {
    return cut(await this.#engine.execProtocolRaw(bytes)).messages;
  }

  /** Puts the client's settings and process id in force. Only called outside of transactions of others. */
  async #become(client: Client): Promise<void> {
    const channels = [...client.channels].join("\n");
    if (this.#current === client && this.#channels === channels) return;
    this.#current = client;
    this.#channels = channels;
    const sets: string[] = [];
    const same =
      this.#applied.size === client.settings.size &&
      [...client.settings].every(([name, value]) => this.#applied.get(name) === value);
    if (!same) {
      sets.push("RESET ALL");
      for (const [name, value] of client.settings)
        sets.push(`SELECT set_config(${quoteText(name)}, ${quoteText(value)}, false)`);
      this.#applied = new Map(client.settings);
    }
    sets.push(`SET nodebook.pid = ${client.pid}`, `SET nodebook.channels = ${quoteText(channels)}`);
    await this.#exec(message("Q", sets.join(";")).bytes);
  }

  /** What SET changed; set_config in a SELECT is not seen. */
  async #readSettings(client: Client): Promise<void> {
    const rows = await this.#exec(
      message("Q", "SELECT name, setting FROM pg_settings WHERE source = 'session' AND name NOT LIKE 'nodebook.%'")
        .bytes,
    );
    const settings = new Map<string, string>();
    for (const row of rows) {
      if (row.type !== "D") continue;
      const [name, value] = columns(row);
      if (name !== undefined && value !== undefined) settings.set(name, value);
    }
    client.settings = settings;
    this.#applied = new Map(settings);
  }

  /** Lets the backend listen to what its sessions listen to. */
  async #listen(): Promise<void> {
    const wanted = new Set(this.wanted());
    const statements = [
      ...[...wanted].filter((c) => !this.#listening.has(c)).map((c) => `LISTEN ${quoteName(c)}`),
      ...[...this.#listening].filter((c) => !wanted.has(c)).map((c) => `UNLISTEN ${quoteName(c)}`),
    ];
    if (statements.length === 0) return;
    this.#listening = wanted;
    await this.#exec(message("Q", statements.join(";")).bytes);
  }

  /** A client's UNLISTEN or DISCARD ran on the shared backend: what others listen to has to be said again. */
  forgetListening(): void {
    this.#listening.clear();
  }
}

/** The tag of a CommandComplete. */
export function tagOf(m: Message): string {
  return new TextDecoder().decode(m.bytes.subarray(5, m.bytes.length - 1));
}

function columns(row: Message): (string | undefined)[] {
  const view = new DataView(row.bytes.buffer, row.bytes.byteOffset, row.bytes.length);
  const found: (string | undefined)[] = [];
  let at = 7;
  for (let i = view.getInt16(5); i > 0; i--) {
    const length = view.getInt32(at);
    at += 4;
    found.push(length < 0 ? undefined : new TextDecoder().decode(row.bytes.subarray(at, at + length)));
    if (length > 0) at += length;
  }
  return found;
}
