// What ends the compilation of a finished module, or is said of it, and needs the compiler to be found out: types, specs,
// functions without a body, imports in conflict, behaviours. In: the module's draft. Out: diagnostics.

import type { Raise } from "../beam/raise.ts";
import { Atom, atom, atomName, isAtom, NIL } from "../terms/atom.ts";
import { TMap } from "../terms/map.ts";
import { Bin, Cons, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { A, argsOf, isNode, isVar, lineOf } from "./ast.ts";
import { callbackProblem, declaredCallbacks } from "./behaviour.ts";
import type { Callbacks } from "./behaviours.ts";
import type { Definition, ModuleDraft } from "./draft.ts";
import type { Env } from "./env.ts";
import { display } from "./expand/directives.ts";
import { compileFailure } from "./failures.ts";
import type { Lexical } from "./lexical.ts";
import { type Reporter, shownFile, textOf, warner } from "./reporter.ts";
import { resolveSpecs } from "./resolved-specs.ts";
import { checkTypespecs } from "./typespecs.ts";

/** Types that are not there end the compilation, as specs without their functions do. */
export function checkTypes(compiler: Reporter, draft: ModuleDraft): void {
  const { file } = draft.env;
  const warn = warner(compiler, file);
  const { problem, warnings, unused } = checkTypespecs(draft, {
    shown: (quoted) => textOf(compiler, quoted),
    shownFile: (path) => shownFile(compiler, path),
    fields: (module) => structFields(compiler, module),
  });
  for (const { line, message } of warnings)
    warn(message, { line, column: 0, where: `${display(draft.name)} (module)` });
  for (const { line, message } of unused) warn(message, { line, column: 0, where: "(file)" });
  if (problem === undefined) {
    checkSpecs(compiler, draft);
    return;
  }
  const { exception, line, message } = problem;
  const raise = (exception === undefined
    ? compiler.raise("Kernel.TypespecError", [
        ["file", Bin.of(file)],
        ["line", line],
        ["description", Bin.of(message)],
      ])
    : compiler.raise(exception, [["message", Bin.of(message)]])) as unknown as Raise;
  raise.trace = EMPTY;
  throw raise;
}

/** Keeps what the module specifies for those who ask for it later. */
export function keepSpecs(compiler: Reporter, draft: ModuleDraft): void {
  draft.specs = resolveSpecs(draft, { fields: (module) => structFields(compiler, module) });
}

/** The fields of a module's struct, "unknown" while it is being defined and has none yet. */
function structFields(compiler: Reporter, module: string): ReadonlySet<string> | "unknown" | undefined {
  const draft = compiler.draft(module);
  const value =
    draft === undefined
      ? compiler.ensure(module) && compiler.functionsOf(module)?.has("__struct__/0")
        ? compiler.call(module, "__struct__", [])
        : undefined
      : draft.attributes.get("__struct__")?.value;
  if (value instanceof TMap) return new Set(value.keys().map((k) => atomName(k as Atom)));
  return draft === undefined ? undefined : "unknown";
}

/** Warns of imports, aliases and requires that nothing needed. */
export function warnUnusedDirectives(compiler: Reporter, unused: ReturnType<Lexical["unused"]>, file: string): void {
  if (!compiler.warnings) return;
  const warn = warner(compiler, file);
  for (const { kind, name, line, column } of unused) warn(`unused ${kind} ${name}`, { line, column, where: "" });
}

/** Warns of a module that takes the place of one that is loaded. */
export function warnRedefined(compiler: Reporter, name: string, env: Env): void {
  const file = compiler.call("code", "which", [atom(name)]);
  const path = file instanceof Cons ? (compiler.call("Elixir.List", "to_string", [file]) as Bin).text : null;
  // what came with the node has a name and no place
  const origin = path?.startsWith("/") !== true ? "defined in memory" : `loaded from ${shownFile(compiler, path)}`;
  compiler.problem("warning", `redefining module ${display(name)} (current version ${origin})`, env, EMPTY);
}

/** Callbacks that are declared wrongly end the compilation. */
export function checkCallbacks(compiler: Reporter, draft: ModuleDraft): void {
  const problem = callbackProblem(draft, (t) => textOf(compiler, t));
  if (problem !== undefined) compiler.problem("error", problem, { ...draft.env, module: null }, EMPTY);
}

/** What a protocol has that means nothing in one: callbacks, and no functions. */
export function checkProtocol(compiler: Reporter, draft: ModuleDraft): void {
  const functions = draft.attributes.get("__protocol_functions__")?.value;
  if (functions === undefined) return;
  const tell = (message: string, line = draft.env.line): void =>
    warner(compiler, draft.env.file)(message, { line, column: 0, where: `${display(draft.name)} (module)` });
  if (functions === EMPTY) tell("protocols must define at least one function, but none was defined");
  // each of its functions is one already
  const own = new Set(
    (listToArray(functions) ?? []).map((f) => `${atomName((f as Term[])[0] as Atom)}/${(f as Term[])[1]}`),
  );
  for (const { kind, name, line } of declaredCallbacks(draft).filter((callback) => !own.has(callback.name)))
    tell(`cannot define @${kind} ${name} inside protocol, use def/1 to outline your protocol definition`, line);
  if (draft.getAttribute("optional_callbacks") !== EMPTY)
    tell("cannot define @optional_callbacks inside protocol, all of the protocol definitions are required");
}

function wrong(compiler: Reporter, draft: ModuleDraft, d: Definition, message: string): void {
  const place: Term[] = [
    [A.line, d.line],
    [A.column, d.column],
  ];
  compiler.problem("error", message, { ...draft.env, line: d.line }, list(place));
}

/** Functions that have a head and no body. */
export function checkBodies(compiler: Reporter, draft: ModuleDraft): void {
  for (const d of draft.definitions.values())
    if (d.clauses.length === 0)
      wrong(compiler, draft, d, `implementation not provided for predefined ${d.kind} ${d.name}/${d.arity}`);
}

/** Functions that an import offers too. */
function checkImports(compiler: Reporter, draft: ModuleDraft): void {
  for (const [key, module] of draft.imported) {
    const d = draft.definitions.get(key);
    if (d !== undefined) wrong(compiler, draft, d, `imported ${display(module)}.${key} conflicts with local function`);
  }
}

/** What only a finished module can be asked; without warnings what attributes name alone. */
export function checkFinished(compiler: Reporter, draft: ModuleDraft): void {
  checkNamed(compiler, draft);
  if (!compiler.warnings) return;
  checkBodies(compiler, draft);
  checkImports(compiler, draft);
}

/** Functions that attributes name: `@on_load`, `@compile inline: …`, `@nifs`, `@dialyzer`. */
function checkNamed(compiler: Reporter, draft: ModuleDraft): void {
  const problem = (message: string): void =>
    compiler.problem("error", message, draft.env, list([[A.line, draft.env.line]]));
  const given = draft.attributes.get("on_load")?.value ?? NIL;
  const [name] = Array.isArray(given) ? (given as Term[]) : [given];
  if (name instanceof Atom && name !== NIL) {
    const key = `${name.name}/0`;
    const kind = draft.definitions.get(key)?.kind;
    draft.used.add(key);
    if (kind === undefined) problem(`undefined function ${key} given to @on_load`);
    else if (kind.startsWith("defmacro")) problem(`macro ${key} given to @on_load (only functions are supported)`);
  }
  const lists: [Term, string][] = [[draft.attributes.get("nifs")?.value ?? EMPTY, "@nifs"]];
  for (const attribute of ["compile", "dialyzer"] as const)
    for (const option of optionsOf(draft, attribute))
      if (Array.isArray(option) && isAtom(option[0]) && (option[0] === INLINE || attribute === "dialyzer"))
        lists.push([option[1] as Term, `@${attribute} :${atomName(option[0])}`]);
  for (const [functions, place] of lists)
    for (const item of listToArray(functions) ?? [functions]) {
      if (!Array.isArray(item) || !isAtom(item[0]) || typeof item[1] !== "number") continue;
      const key = `${atomName(item[0])}/${item[1]}`;
      const kind = draft.definitions.get(key)?.kind;
      const isMacro = kind?.startsWith("defmacro") === true;
      if (kind === undefined || (isMacro && place === "@nifs")) problem(`undefined function ${key} given to ${place}`);
      else if (isMacro) problem(`macro ${key} given to ${place} (only functions are supported)`);
    }
}

/** The options that an attribute that accumulates was given, first to last. */
function optionsOf(draft: ModuleDraft, attribute: string): Term[] {
  const values = [...(listToArray(draft.attributes.get(attribute)?.value ?? EMPTY) ?? [])].reverse();
  return values.flatMap((value) => listToArray(value) ?? [value]);
}

const INLINE = atom("inline");

/** Specs need their functions. */
function checkSpecs(compiler: Reporter, draft: ModuleDraft): void {
  for (const spec of listToArray(draft.getAttribute("spec")) ?? []) {
    const [key, line] = specOf(spec) ?? ["", 0];
    if (key === "" || draft.definitions.has(key) || line === 0) continue;
    const { file } = draft.env;
    compiler.report({
      severity: "error",
      message: `spec for undefined function ${key}`,
      file,
      line,
      column: 0,
      where: "",
    });
    throw compileFailure(file, "cannot compile file");
  }
}

/** The callbacks that a behaviour or protocol asks for. */
export function callbacksOf(compiler: Reporter, behaviour: string): ReturnType<Callbacks> {
  if (!compiler.ensure(behaviour)) return undefined;
  if (compiler.functionsOf(behaviour)?.has("__protocol__/1") === true) {
    const functions = listToArray(compiler.call(behaviour, "__protocol__", [atom("functions")])) ?? [];
    const all = functions.map((p) => `${atomName((p as Term[])[0] as Atom)}/${String((p as Term[])[1])}`);
    return { all, optional: [], known: true, protocol: true };
  }
  if (compiler.vm.code.find(behaviour, "behaviour_info", 1) === undefined)
    return { all: [], optional: [], known: false };
  const keys = (kind: string): string[] =>
    (listToArray(compiler.call(behaviour, "behaviour_info", [atom(kind)])) ?? []).map((p) => {
      const [name, arity] = p as [Atom, number];
      return `${atomName(name)}/${arity}`;
    });
  return { all: keys("callbacks"), optional: keys("optional_callbacks"), known: true };
}

/** The "name/arity" that a quoted spec is about, and its line. */
function specOf(spec: Term): [string, number] | undefined {
  if (!isNode(spec)) return undefined;
  if (spec[0] === atom("when") || spec[0] === atom("::")) return specOf(argsOf(spec)[0] as Term);
  return spec[0] instanceof Atom
    ? [`${spec[0].name}/${isVar(spec) ? 0 : argsOf(spec).length}`, lineOf(spec[1])]
    : undefined;
}

/** What protocols take for the names of types, and the root of all names. */
const RESERVED = new Set(["Elixir", ...["Any", "BitString", "Elixir", "PID", "Reference"].map((n) => `Elixir.${n}`)]);

/** Refuses to define a module that is being defined, or of a name that the language keeps for itself. */
export function refuseModule(compiler: Reporter, name: string, env: Env): void {
  const open = compiler.draft(name)?.env;
  if (open !== undefined)
    throw compiler.fail(
      `cannot define module ${display(name)} because it is currently being defined in ${open.file}:${open.line}`,
      env,
      list([[A.line, env.line]]),
    );
  if (!RESERVED.has(name)) return;
  throw compiler.fail(`module ${display(name)} is reserved and cannot be defined`, env, EMPTY);
}
