// `fn` and captures. A `fn` becomes a function of the module that takes its free variables first; a maker joins it
// with their values.

import { Atom, atom, atomName } from "../../terms/atom.ts";
import { list, type Term } from "../../terms/term.ts";
import { A, argsOf, columnOf, eachTuple, isForm, isVar, keyGet } from "../ast.ts";
import { clauseParts } from "../clause-parts.ts";
import { Builder, type Dest, type Lower, RET } from "./builder.ts";
import { giveCall } from "./calls.ts";
import { runClauses } from "./clauses.ts";

/** What an expanded expression mentions: versions of variables, and names of the special ones that have none. */
function mentionedIn(t: Term): { versions: Set<number>; names: Set<string> } {
  const versions = new Set<number>();
  const names = new Set<string>();
  eachTuple(t, (tuple) => {
    if (!isVar(tuple)) return !isForm(tuple, CONST);
    const version = keyGet(tuple[1], A.version);
    if (typeof version === "number") versions.add(version);
    else names.add(tuple[0].name);
    return false;
  });
  return { versions, names };
}

const CONST = atom("__const__");

/** What a part of a function needs of what is in sight, to be a function of its own. */
type Free = {
  readonly versions: readonly number[];
  /** whether the environment of a macro's caller, and the Raise that `__STACKTRACE__` reads, are among it */
  readonly caller: boolean;
  readonly trace: boolean;
  /** JavaScript variables, in the order of {@link takeFree} */
  readonly values: readonly string[];
};

function freeIn(b: Builder, t: Term): Free {
  const mentioned = mentionedIn(t);
  const versions = [...mentioned.versions].filter((version) => b.vars.has(version));
  const caller = mentioned.names.has("__CALLER__");
  const trace = b.raised !== null && mentioned.names.has("__STACKTRACE__");
  const values = [
    ...(caller ? [b.params[0] as string] : []),
    ...versions.map((version) => b.vars.get(version) as string),
    ...(trace ? [b.raised as string] : []),
  ];
  return { versions, caller, trace, values };
}

/** The first parameters of a function: what it needs of what is in sight around it. */
function takeFree(f: Builder, { versions, caller, trace }: Free): void {
  if (caller) f.param();
  for (const version of versions) f.vars.set(version, f.param());
  if (trace) f.raised = f.param();
}

/** Bodies in bodies: so many are generated where they stand. */
const DEEP = 25;

/** The body of a clause. One that stands deep in others becomes a function of its own, which is called. */
export function lowerBody(lower: Lower, b: Builder, t: Term, dest: Dest): void {
  if (b.depth < DEEP) {
    b.depth++;
    lower.into(b, t, dest);
    b.depth--;
    return;
  }
  const free = freeIn(b, t);
  const f = new Builder(b.module, b.name, b.arity);
  takeFree(f, free);
  f.line = b.line;
  b.module.later(() => {
    lower.into(f, t, RET);
    f.finish(f.line);
  });
  giveCall(b, `f${f.id}(${free.values.join(",")})`, dest);
}

export function lowerFn(lower: Lower, b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const clauses = argsOf(t).map(clauseParts);
  const arity = clauses[0]?.patterns.length ?? 0;
  const free = freeIn(b, t[2]);
  const { holder } = b.module;
  const outer = `${b.name}/${holder === null ? b.arity : 1}`;
  const base = b.name.startsWith("-") ? b.name.slice(1, b.name.indexOf("-fun-")) : outer;
  const module = holder ?? b.module.name;
  const index = b.module.nextLambda();
  const extra = free.values.length - free.versions.length;
  const f = new Builder(b.module, `-${base}-fun-${index}-`, arity + free.values.length);
  takeFree(f, free);
  const params = Array.from({ length: arity }, () => f.param());
  const { line } = b;
  f.line = line;
  const generate = (): void => {
    runClauses(lower, f, clauses, params, RET, () => {
      f.raise(`$.fclause($.atom(${JSON.stringify(module)}),${JSON.stringify(f.name)},[${params.join(",")}])`);
    });
    f.finish(line);
  };
  if (b.depth < DEEP) {
    f.depth = b.depth + 1;
    generate();
  } else b.module.later(generate);
  const k = b.module.constants;
  const e = free.values.map((_, i) => `e${i}`);
  const a = params.map((_, i) => `a${i}`);
  // a function made by evaluation travels to other nodes as its expanded source
  const source =
    (b.module.evaluated || holder !== null) && extra === 0 ? `,quoted:${k.term([t, list(free.versions)])}` : "";
  const file = holder === null ? "" : `,file:${JSON.stringify(b.module.file)}`;
  const info = k.named(
    `{module:$.atom(${JSON.stringify(b.module.evaluated ? "erl_eval" : module)}),name:${JSON.stringify(f.name)},index:${index},uniq:${hash(b.module.name)},external:false${source}${file}}`,
  );
  const make = k.named(
    `(${e.join(",")})=>new Fun((${a.join(",")})=>f${f.id}(${[...e, ...a].join(",")}),${arity},${info},[${e.join(",")}])`,
  );
  if (extra === 0) b.module.lambdaMaker(index, make);
  b.give(dest, `${make}(${free.values.join(",")})`);
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
