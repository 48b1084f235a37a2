// `:nodebook_dist`: what `:net_kernel` calls of the connection layer; the messages it gets are described at the top of
// workers/stdlib/otp/net_kernel.ex. Also `term_to_binary` and its kin, which share the function codec.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import { LOCAL } from "../beam/router.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { Distribution } from "../dist/distribution.ts";
import { names } from "../dist/epmd.ts";
import { type Atom, atom, ERROR, OK } from "../terms/atom.ts";
import { BadTerm, decodeTerm, encodeTerm, type FunCodec } from "../terms/etf.ts";
import { Bin, Fun, list, type Pid, type Term } from "../terms/term.ts";
import { compilerOf } from "./compiler.ts";
import { textOf } from "./erlang_terms.ts";

function codec(vm: Vm): FunCodec {
  return {
    external: (module, name, arity) => vm.externalFun(module.name, name, arity),
    local: (info, arity, env) => {
      if (info.quoted !== undefined) return compilerOf(vm).functionFrom(info.quoted, env);
      const find = vm.code.loaded(info.module.name) ?? vm.code.ensure(info.module.name);
      const made = find?.makers[info.index]?.(...env);
      return (
        made ??
        new Fun(
          () => {
            throw badarg();
          },
          arity,
          info,
          env,
        )
      );
    },
  };
}

function identity(vm: Vm): { local: Atom; node: Atom; creation: number } {
  return { local: LOCAL, node: vm.nodeName, creation: vm.creation };
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
  let connections = 0;
  const made = new Distribution({
    vm,
    network,
    funs: codec(vm),
    events: {
      up: (node, hidden) => tell([atom("dist_up"), node, atom(hidden ? "hidden" : "visible"), ++connections]),
      down: (node, hidden, reason) => tell([atom("dist_down"), node, atom(hidden ? "hidden" : "visible"), reason]),
      failed: (node, reason) => tell([atom("dist_failed"), node, atom(reason)]),
      rejected: (node) => tell([atom("dist_rejected"), atom(node)]),
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
        dist.start(full, hidden === true, (error) =>
          reply(me, ref, error === undefined ? [OK, full] : [ERROR, atom(error)]),
        );
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
    "disconnect/1": (node: Atom) => distributionOf(vm)?.disconnect(node) ?? false,
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

function terms(vm: Vm): NativeTable {
  const encode = (t: Term): Term => new Bin(encodeTerm(t, identity(vm)));
  const decode = (b: Term): { term: Term; end: number } => {
    if (!(b instanceof Bin)) throw badarg();
    try {
      return decodeTerm(b.bytes, identity(vm), codec(vm));
    } catch (e) {
      if (e instanceof BadTerm) throw badarg();
      throw e;
    }
  };
  return {
    "term_to_binary/1": encode,
    "term_to_binary/2": encode,
    "term_to_iovec/1": (t: Term) => list([encode(t)]),
    "external_size/1": (t: Term) => encodeTerm(t, identity(vm)).length,
    "binary_to_term/1": (b: Term) => decode(b).term,
    "binary_to_term/2": (b: Term) => decode(b).term,
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
  { module: "erlang", table: terms },
];
