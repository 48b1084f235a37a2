// One connection: the start-up dialogue, then units of messages to the backend and its answers back, with a process id,
// prepared statements, transaction and channels of its own. Specification: PostgreSQL manual, "Message Flow".

import type { Backend, Client } from "./backend.ts";
import { tagOf } from "./backend.ts";
import { body, cut, errorResponse, fields, type Message, message, pieces, READY_IDLE, textAt } from "./messages.ts";
import { type Subscription, subscriptions } from "./statements.ts";
import type { ByteStream } from "./stream.ts";

/** What a session needs of its server. */
export interface Hub {
  readonly backend: Backend;
  readonly databases: readonly string[];
  /** databases that there are, but that the one engine is not connected to */
  readonly others: readonly string[];
  readonly version: string;
  /** hands a notification to every session that listens */
  notify(channel: string, payload: string, sender: Session): void;
  gone(session: Session): void;
  /** a session became ready, busy or idle, or listens to other channels */
  changed(): void;
}

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;
const decoder = new TextDecoder();

export class Session implements Client {
  readonly pid: number;
  readonly secret: number;
  settings = new Map<string, string>();
  /** channels that are listened to */
  readonly channels = new Set<string>();
  readonly #hub: Hub;
  readonly #stream: ByteStream;
  #buffer: Uint8Array = new Uint8Array();
  #phase: "startup" | "ready" | "closed" = "startup";
  #unit: Uint8Array[] = [];
  /** CloseComplete answers of the unit, in order: true when the session asked by itself */
  #closes: boolean[] = [];
  #subscribing: Subscription[] = [];
  #pending: Subscription[] = [];
  #texts = new Map<string, string>();
  #portals = new Map<string, string>();
  #unnamed = 0;
  #status = "I";
  #busy = 0;
  #held: Message[] = [];

  constructor(hub: Hub, stream: ByteStream, pid: number, secret: number) {
    this.#hub = hub;
    this.#stream = stream;
    this.pid = pid;
    this.secret = secret;
    stream.onData = (data) => this.#receive(data);
    stream.onClose = () => this.close();
  }

