// Types as text: in, what Elixir prints of a type or a signature. Out: the types. Recorded signatures are kept this way.

import {
  ABSENT,
  ANY_TUPLE,
  ATOM,
  atomsOf,
  BINARY,
  BOOLEAN,
  type Descr,
  DYNAMIC,
  difference,
  dynamicOf,
  EMPTY_LIST,
  EMPTY_MAP,
  FLOAT,
  FUN,
  INTEGER,
  listOf,
  mapOfFields,
  NONE,
  nonEmptyListOf,
  PID,
  PORT,
  REFERENCE,
  TERM,
  tupleOf,
  union,
} from "./descr.ts";

const NAMED: Record<string, Descr> = {
  atom: ATOM,
  binary: BINARY,
  boolean: BOOLEAN,
  dynamic: DYNAMIC,
  empty_list: EMPTY_LIST,
  empty_map: EMPTY_MAP,
  float: FLOAT,
  fun: FUN,
  integer: INTEGER,
  none: NONE,
  not_set: ABSENT,
  pid: PID,
  port: PORT,
  reference: REFERENCE,
  term: TERM,
};

const TOKEN =
  /\s*(->|=>|\.\.\.|%\{|[{}(),|]|:"(?:[^"\\]|\\.)*"|:(?:%?\{\}|\|+>?|[^\s(){},|]+)|%?[A-Za-z_][\w.]*[?!]?:?)/y;

/** Fields of a struct, without its name; undefined when there is no such struct. */
export type StructFields = (module: string) => readonly string[] | undefined;

/** Reads types from a text, one after the other. */
class Reader {
  readonly #tokens: string[] = [];
  #at = 0;
  readonly #fields: StructFields;
  constructor(text: string, fields: StructFields) {
    this.#fields = fields;
    TOKEN.lastIndex = 0;
    const end = text.trimEnd().length;
    while (TOKEN.lastIndex < end) {
      const at = TOKEN.lastIndex;
      const token = TOKEN.exec(text)?.[1];
      if (token === undefined) throw new Error(`no type at ${text.slice(at)}`);
      this.#tokens.push(token);
    }
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }

  type(): Descr {
    let t = this.#part();
    for (;;) {
      if (this.take("or")) t = union(t, this.#part());
      else if (this.take("and")) {
        this.take("not");
        t = difference(t, this.#part());
      } else return t;
    }
  }

  list(end: string): Descr[] {
    const types: Descr[] = [];
    while (!this.take(end)) {
      types.push(this.type());
      this.take(",");
    }
    return types;
  }

  #part(): Descr {
    const token = this.#tokens[this.#at++] ?? "";
    if (token === "(") return this.list(")")[0] as Descr;
    if (token === "{") return this.#tuple();
    if (token === "%{") return this.#map();
    if (token.startsWith("%")) return this.#struct(`Elixir.${token.slice(1)}`);
    if (token.startsWith(':"')) return atomsOf(JSON.parse(token.slice(1)) as string);
    if (token.startsWith(":")) return atomsOf(token.slice(1));
    if (/^[A-Z]/.test(token)) return atomsOf(token === "Elixir" ? token : `Elixir.${token}`);
    if (!this.take("(")) return atomsOf(token);
    const [first, second] = this.list(")");
    if (first === undefined) return NAMED[token] as Descr;
    if (token === "dynamic") return dynamicOf(first);
    if (token === "if_set") return union(first, ABSENT);
    const list = nonEmptyListOf(first, second);
    if (token === "non_empty_list") return list;
    return second === undefined ? listOf(first) : union(list, EMPTY_LIST);
  }

  #tuple(): Descr {
    const elements: Descr[] = [];
    let open = false;
    while (!this.take("}")) {
      if (this.take("...")) open = true;
      else elements.push(this.type());
      this.take(",");
    }
    return open && elements.length === 0 ? ANY_TUPLE : tupleOf(elements, open);
  }

  #map(): Descr {
    const fields: [string, Descr][] = [];
    let open = false;
    while (!this.take("}")) {
      if (this.take("...")) open = true;
      else fields.push(this.#field());
      this.take(",");
    }
    return mapOfFields(fields, open);
  }

  #field(): [string, Descr] {
    const key = this.#tokens[this.#at++] as string;
    if (!this.take("=>")) return [key.slice(0, -1), this.type()];
    return [key.startsWith(":") ? key.slice(1) : `Elixir.${key}`, this.type()];
  }

  #struct(module: string): Descr {
    this.take("{");
    const given: [string, Descr][] = [];
    while (!this.take("}")) {
      given.push(this.#field());
      this.take(",");
    }
    const all = (this.#fields(module) ?? []).map((key): [string, Descr] => [key, TERM]);
    return mapOfFields([...new Map([["__struct__", atomsOf(module)], ...all, ...given])], false);
  }
}

/** The type that the text is about. Structs may be shortened to those fields that are not `term()`. */
export function readType(text: string, fields: StructFields = () => undefined): Descr {
  return new Reader(text, fields).type();
}

/** A clause of a signature. */
export type SignatureClause = { readonly args: readonly Descr[]; readonly result: Descr };

/** The clauses of a signature: `a, b -> c | d, e -> f`. */
export function readSignature(text: string, fields: StructFields): SignatureClause[] {
  const reader = new Reader(text, fields);
  const clauses: SignatureClause[] = [];
  while (!reader.done) {
    clauses.push({ args: reader.list("->"), result: reader.type() });
    reader.take("|");
  }
  return clauses;
}
