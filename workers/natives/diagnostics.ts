// Diagnostics as terms. In: what the compiler reports while `Code.with_diagnostics/2` gathers in the process that
// compiles. Out: the maps that it answers, and `:nodebook_diagnostics.show/7`, by which `Code.print_diagnostic/2` prints one.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { Vm } from "../beam/vm.ts";
import { A } from "../elixir/ast.ts";
import { renderDiagnostic } from "../elixir/diagnostics.ts";
import type { Diagnostic } from "../elixir/reporter.ts";
import { type Atom, atom, atomName, NIL } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import { Bin, Cons, charlist, EMPTY, list, type Term } from "../terms/term.ts";
import { normalPath } from "./nodebook_file.ts";

/** Where a process keeps what it gathers: `{diagnostics, log?}`, the last first. */
const GATHERED = atom("elixir_code_diagnostics");

/** Keeps a diagnostic if the running process gathers them. Answers whether it is not to be printed as well. */
export function gathers(vm: Vm, d: Diagnostic): boolean {
  const process = vm.rt.proc;
  const kept = process?.dictionary.get(GATHERED);
  if (!Array.isArray(kept)) return false;
  const [before, log] = kept as [Term, Term];
  // of several places the last comes first
  const places = [d, ...(d.more ?? [])].reverse();
  const maps = places.map((place) => termOf(vm, { ...d, ...place }));
  const all = maps.reduce((rest, map) => new Cons(map, rest), before);
  process.dictionary = process.dictionary.put(GATHERED, [all, log]);
  return log !== true;
}

/** What is about a name spans it. */
const NAMED = /^(?:undefined )?variable "([^"]+)"|^undefined function (.+?)\/\d+ \(/;

function termOf(vm: Vm, d: Diagnostic): Term {
  const shown = vm.cwd.shown(d.file);
  const full = normalPath(d.file, vm.cwd.path);
  const [, variable, called] = NAMED.exec(d.message) ?? [];
  const name = variable ?? called;
  const fields: [string, Term][] = [
    ["severity", atom(d.severity)],
    ["message", Bin.of(d.message)],
    ["file", Bin.of(d.group === true ? full : d.file)],
    ["source", Bin.of(d.file)],
    ["position", d.column > 0 ? [d.line, d.column] : d.line],
    ["span", name !== undefined && d.column > 0 ? [d.line, d.column + name.length] : NIL],
    ["stacktrace", stacktraceOf(d, shown)],
  ];
  if (d.group === true) fields.push(["group", true]);
  return mapOf(fields.map(([key, value]): [Term, Term] => [atom(key), value]));
}

/** `Mod.fun/arity` or `Mod (module)` as an entry of a stack trace. */
function stacktraceOf(d: Diagnostic, file: string): Term {
  const entry = entryOf(d.where);
  if (entry === undefined) return EMPTY;
  const line: Term = [atom("line"), d.line];
  const column: Term[] = d.column > 0 ? [[atom("column"), d.column]] : [];
  const place: Term[] =
    d.group === true
      ? [[atom("file"), charlist(file)], ...(d.bare === true ? [[A.noParens, true] as Term] : []), line, ...column]
      : [[atom("file"), Bin.of(file)], ...column, line];
  return list([[...entry, list(place)]]);
}

function entryOf(where: string): Term[] | undefined {
  const moduleOf = (text: string): Term => atom(text.startsWith(":") ? text.slice(1) : `Elixir.${text}`);
  const module = /^(.+) \(module\)$/.exec(where)?.[1];
  if (module !== undefined) return [moduleOf(module), atom("__MODULE__"), 0];
  const found = /^(:\w+|[A-Z]\w*(?:\.[A-Z]\w*)*)\.(.+)\/(\d+)$/.exec(where);
  if (found === null) return undefined;
  const [, owner = "", name = "", arity] = found;
  return [moduleOf(owner), atom(name.replace(/^"(.*)"$/, "$1")), Number(arity)];
}

function table(vm: Vm): NativeTable {
  return {
    // the text of a diagnostic: severity, message, file, {line, column, how much is underlined}, its place, the source, and
    // whether it is coloured
    "show/7": (severity: Atom, message: Bin, file: Bin, at: Term, place: Bin, source: Term, colored: Term) => {
      const [line, column, width] = at as [number, number, number];
      const d = { message: message.text ?? "", file: file.text ?? "", line, column, width, where: "" };
      const text = source instanceof Bin ? (source.text ?? undefined) : undefined;
      const kind = atomName(severity) === "error" ? "error" : "warning";
      return Bin.of(
        renderDiagnostic(
          { ...d, severity: kind },
          () => text,
          (file) => vm.cwd.shown(file),
          place.text ?? "",
          colored === true,
        ),
      );
    },
  };
}

export const diagnostics: NativeModule = { module: "nodebook_diagnostics", table };
