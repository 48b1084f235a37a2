// `:nodebook_dist`: what `:net_kernel` calls of the connection layer; the messages it gets are described at the top of
// workers/stdlib/otp/net_kernel.ex. Also the cookies of `:erlang`.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { Distribution } from "../dist/distribution.ts";
import { names } from "../dist/epmd.ts";
import { type Atom, atom, ERROR, OK } from "../terms/atom.ts";
import { Bin, list, listToArray, type Pid, type Term } from "../terms/term.ts";
import { funCodec } from "./erlang_external.ts";
import { textOf } from "./io_bytes.ts";
import { NodeWatchers } from "./node_watchers.ts";

function watchersOf(vm: Vm): NodeWatchers {
  const known = vm.state.get("node_watchers") as NodeWatchers | undefined;
  if (known !== undefined) return known;
  const made = new NodeWatchers(vm);
  vm.state.set("node_watchers", made);
  return made;
}

/** The distribution of a node, made on first use. */
export function distributionOf(vm: Vm): Distribution | undefined {
  const known = vm.state.get("distribution") as Distribution | undefined;
  const network = vm.host.network;
  if (known !== undefined || network === null) return known;
  const tell = (message: Term): void => {
    const kernel = vm.whereis(atom("net_kernel"));
    if (kernel !== undefined) deliver(vm, kernel, message);
  };
  const watchers = watchersOf(vm);
  const global = (message: Term): void => {
    const server = vm.whereis(atom("global_name_server"));
    if (server !== undefined) deliver(vm, server, message);
  };
  const made = new Distribution({
    vm,
    network,
    funs: funCodec(vm),
    events: {
      up: (node, hidden, id, otp) => {
        vm.onConnections?.();
        const type = atom(hidden ? "hidden" : "visible");
        global([atom("nodeup"), node, type, id, atom(otp ? "otp" : "nodebook")]);
        watchers.tell(atom("nodeup"), node, type, { connection_id: id, node_type: type });
        tell([atom("dist_up"), node]);
      },
      down: (node, hidden, id, reason) => {
        vm.onConnections?.();
        const type = atom(hidden ? "hidden" : "visible");
        // the log line comes first
        tell([atom("dist_down"), node, reason]);
        global([atom("nodedown"), node, type, reason]);
        watchers.tell(atom("nodedown"), node, type, { connection_id: id, node_type: type, nodedown_reason: reason });
      },
      failed: (node, reason) => tell([atom("dist_failed"), node, atom(reason)]),
      rejected: (node, why) => tell([atom("dist_rejected"), atom(node), atom(why)]),
    },
  });
  vm.state.set("distribution", made);
  return made;
}

function table(vm: Vm): NativeTable {
  const reply = (to: Pid, ref: Term, result: Term): void => {
    const process = vm.process(to);
    if (process !== undefined) deliver(vm, process, [atom("nodebook_dist"), ref, result]);
  };
  return {
    "start/3": (name: Term, kind: Term, hidden: Term) => {
      const ref = vm.makeRef();
      const me = vm.rt.proc.pid;
      const given = textOf(name) ?? "";
      const host = vm.host.network?.name ?? "localhost";
      const full = atom(
        given.includes("@")
          ? given
          : `${given}@${kind === atom("longnames") ? (vm.host.network?.addresses()[1] ?? host) : host}`,
      );
      const dist = distributionOf(vm);
      if (dist === undefined) reply(me, ref, [ERROR, atom("no_network")]);
      else
        dist.start(full, hidden === true, (error) => {
          const why: Term = error === "duplicate_name" ? [atom(error), full] : atom(error ?? "");
          reply(me, ref, error === undefined ? [OK, full] : [ERROR, why]);
          if (error === undefined) watchersOf(vm).tell(atom("nodeup"), full, atom("visible"), {});
        });
      return ref;
    },
    "stop/0": () => {
      distributionOf(vm)?.stop();
      return true;
    },
    "connect/1": (node: Atom) => {
      distributionOf(vm)?.connect(node, () => {});
      return true;
    },
    "allow/1": (nodes: Term) => {
      distributionOf(vm)?.allow((listToArray(nodes) ?? []).map((node) => (node as Atom).name));
      return true;
    },
    "auto_connect/1": (how: Atom) => {
      distributionOf(vm)?.setAutoConnect(how.name as "always" | "once" | "never");
      return true;
    },
    "get_cookie/1": (node: Atom) => distributionOf(vm)?.cookieFor(node) ?? vm.cookie,
    "disconnect/1": (node: Atom) => distributionOf(vm)?.disconnect(node) ?? false,
    "set_ticktime/2": (seconds: number, settled: Term) => {
      distributionOf(vm)?.ticker.setTime(seconds, settled === true);
      return true;
    },
    "watch_nodes/5": (on: Term, pid: Pid, type: Atom, form: Atom, keys: Term) => {
      const watcher = { pid, type, form, keys: (listToArray(keys) ?? []) as Atom[] };
      if (on === true) watchersOf(vm).add(watcher);
      else watchersOf(vm).remove(watcher);
      return true;
    },
    "set_cookie/2": (node: Atom, cookie: Atom) => {
      distributionOf(vm)?.setCookie(node, cookie);
      return true;
    },
    "epmd_names/1": (host: Term) => {
      const ref = vm.makeRef();
      const me = vm.rt.proc.pid;
      const network = vm.host.network;
      if (network === null) reply(me, ref, [ERROR, atom("address")]);
      else
        names(network, textOf(host) ?? network.name, (found) =>
          reply(
            me,
            ref,
            typeof found === "string"
              ? [ERROR, atom("address")]
              : [OK, list(found.map(([n, p]): Term => [Bin.of(n), p]))],
          ),
        );
      return ref;
    },
  };
}

function cookies(vm: Vm): NativeTable {
  return {
    "set_cookie/1": (cookie: Atom) => {
      vm.cookie = cookie;
      return true;
    },
    "set_cookie/2": (node: Atom, cookie: Atom) => {
      const dist = vm.host.network === null ? undefined : distributionOf(vm);
      if (dist === undefined) vm.cookie = cookie;
      else dist.setCookie(node, cookie);
      return true;
    },
  };
}

export const distNatives: readonly NativeModule[] = [
  { module: "nodebook_dist", table },
  { module: "erlang", table: cookies },
];
