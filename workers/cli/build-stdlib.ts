// Compiles the library (workers/stdlib, workers/packages) to one file of modules that every node loads from:
// workers/stdlib/.build/library.txt; sources.txt beside it has what the modules of Elixir were compiled from, specs.txt what they
// specify (recorded in workers/stdlib/specs). With an unchanged compiler and unchanged sources nothing is done. A source that
// names parts is joined with them: see joined-source.ts.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { CompiledModule, ModuleText } from "../beam/code-server.ts";
import { openLibrary, writeLibrary } from "../beam/library-file.ts";
import { MemoryDisk } from "../beam/memory-disk.ts";
import { Raise } from "../beam/raise.ts";
import { stacktraceOf } from "../beam/stacktrace.ts";
import { Vm } from "../beam/vm.ts";
import { Compiler } from "../elixir/compiler.ts";
import type { Definition } from "../elixir/draft.ts";
import { BUILTIN_MACROS } from "../elixir/expand/module-forms.ts";
import { compileSource } from "../elixir/library-source.ts";
import type { Diagnostic } from "../elixir/reporter.ts";
import { natives } from "../natives/all.ts";
import { moduleFunctions } from "../natives/module_info.ts";
import type { Bin, Term } from "../terms/term.ts";
import { debugTerm } from "./debug-term.ts";
import { headsOf, NATIVE_HEADS } from "./heads.ts";
import { type JoinedSource, joinedSource } from "./joined-source.ts";
import { loadNodeParser } from "./load-parser.ts";
import { nodeHost } from "./node-host.ts";
import { readSpecs } from "./recorded-specs.ts";

const here = dirname(fileURLToPath(import.meta.url));
const stdlib = join(here, "../stdlib");
const output = join(stdlib, ".build/library.txt");

function filesUnder(folder: string, ending: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name.startsWith(".")) return [];
    return statSync(path).isDirectory() ? filesUnder(path, ending) : ending.test(name) ? [path] : [];
  });
}

