// psql's connection to a server: the start-up dialogue and simple queries over a stream. In: SQL text. Out: results,
// errors, notices and notifications as values. Specification: PostgreSQL manual, "Frontend/Backend Protocol".

import type { Stream } from "../../beam/host.ts";
import { body, cut, fields, type Message, message, pieces, textAt } from "../../postgres/messages.ts";

/** The fields of an error or notice, by their letters (S severity, C code, M message, P position, …). */
export type Fields = ReadonlyMap<string, string>;
export type Column = { readonly name: string; readonly type: number };

/** What one statement of a query came to. */
export type Outcome =
  | {
      readonly kind: "rows";
      readonly columns: readonly Column[];
      readonly rows: (string | null)[][];
      readonly tag: string;
    }
  | { readonly kind: "done"; readonly tag: string }
  /** what COPY … TO STDOUT sent */
  | { readonly kind: "copy"; readonly text: string }
  | { readonly kind: "error"; readonly fields: Fields }
  | { readonly kind: "notice"; readonly fields: Fields }
  | { readonly kind: "lost" };

export type Notification = { readonly pid: number; readonly channel: string; readonly payload: string };

const decoder = new TextDecoder();

export class Connection {
  readonly user: string;
  readonly database: string;
  readonly stream: Stream;
  pid = 0;
  /** transaction status: "I", "T" or "E" */
  status = "I";
  closed = false;
  readonly parameters = new Map<string, string>();
  readonly notifications: Notification[] = [];
  #buffer: Uint8Array = new Uint8Array();
  #columns: Column[] | null = null;
  #rows: (string | null)[][] = [];
  #outcomes: Outcome[] = [];
  #settle: (() => void) | null = null;

  private constructor(stream: Stream, user: string, database: string) {
    this.stream = stream;
    this.user = user;
    this.database = database;
    stream.onData = (data) => {
      const { messages, rest } = cut(pieces(this.#buffer, data));
      this.#buffer = rest.slice();
      for (const m of messages) this.#message(m);
    };
    stream.onClose = () => this.#lost();
  }

  /** Logs in. Answers the connection, or the error that the server refused it with. */
  static async open(stream: Stream, user: string, database: string): Promise<Connection | Fields> {
    const connection = new Connection(stream, user, database);
    const parts = ["user", user, "database", database, "application_name", "psql", "client_encoding", "UTF8"];
    const startup = pieces(196608, ...parts, Uint8Array.of(0));
    const outcomes = await connection.#exchange(pieces(startup.length + 4, startup));
    for (const o of outcomes) if (o.kind === "error") return o.fields;
    return connection.closed ? new Map([["M", "server closed the connection unexpectedly"]]) : connection;
  }

  /** Runs a query; one outcome for each statement and notice, in order. */
  query(sql: string): Promise<Outcome[]> {
    // what the server said before it closed comes first
    if (this.closed) return Promise.resolve([...this.#outcomes.splice(0), { kind: "lost" }]);
    return this.#exchange(message("Q", sql).bytes);
  }

  #exchange(bytes: Uint8Array): Promise<Outcome[]> {
    return new Promise((resolve) => {
      this.#settle = () => {
        this.#settle = null;
        resolve(this.#outcomes.splice(0));
      };
      this.stream.write(bytes);
    });
  }

  #lost(): void {
    if (this.closed) return;
    this.closed = true;
    this.stream.destroy();
    if (this.#settle === null) return;
    this.#outcomes.push({ kind: "lost" });
    this.#settle();
  }

  #message(m: Message): void {
    const bytes = body(m);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    switch (m.type) {
      case "K":
        this.pid = view.getInt32(0);
        return;
      case "S": {
        const name = textAt(bytes, 0);
        this.parameters.set(name.text, textAt(bytes, name.next).text);
        return;
      }
      case "T":
        this.#columns = columnsOf(bytes, view);
        this.#rows = [];
        return;
      case "D":
        this.#rows.push(valuesOf(bytes, view));
        return;
      case "G":
        // there is no data to send from here
        this.stream.write(message("f", "aborted by the client: COPY FROM STDIN is not in Nodebook yet").bytes);
        return;
      case "d":
        this.#outcomes.push({ kind: "copy", text: decoder.decode(bytes) });
        return;
      case "C": {
        const tag = textAt(bytes, 0).text;
        this.#outcomes.push(
          this.#columns === null
            ? { kind: "done", tag }
            : { kind: "rows", columns: this.#columns, rows: this.#rows, tag },
        );
        this.#columns = null;
        return;
      }
      case "E":
        this.#columns = null;
        this.#outcomes.push({ kind: "error", fields: fields(m) });
        return;
      case "N":
        this.#outcomes.push({ kind: "notice", fields: fields(m) });
        return;
      case "A": {
        const channel = textAt(bytes, 4);
        const payload = textAt(bytes, channel.next).text;
        this.notifications.push({ pid: view.getInt32(0), channel: channel.text, payload });
        return;
      }
      case "Z":
        this.status = String.fromCharCode(bytes[0] as number);
        this.#settle?.();
        return;
      default:
    }
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.stream.write(message("X").bytes);
    this.stream.end();
  }
}

function columnsOf(bytes: Uint8Array, view: DataView): Column[] {
  const columns: Column[] = [];
  let at = 2;
  for (let i = view.getInt16(0); i > 0; i--) {
    const { text, next } = textAt(bytes, at);
    columns.push({ name: text, type: view.getInt32(next + 6) });
    at = next + 18;
  }
  return columns;
}

function valuesOf(bytes: Uint8Array, view: DataView): (string | null)[] {
  let at = 2;
  return Array.from({ length: view.getInt16(0) }, () => {
    const length = view.getInt32(at);
    at += 4;
    if (length < 0) return null;
    at += length;
    return decoder.decode(bytes.subarray(at - length, at));
  });
}
