// `:nodebook_code`: parsing and evaluation for `Code`, IEx, Mix and scripts. What it prepares is a function of no
// arguments; the Elixir side calls it, so that evaluation may wait like any other code.

import type { CompiledModule } from "../beam/code-server.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, KIND_EXIT, Raise, raiseError } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import type { Place } from "../elixir/checks.ts";
import type { Compiler } from "../elixir/compiler.ts";
import { envToTerm, termToEnv, varsOfTerm } from "../elixir/env.ts";
import { recompile } from "../elixir/library-source.ts";
import {
  clausesOfObject,
  docsOf,
  docsOfObject,
  dropObject,
  hasDefinitions,
  isOwn,
  loadObject,
  objectName,
  objectOf,
  setBreaks,
  specsOfObject,
} from "../elixir/object-code.ts";
import type { ParseDiagnostic } from "../elixir/parser/diagnostic.ts";
import type { Found } from "../elixir/types/book.ts";
import { type Atom, atom, atomName, atomTerm, ERROR, isAtom, NIL, OK } from "../terms/atom.ts";
import { mapOf, type TMap } from "../terms/map.ts";
import { Bin, EMPTY, Fun, list, listToArray, type Term } from "../terms/term.ts";
import { compilerOf } from "./compiler.ts";
import { textOf } from "./io_bytes.ts";
import { keepTerm } from "./persistent_term.ts";

function text(t: Term): string {
  const found = textOf(t);
  if (found === undefined) throw badarg();
  return found;
}

const KINDS: Record<ParseDiagnostic["kind"], string> = {
  syntax: "Elixir.SyntaxError",
  token_missing: "Elixir.TokenMissingError",
  mismatched: "Elixir.MismatchedDelimiterError",
};

/** The exception of a parse error, with the snippet that its message shows. */
export function parseException(d: ParseDiagnostic, file: string): TMap {
  const fields: [string, Term][] = [
    ["__struct__", atom(KINDS[d.kind])],
    ["__exception__", true],
    ["file", Bin.of(file)],
    ["line", d.line],
    ["column", d.column],
    ["description", Bin.of(d.description)],
    ["snippet", d.snippet === "" ? NIL : Bin.of(d.snippet)],
  ];
  const delimiters = d.delimiters;
  if (d.kind !== "syntax" && delimiters !== null) {
    fields.push(["opening_delimiter", atom(delimiters.opening)], ["expected_delimiter", atom(delimiters.expected)]);
    if (delimiters.closing !== null) fields.push(["closing_delimiter", atom(delimiters.closing)]);
    fields.push(["end_line", delimiters.endLine], ["end_column", delimiters.endColumn]);
  } else if (d.kind === "token_missing") {
    const unknown = ["opening_delimiter", "expected_delimiter", "end_line", "end_column"];
    fields.push(...unknown.map((name): [string, Term] => [name, NIL]));
  }
  return mapOf(fields.map(([k, v]): [Term, Term] => [atom(k), v]));
}

// the metadata of an error, in Elixir's order
function placeOf({ kind, line, column, delimiters }: ParseDiagnostic): Term[] {
  const start: Term[] = [
    [atom("line"), line],
    [atom("column"), column],
  ];
  if (kind === "syntax" || delimiters === null) return start;
  const { opening, expected, closing, endLine, endColumn } = delimiters;
  const end: Term[] = [
    [atom("end_line"), endLine],
    [atom("end_column"), endColumn],
  ];
  const opened: Term = [atom("opening_delimiter"), atom(opening)];
  const wanted: Term = [atom("expected_delimiter"), atom(expected)];
  if (closing === null) return [opened, wanted, ...start, ...end];
  const type: Term = [atom("error_type"), atom("mismatched_delimiter")];
  return [...start, ...end, type, opened, [atom("closing_delimiter"), atom(closing)], wanted];
}

function placesOf(places: Term): (Place & { file: string })[] {
  return (listToArray(places) ?? []).map((p) => {
    const [file, line, column, where, bare] = p as [Bin, number, number, Bin, boolean?];
    return { file: file.text ?? "", line, column, where: where.text ?? "", bare: bare === true };
  });
}