function fingerprint(): string {
  const hash = createHash("sha256");
  const roots = ["stdlib", "packages", "elixir", "beam", "terms", "natives", "cli", "conformance"].map((r) =>
    join(here, "..", r),
  );
  for (const root of roots) {
    for (const file of filesUnder(root, /\.(exs?|ts|txt)$/).sort()) {
      if (file.endsWith(".test.ts")) continue;
      hash.update(relative(here, file)).update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

const print = fingerprint();
if (existsSync(output) && !process.argv.includes("--force")) {
  const known = readFileSync(output);
  const { fingerprint: made } = openLibrary<CompiledModule>((start, end) => known.toString("utf8", start, end));
  if (made === print) {
    console.log("library: up to date");
    process.exit(0);
  }
}

const started = performance.now();
const modules = new Map<string, CompiledModule>();
const disk = new MemoryDisk(() => 0);
const vm = new Vm({
  host: nodeHost({
    write: (device, data) => void (device === 1 ? process.stdout : process.stderr).write(data),
    exit: (status) => process.exit(status),
    disk,
  }),
  natives,
  library: () => undefined,
});
vm.code.searching = true;
vm.moduleFunctions = moduleFunctions(vm);
let problems = 0;
/** The source that is compiled now, under the name that its modules tell. */
let compiling: { readonly source: ModuleText; readonly joined: JoinedSource } | undefined;
const sources = new Map<string, ModuleText>();
const report = (d: Diagnostic): void => {
  if (d.severity === "error") problems++;
  const place = compiling?.source.file === d.file ? compiling.joined.place(d.line) : `${d.file}:${d.line}`;
  console.error(`${place}: ${d.severity}: ${d.message}${d.where === "" ? "" : ` (${d.where})`}`);
};
const compiler = new Compiler({ vm, parser: await loadNodeParser(), report });
vm.state.set("compiler", compiler);
compiler.warnings = false;
/** The definitions of the modules of Elixir, for what errors tell of their clauses. */
const definitions = new Map<string, readonly Definition[]>();
compiler.onModule = (module, draft) => {
  modules.set(module.name, module);
  if (!module.name.startsWith("Elixir.")) return;
  definitions.set(module.name, [...draft.definitions.values()]);
  if (compiling !== undefined) sources.set(module.name, compiling.source);
};

/** Kernel first; after it a file is compiled when another one needs a module of it, or in its turn. */
const files = [
  join(stdlib, "elixir/kernel.ex"),
  ...[join(stdlib, "otp"), join(stdlib, "elixir"), join(here, "../packages")].flatMap((root) =>
    filesUnder(root, /\.ex$|^mix\.exs$/).sort(),
  ),
];
const joined = new Map(files.map((path) => [path, joinedSource(path, (part) => readFileSync(part, "utf8"))]));
for (const { parts } of [...joined.values()]) for (const part of parts) joined.delete(part);
const waiting = new Set(joined.keys());
const definedIn = new Map<string, string>();
for (const [path, { text }] of joined) {
  const names = [
    ...Array.from(
      text.matchAll(/^(?: {2})*def(?:module|protocol|exception) (?:([A-Z][\w.]*)|:(\w+))/gm),
      ([, alias, erlang]) => (alias !== undefined ? `Elixir.${alias}` : (erlang as string)),
    ),
    ...Array.from(
      text.matchAll(/^defimpl ([\w.]+), for: ([\w.]+)/gm),
      ([, protocol, of]) => `Elixir.${protocol}.${of}`,
    ),
  ];
  for (const name of names) if (!definedIn.has(name)) definedIn.set(name, path);
}
let failed = 0;

function compileFile(path: string): void {
  waiting.delete(path);
  const name = relative(join(here, ".."), path);
  const file = name.startsWith("stdlib/elixir/")
    ? `lib/${name.slice(14)}`
    : name.startsWith("stdlib/otp/")
      ? name.slice(11).replace(/\.ex$/, ".erl")
      : name.replace(/^packages\/[^/]+\//, "");
  const outer = compiling;
  const whole = joined.get(path) as JoinedSource;
  compiling = { source: { file, text: whole.text }, joined: whole };
  compileText(name, compiling.source);
  compiling = outer;
}

function compileText(name: string, source: ModuleText): void {
  try {
    const error = compileSource(compiler, source);
    if (error === undefined) return;
    failed++;
    console.error(`${compiling?.joined.place(error.line) ?? `${name}:${error.line}`}: ${error.description}`);
  } catch (thrown) {
    failed++;
    if (!(thrown instanceof Raise)) throw thrown;
    console.error(`${name}: ${debugTerm(thrown.reason)}\n${debugTerm(stacktraceOf(vm, thrown))}`);
    if (process.env.DEBUG !== undefined) console.error(thrown.origin?.stack);
  }
}

// what the bootstrap itself calls before there is a language to read its heads in
vm.code.ensure("Elixir.Module");
vm.code.addSource((name) => {
  const path = definedIn.get(name);
  if (path !== undefined && waiting.has(path)) compileFile(path);
  return undefined;
});
for (const path of joined.keys()) if (waiting.has(path)) compileFile(path);

/** A package is an application: its specification comes from its mix.exs and the modules of its lib folder. */
for (const path of files.filter((f) => f.endsWith("/mix.exs"))) {
  const app = basename(dirname(path));
  const names = (under: string): string[] =>
    [...definedIn].flatMap(([name, file]) => (file.startsWith(under) ? [`:"${name}"`] : []));
  const [project] = names(path);
  const own = names(join(dirname(path), "lib")).join(", ");
  const text = `defmodule :nodebook_app_${app} do
    def spec, do: Mix.Project.application_spec(${project}, [${own}])
  end`;
  compileText(`${app}.app`, { file: `${app}.app`, text });
}

/** A string literal of Elixir. */
const quotedText = (text: string): string => JSON.stringify(text).replaceAll("#", "\\#");

/** What the real ones have: a call of something that is missing here says so, and the coverage page counts it. */
const [, ...census] = readFileSync(join(here, "../conformance/functions.txt"), "utf8").trimEnd().split("\n");
compileText("elsewhere", {
  file: "elsewhere",
  text: `defmodule :nodebook_elsewhere do
    def has?(module, function, arity) do
      case :binary.split(text(), "\n" <> :erlang.atom_to_binary(module) <> " ") do
        [_, rest] ->
          [line | _] = :binary.split(rest, "\n")
          name = :erlang.atom_to_binary(function) <> "/" <> :erlang.integer_to_binary(arity)
          :lists.member(name, :binary.split(line, " ", [:global]))
        _ -> false
      end
    end

    defp text, do: ${quotedText(`\n${census.join("\n")}\n`)}
  end`,
});

const shown = (quoted: Term): string => (compiler.call("Elixir.Macro", "to_string", [quoted]) as Bin).text ?? "";
const described = failed === 0 ? [...definitions] : [];
const heads = described.flatMap(([module, defined]) => headsOf(module, defined, shown)).concat(NATIVE_HEADS);
compileText("heads", {
  file: "heads",
  text: `defmodule :nodebook_heads do
    def text, do: ${quotedText(`\n${heads.join("\n")}\n`)}
  end`,
});

/** Module, what it has here, and what it has elsewhere only. */
type Coverage = readonly [module: string, here: number, missing: readonly string[]];

const coverage: Coverage[] = census.map((line) => {
  const [module = "", ...names] = line.split(" ");
  const macros = new Set((modules.get(module)?.macros ?? []).map(([n, a]) => `${n}/${a}`));
  if (module === "Elixir.Kernel") for (const name of BUILTIN_MACROS) macros.add(name);
  const missing = names.filter((name) => {
    const at = name.lastIndexOf("/");
    return !macros.has(name) && vm.code.find(module, name.slice(0, at), Number(name.slice(at + 1))) === undefined;
  });
  return [module, names.length - missing.length, missing];
});
if (process.argv.includes("--unresolved")) {
  const wanted = new Map<string, number>();
  for (const m of modules.values()) {
    for (const [, mod, fun, arity] of m.js.matchAll(/\$\.cell\("([^"]+)","([^"]+)",(\d+)\)/g)) {
      if (vm.code.find(mod as string, fun as string, Number(arity)) === undefined)
        wanted.set(`${mod}.${fun}/${arity}`, (wanted.get(`${mod}.${fun}/${arity}`) ?? 0) + 1);
    }
  }
  console.log([...wanted.keys()].sort().join("\n"));
}
mkdirSync(dirname(output), { recursive: true });
const size = [...modules.values()].reduce((n, m) => n + m.js.length, 0);
writeFileSync(output, writeLibrary(failed + problems > 0 ? "incomplete" : print, modules));
writeFileSync(join(dirname(output), "sources.txt"), writeLibrary(print, sources));
const specified = readSpecs(readFileSync(join(stdlib, "specs/specs.txt"), "utf8"));
const known = [...specified].filter(([name]) => vm.code.ensure(name) !== undefined);
writeFileSync(join(dirname(output), "specs.txt"), writeLibrary(print, known));
writeFileSync(join(dirname(output), "coverage.json"), JSON.stringify(coverage));
console.log(
  `library: ${modules.size} modules, ${(size / 1024).toFixed(0)} kB of code, ${((performance.now() - started) / 1000).toFixed(1)} s${failed > 0 ? `, ${failed} files failed` : ""}`,
);
process.exit(failed + problems > 0 ? 1 : 0);
