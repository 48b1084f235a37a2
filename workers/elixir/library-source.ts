// Sources of the library. In: the text of a file; what is compiled here is to be what the build compiles, and the other way
// round. Out: its modules, defined and loaded.

import type { CompiledModule, ModuleText } from "../beam/code-server.ts";
import type { Vm } from "../beam/vm.ts";
import type { Compiler } from "./compiler.ts";
import { isRecompiled, returnToLibrary } from "./object-code.ts";
import type { ParseResult } from "./parser/parser.ts";

/** Kernel's own file: it can import nothing yet. */
const FIRST = "lib/kernel.ex";

/** Compiles a file of the library inside of the process that runs. Answers why it cannot be read, if so. */
export function compileSource(compiler: Compiler, { file, text }: ModuleText): ParseFailure | undefined {
  const parsed = compiler.parser.parse(text, { file, columns: true });
  if (!parsed.ok) return parsed.error;
  const { autoImport, definer } = compiler;
  compiler.autoImport = file === FIRST ? [] : ["Elixir.Kernel"];
  compiler.definer = "nodebook_def";
  try {
    const { fun } = compiler.prepare(parsed.quoted, compiler.baseEnv(file), []);
    compiler.vm.scheduler.callNested(fun.f, []);
    return undefined;
  } finally {
    Object.assign(compiler, { autoImport, definer });
  }
}

type ParseFailure = Extract<ParseResult, { readonly ok: false }>["error"];

/**
 * Compiles the file that a module of the library is defined in once more, as it was: what a module is made of is known then.
 * Answers whether the source can be had.
 */
export function recompile(vm: Vm, compiler: Compiler, module: string): boolean {
  if (isRecompiled(vm, module)) return true;
  const source = vm.code.sourceOf(module);
  if (source === undefined) return false;
  const { warnings, redefine, documents, onModule } = compiler;
  const made: string[] = [];
  const hear = ({ name }: CompiledModule): void => void made.push(name);
  Object.assign(compiler, { warnings: false, redefine: true, documents: true, onModule: hear });
  try {
    return compileSource(compiler, source) === undefined && made.includes(module);
  } finally {
    Object.assign(compiler, { warnings, redefine, documents, onModule });
    for (const name of made) returnToLibrary(vm, name);
  }
}