  /** Ends the session: its transaction is rolled back, nothing is listened to. */
  close(): void {
    if (this.#phase === "closed") return;
    this.#phase = "closed";
    this.channels.clear();
    const names = [...this.#texts.keys()];
    void this.#hub.backend.leave(this).then(() => {
      if (names.length === 0) return;
      const closing = names.map((n) => message("C", Uint8Array.of(83), this.#own(n)).bytes);
      const nobody: Client = { pid: 0, settings: new Map(), channels: new Set() };
      void this.#hub.backend.run(nobody, pieces(...closing, message("S").bytes)).catch(() => undefined);
    });
    this.#hub.gone(this);
    this.#stream.end();
  }

  /** A notification for a channel that this session listens to. */
  notified(channel: string, payload: string, sender: number): void {
    if (this.#phase !== "ready") return;
    const notice = message("A", sender, channel, payload);
    if (this.#status === "I" && this.#busy === 0) this.#send(notice);
    else this.#held.push(notice);
  }

  /** Whether the start-up dialogue is over, and what the session does, as `pg_stat_activity` says it. */
  get activity(): "idle" | "active" | "idle in transaction" | null {
    if (this.#phase !== "ready") return null;
    if (this.#busy > 0) return "active";
    return this.#status === "I" ? "idle" : "idle in transaction";
  }

  #send(...messages: Message[]): void {
    if (messages.length > 0) this.#stream.write(pieces(...messages.map((m) => m.bytes)));
  }

  #fatal(code: string, text: string): void {
    this.#send(errorResponse("FATAL", code, text));
    this.close();
  }

  #receive(data: Uint8Array): void {
    this.#buffer = pieces(this.#buffer, data);
    while (this.#phase === "startup" && this.#startup());
    if (this.#phase !== "ready") return;
    let taken: { messages: Message[]; rest: Uint8Array };
    try {
      taken = cut(this.#buffer);
    } catch {
      this.#fatal("08P01", "invalid frontend message length");
      return;
    }
    this.#buffer = taken.rest.slice();
    for (const m of taken.messages) this.#message(m);
  }

  /** One message of the start-up dialogue; false when more bytes are needed. */
  #startup(): boolean {
    if (this.#buffer.length < 8) return false;
    const view = new DataView(this.#buffer.buffer, this.#buffer.byteOffset, this.#buffer.length);
    const length = view.getInt32(0);
    if (this.#buffer.length < length) return false;
    const code = view.getInt32(4);
    const rest = this.#buffer.slice(8, length);
    this.#buffer = this.#buffer.slice(length);
    if (code === SSL_REQUEST || code === GSS_REQUEST) {
      this.#stream.write(Uint8Array.of(78));
      return true;
    }
    if (code === CANCEL_REQUEST) {
      this.close();
      return false;
    }
    if (code >>> 16 !== 3) {
      this.#fatal("0A000", `unsupported frontend protocol ${code >>> 16}.${code & 65535}: server supports 3.0 to 3.0`);
      return false;
    }
    const given = new Map<string, string>();
    for (let at = 0; at < rest.length && rest[at] !== 0; ) {
      const key = textAt(rest, at);
      const value = textAt(rest, key.next);
      given.set(key.text, value.text);
      at = value.next;
    }
    this.#admit(given);
    return true;
  }

  #admit(given: Map<string, string>): void {
    const user = given.get("user");
    if (user === undefined) {
      this.#fatal("28000", "no PostgreSQL user name specified in startup packet");
      return;
    }
    const database = given.get("database") ?? user;
    const { databases, others } = this.#hub;
    if (!databases.includes(database)) {
      if (others.includes(database)) {
        this.#fatal("0A000", `not in Nodebook yet: database "${database}" beside "${databases[0] ?? ""}"`);
        return;
      }
      this.#fatal("3D000", `database "${database}" does not exist`);
      return;
    }
    const application = given.get("application_name") ?? "";
    if (application !== "") this.settings.set("application_name", application);
    this.#phase = "ready";
    this.#send(
      message("R", 0),
      ...Object.entries({
        application_name: application,
        client_encoding: "UTF8",
        DateStyle: "ISO, MDY",
        integer_datetimes: "on",
        IntervalStyle: "postgres",
        is_superuser: "on",
        server_encoding: "UTF8",
        server_version: this.#hub.version,
        session_authorization: user,
        standard_conforming_strings: "on",
        TimeZone: "Etc/UTC",
      }).map(([name, value]) => message("S", name, value)),
      message("K", this.pid, this.secret),
      READY_IDLE,
    );
    this.#hub.changed();
  }

  /** The backend's name for a statement of this session. */
  #own(name: string): string {
    return `nb${this.pid}_${name === "" ? `\u0001${this.#unnamed}` : name}`;
  }

  #message(m: Message): void {
    const bytes = body(m);
    switch (m.type) {
      case "Q": {
        const { text } = textAt(bytes, 0);
        this.#subscribing.push(...subscriptions(text));
        this.#add(m.bytes);
        this.#flush(false);
        return;
      }
      case "P": {
        const name = textAt(bytes, 0);
        const sql = textAt(bytes, name.next);
        if (name.text === "") {
          // the unnamed statement is replaced by each Parse; other sessions have theirs
          if (this.#texts.has("")) {
            this.#closes.push(true);
            this.#add(message("C", Uint8Array.of(83), this.#own("")).bytes);
          }
          this.#unnamed++;
        }
        this.#texts.set(name.text, sql.text);
        this.#add(message("P", this.#own(name.text), bytes.subarray(name.next)).bytes);
        return;
      }
      case "B": {
        const portal = textAt(bytes, 0);
        const statement = textAt(bytes, portal.next);
        this.#portals.set(portal.text, this.#texts.get(statement.text) ?? "");
        this.#add(message("B", portal.text, this.#own(statement.text), bytes.subarray(statement.next)).bytes);
        return;
      }
      case "E": {
        const sql = this.#portals.get(textAt(bytes, 0).text) ?? "";
        this.#subscribing.push(...subscriptions(sql));
        this.#add(m.bytes);
        return;
      }
      case "D":
      case "C": {
        const { text } = textAt(bytes, 1);
        const statement = bytes[0] === 83;
        if (m.type === "C") {
          this.#closes.push(false);
          if (statement) this.#texts.delete(text);
        }
        this.#add(message(m.type, bytes.subarray(0, 1), statement ? this.#own(text) : text).bytes);
        return;
      }
      case "H":
        this.#add(m.bytes);
        this.#flush(true);
        return;
      case "S":
        this.#add(m.bytes);
        this.#flush(false);
        return;
      case "X":
        this.close();
        return;
      case "d":
      case "c":
      case "f":
        this.#fatal("0A000", "not in Nodebook yet: COPY FROM STDIN");
        return;
      default:
        this.#fatal("08P01", `invalid frontend message type ${m.bytes[0]}`);
    }
  }

  #add(bytes: Uint8Array): void {
    this.#unit.push(bytes);
  }

  #flush(pinned: boolean): void {
    const unit = pieces(...this.#unit);
    const closes = this.#closes;
    const subscribing = this.#subscribing;
    this.#unit = [];
    this.#closes = [];
    this.#subscribing = [];
    this.#busy++;
    this.#hub.changed();
    this.#hub.backend.run(this, unit, pinned).then(
      (answers) => {
        this.#busy--;
        if (this.#phase === "ready") this.#answer(answers, closes, subscribing);
      },
      (error: unknown) => {
        this.#busy--;
        if (this.#phase === "ready")
          this.#fatal("XX000", error instanceof Error ? error.message : "the database engine failed");
      },
    );
  }

  #answer(answers: Message[], closes: boolean[], subscribing: Subscription[]): void {
    const failed = answers.some((m) => m.type === "E");
    const out: Message[] = [];
    for (const m of answers) {
      switch (m.type) {
        case "3":
          if (closes.shift() !== true) out.push(m);
          break;
        case "A": {
          const bytes = body(m);
          const channel = textAt(bytes, 4);
          this.#hub.notify(channel.text, textAt(bytes, channel.next).text, this);
          break;
        }
        case "E":
          out.push(this.#reword(m));
          break;
        case "C": {
          const tag = tagOf(m);
          if (tag === "UNLISTEN" || tag.startsWith("DISCARD")) this.#hub.backend.forgetListening();
          if (tag === "COMMIT") this.#apply(this.#pending.splice(0));
          if (tag === "ROLLBACK") this.#pending = [];
          out.push(m);
          break;
        }
        case "Z":
          this.#status = String.fromCharCode(m.bytes[5] as number);
          if (this.#status !== "I" && !failed) this.#pending.push(...subscribing);
          else if (!failed) this.#apply(subscribing);
          if (this.#status === "I") out.push(...this.#held.splice(0));
          out.push(m);
          break;
        default:
          out.push(m);
      }
    }
    this.#send(...out);
    this.#hub.changed();
  }

  #apply(all: Subscription[]): void {
    for (const { verb, channel } of all) {
      if (verb === "listen") this.channels.add(channel);
      else if (channel === "*") this.channels.clear();
      else this.channels.delete(channel);
    }
  }

  /** Errors name statements as the session does. */
  #reword(m: Message): Message {
    const text = decoder.decode(m.bytes);
    if (!text.includes(`nb${this.pid}_`)) return m;
    const parts = [...fields(m)].map(
      ([letter, value]) => `${letter}${value.replaceAll(new RegExp(`nb${this.pid}_(\u0001\\d+)?`, "g"), "")}`,
    );
    return message("E", ...parts, Uint8Array.of(0));
  }
}
