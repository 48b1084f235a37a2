// Calls: of functions of the module, of other modules, of values. In: the call, expanded. Out: statements; one that may
// suspend is a statement of its own.

import { type Atom, atomName, isAtom, NIL } from "../../terms/atom.ts";
import type { Term } from "../../terms/term.ts";
import { A, argsOf, columnOf, keyGet } from "../ast.ts";
import type { Builder, Dest, Lower } from "./builder.ts";
import { values } from "./data.ts";
import type { Stmt } from "./ir.ts";
import { operation } from "./operators.ts";

const ERLANG = "erlang";
/** functions of :erlang that raise, and the kind of what they do */
const KINDS = new Map([
  ["error", "$.KIND_ERROR"],
  ["exit", "$.KIND_EXIT"],
  ["throw", "$.KIND_THROW"],
]);

/** A call that may suspend, into its destination. */
export function giveCall(b: Builder, e: string, dest: Dest): void {
  if (dest.k === "ret" && b.tail && b.acc === null) b.put({ k: "tail", e, line: b.line });
  else if (dest.k === "drop") b.call(null, e);
  else {
    const v = dest.k === "var" ? dest.v : b.fresh();
    b.call(v, e);
    if (dest.k === "ret") b.give(dest, v);
  }
}

export function localCall(lower: Lower, b: Builder, name: Atom, meta: Term, args: readonly Term[], dest: Dest): void {
  const items = values(lower, b, args);
  const id = b.module.localId(name.name, args.length);
  if (id === undefined) {
    b.module.undefinedLocal(name.name, args.length, b.line, columnOf(meta), `${b.name}/${b.arity}`);
    // a macro may be called before all that its module defines is there
    callCell(b, b.module.name, name.name, items, dest);
    return;
  }
  if ((id === b.id || id === b.loopOf) && dest.k === "ret" && b.tail) {
    b.put({ k: "self", args: b.acc === null ? items : [...items, b.acc.head, b.acc.last] });
    return;
  }
  giveCall(b, `f${id}(${items.join(",")})`, dest);
}

export function dotCall(lower: Lower, b: Builder, t: [Term, Term, Term], dot: [Term, Term, Term], dest: Dest): void {
  const dotArgs = argsOf(dot);
  const args = argsOf(t);
  const k = b.module.constants;
  if (dotArgs.length === 1) {
    const given = lower.value(b, dotArgs[0] as Term);
    const fun = /^-?\d/.test(given) ? `(${given})` : given;
    const items = values(lower, b, args);
    giveCall(
      b,
      `(${fun} instanceof Fun&&${fun}.arity===${items.length}?${fun}.f:$.code(${fun},[${items.join(",")}]))(${items.join(",")})`,
      dest,
    );
    return;
  }
  const [receiver, nameTerm] = dotArgs as [Term, Term];
  const name = atomName(nameTerm as Atom);
  const field = args.length === 0 && keyGet(t[1], A.noParens) === true;
  if (isAtom(receiver) && !(field && (receiver === NIL || typeof receiver === "boolean"))) {
    remoteCall(lower, b, atomName(receiver), name, args, dest);
    return;
  }
  const target = lower.value(b, receiver);
  const items = values(lower, b, args);
  if (field) {
    // value.name: a map's field, or a call when the value is a module
    const v = b.fresh();
    b.call(
      v,
      `(${target} instanceof TMap&&(${v}=${target}.get(${k.atom(name)}))!==undefined?${v}:$.field(${target},${k.atom(name)}))`,
    );
    b.give(dest, v);
    return;
  }
  const list = items.join(",");
  const site = k.own("{m:null,c:null}");
  giveCall(
    b,
    `(${site}.m===${target}?${site}.c:$.site(${site},${target},${k.atom(name)},${items.length},[${list}])).f(${list})`,
    dest,
  );
}

function remoteCall(lower: Lower, b: Builder, module: string, name: string, args: readonly Term[], dest: Dest): void {
  if (module === ERLANG) {
    if (erlangForm(lower, b, name, args, dest)) return;
    const items = values(lower, b, args);
    const op = operation(name, items, b.floatTest);
    if (op !== undefined) {
      if (op.raises || dest.k !== "drop") {
        const v = dest.k === "var" ? dest.v : b.fresh();
        b.floatIn = op.float === true ? v : null;
        b.put({ k: "set", v, e: op.e });
        markLine(b);
        if (dest.k === "ret") b.give(dest, v);
      }
      return;
    }
    callCell(b, module, name, items, dest);
    return;
  }
  callCell(b, module, name, values(lower, b, args), dest);
}

function callCell(b: Builder, module: string, name: string, items: readonly string[], dest: Dest): void {
  const cell = b.module.constants.named(`$.cell(${JSON.stringify(module)},${JSON.stringify(name)},${items.length})`);
  const e = `${cell}.f(${items.join(",")})`;
  if (b.module.isNative(module, name, items.length)) {
    const v = dest.k === "var" ? dest.v : b.fresh();
    b.put({ k: "set", v, e });
    markLine(b);
    if (dest.k === "ret") b.give(dest, v);
    return;
  }
  giveCall(b, e, dest);
}

/** A statement that may raise tells its line. */
function markLine(b: Builder): void {
  const last = b.out[b.out.length - 1] as Stmt;
  if (last.k === "set") b.out[b.out.length - 1] = { ...last, line: b.line };
}

/** Forms of `:erlang` that evaluate their arguments in their own way. */
function erlangForm(lower: Lower, b: Builder, name: string, args: readonly Term[], dest: Dest): boolean {
  if ((name === "andalso" || name === "orelse") && args.length === 2) {
    const left = lower.value(b, args[0] as Term);
    const v = dest.k === "var" ? dest.v : b.fresh();
    const right = b.collect(() => lower.into(b, args[1] as Term, { k: "var", v }));
    const short: Stmt[] = [{ k: "set", v, e: left }];
    b.put({
      k: "if",
      c: `$.bool(${left})===true`,
      a: name === "andalso" ? right : short,
      b: name === "andalso" ? short : right,
    });
    if (dest.k !== "var") b.give(dest, v);
    return true;
  }
  if (b.handler !== null && args.length === 1 && KINDS.has(name)) {
    const reason = lower.value(b, args[0] as Term);
    b.put({ k: "set", v: b.handler.v, e: `$.raised(${KINDS.get(name)},${reason})`, line: b.line });
    b.put({ k: "brk", l: b.handler.label });
    return true;
  }
  if (name === "apply" && args.length === 2) {
    const [fun, list] = values(lower, b, args) as [string, string];
    giveCall(b, `$.apply(${fun},${list})`, dest);
    return true;
  }
  if (name === "apply" && args.length === 3) {
    const items = values(lower, b, args);
    giveCall(b, `$.applyMfa(${items.join(",")})`, dest);
    return true;
  }
  return false;
}
