// A connection to another node: its stream, what is under way on it, and who is linked to or watches somebody there.
// Specification of the numbers: "Distribution Protocol", "Protocol between Connected Nodes", OTP 27.

import type { Stream } from "../beam/host.ts";
import { Sparse } from "../beam/sparse.ts";
import type { Atom } from "../terms/atom.ts";
import type { Pid, Ref, RefKey } from "../terms/term.ts";
import { ByteQueue } from "./byte-queue.ts";
import { Assembly } from "./frames.ts";
import type { Peer } from "./handshake.ts";
import type { Outbox } from "./outbox.ts";

/** What a control message is. */
export const OP = {
  link: 1,
  exit: 3,
  regSend: 6,
  groupLeader: 7,
  exit2: 8,
  monitor: 19,
  demonitor: 20,
  monitorExit: 21,
  send: 22,
  spawnRequest: 29,
  spawnReply: 31,
  aliasSend: 33,
  unlink: 35,
  unlinkAck: 36,
} as const;

/** A monitor of a local process on a remote one, or on a name there. */
export type Watched = { watcher: Pid; ref: Ref; target: Pid | readonly [Atom, Atom] };

export class Connection {
  readonly node: Atom;
  readonly stream: Stream;
  readonly hidden: boolean;
  readonly creation: number;
  /** links between a local process and a remote one */
  readonly links = new Map<string, { local: Pid; remote: Pid }>();
  /** monitors of local processes on remote ones */
  readonly watching = new Sparse<RefKey, Watched>();
  /** local processes that want {:nodedown, node} */
  readonly nodeWatchers: Pid[] = [];
  readonly queue = new ByteQueue();
  readonly out: Outbox;
  readonly assembly = new Assembly();
  /** whether the peer takes frames with distribution headers, and in fragments */
  readonly fragments: boolean;
  /** whether anything came since the last tick */
  heard = true;
  /** ticks in a row without a word of the peer */
  missed = 0;
  readonly id: number;
  constructor(node: Atom, stream: Stream, peer: Peer, out: Outbox, hidden: boolean, id: number) {
    this.node = node;
    this.stream = stream;
    this.out = out;
    this.fragments = peer.fragments;
    this.hidden = hidden;
    this.creation = peer.creation;
    this.id = id;
    this.queue.push(peer.rest);
  }
}
