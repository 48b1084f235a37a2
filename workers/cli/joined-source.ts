// Sources in several files. In: a file of the library; where the body of its module has a line
//
//     @continued_in ["enum/sorting.ex", "enum/grouping.ex"]
//
// the bodies of those files' modules belong there, in that order. Each part defines the same module, so that it reads as
// Elixir by itself. Out: one text, which is what is compiled and what a node shows of its source; its lines are those that
// stack traces tell.

import { basename, dirname, join } from "node:path";

/** A source with its parts in it. */
export type JoinedSource = {
  readonly text: string;
  /** the files of the parts */
  readonly parts: readonly string[];
  /** the file that a line of the text comes from, and its line there */
  place(line: number): string;
};

type Line = { readonly text: string; readonly file: string; readonly line: number };

const PARTS = /^( *)@continued_in \[(.*)\]$/;
const HEAD = /^defmodule [\w.:]+ do$/;

/**
 * The text of a file with that of its parts.
 *
 * @throws Error when a part does not define one module
 */
export function joinedSource(path: string, read: (path: string) => string): JoinedSource {
  const parts: string[] = [];
  const lines = linesOf(path, read).flatMap((line): Line[] => {
    const [, indent = "", names] = PARTS.exec(line.text) ?? [];
    if (names === undefined) return [line];
    const files = Array.from(names.matchAll(/"([^"]+)"/g), ([, name]) => join(dirname(path), name as string));
    parts.push(...files);
    const blank = { ...line, text: "" };
    return files.flatMap((file, i) => [
      ...(i === 0 ? [] : [blank]),
      { ...line, text: `${indent}# -- ${basename(file)} --` },
      blank,
      ...bodyOf(linesOf(file, read), file),
    ]);
  });
  return {
    text: lines.map(({ text }) => text).join("\n"),
    parts,
    place: (line) => {
      const { file, line: own } = lines[line - 1] ?? { file: path, line };
      return `${file}:${own}`;
    },
  };
}

function linesOf(file: string, read: (path: string) => string): Line[] {
  return read(file)
    .split("\n")
    .map((text, i) => ({ text, file, line: i + 1 }));
}

function bodyOf(lines: readonly Line[], file: string): Line[] {
  const start = lines.findIndex(({ text }) => HEAD.test(text));
  const end = lines.findLastIndex(({ text }) => text === "end");
  if (start < 0 || end < start) throw new Error(`${file} defines no module: it cannot be a part of one`);
  return lines.slice(start + 1, end);
}
