// Stack traces: from JavaScript's own stack (the frames of the running slice) and the saved frames below it, to the
// list of {module, function, arity, [file:, line:]} that Elixir shows. Frames of tail calls are left out, as on the BEAM.

import { atom, atomName, atomTerm, isAtom } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import { charlist, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { type Frame, framesOf } from "./frame.ts";
import { lentLines, ownLines, runningLines } from "./lent-stack.ts";
import type { Process } from "./process.ts";
import { KIND_ERROR, type Raise } from "./raise.ts";
import type { Vm } from "./vm.ts";

const DEPTH = 8;
/** Saved frames that a raise keeps: some are not shown. */
export const KEPT_FRAMES = 12;
const ERROR_INFO = atom("error_info");
// V8: "at f (nb:Elixir.Foo@1:12:3)"; Firefox and Safari: "f@nb:Elixir.Foo@1:12:3"
const LOCATION = /nb:[\w.]*@(\d+):(\d+):\d+/;

// the machine's own modules: a reader did not write them and real nodes do not have them
const OWN = /^nodebook_(?!eval)/;

/** The name of the body of a file that defines modules and does nothing else. */
export const MODULES_ONLY = "__MODULES__";

/** Modules of errors by the modules whose functions are part of the emulator. */
const WORDS: Readonly<Record<string, string>> = {
  binary: "erl_stdlib_errors",
  erlang: "erl_erts_errors",
  math: "erl_stdlib_errors",
};
const NO_WORDS: ReadonlySet<string> = new Set(["undef", "function_clause"]);

const EVALUATED = atom("elixir_eval");
const INTERPRETED = atom("-inside-an-interpreted-fun-");

type Entry = { module: string; name: string; arity: number; file: string; line: number };

function entryTerm(e: Entry, vm: Vm): Term {
  const location =
    e.line > 0 && e.file !== ""
      ? list([
          [atom("file"), charlist(vm.cwd.traced(e.module, e.file))],
          [atom("line"), e.line],
        ])
      : EMPTY;
  return [atom(e.module), atomTerm(e.name), e.arity, location];
}

/** The entry as Elixir names it, or undefined when a real node would not have it. */
function known(e: Entry): Entry | undefined {
  // a line that no source stands behind: the wrapper of a function, not a call
  if (OWN.test(e.module) || e.line === 0) return undefined;
  if (!e.module.startsWith("nodebook_eval")) return e.name === "__MODULE__" ? { ...e, arity: 1 } : e;
  // a file of modules and nothing else is not run as a whole
  if (e.name === MODULES_ONLY) return undefined;
  // the body of a file, or of what a real node interprets: functions of that leave no entry
  const whole = e.module.startsWith("nodebook_eval_file");
  if (e.name === "__FILE__") return { ...e, module: whole ? "elixir_compiler_0" : EVALUATED.name, arity: 1 };
  if (!whole) return undefined;
  return { ...e, module: "elixir_compiler_0", name: e.name.replace("-__FILE__/0-", "-__FILE__/1-") };
}

/** A function that failed to match its arguments is there twice: with the arguments, and with its place. Joins them. */
function withoutTwin(entries: Term[], native: readonly [string, string, Term] | undefined): Term[] {
  const [first, second] = entries as [Term[] | undefined, Term[] | undefined];
  if (native === undefined || first === undefined || second === undefined) return entries;
  const [module, name, args, info] = first;
  const arity = listToArray(args as Term)?.length;
  if (info !== EMPTY || second[0] !== module || second[1] !== name || second[2] !== arity) return entries;
  return [[module, name, args, second[3]] as Term, ...entries.slice(2)];
}

/** The top entry with the arguments and the extra that the raise gives it. */
function withArguments(entries: Term[], { args, info }: Raise): Term[] {
  const [first, ...rest] = entries;
  if (args === undefined || !Array.isArray(first)) return entries;
  const [module, name, , location] = first as [Term, Term, Term, Term];
  const place = (listToArray(location) ?? []).filter((x) => Array.isArray(x) && x[0] !== ERROR_INFO);
  const extra: Term[] = info === undefined ? [] : [[ERROR_INFO, info]];
  return [[module, name, args, list([...place, ...extra])], ...rest];
}

/** Saved frames as a process that waits shows them. */
function entriesOf(vm: Vm, frames: readonly Frame[]): Term[] {
  const out: Term[] = [];
  let before: Frame | undefined;
  for (const frame of frames) {
    const { info, pc } = frame;
    const again = before?.info === info && before.pc === pc;
    before = frame;
    if (again) continue;
    const shown = known({ ...info, line: info.lines[pc] ?? 0 });
    if (shown !== undefined) out.push(entryTerm(shown, vm));
  }
  return out;
}

/** What the lines of a JavaScript stack show. */
function entriesAt(vm: Vm, lines: readonly string[]): Term[] {
  const out: Term[] = [];
  // calls of one place by one function right behind each other are one entry, as the BEAM leaves out equal addresses
  let place: unknown;
  for (const line of lines) {
    const found = LOCATION.exec(line);
    if (found === null || found[0] === place) continue;
    place = found[0];
    const entry = vm.code.locate(Number(found[1]), Number(found[2]));
    const shown = entry === undefined ? undefined : known(entry);
    if (shown !== undefined) out.push(entryTerm(shown, vm));
  }
  return out;
}

function liveLines(vm: Vm, process: Process): string[] {
  if (vm.rt.proc === process && process.status === "running") return runningLines();
  return vm.scheduler.lender === process ? lentLines() : [];
}

/** Where a process is: the one that runs, the one that lent it its part of the JavaScript stack, or any other. */
export function whereabouts(vm: Vm, process: Process): Term[] {
  return [...entriesAt(vm, liveLines(vm, process)), ...entriesOf(vm, framesOf(process.stack, KEPT_FRAMES))].slice(
    0,
    DEPTH,
  );
}

/** Who has the words for what a function of the machine cannot take. */
function wordsOf(module: string, { kind, reason }: Raise): Term | undefined {
  if (kind !== KIND_ERROR || (isAtom(reason) && NO_WORDS.has(atomName(reason)))) return undefined;
  const words = WORDS[module];
  return words === undefined ? undefined : mapOf([[atom("module"), atom(words)]]);
}

/** The body of what is interpreted; its interpreter leaves no room for more. */
function isEvaluated(entry: Term): boolean {
  return Array.isArray(entry) && entry[0] === EVALUATED;
}

/** The stack trace of a raise as a term; worded once and kept. */
export function stacktraceOf(vm: Vm, raise: Raise): Term {
  if (raise.trace !== undefined) return raise.trace;
  const out: Term[] = [];
  if (raise.native !== undefined) {
    const [module, name, args] = raise.native;
    const info = raise.info ?? wordsOf(module, raise);
    const extra = info === undefined ? EMPTY : list([[ERROR_INFO, info]]);
    // a function of evaluated code: there the evaluator interprets it
    if (module.startsWith("nodebook_eval")) out.push([atom("erl_eval"), INTERPRETED, args, extra]);
    else if (!OWN.test(module)) out.push([atom(module), atomTerm(name), args, extra]);
  }
  const live = entriesAt(vm, ownLines(raise.origin?.stack ?? ""));
  const saved = entriesOf(vm, raise.frames ?? framesOf(vm.rt.proc.stack, KEPT_FRAMES));
  if (raise.above !== undefined) out.push(...raise.above, ...[...live, ...saved].filter(isEvaluated).slice(0, 1));
  else out.push(...[...live, ...saved].slice(0, DEPTH - out.length));
  const [top] = out as Term[][];
  if (raise.native === undefined && raise.info !== undefined && top !== undefined)
    out[0] = [...top.slice(0, 3), list([...(listToArray(top[3] as Term) ?? []), [atom("error_info"), raise.info]])];
  raise.trace = list(withArguments(withoutTwin(out, raise.native), raise));
  raise.origin = undefined;
  raise.frames = undefined;
  return raise.trace;
}
