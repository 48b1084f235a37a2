import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadNodeTreeParser } from "../../cli/load-parser.ts";
import { atom } from "../../terms/atom.ts";
import { Bin, list, type Term } from "../../terms/term.ts";
import type { ParseDiagnostic } from "./diagnostic.ts";
import { canonical } from "./inspect-quoted.ts";
import { ElixirParser } from "./parser.ts";

const read = (name: string): string => readFileSync(new URL(`samples/${name}`, import.meta.url), "utf8");
const snippets = read("snippets.txt").split("\n---\n");
const parser = new ElixirParser();
const parse = (source: string) => parser.parse(source, { file: "nofile", columns: true });

// Where this parser is known to say something else than Elixir does, and why nobody will miss it.
const DIFFERENT: ReadonlySet<string> = new Set([
  "~a", // Elixir reads a sigil that ends with the text as nothing at all
  "~A",
  "~x",
  "fn (a, b), c -> 2 end", // other token named
  "for (i = 0; i < 1; i++) { }",
  "..//2",
  "a in in b",
  '1 "b#{1}"', // the error shows internal tokens
  "a€", // the hint about similar identifiers
  "a\u200bb",
  "[&: 1, @: 2, !: 3, ^: 4, |: 5, =: 6, <-: 7, \\\\: 8, ->: 9, %: 10, &&: 11, <<<: 12, //: 13, ..//: 14, *: 15]",
]);

function delimiters(found: ParseDiagnostic): Term {
  const d = found.delimiters;
  if (d === null) return list([]);
  const both: [string, Term][] = [
    ["end_column", d.endColumn],
    ["end_line", d.endLine],
    ["expected_delimiter", atom(d.expected)],
    ["opening_delimiter", atom(d.opening)],
  ];
  if (d.closing !== null)
    both.push(["closing_delimiter", atom(d.closing)], ["error_type", atom("mismatched_delimiter")]);
  both.sort(([a], [b]) => (a < b ? -1 : 1));
  return list(both.map(([k, v]): Term => [atom(k), v]));
}

function quotedOf(source: string): string {
  const result = parse(source);
  if (result.ok) return `ok ${canonical(result.quoted)}`;
  const e = result.error;
  const rest = list(e.after === null ? [] : [Bin.of(e.after)]);
  return `error ${canonical(list([e.line, e.column, Bin.of(e.text), Bin.of(e.token), rest, delimiters(e)]))}`;
}

const KIND = { syntax: "SyntaxError", token_missing: "TokenMissingError", mismatched: "MismatchedDelimiterError" };

function exceptionOf(source: string): string {
  const result = parse(source);
  if (result.ok) return "ok";
  const e = result.error;
  const snippet = e.snippet === "" ? atom("nil") : Bin.of(e.snippet);
  return `${KIND[e.kind]} ${canonical(list([e.line, e.column, Bin.of(e.description), snippet]))}`;
}

function iexOf(source: string): string {
  const result = parse(`${source}\n`);
  return result.ok ? "ok" : result.error.incomplete ? "incomplete" : "error";
}

function compare(file: string, mine: (source: string) => string): void {
  const real = read(file).split("\n");
  const kept = snippets.map((s, i) => [s, i] as const).filter(([s]) => !DIFFERENT.has(s));
  expect(kept.map(([s]) => `${s}\n${mine(s)}`)).toEqual(kept.map(([s, i]) => `${s}\n${real[i]}`));
}

describe("recorded snippets", () => {
  test("give the same quoted expressions and errors as real Elixir", () => compare("quoted.txt", quotedOf));
  test("give the same exceptions", () => compare("exceptions.txt", exceptionOf));
  test("are complete or not exactly as IEx finds", () => compare("iex.txt", iexOf));
});

test("the grammar of tree-sitter reads the standard library alike", async () => {
  const tree = await loadNodeTreeParser();
  const root = new URL("../../stdlib/", import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ex"));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const source = readFileSync(new URL(file, root), "utf8");
    const [mine, theirs] = [parse(source), tree.parse(source, { file, columns: true })];
    if (!mine.ok || !theirs.ok) throw new Error(`${file} does not parse`);
    expect(canonical(mine.quoted) === canonical(theirs.quoted), file).toBe(true);
  }
});

test("refuses to make new atoms when asked to", () => {
  const result = parser.parse("surely_not_yet_an_atom_", { file: "nofile", existingAtomsOnly: true });
  expect(result.ok ? "" : result.error.description).toBe("unsafe atom does not exist: surely_not_yet_an_atom_");
});

test("counts the columns of each line from that of the first character", () => {
  const result = parser.parse("a\nb", { file: "nofile", line: 10, column: 5, columns: true });
  expect(result.ok && canonical(result.quoted)).toBe(
    '{:"__block__",[],[{:"a",[{:"line",10},{:"column",5}],:"nil"},{:"b",[{:"line",11},{:"column",5}],:"nil"}]}',
  );
});