function table(vm: Vm): NativeTable {
  const parse = (source: Term, file: Term, line: Term, columns: boolean) =>
    compilerOf(vm).parser.parse(text(source), { file: text(file), line: typeof line === "number" ? line : 1, columns });
  const prepare = (quoted: Term, binding: Term, env: Term, prune: boolean): Term => {
    const pairs = (listToArray(binding) ?? []) as [Term, Term][];
    const prepared = compilerOf(vm).prepare(quoted, termToEnv(env), pairs, false, prune);
    return [prepared.fun, list(prepared.names), envToTerm(prepared.env)];
  };
  return {
    // of a script or a cell, which no disk may hold
    "keep_source/2": (file: Term, source: Term) => {
      sources(vm).set(text(file), text(source));
      return OK;
    },
    "parse/4": (source: Term, file: Term, line: Term, columns: Term) => {
      const result = parse(source, file, line, columns === true);
      for (const { line: at, column, message } of result.warnings)
        compilerOf(vm).warnAt(message, [{ file: text(file), line: at, column, where: "" }]);
      if (result.ok) return result.quoted;
      throw raiseError(parseException(result.error, text(file)));
    },
    // options as the pairs of Code.string_to_quoted, with functions replaced by what they ask for
    "string_to_quoted/2": (source: Term, options: Term) => {
      const given = new Map<string, Term>();
      for (const pair of listToArray(options) ?? [])
        if (Array.isArray(pair)) given.set(atomName(pair[0] as Atom), pair[1] as Term);
      const number = (name: string) => {
        const value = given.get(name);
        return typeof value === "number" ? { [name]: value } : {};
      };
      const file = given.get("file") ?? Bin.of("nofile");
      const literals = given.get("literals");
      const result = compilerOf(vm).parser.parse(text(source), {
        file: text(file),
        ...number("line"),
        ...number("column"),
        columns: given.get("columns") === true,
        existingAtomsOnly: given.get("existing_atoms_only") === true,
        tokenMetadata: given.get("token_metadata") === true,
        unescape: given.get("unescape") !== false,
        warnUnnecessaryQuotes: given.get("warn_on_unnecessary_quotes") !== false,
        markNames: given.get("mark_names") === true,
        ...(isAtom(literals) ? { literals: atomName(literals) === "block" ? "block" : "marked" } : {}),
      });
      if (given.get("emit_warnings") !== false)
        for (const { line: at, column, message } of result.warnings)
          compilerOf(vm).warnAt(message, [{ file: text(file), line: at, column, where: "" }]);
      if (result.ok) {
        const comments = (result.comments ?? []).map(
          (c): Term =>
            mapOf([
              [atom("line"), c.line],
              [atom("column"), c.column],
              [atom("text"), Bin.of(c.text)],
              [atom("previous_eol_count"), c.before],
              [atom("next_eol_count"), c.after],
            ]),
        );
        return [OK, result.quoted, list(comments)];
      }
      const d = result.error;
      const place = placeOf(d);
      const message = d.after === null ? Bin.of(d.text) : [Bin.of(d.text), Bin.of(d.after)];
      return [ERROR, [list(place), message, Bin.of(d.token)], parseException(d, text(file))];
    },
    "incomplete/1": (source: Term) => {
      const result = parse(source, Bin.of("iex"), 1, false);
      return !result.ok && result.error.incomplete;
    },
    "env/2": (file: Term, line: Term) =>
      envToTerm(compilerOf(vm).baseEnv(text(file), typeof line === "number" ? line : 1)),
    "finish_file/1": (file: Term) => {
      compilerOf(vm).finish(text(file));
      return OK;
    },
    "take_calls/0": () =>
      list(
        compilerOf(vm)
          .late.takeCalls()
          .map(
            ({ module, name, arity, file, line, column, where, bare, unit }): Term => [
              [atom(module), atomTerm(name), arity],
              [Bin.of(file), line, column, Bin.of(where), bare === true],
              unit,
            ],
          ),
      ),
    // what the types of the compiled modules say: where it is told, and what
    "take_types/0": () =>
      list(
        compilerOf(vm)
          .late.takeTypes()
          .map(
            (found): Term => [
              [found.unit, Bin.of(found.file), found.rank, found.line, found.column],
              compilerOf(vm).keep(found),
            ],
          ),
      ),
    "warn_type/1": (key: Term) => {
      const compiler = compilerOf(vm);
      compiler.report({ severity: "warning", group: true, ...(compiler.kept(key as number) as Found) });
      return OK;
    },
    "run_checks/0": () => {
      compilerOf(vm).late.run();
      return OK;
    },
    // what is compiled between the two is checked apart from what is around it
    "enter_checks/0": () => {
      compilerOf(vm).late.enter();
      return OK;
    },
    "leave_checks/0": () => {
      compilerOf(vm).late.leave();
      return OK;
    },
    "warn_at/2": (message: Term, places: Term) => {
      compilerOf(vm).warnAt((message as Bin).text ?? "", placesOf(places));
      return OK;
    },
    // of several files, or of what a file as a whole calls
    "warn_group/2": (message: Term, places: Term) => {
      compilerOf(vm).warnAt((message as Bin).text ?? "", placesOf(places), true);
      return OK;
    },
    "prepare/3": (quoted: Term, binding: Term, env: Term) => prepare(quoted, binding, env, false),
    // of the binding only what is read
    "prepare_pruned/3": (quoted: Term, binding: Term, env: Term) => prepare(quoted, binding, env, true),
    "prepare_file/2": (quoted: Term, env: Term) => {
      const prepared = compilerOf(vm).prepare(quoted, termToEnv(env), [], true);
      return [prepared.fun, list(prepared.names), envToTerm(prepared.env)];
    },
    "specs/1": (module: Term) => {
      const code = isAtom(module) ? vm.code.find(atomName(module), "__specs__", 0) : undefined;
      return code === undefined ? EMPTY : (code() as Term);
    },
    // of object code, or :error
    "object_specs/1": (object: Term) => (object instanceof Bin ? specsOfObject(vm, object) : undefined) ?? ERROR,
    // of object code, or :error
    "object_clauses/3": (object: Term, name: Term, arity: Term) =>
      (object instanceof Bin ? clausesOfObject(vm, object, `${atomName(name as Atom)}/${arity}`) : undefined) ?? ERROR,
    "env_vars/1": (env: Term) => list(varsOfTerm(env).map(([k]) => k)),
    // a text that is compiled while another one is keeps its modules apart
    "capture_modules/0": () => {
      const made: CompiledModule[] = [];
      captures(vm).push({ made, before: compilerOf(vm).onModule });
      compilerOf(vm).onModule = (m) => void made.push(m);
      return OK;
    },
    "captured_modules/0": () => {
      const { made, before } = captures(vm).pop() ?? { made: [], before: () => {} };
      compilerOf(vm).onModule = before;
      return list(made.map((m): Term => [atom(m.name), objectOf(vm, m.name) ?? NIL]));
    },
    // a file that is compiled together with others waits for what it has not: Kernel.ParallelCompiler says for how long
    "await_modules/0": () => {
      const compiler = compilerOf(vm);
      const awaits = (module: string, kind: string): boolean => {
        if (vm.rt.proc.dictionary.get(COMPILER_INFO) === undefined) return false;
        const found = compiler.call("Elixir.Kernel.ParallelCompiler", "awaited", [atom(module), atom(kind)]);
        // nobody wants the file any more
        if (found === ABANDONED) throw new Raise(KIND_EXIT, [atom("shutdown"), ABANDONED]);
        return found === true;
      };
      compiler.requirer = awaits;
      vm.code.awaited = (module) => awaits(module, "module");
      return OK;
    },
    "variables_may_call/1": (may: Term) => {
      compilerOf(vm).variablesMayCall = may === true;
      return OK;
    },
    "redefine/1": (may: Term) => {
      compilerOf(vm).redefine = may === true;
      return OK;
    },
    "fun_file/1": (fun: Term) => (fun instanceof Fun && fun.info.file !== undefined ? Bin.of(fun.info.file) : NIL),
    "source/1": (file: Term) => {
      const found = sourceOf(vm, text(file));
      return found === undefined ? NIL : Bin.of(found);
    },
    "ensure_loaded/1": (m: Term) => isAtom(m) && vm.code.ensure(atomName(m)) !== undefined,
    // a module that is called and not loaded is looked for in these directories
    "search/1": (path: Term) => searchIn(vm, (listToArray(path) ?? []).map(text)),
    "is_loaded/1": (m: Term) => isAtom(m) && vm.code.isLoaded(atomName(m)),
    "all_loaded/0": () => list(vm.code.loadedNames().map((n) => atom(n))),
    "all_available/0": () => list(vm.code.availableNames().map((n) => atom(n))),
    "delete/1": (m: Term) => {
      dropObject(vm, atomName(m as Atom));
      return vm.code.remove(atomName(m as Atom));
    },
    "object/1": (m: Term) => objectOf(vm, atomName(m as Atom)) ?? NIL,
    "object_name/1": (object: Bin) => {
      const name = objectName(object.bytes);
      return name === undefined ? NIL : atom(name);
    },
    "load_object/1": (object: Bin) => loadObject(vm, object),
    "has_definitions/1": (m: Term) => hasDefinitions(vm, atomName(m as Atom)),
    "library_source/1": (m: Term) => {
      const source = vm.code.sourceOf(atomName(m as Atom));
      return source === undefined ? NIL : [Bin.of(source.file), Bin.of(source.text)];
    },
    // `{specs, docs}`, both as text
    "library_specs/1": (m: Term) => {
      const found = isAtom(m) && !isOwn(vm, atomName(m)) ? vm.code.specsOf(atomName(m)) : undefined;
      return found === undefined ? NIL : [Bin.of(found.specs), Bin.of(found.docs)];
    },
    // a module of the library is made of its source again
    "recompile/1": (m: Term) => recompile(vm, compilerOf(vm), atomName(m as Atom)),
    "set_breaks/2": (m: Term, functions: Term) => {
      const keys = (listToArray(functions) ?? []).map(
        (f) => `${atomName((f as Term[])[0] as Atom)}/${(f as Term[])[1]}`,
      );
      return setBreaks(vm, atomName(m as Atom), new Set(keys));
    },
    "docs/1": (m: Term) => docsOf(vm, atomName(m as Atom)) ?? NIL,
    // of a module that is not loaded nothing is known
    "is_hidden/1": (m: Term) => vm.code.loaded(atomName(m as Atom))?.compiled?.docs?.[0]?.[5] === false,
    "docs_of_object/1": (object: Bin) => docsOfObject(vm, object) ?? NIL,
    "document/1": (wanted: Term) => {
      compilerOf(vm).documents = wanted === true;
      return OK;
    },
  };
}

