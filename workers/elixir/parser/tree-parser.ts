// Text → tree of tree-sitter-elixir → quoted expression: the second opinion that the tests hold against the parser.
// The grammar reads `i..-1` as `i(.. - 1)` and `&(&1).x` as `(&(&1)).x`, and lacks `a[b: 1]`, `f.() do … end` and
// `"#{a; b}"`; therefore it is not the one that programs run on.

import { Language, Parser } from "web-tree-sitter";
import { convert } from "./convert.ts";
import { ParseFailure } from "./diagnostic.ts";
import { Forms, type ParseOptions } from "./forms.ts";
import { ElixirParser, type ParseResult } from "./parser.ts";
import { readTree } from "./tree.ts";

/** A wasm file: its bytes, or what WebAssembly.compile made of them. */
export type Wasm = WebAssembly.Module | Uint8Array<ArrayBuffer> | ArrayBuffer;

/** Parses by the grammar of tree-sitter; what that rejects goes to ElixirParser. */
export class TreeParser {
  readonly #parser: Parser;
  readonly #fallback = new ElixirParser();
  constructor(parser: Parser) {
    this.#parser = parser;
  }

  /** As ElixirParser.parse. */
  parse(source: string, options: ParseOptions): ParseResult {
    const tree = this.#parser.parse(source);
    if (tree === null) throw new Error("the grammar is not loaded");
    try {
      if (tree.rootNode.hasError) return this.#fallback.parse(source, options);
      const forms = new Forms(source, options);
      const quoted = convert(readTree(tree), forms);
      return { ok: true, quoted, warnings: forms.warnings };
    } catch (failure) {
      if (failure instanceof ParseFailure) return this.#fallback.parse(source, options);
      throw failure;
    } finally {
      tree.delete();
    }
  }
}

/** Starts the engine and loads the grammar: `web-tree-sitter.wasm` and `tree-sitter-elixir.wasm`. */
export async function loadTreeParser(engine: Wasm, grammar: Wasm): Promise<TreeParser> {
  const [engineModule, grammarModule] = await Promise.all([compile(engine), compile(grammar)]);
  await Parser.init({
    instantiateWasm(imports: WebAssembly.Imports, done: (i: WebAssembly.Instance, m: WebAssembly.Module) => void) {
      void WebAssembly.instantiate(engineModule, imports).then((instance) => done(instance, engineModule));
      return {};
    },
  });
  const parser = new Parser();
  parser.setLanguage(Language.loadSync(grammarModule));
  return new TreeParser(parser);
}

async function compile(wasm: Wasm): Promise<WebAssembly.Module> {
  return wasm instanceof WebAssembly.Module ? wasm : WebAssembly.compile(wasm);
}
