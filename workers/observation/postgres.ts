// Postgres' wire protocol as an observer sees it. A chunk makes one message of the timeline, named after what matters most
// in it; each notification is one of its own. Specification: PostgreSQL manual, "Frontend/Backend Protocol".

import { joinBytes } from "../contract/bytes.ts";
import type { WireKind } from "../contract/observe.ts";
import { body, cut, fields, type Message, textAt } from "../postgres/messages.ts";
import { Backlog, type Dialogue, hexdump, type Said, short, textOf } from "./talk.ts";

const REQUESTS: Readonly<Record<number, string>> = {
  80877102: "CancelRequest",
  80877103: "SSLRequest",
  80877104: "GSSENCRequest",
};
const FROM_CLIENT: Readonly<Record<string, string>> = {
  Q: "Query",
  P: "Parse",
  B: "Bind",
  D: "Describe",
  E: "Execute",
  C: "Close",
  S: "Sync",
  H: "Flush",
  X: "Terminate",
  p: "PasswordMessage",
  d: "CopyData",
  c: "CopyDone",
  f: "CopyFail",
};
const FROM_SERVER: Readonly<Record<string, string>> = {
  R: "Authentication",
  S: "ParameterStatus",
  K: "BackendKeyData",
  Z: "ReadyForQuery",
  T: "RowDescription",
  D: "DataRow",
  C: "CommandComplete",
  E: "ErrorResponse",
  N: "NoticeResponse",
  A: "NotificationResponse",
  "1": "ParseComplete",
  "2": "BindComplete",
  "3": "CloseComplete",
  n: "NoData",
  t: "ParameterDescription",
  I: "EmptyQueryResponse",
  s: "PortalSuspended",
  G: "CopyInResponse",
  H: "CopyOutResponse",
};
// what a chunk is named after: the first of these that it holds
const CLIENT_ORDER = "QPEBXpdcfCDSH";
const SERVER_ORDER = "ECNITDtR12n3sGHSKZ";

function sqlOf(m: Message): string | null {
  if (m.type === "Q") return textAt(body(m), 0).text;
  if (m.type !== "P") return null;
  return textAt(body(m), textAt(body(m), 0).next).text;
}

/** What a statement does on a channel, when it does: `NOTIFY test_channel`. */
function channelWords(sql: string): string | null {
  const plain = /^\s*(notify|listen|unlisten)\s+("(?:[^"]|"")+"|[\w$*]+)/i.exec(sql);
  if (plain !== null) return `${(plain[1] as string).toUpperCase()} ${plain[2]}`;
  const called = /\bpg_notify\s*\(\s*'((?:[^']|'')*)'/i.exec(sql);
  return called === null ? null : `NOTIFY ${called[1]}`;
}

function notificationOf(m: Message): { channel: string; payload: string; pid: number } {
  const bytes = body(m);
  const channel = textAt(bytes, 4);
  const pid = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getInt32(0);
  return { pid, channel: channel.text, payload: textAt(bytes, channel.next).text };
}

function clientLabel(m: Message): { kind: WireKind; label: string } {
  const sql = sqlOf(m);
  if (sql !== null) {
    const words = channelWords(sql);
    return words === null ? { kind: "sql", label: short(sql) } : { kind: "notify", label: words };
  }
  return { kind: "sql", label: FROM_CLIENT[m.type] ?? `message ${m.type}` };
}

function serverLabel(m: Message, rows: number): { kind: WireKind; label: string } {
  const name = FROM_SERVER[m.type] ?? `message ${m.type}`;
  switch (m.type) {
    case "A":
      return { kind: "notify", label: `NotificationResponse ${notificationOf(m).channel}` };
    case "E":
    case "N": {
      const found = fields(m);
      return { kind: "sql", label: short(`${found.get("S") ?? name}: ${found.get("M") ?? ""}`) };
    }
    case "C":
      return { kind: "sql", label: textAt(body(m), 0).text };
    case "D":
      return { kind: "sql", label: rows === 1 ? "1 row" : `${rows} rows` };
    default:
      return { kind: "sql", label: name };
  }
}

function columns(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const values: string[] = [];
  let at = 2;
  for (let n = view.getInt16(0); n > 0; n--) {
    const length = view.getInt32(at);
    at += 4;
    if (length < 0) values.push("NULL");
    else values.push(short(textOf(bytes.subarray(at, at + length)), 60));
    at += Math.max(0, length);
  }
  return values;
}