const ABANDONED = atom("abandoned");
const COMPILER_INFO = atom("elixir_compiler_info");

type Capture = { readonly made: CompiledModule[]; readonly before: Compiler["onModule"] };

/** Who wants to know which modules are compiled, the innermost last. */
function captures(vm: Vm): Capture[] {
  const known = vm.state.get("captures") as Capture[] | undefined;
  if (known !== undefined) return known;
  const made: Capture[] = [];
  vm.state.set("captures", made);
  return made;
}

/** Lets the machine load modules from files of these directories when it has none of their name. */
function searchIn(vm: Vm, path: readonly string[]): boolean {
  const isKnown = vm.state.has("code path");
  vm.state.set("code path", path);
  if (isKnown) return true;
  vm.code.searching = true;
  vm.code.addSource((name) => {
    if (name.includes("/")) return undefined;
    for (const dir of vm.state.get("code path") as string[]) {
      const file = `${dir}/${name}.beam`;
      const object = vm.host.disk.read(file.startsWith("/") ? file : `${vm.cwd.path}/${file}`);
      if (object === undefined || !loadObject(vm, new Bin(object))) continue;
      keepTerm(vm, [atom("code"), atom("file"), atom(name)], list([...file].map((c) => c.codePointAt(0) as number)));
      break;
    }
    return undefined;
  });
  return true;
}

/** The text of a file for the snippet of a diagnostic: of a script or cell, or as it is on the disk. */
export function sourceOf(vm: Vm, file: string): string | undefined {
  const given = sources(vm).get(file);
  if (given !== undefined) return given;
  const path = file.startsWith("/") ? file : `${vm.cwd.path.replace(/\/$/, "")}/${file}`;
  const data = vm.host.disk.read(path);
  return data === undefined ? undefined : new TextDecoder().decode(data);
}

/** The texts of scripts and cells by their names. */
function sources(vm: Vm): Map<string, string> {
  let known = vm.state.get("sources") as Map<string, string> | undefined;
  if (known === undefined) {
    known = new Map();
    vm.state.set("sources", known);
  }
  return known;
}

export const code: NativeModule = { module: "nodebook_code", table, expand: true };
