// The Elixir parser for Node, and its twin on tree-sitter with the two wasm files from node_modules.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { ElixirParser } from "../elixir/parser/parser.ts";
import { loadTreeParser, type TreeParser } from "../elixir/parser/tree-parser.ts";

/** The parser that programs run on. */
export async function loadNodeParser(): Promise<ElixirParser> {
  return new ElixirParser();
}

/** The parser on top of tree-sitter, for comparison. */
export async function loadNodeTreeParser(): Promise<TreeParser> {
  const require = createRequire(import.meta.url);
  const [engine, grammar] = await Promise.all([
    readFile(require.resolve("web-tree-sitter/web-tree-sitter.wasm")),
    readFile(require.resolve("tree-sitter-elixir/tree-sitter-elixir.wasm")),
  ]);
  return loadTreeParser(new Uint8Array(engine), new Uint8Array(grammar));
}
