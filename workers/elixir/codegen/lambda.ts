// `fn` and captures. A `fn` becomes a function of the module that takes its free variables first; a maker joins it
// with their values.

import { Atom, atom, atomName } from "../../terms/atom.ts";
import { Cons, list, type Term } from "../../terms/term.ts";
import { A, argsOf, columnOf, isForm, isNode, isVar, keyGet, mentions } from "../ast.ts";
import { Builder, type Dest, type Lower, RET } from "./builder.ts";
import { clauseParts, runClauses } from "./clauses.ts";

/** Versions of the variables that an expanded expression mentions. */
export function versionsIn(t: Term, out: Set<number>): void {
  if (t instanceof Cons) {
    let at: Term = t;
    while (at instanceof Cons) {
      versionsIn(at.h, out);
      at = at.t;
    }
    versionsIn(at, out);
    return;
  }
  if (!Array.isArray(t)) return;
  if (isVar(t)) {
    const version = keyGet(t[1], A.version);
    if (typeof version === "number") out.add(version);
    return;
  }
  if (isForm(t, CONST)) return;
  if (isNode(t)) {
    versionsIn(t[0], out);
    versionsIn(t[2], out);
  } else for (const x of t) versionsIn(x, out);
}

const CONST = atom("__const__");

export function lowerFn(lower: Lower, b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const clauses = argsOf(t).map(clauseParts);
  const arity = clauses[0]?.patterns.length ?? 0;
  const mentioned = new Set<number>();
  versionsIn(t[2], mentioned);
  const free = [...mentioned].filter((version) => b.vars.has(version));
  const caller = mentions(t[2], "__CALLER__");
  const trace = b.raised !== null && mentions(t[2], "__STACKTRACE__");
  const { script } = b.module;
  const outer = `${b.name}/${script === null ? b.arity : 1}`;
  const base = b.name.startsWith("-") ? b.name.slice(1, b.name.indexOf("-fun-")) : outer;
  const module = script !== null ? "elixir_compiler_0" : b.module.name;
  const index = b.module.nextLambda();
  const extra = (caller ? 1 : 0) + (trace ? 1 : 0);
  const f = new Builder(b.module, `-${base}-fun-${index}-`, arity + free.length + extra);
  if (caller) f.param();
  for (const version of free) f.vars.set(version, f.param());
  if (trace) f.raised = f.param();
  const params = Array.from({ length: arity }, () => f.param());
  f.line = b.line;
  runClauses(lower, f, clauses, params, RET, () => {
    f.raise(`$.fclause($.atom(${JSON.stringify(module)}),${JSON.stringify(f.name)},[${params.join(",")}])`);
  });
  f.finish(b.line);
  const k = b.module.constants;
  const env = [
    ...(caller ? [b.params[0] as string] : []),
    ...free.map((version) => b.vars.get(version) as string),
    ...(trace ? [b.raised as string] : []),
  ];
  const e = env.map((_, i) => `e${i}`);
  const a = params.map((_, i) => `a${i}`);
  // a function made by evaluation travels to other nodes as its expanded source
  const source = (b.module.evaluated || script !== null) && extra === 0 ? `,quoted:${k.term([t, list(free)])}` : "";
  const file = script === null ? "" : `,file:${JSON.stringify(script)}`;
  const info = k.named(
    `{module:$.atom(${JSON.stringify(b.module.evaluated ? "erl_eval" : module)}),name:${JSON.stringify(f.name)},index:${index},uniq:${hash(b.module.name)},external:false${source}${file}}`,
  );
  const make = k.named(
    `(${e.join(",")})=>new Fun((${a.join(",")})=>f${f.id}(${[...e, ...a].join(",")}),${arity},${info},[${e.join(",")}])`,
  );
  if (extra === 0) b.module.lambdaMaker(index, make);
  b.give(dest, `${make}(${env.join(",")})`);
}

function hash(text: string): number {
  let h = 5381;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 33) ^ text.charCodeAt(i)) | 0;
  return (h >>> 0) % 134217728;
}

/** `&Mod.fun/1` and `&fun/1`. */
export function lowerCapture(b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const [target, arityTerm] = argsOf(argsOf(t)[0] as [Term, Term, Term]) as [[Term, Term, Term], number];
  // in a function that came as bytes it may be anything
  const arity = Number(arityTerm);
  const k = b.module.constants;
  if (isForm(target[0], A.dot)) {
    const [module, name] = argsOf(target[0]) as [Term, Atom];
    if (module instanceof Atom) {
      b.give(
        dest,
        k.named(`$.vm.externalFun(${JSON.stringify(module.name)},${JSON.stringify(atomName(name))},${arity})`),
      );
      return;
    }
    throw new Error("capture of a module that is not an atom must be rewritten");
  }
  const name = atomName(target[0] as Atom);
  const id = b.module.localId(name, arity);
  if (id === undefined) {
    b.module.undefinedLocal(name, arity, b.line, columnOf(target[1]), `${b.name}/${b.arity}`);
    b.give(dest, "NIL");
    return;
  }
  const a = Array.from({ length: arity }, (_, i) => `a${i}`).join(",");
  const index = b.module.nextLambda();
  const info = k.named(
    `{module:$.atom(${JSON.stringify(b.module.name)}),name:${JSON.stringify(name)},index:${index},uniq:${hash(b.module.name)},external:false}`,
  );
  const fun = k.named(`new Fun((${a})=>f${id}(${a}),${arity},${info},[])`);
  b.module.lambdaMaker(index, `()=>${fun}`);
  b.give(dest, fun);
}
