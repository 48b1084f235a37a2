// :erlang, the part about nodes: names, connections, who watches them. Specification: the reference of the module `erlang`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, bifError } from "../beam/raise.ts";
import { LOCAL } from "../beam/router.ts";
import type { Vm } from "../beam/vm.ts";
import { Atom, atom, atomName, isAtom, UNDEFINED } from "../terms/atom.ts";
import { mapOf, TMap } from "../terms/map.ts";
import { list, listToArray, Pid, Port, Ref, type Term } from "../terms/term.ts";

const KINDS = ["visible", "hidden", "connected", "this", "known"];
const CONNECTION_ID = atom("connection_id");
const NODE_TYPE = atom("node_type");

/** The nodes of one kind, or of any of several. */
function nodesOf(vm: Vm, kind: Term): Atom[] {
  const out = new Set<Atom>();
  for (const given of listToArray(kind) ?? [kind]) {
    const name = isAtom(given) ? atomName(given) : "";
    if (!KINDS.includes(name)) throw badarg();
    if (name === "this" || name === "known") out.add(vm.nodeName);
    if (name !== "this") for (const node of vm.router?.nodes(name as "visible") ?? []) out.add(node);
  }
  return [...out];
}

/** What `nodes/2` tells of a node, as far as it was asked for. */
function told(vm: Vm, node: Atom, wanted: TMap): Term {
  const connection = vm.router?.connectionOf(node);
  const type =
    node === vm.nodeName ? "this" : connection === undefined ? "known" : connection.hidden ? "hidden" : "visible";
  const facts: [Term, Term][] = [];
  if (wanted.get(CONNECTION_ID) === true) facts.push([CONNECTION_ID, connection?.id ?? UNDEFINED]);
  if (wanted.get(NODE_TYPE) === true) facts.push([NODE_TYPE, atom(type)]);
  return [node, mapOf(facts)];
}

function table(vm: Vm): NativeTable {
  return {
    "node/0": () => vm.nodeName,
    "node/1": (t: Term) => {
      if (!(t instanceof Pid || t instanceof Ref || t instanceof Port)) throw badarg();
      return t.node === LOCAL ? vm.nodeName : t.node;
    },
    "nodes/0": () => list(vm.router?.nodes("visible") ?? []),
    "nodes/1": (kind: Term) => list(nodesOf(vm, kind)),
    "nodes/2": (kind: Term, wanted: Term) => {
      const known = (key: Term): boolean => key === CONNECTION_ID || key === NODE_TYPE;
      if (!(wanted instanceof TMap)) throw badarg();
      if (!wanted.entries().every(([key, value]) => known(key) && typeof value === "boolean")) throw badarg();
      return list(nodesOf(vm, kind).map((node) => told(vm, node, wanted)));
    },
    "is_alive/0": () => vm.nodeName !== LOCAL,
    "get_cookie/0": () => (vm.nodeName === LOCAL ? atom("nocookie") : vm.cookie),
    "monitor_node/2": (node: Term, on: Term) => {
      if (!(node instanceof Atom) || typeof on !== "boolean") throw badarg();
      if (vm.router === null) throw bifError(atom("notalive"), "erlang", "monitor_node", [node, on]);
      vm.router.monitorNode(vm.rt.proc.pid, node, on);
      return true;
    },
  };
}

export const erlangNodes: NativeModule = { module: "erlang", table };
