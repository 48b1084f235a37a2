// The compiled library as one file from which each node takes the modules that it needs: a length in ten digits, a line
// of that many bytes that says where the modules are, then one line of JSON for each module. Out: a finder of modules that
// reads and parses a module when it is first wanted.

import type { CompiledModule, ModuleFinder } from "./code-server.ts";

const DIGITS = 10;

/** Where a module is: bytes after the header. */
type Place = readonly [name: string, start: number, length: number];
type Header = { readonly fingerprint: string; readonly modules: readonly Place[] };

/** Text of a part of the file, bytes `start` to `end`. */
export type ReadPart = (start: number, end: number) => string;

/** A library that was opened. `find` parses anew at each call: a node loads a module once. */
export type Library = { readonly fingerprint: string; readonly find: ModuleFinder };

/** The file's bytes. */
export function writeLibrary(fingerprint: string, modules: readonly CompiledModule[]): Uint8Array {
  const encoder = new TextEncoder();
  const places: Place[] = [];
  const lines = modules.map((module) => encoder.encode(`${JSON.stringify(module)}\n`));
  let at = 0;
  for (const [i, line] of lines.entries()) {
    places.push([(modules[i] as CompiledModule).name, at, line.length]);
    at += line.length;
  }
  const header = encoder.encode(`${JSON.stringify({ fingerprint, modules: places } satisfies Header)}\n`);
  const out = new Uint8Array(DIGITS + header.length + at);
  out.set(encoder.encode(String(header.length).padStart(DIGITS, "0")));
  out.set(header, DIGITS);
  let position = DIGITS + header.length;
  for (const line of lines) {
    out.set(line, position);
    position += line.length;
  }
  return out;
}

/** Opens the file. @throws SyntaxError when it is none. */
export function openLibrary(read: ReadPart): Library {
  const length = Number.parseInt(read(0, DIGITS), 10);
  const { fingerprint, modules } = JSON.parse(read(DIGITS, DIGITS + length)) as Header;
  const base = DIGITS + length;
  const places = new Map(modules.map(([name, start, size]) => [name, [base + start, base + start + size] as const]));
  const find = (name: string): CompiledModule | undefined => {
    const place = places.get(name);
    return place === undefined ? undefined : (JSON.parse(read(...place)) as CompiledModule);
  };
  return { fingerprint, find: Object.assign(find, { names: [...places.keys()] }) };
}
