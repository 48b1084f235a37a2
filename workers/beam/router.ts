// What the VM asks of the distribution layer for everything that concerns another node. `dist` fulfils it; a node
// that is not distributed has none. Terms go in as they are here: local pids carry the node LOCAL.

import { type Atom, atom } from "../terms/atom.ts";
import type { Pid, Ref, Term } from "../terms/term.ts";

/** The node of local pids, references and ports, whatever the node is called now. */
export const LOCAL: Atom = atom("nonode@nohost");

export type SpawnRequest = {
  readonly node: Atom;
  readonly ref: Ref;
  readonly from: Pid;
  readonly groupLeader: Pid;
  readonly mfa: readonly [Atom, Atom, Term];
  readonly options: Term;
};

/** Signals to other nodes. Each call connects first when needed; failure comes back as the signals that OTP defines. */
export interface Router {
  send(from: Pid, to: Pid, message: Term): void;
  sendNamed(from: Pid, name: Atom, node: Atom, message: Term): void;
  /** Send to an alias reference of another node. */
  sendAlias(from: Pid, alias: Ref, message: Term): void;
  link(from: Pid, to: Pid): void;
  unlink(from: Pid, to: Pid): void;
  monitor(from: Pid, target: Pid | readonly [Atom, Atom], ref: Ref): void;
  demonitor(from: Pid, target: Pid | readonly [Atom, Atom], ref: Ref): void;
  /** A monitor's answer to a watcher on another node, who may know the process by a name. */
  down(from: Pid, named: Term, watcher: Pid, ref: Ref, reason: Term): void;
  /** The exit of a linked process. */
  exitLink(from: Pid, to: Pid, reason: Term): void;
  /** `exit(pid, reason)`. */
  exit(from: Pid, to: Pid, reason: Term): void;
  groupLeader(from: Pid, leader: Pid, to: Pid): void;
  spawn(request: SpawnRequest): void;
  /** Nobody wants the answer to a request any more. Answers whether there was one without. */
  abandonSpawn(ref: Ref): boolean;
  /** Whether there is a connection, or one is being made: then `noconnect` has nothing to refuse. */
  isReached(node: Atom): boolean;
  /** "connecting": attempts that have not succeeded yet. */
  nodes(kind: "visible" | "hidden" | "connected" | "known" | "connecting"): Atom[];
  /** The connection with a node: a number of its own, and whether it is hidden. */
  connectionOf(node: Atom): { readonly id: number; readonly hidden: boolean } | undefined;
  /** Which incarnation of a connected node it is. */
  creationOf(node: Atom): number | undefined;
  /** Watch the connection: {:nodedown, node} when it is lost, at once when it cannot be made. */
  monitorNode(watcher: Pid, node: Atom, on: boolean): void;
}
