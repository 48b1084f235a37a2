// Text → quoted expression or diagnostic. The grammar is tree-sitter-elixir under web-tree-sitter; its two wasm files
// come from the caller as bytes or compiled modules, so that many workers can share one compilation.

import { Language, Parser } from "web-tree-sitter";
import type { Term } from "../../terms/term.ts";
import { convert } from "./convert.ts";
import { diagnose } from "./diagnose.ts";
import { type ParseDiagnostic, ParseFailure, type ParseWarning } from "./diagnostic.ts";
import { Forms, type ParseOptions } from "./forms.ts";
import { readTokens } from "./reader.ts";
import { tokenize } from "./tokens.ts";
import { readTree } from "./tree.ts";

export type { ParseDiagnostic, ParseOptions, ParseWarning };

/** A wasm file: its bytes, or what WebAssembly.compile made of them. */
export type Wasm = WebAssembly.Module | Uint8Array<ArrayBuffer> | ArrayBuffer;

/** What a parse gives. */
export type ParseResult =
  | { readonly ok: true; readonly quoted: Term; readonly warnings: readonly ParseWarning[] }
  | { readonly ok: false; readonly error: ParseDiagnostic; readonly warnings: readonly ParseWarning[] };

/** Parses Elixir, synchronously. Make one per thread with {@link loadParser}. */
export class ElixirParser {
  readonly #parser: Parser;
  constructor(parser: Parser) {
    this.#parser = parser;
  }

  /** Parses a text of any number of expressions, as Code.string_to_quoted does. */
  parse(source: string, options: ParseOptions): ParseResult {
    const tree = this.#parser.parse(source);
    if (tree === null) throw new Error("the grammar is not loaded");
    try {
      if (tree.rootNode.hasError) return readText(source, options);
      const forms = new Forms(source, options);
      const quoted = convert(readTree(tree), forms);
      return { ok: true, quoted, warnings: forms.warnings };
    } catch (failure) {
      if (failure instanceof ParseFailure) return readText(source, options);
      throw failure;
    } finally {
      tree.delete();
    }
  }
}

/** Parses without the grammar: what it rejects, it words; also the few forms that tree-sitter-elixir lacks. */
export function readText(source: string, options: ParseOptions): ParseResult {
  const forms = new Forms(source, options);
  try {
    const quoted = readTokens(tokenize(forms), forms);
    return { ok: true, quoted, warnings: forms.warnings };
  } catch (failure) {
    if (failure instanceof ParseFailure)
      return { ok: false, error: diagnose(forms, failure), warnings: forms.warnings };
    throw failure;
  }
}

/** Starts the engine and loads the grammar: `web-tree-sitter.wasm` and `tree-sitter-elixir.wasm`. */
export async function loadParser(engine: Wasm, grammar: Wasm): Promise<ElixirParser> {
  const [engineModule, grammarModule] = await Promise.all([compile(engine), compile(grammar)]);
  await Parser.init({
    instantiateWasm(imports: WebAssembly.Imports, done: (i: WebAssembly.Instance, m: WebAssembly.Module) => void) {
      void WebAssembly.instantiate(engineModule, imports).then((instance) => done(instance, engineModule));
      return {};
    },
  });
  const parser = new Parser();
  parser.setLanguage(Language.loadSync(grammarModule));
  return new ElixirParser(parser);
}

async function compile(wasm: Wasm): Promise<WebAssembly.Module> {
  return wasm instanceof WebAssembly.Module ? wasm : WebAssembly.compile(wasm);
}