function explainMessage(m: Message, fromClient: boolean): string {
  const name = (fromClient ? FROM_CLIENT : FROM_SERVER)[m.type] ?? `message ${m.type}`;
  const bytes = body(m);
  const sql = fromClient ? sqlOf(m) : null;
  if (sql !== null) return `${name}\n${sql}`;
  if (fromClient) return name;
  switch (m.type) {
    case "A": {
      const { pid, channel, payload } = notificationOf(m);
      return `${name}\nchannel ${channel}, from the session ${pid}, payload:\n${payload}`;
    }
    case "E":
    case "N":
      return `${name}\n${[...fields(m)].map(([letter, text]) => `${letter}  ${text}`).join("\n")}`;
    case "C":
      return `${name} ${textAt(bytes, 0).text}`;
    case "D":
      return `${name} ${columns(bytes).join(" | ")}`;
    case "S": {
      const key = textAt(bytes, 0);
      return `${name} ${key.text} = ${textAt(bytes, key.next).text}`;
    }
    case "Z":
      return `${name} ${String.fromCharCode(bytes[0] ?? 0)}`;
    default:
      return name;
  }
}

function explain(fromClient: boolean): (bytes: Uint8Array) => string {
  return (bytes) => {
    try {
      return cut(bytes)
        .messages.map((m) => explainMessage(m, fromClient))
        .join("\n");
    } catch {
      return hexdump(bytes);
    }
  };
}
const explainClient = explain(true);
const explainServer = explain(false);

function explainStartup(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const request = REQUESTS[view.getInt32(4)];
  if (request !== undefined) return request;
  const parts = textOf(bytes.subarray(8))
    .split("\0")
    .filter((p) => p !== "");
  const pairs = parts.flatMap((key, i) => (i % 2 === 0 ? [`${key} = ${parts[i + 1] ?? ""}`] : []));
  return `StartupMessage\n${pairs.join("\n")}`;
}

/** The protocol of Postgres over one connection; `started` when its beginning was not seen. */
export class PostgresDialogue implements Dialogue {
  readonly #client = new Backlog();
  readonly #server = new Backlog();
  #started: boolean;
  /** answers of one byte that are to come */
  #bare = 0;
  constructor(started: boolean) {
    this.#started = started;
  }

  /** Whether a first chunk of a client opens this protocol. */
  static recognize(data: Uint8Array): boolean {
    if (data.length < 8) return false;
    const view = new DataView(data.buffer, data.byteOffset, data.length);
    const code = view.getInt32(4);
    return view.getInt32(0) <= data.length && (code === 196608 || REQUESTS[code] !== undefined);
  }

  hear(data: Uint8Array, fromClient: boolean): Said[] {
    return fromClient ? this.#asked(this.#client.with(data)) : this.#answered(this.#server.with(data));
  }

  #asked(all: Uint8Array): Said[] {
    const said: Said[] = [];
    let rest = all;
    while (!this.#started && rest.length >= 8) {
      const view = new DataView(rest.buffer, rest.byteOffset, rest.length);
      const length = view.getInt32(0);
      if (length < 8 || rest.length < length) break;
      const bytes = rest.subarray(0, length);
      const code = view.getInt32(4);
      rest = rest.subarray(length);
      if (code === 80877103 || code === 80877104) this.#bare++;
      else this.#started = true;
      said.push({ kind: "sql", label: REQUESTS[code] ?? "StartupMessage", bytes, explain: explainStartup });
    }
    if (this.#started) rest = this.#cut(rest, said, true);
    this.#client.keep(rest);
    return said;
  }

  #answered(all: Uint8Array): Said[] {
    const said: Said[] = [];
    let rest = all;
    for (; this.#bare > 0 && rest.length > 0; this.#bare--) {
      const bytes = rest.subarray(0, 1);
      rest = rest.subarray(1);
      said.push({
        kind: "sql",
        label: textOf(bytes) === "S" ? "encryption: yes" : "encryption: no",
        bytes,
        explain: textOf,
      });
    }
    this.#server.keep(this.#cut(rest, said, false));
    return said;
  }

  #cut(bytes: Uint8Array, said: Said[], fromClient: boolean): Uint8Array {
    let taken: { messages: Message[]; rest: Uint8Array };
    try {
      taken = cut(bytes);
    } catch {
      said.push({ kind: "sql", label: "message that cannot be read", bytes, explain: hexdump });
      return new Uint8Array(0);
    }
    const others = taken.messages.filter((m) => fromClient || m.type !== "A");
    if (others.length > 0) {
      const order = fromClient ? CLIENT_ORDER : SERVER_ORDER;
      const place = (m: Message): number => (order.indexOf(m.type) + order.length + 1) % (order.length + 1);
      const main = others.reduce((best, m) => (place(m) < place(best) ? m : best));
      const label = fromClient ? clientLabel(main) : serverLabel(main, others.filter((m) => m.type === "D").length);
      said.push({
        ...label,
        bytes: joinBytes(others.map((m) => m.bytes)),
        explain: fromClient ? explainClient : explainServer,
      });
    }
    for (const m of taken.messages) {
      if (!fromClient && m.type === "A") said.push({ ...serverLabel(m, 0), bytes: m.bytes, explain: explainServer });
    }
    return taken.rest;
  }
}
