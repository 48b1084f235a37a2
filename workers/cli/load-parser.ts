// The Elixir parser for Node: reads the two wasm files from node_modules.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type ElixirParser, loadParser } from "../elixir/parser/parser.ts";

/** Loads the parser under Node. */
export async function loadNodeParser(): Promise<ElixirParser> {
  const require = createRequire(import.meta.url);
  const [engine, grammar] = await Promise.all([
    readFile(require.resolve("web-tree-sitter/web-tree-sitter.wasm")),
    readFile(require.resolve("tree-sitter-elixir/tree-sitter-elixir.wasm")),
  ]);
  return loadParser(new Uint8Array(engine), new Uint8Array(grammar));
}
