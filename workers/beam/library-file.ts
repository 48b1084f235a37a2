// The compiled library as one file from which each node takes the modules that it needs: a length in ten digits, a line
// of that many bytes that says where the modules are, then one line of JSON for each module. Out: a finder of modules that
// reads and parses a module when it is first wanted. The sources of the library are a file of the same form, in which the
// modules of a source share its line; what its modules specify is another one.

const DIGITS = 10;

/** Where a module is: bytes after the header. */
type Place = readonly [name: string, start: number, length: number];
type Header = { readonly fingerprint: string; readonly modules: readonly Place[] };

/** Text of a part of the file, bytes `start` to `end`. */
export type ReadPart = (start: number, end: number) => string;

/** A library that was opened. `find` parses anew at each call: a node loads a module once. */
export type Library<T> = {
  readonly fingerprint: string;
  readonly find: ((name: string) => T | undefined) & { readonly names: readonly string[] };
};

/** The file's bytes: what there is of modules, by their names. A value that several modules share is written once. */
export function writeLibrary(
  fingerprint: string,
  values: Iterable<readonly [name: string, value: object]>,
): Uint8Array {
  const encoder = new TextEncoder();
  const places: Place[] = [];
  const lines: Uint8Array[] = [];
  const written = new Map<object, readonly [start: number, length: number]>();
  let at = 0;
  for (const [name, value] of values) {
    let place = written.get(value);
    if (place === undefined) {
      const line = encoder.encode(`${JSON.stringify(value)}\n`);
      lines.push(line);
      place = [at, line.length];
      written.set(value, place);
      at += line.length;
    }
    places.push([name, ...place]);
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

/** Opens a file of values of that type. @throws SyntaxError when it is none. */
export function openLibrary<T>(read: ReadPart): Library<T> {
  const length = Number.parseInt(read(0, DIGITS), 10);
  const { fingerprint, modules } = JSON.parse(read(DIGITS, DIGITS + length)) as Header;
  const base = DIGITS + length;
  const places = new Map(modules.map(([name, start, size]) => [name, [base + start, base + start + size] as const]));
  const find = (name: string): T | undefined => {
    const place = places.get(name);
    return place === undefined ? undefined : (JSON.parse(read(...place)) as T);
  };
  return { fingerprint, find: Object.assign(find, { names: [...places.keys()] }) };
}

/** A finder in a file that is got when something of it is first wanted: few ever ask for sources or specs. */
export function lateLibrary<T>(get: () => ReadPart | undefined): (name: string) => T | undefined {
  let opened: Library<T> | undefined;
  return (name) => {
    const read = opened === undefined ? get() : undefined;
    if (read !== undefined) opened = openLibrary<T>(read);
    return opened?.find(name);
  };
}
