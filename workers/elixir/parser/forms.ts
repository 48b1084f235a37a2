// Makers of quoted expressions: {name, metadata, arguments}. One instance serves one text; it knows where the text
// stands and which metadata is wanted.

import { type Atom, atom, atomExists, atomTerm, NIL } from "../../terms/atom.ts";
import { EMPTY, list, type Term } from "../../terms/term.ts";
import { ParseFailure, type ParseWarning } from "./diagnostic.ts";
import { Lines } from "./lines.ts";

const A = {
  line: atom("line"),
  column: atom("column"),
  block: atom("__block__"),
  aliases: atom("__aliases__"),
  noParens: atom("no_parens"),
};

/** Options of a parse. `line`, `column`: where the text's first character stands. */
export type ParseOptions = {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** Adds `column:` to all metadata. */
  readonly columns?: boolean;
  /** Refuses to make new atoms. */
  readonly existingAtomsOnly?: boolean;
};

/** Makes the forms of one text and collects its warnings. */
export class Forms {
  readonly source: string;
  readonly lines: Lines;
  readonly warnings: ParseWarning[] = [];
  readonly #columns: boolean;
  readonly #existing: boolean;

  constructor(source: string, options: ParseOptions) {
    this.source = source;
    this.lines = new Lines(source, options.line ?? 1, options.column ?? 1);
    this.#columns = options.columns === true;
    this.#existing = options.existingAtomsOnly === true;
  }

  warn(at: number, message: string): void {
    this.warnings.push({ line: this.lines.lineOf(at), column: this.lines.columnOf(at), message });
  }

  /** Metadata for a position, with entries before it. */
  meta(at: number, ...before: Term[]): Term {
    const entries: Term[] = [...before, [A.line, this.lines.lineOf(at)]];
    if (this.#columns) entries.push([A.column, this.lines.columnOf(at)]);
    return list(entries);
  }

  /** The atom written at a position; true and false become booleans. */
  name(text: string, at: number): Atom | boolean {
    if (this.#existing && !atomExists(text)) throw new ParseFailure(at, "unsafe atom does not exist: ", text);
    if (text.length > 255 && Array.from(text).length > 255)
      throw new ParseFailure(at, "atom length must be less than system limit: ", text);
    return atomTerm(text);
  }

  variable(text: string, at: number): Term {
    return [this.name(text, at), this.meta(at), NIL];
  }

  call(name: Term, at: number, args: readonly Term[]): Term {
    return [name, this.meta(at), list(args)];
  }

  operator(name: string, at: number, ...args: Term[]): Term {
    return [atomTerm(name), this.meta(at), list(args)];
  }

  /** `{{:., meta, [module, function]}, meta, args}` with one position for both, as the parser itself inserts. */
  remote(module: string, name: string, at: number, args: readonly Term[], ...before: Term[]): Term {
    const meta = this.meta(at);
    const dot: Term = [atom("."), before.length > 0 ? meta : meta, list([atom(module), atom(name)])];
    return [dot, before.length > 0 ? this.meta(at, ...before) : meta, list(args)];
  }

  aliases(parts: readonly Term[], at: number): Term {
    return [A.aliases, this.meta(at), list(parts)];
  }

  /** A text of nothing but empty lines and comments. */
  emptyFile(): Term {
    return [A.block, this.meta(Math.max(0, this.source.search(/[^ \t]/))), EMPTY];
  }

  /** A sequence: none is an empty block, one is itself, more are a block. */
  block(exprs: readonly Term[], at?: number): Term {
    const only = exprs[0];
    if (exprs.length === 1 && only !== undefined && !isCallOf(only, "unquote_splicing")) return only;
    return [A.block, at === undefined || exprs.length === 0 ? EMPTY : this.meta(at), list(exprs)];
  }
}

/** The form is a call of that name with one argument. */
export function isCallOf(form: Term, name: string): boolean {
  return (
    Array.isArray(form) && form.length === 3 && form[0] === atom(name) && form[2] !== NIL && oneElement(form[2] as Term)
  );
}

function oneElement(term: Term): boolean {
  return typeof term === "object" && "h" in term && term.t === EMPTY;
}

/** A block around a unary `not` or `!` in parentheses, so that `(not a) in b` keeps its meaning. */
export function protect(form: Term): Term {
  return isCallOf(form, "not") || isCallOf(form, "!") ? [A.block, EMPTY, list([form])] : form;
}
