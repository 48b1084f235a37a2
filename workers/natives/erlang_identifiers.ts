// :erlang, the part about pids, references, ports and functions: their text, and what a function is made of.
// Specification: the reference of the module `erlang`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import { LOCAL } from "../beam/router.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, atomName, atomTerm, isAtom, UNDEFINED } from "../terms/atom.ts";
import { Bin, charlist, EMPTY, Fun, list, Pid, Port, Ref, type Term } from "../terms/term.ts";
import { refuse } from "./arguments.ts";
import { textOf } from "./io_bytes.ts";

/** `<0.1.0>`; other nodes by a number that this thread gives them. */
export function pidText(p: Pid): string {
  return `<${p.node === LOCAL ? 0 : 13000 + p.node.id}.${p.id}.${p.serial}>`;
}

export function refText(r: Ref): string {
  const ids = [...r.ids].reverse();
  return `#Ref<${r.node === LOCAL ? 0 : 13000 + r.node.id}.${ids.join(".")}>`;
}

export function portText(p: Port): string {
  return `#Port<${p.node === LOCAL ? 0 : 13000 + p.node.id}.${p.id}>`;
}

/** An atom as Erlang writes it. */
const quoted = (name: string): string => (/^[a-z][\w@]*$/.test(name) ? name : `'${name.replace(/['\\]/g, "\\$&")}'`);

/** What a function that is named by its module does not have. */
const LOCAL_ONLY: readonly Term[] = ["pid", "new_index", "new_uniq", "index", "uniq"].map(atom);

function funInfo(vm: Vm, f: Fun): [Term, Term][] {
  if (f.info.external) {
    return [
      [atom("module"), f.info.module],
      [atom("name"), atomTerm(f.info.name)],
      [atom("arity"), f.arity],
      [atom("env"), EMPTY],
      [atom("type"), atom("external")],
    ];
  }
  return [
    [atom("pid"), vm.rt.proc.pid],
    [atom("module"), f.info.module],
    [atom("new_index"), f.info.index],
    [atom("new_uniq"), Bin.of("")],
    [atom("index"), f.info.index],
    [atom("uniq"), f.info.uniq],
    [atom("name"), atomTerm(f.info.name)],
    [atom("arity"), f.arity],
    [atom("env"), list([...f.env])],
    [atom("type"), atom("local")],
  ];
}

function table(vm: Vm): NativeTable {
  return {
    "pid_to_list/1": (p: Term) => (p instanceof Pid ? charlist(pidText(p)) : refuse()),
    "ref_to_list/1": (r: Term) => (r instanceof Ref ? charlist(refText(r)) : refuse()),
    "port_to_list/1": (p: Term) => (p instanceof Port ? charlist(portText(p)) : refuse()),
    "list_to_pid/1": (t: Term) => {
      const m = /^<(\d+)\.(\d+)\.(\d+)>$/.exec(textOf(t) ?? "");
      if (m === null) throw badarg();
      if (m[1] === "0") return new Pid(LOCAL, Number(m[2]), Number(m[3]), 0);
      const node = vm.router?.nodes("connected").find((n) => 13000 + n.id === Number(m[1]));
      if (node === undefined) throw badarg();
      return new Pid(node, Number(m[2]), Number(m[3]), vm.router?.creationOf(node) ?? 0);
    },
    "list_to_ref/1": (t: Term) => {
      const m = /^#Ref<(\d+)\.(\d+)\.(\d+)\.(\d+)>$/.exec(textOf(t) ?? "");
      if (m === null) throw badarg();
      const ids = [Number(m[4]), Number(m[3]), Number(m[2])];
      if (m[1] === "0") return new Ref(LOCAL, 0, ids);
      const node = vm.router?.nodes("connected").find((n) => 13000 + n.id === Number(m[1]));
      if (node === undefined) throw badarg();
      return new Ref(node, vm.router?.creationOf(node) ?? 0, ids);
    },
    "fun_to_list/1": (f: Term) => {
      if (!(f instanceof Fun)) throw badarg();
      if (f.info.external) return charlist(`fun ${quoted(f.info.module.name)}:${quoted(f.info.name)}/${f.arity}`);
      return charlist(`#Fun<${f.info.module.name}.${f.info.index}.${f.info.uniq}>`);
    },
    "make_fun/3": (m: Term, f: Term, a: Term) =>
      isAtom(m) && isAtom(f) && typeof a === "number" && a >= 0 && a <= 255
        ? vm.externalFun(atomName(m), atomName(f), a)
        : refuse(),
    "fun_info/2": (f: Term, key: Term) => {
      if (!(f instanceof Fun)) throw badarg();
      const found = funInfo(vm, f).find(([k]) => k === key);
      if (found !== undefined) return found;
      if (!f.info.external || !LOCAL_ONLY.includes(key)) throw badarg();
      return [key, UNDEFINED];
    },
    "fun_info/1": (f: Term) => (f instanceof Fun ? list(funInfo(vm, f)) : refuse()),
  };
}

export const erlangIdentifiers: NativeModule = { module: "erlang", table };
