// Protocols as an observer finds them in bytes: whole, in pieces, and from the middle.

import { expect, test } from "vitest";
import { encodeFrame, fragmentsOf } from "../dist/frames.ts";
import { atom } from "../terms/atom.ts";
import { encodeTerm } from "../terms/etf.ts";
import { mapOf } from "../terms/map.ts";
import { Bin, Float, list, Pid, Ref, type Term } from "../terms/term.ts";
import { Conversation } from "./conversation.ts";
import { readDatagram } from "./datagram.ts";
import { inspect } from "./inspect.ts";

const encoder = new TextEncoder();
const ME = { local: atom("nonode@nohost"), node: atom("one@a"), creation: 7 };
const there = new Pid(atom("two@b"), 120, 0, 3);
const here = new Pid(ME.local, 98, 0, 0);
const alias = new Ref(ME.local, 0, [1, 2, 3]);

/** A frame as distribution sends it. */
function frame(control: Term, message?: Term, headed = true): Uint8Array {
  return encodeFrame(message === undefined ? [control] : [control, message], ME, headed);
}

const call = frame(
  [6, here, atom(""), atom("Elixir.Counter")],
  [atom("$gen_call"), [here, list([atom("alias")], alias)], atom("add")],
);

test("a call that was cut into two pieces is one message, in the middle of a connection too", () => {
  const conversation = new Conversation(40_000, false);
  expect(conversation.hear(new Uint8Array(4), true).map((s) => s.label)).toEqual(["tick"]);
  expect(conversation.hear(call.subarray(0, 9), true)).toEqual([]);
  const [said] = conversation.hear(call.subarray(9), true);
  expect(said).toMatchObject({ kind: "call", label: "GenServer.call Counter :add" });
  expect(said?.explain(said.bytes)).toBe(
    `REG_SEND
{6, #PID<one@a.98.0>, :"", Counter}

{:"$gen_call", {#PID<one@a.98.0>, [:alias | #Reference<one@a.3.2.1>]}, :add}`,
  );
});

test("what a frame does is said in the protocol's words", () => {
  const conversation = new Conversation(40_000, false);
  const heard = (bytes: Uint8Array): string => {
    const [said] = conversation.hear(bytes, false);
    return `${said?.kind}: ${said?.label}`;
  };
  conversation.hear(new Uint8Array(4), true);
  expect(heard(frame([19, here, there, alias]))).toBe("monitor: MONITOR_P");
  expect(heard(frame([21, there, here, alias, atom("noproc")]))).toBe("monitor: MONITOR_P_EXIT");
  expect(heard(frame([1, here, there]))).toBe("monitor: LINK");
  expect(heard(frame([6, here, atom(""), atom("rex")], atom("hello")))).toBe("distribution: REG_SEND rex :hello");
  expect(heard(frame([22, here, there], [atom("$gen_cast"), atom("reset")]))).toBe("call: GenServer.cast :reset");
  expect(heard(frame([33, here, alias], [list([atom("alias")], alias), 42]))).toBe("call: reply 42");
  expect(heard(frame([29, alias, here, here, [atom("Elixir.Worker"), atom("run"), 2], list([])], list([])))).toBe(
    "distribution: SPAWN_REQUEST Worker.run/2",
  );
});

test("a long message is seen fragment by fragment", () => {
  const conversation = new Conversation(40_000, false);
  const long = frame([6, here, atom(""), atom("rex")], new Bin(new Uint8Array(150_000)));
  const seen = [...fragmentsOf(long, 3)].flatMap((bytes) => conversation.hear(bytes, true));
  expect(seen.map((s) => s.label)).toEqual([
    "REG_SEND rex, 2 fragments to come",
    "fragment of message 3, 1 fragment to come",
    "fragment of message 3, the last",
  ]);
  expect(seen[0]?.explain(seen[0].bytes)).toBe('REG_SEND\n{6, #PID<one@a.98.0>, :"", :rex}\n\n2 fragments to come');
});

test("a peer that takes no distribution headers is understood", () => {
  const conversation = new Conversation(40_000, false);
  const [said] = conversation.hear(frame([6, here, atom(""), atom("rex")], atom("hello"), false), true);
  expect(said?.label).toBe("REG_SEND rex :hello");
});

test("a web request, its answer with a body in two pieces, and a socket after it", () => {
  const conversation = new Conversation(4000, true);
  const heard = (text: string, fromClient: boolean): string[] =>
    conversation.hear(encoder.encode(text), fromClient).map((s) => s.label);
  expect(heard("GET / HTTP/1.1\r\nhost: a\r\n", true)).toEqual([]);
  expect(heard("\r\n", true)).toEqual(["GET /"]);
  expect(heard("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhello", false)).toEqual(["200 OK"]);
  expect(heard("world", false)).toEqual(["body, 5 bytes"]);
  expect(heard("GET /socket HTTP/1.1\r\nupgrade: websocket\r\n\r\n", true)).toEqual(["GET /socket"]);
  expect(heard("HTTP/1.1 101 Switching Protocols\r\n\r\n", false)).toEqual(["101 Switching Protocols"]);
  const text = encoder.encode('["1","2","room:lobby","phx_join",{}]');
  const masked = Uint8Array.of(0x81, 0x80 | text.length, 1, 2, 3, 4, ...text.map((b, i) => b ^ ((i % 4) + 1)));
  const [said] = conversation.hear(masked, true);
  expect(said).toMatchObject({ kind: "websocket", label: "phx_join room:lobby" });
  expect(said?.explain(said.bytes)).toContain('["1","2","room:lobby","phx_join",{}]');
});

test("bytes of no known protocol are counted and dumped", () => {
  const [said] = new Conversation(9999, true).hear(encoder.encode("hello"), true);
  expect(said).toMatchObject({ kind: "tcp", label: "5 bytes" });
  expect(said?.explain(said.bytes)).toBe("00000000  68 65 6c 6c 6f                                   |hello|");
});

test("a heartbeat of libcluster names its node", () => {
  const term = encodeTerm(mapOf([[atom("node"), atom("one@a")]]), ME);
  const data = Uint8Array.of(...encoder.encode("heartbeat::"), ...term);
  expect(readDatagram(data, 45892)).toMatchObject({ kind: "gossip", label: "heartbeat one@a" });
  expect(readDatagram(encoder.encode("hello"), 7)).toMatchObject({ kind: "udp", label: "5 bytes to port 7" });
});

test("terms are printed as inspect lays them out", () => {
  const long = list(Array.from({ length: 20 }, (_, i) => Bin.of(`item ${i}`)));
  expect(
    inspect([
      atom("ok"),
      list([
        [atom("a"), 1],
        [atom("b"), new Float(1)],
      ] as Term[]),
      list([104, 105]),
    ]),
  ).toBe('{:ok, [a: 1, b: 1.0], ~c"hi"}');
  expect(
    inspect(
      mapOf([
        [atom("__struct__"), atom("Elixir.User")],
        [atom("name"), Bin.of("J\n")],
      ]),
    ),
  ).toBe('%User{name: "J\\n"}');
  const numbers = inspect(list(Array.from({ length: 40 }, (_, i) => i + 100))).split("\n");
  expect(numbers.map((l) => l.slice(0, 9))).toEqual(["[100, 101", " 116, 117", " 132, 133"]);
  expect(
    inspect([atom("items"), long])
      .split("\n")
      .slice(0, 3),
  ).toEqual(["{", "  :items,", '  ["item 0", "item 1", "item 2", "item 3", "item 4", "item 5", "item 6",']);
  expect(inspect(atom("Weird atom"))).toBe(':"Weird atom"');
});
