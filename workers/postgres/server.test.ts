// Sessions over one engine, spoken to as clients do: bytes of the wire protocol.

import { readFileSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tagOf } from "./backend.ts";
import { bootEngine, databasesOf, versionOf } from "./boot.ts";
import { body, cut, fields, type Message, message, pieces, textAt } from "./messages.ts";
import { PostgresServer } from "./server.ts";
import type { ByteStream } from "./stream.ts";

/** A client: what it sent is answered up to ReadyForQuery; notifications are kept apart. */
class Client {
  pid = 0;
  readonly notifications: { pid: number; channel: string; payload: string }[] = [];
  #buffer: Uint8Array = new Uint8Array();
  #answers: Message[] = [];
  #waiting: ((answers: Message[]) => void)[] = [];
  #heard: (() => void)[] = [];
  closed = false;
  readonly stream: ByteStream;
  /** the answers to the start-up packet */
  readonly started: Promise<Message[]>;
  constructor(server: PostgresServer, database = "clustered_nodes_dev") {
    this.stream = {
      onData: null,
      onClose: null,
      write: (data) => this.#receive(data.slice()),
      end: () => this.#end(),
      destroy: () => this.#end(),
    };
    this.started = this.ready();
    server.accept(this.stream);
    const startup = pieces(196608, "user", "postgres", "database", database, Uint8Array.of(0));
    this.stream.onData?.(pieces(startup.length + 4, startup));
  }
  #end(): void {
    this.closed = true;
    for (const done of this.#waiting.splice(0)) done(this.#answers.splice(0));
  }
  #receive(data: Uint8Array): void {
    const { messages, rest } = cut(pieces(this.#buffer, data));
    this.#buffer = rest;
    for (const m of messages) {
      if (m.type === "K") this.pid = new DataView(body(m).slice().buffer).getInt32(0);
      if (m.type === "A") {
        const channel = textAt(body(m), 4);
        const pid = new DataView(body(m).slice().buffer).getInt32(0);
        this.notifications.push({ pid, channel: channel.text, payload: textAt(body(m), channel.next).text });
        for (const done of this.#heard.splice(0)) done();
        continue;
      }
      this.#answers.push(m);
      if (m.type === "Z") this.#waiting.shift()?.(this.#answers.splice(0));
    }
  }
  ready(): Promise<Message[]> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
  heard(): Promise<void> {
    return this.notifications.length > 0 ? Promise.resolve() : new Promise((resolve) => this.#heard.push(resolve));
  }
  send(...messages: Message[]): Promise<Message[]> {
    const answer = this.ready();
    this.stream.onData?.(pieces(...messages.map((m) => m.bytes)));
    return answer;
  }
  async query(
    sql: string,
  ): Promise<{ tags: string[]; rows: string[][]; error: Map<string, string> | undefined; status: string }> {
    return read(await this.send(message("Q", sql)));
  }
}

function read(answers: Message[]) {
  const error = answers.find((m) => m.type === "E");
  const rows = answers
    .filter((m) => m.type === "D")
    .map((m) => {
      const bytes = body(m).slice();
      const view = new DataView(bytes.buffer);
      let at = 2;
      return Array.from({ length: view.getInt16(0) }, () => {
        const length = view.getInt32(at);
        const text = new TextDecoder().decode(bytes.subarray(at + 4, at + 4 + Math.max(0, length)));
        at += 4 + Math.max(0, length);
        return text;
      });
    });
  return {
    tags: answers.filter((m) => m.type === "C").map(tagOf),
    rows,
    error: error === undefined ? undefined : fields(error),
    status: String.fromCharCode(answers.at(-1)?.bytes[5] ?? 0),
  };
}

let server: PostgresServer;
let engine: PGlite;
let close = async (): Promise<void> => {};

beforeAll(async () => {
  const dump = new Blob([readFileSync(new URL("./.build/data.tar.gz", import.meta.url))]);
  engine = await bootEngine({ dump, database: "clustered_nodes_dev" });
  close = () => engine.close();
  const version = await versionOf(engine);
  server = new PostgresServer({
    engine,
    databases: ["clustered_nodes_dev"],
    others: await databasesOf(engine),
    version,
    random: (b) => b.fill(7),
  });
});
afterAll(() => close());

async function connect(): Promise<Client> {
  const client = new Client(server);
  await client.started;
  return client;
}

test("a notification reaches every session that listens, with the sender's process id", async () => {
  const [a, b, c] = [await connect(), await connect(), await connect()];
  await a.query("LISTEN test_channel");
  await b.query('listen "test_channel"; select 1');
  expect((await c.query("NOTIFY test_channel, 'hello'")).tags).toEqual(["NOTIFY"]);
  await Promise.all([a.heard(), b.heard()]);
  const expected = [{ pid: c.pid, channel: "test_channel", payload: "hello" }];
  expect([a.notifications, b.notifications, c.notifications]).toEqual([expected, expected, []]);
  expect((await a.query("select pg_listening_channels()")).rows).toEqual([["test_channel"]]);
  expect((await c.query("select pg_listening_channels()")).rows).toEqual([]);
  await a.query("UNLISTEN *");
  await c.query("NOTIFY test_channel, 'again'");
  expect(b.notifications.map((n) => n.payload)).toEqual(["hello", "again"]);
  expect(a.notifications).toHaveLength(1);
});

test("a notification of a rolled back transaction is not sent, and LISTEN in one counts from its COMMIT on", async () => {
  const [a, b] = [await connect(), await connect()];
  await a.query("begin");
  await a.query("listen later");
  expect((await a.query("rollback")).status).toBe("I");
  await b.query("notify later, 'lost'");
  await a.query("begin; listen later; commit");
  await b.query("begin; notify later, 'no'");
  await b.query("rollback");
  await b.query("notify later, 'yes'");
  await a.heard();
  expect(a.notifications.map((n) => n.payload)).toEqual(["yes"]);
});

test("the others wait while a session is in a transaction, and do not see into it", async () => {
  const [a, b] = [await connect(), await connect()];
  await a.query("create table turns (n int)");
  await a.query("begin");
  await a.query("insert into turns values (1)");
  const waiting = b.query("select count(*) from turns");
  expect((await a.query("rollback")).tags).toEqual(["ROLLBACK"]);
  expect((await waiting).rows).toEqual([["0"]]);
});

test("a session that ends gives its transaction back", async () => {
  const [a, b] = [await connect(), await connect()];
  await a.query("begin; create table gone (n int)");
  const waiting = b.query("select to_regclass('gone') is null");
  a.stream.onClose?.("reset");
  expect((await waiting).rows).toEqual([["t"]]);
});

test("errors carry SQLSTATE and position, and a failed transaction refuses until its end", async () => {
  const a = await connect();
  const { error } = await a.query("selct 1");
  expect([error?.get("C"), error?.get("P"), error?.get("M")]).toEqual([
    "42601",
    "1",
    'syntax error at or near "selct"',
  ]);
  await a.query("begin");
  expect((await a.query("select 1/0")).status).toBe("E");
  expect((await a.query("select 1")).error?.get("C")).toBe("25P02");
  expect((await a.query("commit")).tags).toEqual(["ROLLBACK"]);
});

test("statements of two sessions keep apart, named and unnamed", async () => {
  const [a, b] = [await connect(), await connect()];
  const none = new Uint8Array(2);
  const parse = (name: string, sql: string) => message("P", name, sql, none);
  const run = (name: string) => [message("B", "", name, none, none, none), message("E", "", 0), message("S")];
  for (const name of ["s", ""]) {
    await a.send(parse(name, "select 'a'"), message("D", Uint8Array.of(83), name), message("S"));
    await b.send(parse(name, "select 'b'"), message("S"));
    expect(read(await a.send(...run(name))).rows).toEqual([["a"]]);
    expect(read(await b.send(...run(name))).rows).toEqual([["b"]]);
  }
  const again = await b.send(parse("", "select 'c'"), message("S"));
  expect(again.map((m) => m.type)).toEqual(["1", "Z"]);
  expect(read(await a.send(...run("x"))).error?.get("M")).toBe('prepared statement "x" does not exist');
});

test("settings and the backend's process id belong to the session", async () => {
  const [a, b] = [await connect(), await connect()];
  await a.query("set search_path = one; set work_mem = '5MB'");
  expect((await b.query("show search_path")).rows).toEqual([['"$user", public']]);
  expect((await a.query("show work_mem")).rows).toEqual([["5MB"]]);
  expect((await a.query("select pg_backend_pid()")).rows).toEqual([[String(a.pid)]]);
  expect((await b.query("select pg_catalog.pg_backend_pid()")).rows).toEqual([[String(b.pid)]]);
});

test("an unknown database is refused, and what is missing says so", async () => {
  const wrong = new Client(server, "nosuch");
  const answers = await wrong.started;
  expect(wrong.closed).toBe(true);
  expect(fields(answers[0] as Message).get("M") ?? "").toBe('database "nosuch" does not exist');
  const other = new Client(server, "postgres");
  const [refusal] = await other.started;
  expect(fields(refusal as Message).get("M")).toBe(
    'not in Nodebook yet: database "postgres" beside "clustered_nodes_dev"',
  );
  const a = await connect();
  expect((await a.query("select pg_try_advisory_lock(1)")).error?.get("M")).toMatch(
    /^not in Nodebook yet: pg_try_advisory_lock/,
  );
});

test("the report says who is connected, what they do, and where they listen", async () => {
  let changes = 0;
  server.onChange = () => void changes++;
  const before = new Set(server.report().map((s) => s.pid));
  const listener = new Client(server);
  await listener.started;
  const mine = () => server.report().find((s) => s.pid === listener.pid);
  expect(mine()).toMatchObject({ machine: null, state: "idle", channels: [] });
  expect(before.has(listener.pid)).toBe(false);
  const listening = listener.query("LISTEN a_channel");
  expect(mine()?.state).toBe("active");
  await listening;
  expect(mine()).toMatchObject({ state: "idle", channels: ["a_channel"] });
  await listener.query("BEGIN");
  expect(mine()?.state).toBe("idle in transaction");
  expect(changes).toBeGreaterThan(3);
  const seen = changes;
  listener.stream.onClose?.("reset");
  expect(mine()).toBeUndefined();
  expect(changes).toBeGreaterThan(seen);
});

test("what was committed is told, and is in a data directory that is taken between transactions", async () => {
  const [a, b] = [await connect(), await connect()];
  let written = 0;
  server.onWritten = () => written++;
  await a.query("select 1");
  expect(written).toBe(0);
  await a.query("create table kept (x int); insert into kept values (1)");
  expect(written).toBe(1);
  await b.query("begin; insert into kept values (2)");
  expect(written).toBe(1);
  let taken = false;
  const taking = server
    .alone(() => engine.dumpDataDir("none"))
    .then((dump) => {
      taken = true;
      return dump;
    });
  await b.query("select count(*) from kept");
  expect(taken).toBe(false);
  await b.query("rollback");
  const again = await bootEngine({ dump: await taking, database: "clustered_nodes_dev" });
  expect((await again.query("select x from kept")).rows).toEqual([{ x: 1 }]);
  await again.close();
  await b.query("begin; insert into kept values (3); commit");
  expect(written).toBe(2);
  await a.query("drop table kept");
});
