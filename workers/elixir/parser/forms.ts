// Makers of quoted expressions: {name, metadata, arguments}. One instance serves one text; it knows where the text
// stands and which metadata is wanted.

import { atom, atomExists, atomTerm, NIL } from "../../terms/atom.ts";
import { Bin, Cons, EMPTY, list, listToArray, type Term } from "../../terms/term.ts";
import { ParseFailure, type ParseWarning } from "./diagnostic.ts";
import { Lines } from "./lines.ts";

const A = {
  line: atom("line"),
  column: atom("column"),
  block: atom("__block__"),
  aliases: atom("__aliases__"),
  closing: atom("closing"),
  newlines: atom("newlines"),
  parens: atom("parens"),
  end: atom("end_of_expression"),
};

/** Stand in the quoted expression for what a function of the caller makes: `{literal, entries, meta, value}`. */
export const LITERAL = atom("$nodebook literal");
/** `{name, entries, meta, text}`: an atom that a function of the caller makes. */
export const NAME = atom("$nodebook name");

/** Options of a parse. `line`, `column`: where the text's first character stands. */
export type ParseOptions = {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** Adds `column:` to all metadata. */
  readonly columns?: boolean;
  /** Refuses to make new atoms. */
  readonly existingAtomsOnly?: boolean;
  /** Adds where tokens end, break and how they are written. */
  readonly tokenMetadata?: boolean;
  /** Literals with metadata: in a block each, or as LITERAL for the caller to replace. */
  readonly literals?: "block" | "marked";
  /** Names come as NAME for the caller to replace. */
  readonly markNames?: boolean;
  /** false: quotes that nobody needs are no warning. */
  readonly warnUnnecessaryQuotes?: boolean;
  /** false: escapes of strings stay as written. */
  readonly unescape?: boolean;
};

/** A comment: its text with `#`, and the line breaks before and behind it. */
export type Comment = { readonly at: number; readonly text: string; readonly before: number; readonly after: number };

/** Brackets: the line breaks behind the opening one, and where the closing one stands. */
export type Span = { readonly newlines: number; readonly close: number };

/** Makes the forms of one text and collects its warnings. */
export class Forms {
  readonly source: string;
  readonly lines: Lines;
  readonly warnings: ParseWarning[] = [];
  readonly comments: Comment[] = [];
  /** Whether the metadata of tokens is wanted. */
  readonly tokens: boolean;
  readonly unescape: boolean;
  /** Whether quotes that nobody needs are worth a warning. */
  readonly quotesWarned: boolean;
  readonly #columns: boolean;
  readonly #existing: boolean;
  readonly #literals: "block" | "marked" | undefined;
  readonly #marks: boolean;

  constructor(source: string, options: ParseOptions) {
    this.source = source;
    this.lines = new Lines(source, options.line ?? 1, options.column ?? 1);
    this.tokens = options.tokenMetadata === true;
    this.unescape = options.unescape !== false;
    this.quotesWarned = options.warnUnnecessaryQuotes !== false;
    this.#literals = options.literals;
    this.#marks = options.markNames === true;
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

  /** Entries of metadata about brackets. */
  pair(span: Span): Term[] {
    if (!this.tokens) return [];
    const closing: Term = [A.closing, this.meta(span.close)];
    return span.newlines > 0 ? [[A.newlines, span.newlines], closing] : [closing];
  }

  /** `newlines:` when there are some. */
  newlines(count: number): Term[] {
    return this.tokens && count > 0 ? [[A.newlines, count]] : [];
  }

  /** One entry of metadata about tokens. */
  entry(name: string, value: Term): Term[] {
    return this.tokens ? [[atom(name), value]] : [];
  }

  /** A literal, with metadata where it is wanted. */
  literal(value: Term, at: number, ...before: Term[]): Term {
    if (this.#literals === undefined) return value;
    const meta = this.meta(at, ...before);
    return this.#literals === "block" ? [A.block, meta, list([value])] : [LITERAL, EMPTY, meta, value];
  }

  /** Whether literals carry metadata. */
  get encodes(): boolean {
    return this.#literals !== undefined;
  }

  /** The form with an entry in front of its metadata. */
  prepend(form: Term, entry: Term): Term {
    if (!Array.isArray(form) || form.length < 3) return form;
    const [head, meta, ...rest] = form as [Term, Term, ...Term[]];
    return [head, new Cons(entry, meta), ...rest];
  }

  /** The form in parentheses. */
  parenthesised(form: Term, open: number, close: number): Term {
    return this.tokens ? this.prepend(form, this.parens(open, close)) : form;
  }

  /** `parens: [line: 1, closing: …]` */
  parens(open: number, close: number): Term {
    const place = listToArray(this.meta(open)) ?? [];
    return [A.parens, list([...place, [A.closing, this.meta(close)]])];
  }

  /** The form with the end of its statement. */
  ended(form: Term, token: { readonly at: number; readonly from?: number; readonly count?: number }): Term {
    if (!this.tokens || !Array.isArray(form) || form.length < 3) return form;
    return this.prepend(form, [A.end, this.meta(token.from ?? token.at, [A.newlines, token.count ?? 0])]);
  }

  /** The atom written at a position; true and false become booleans. */
  name(text: string, at: number): Term {
    if (this.#existing && !atomExists(text)) throw new ParseFailure(at, "unsafe atom does not exist: ", text);
    if (text.length > 255 && Array.from(text).length > 255)
      throw new ParseFailure(at, "atom length must be less than system limit: ", text);
    if (this.#marks) {
      const place: Term[] = [
        [A.line, this.lines.lineOf(at)],
        [A.column, this.lines.columnOf(at)],
      ];
      return [NAME, EMPTY, list(place), Bin.of(text)];
    }
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

  aliases(parts: readonly Term[], at: number, last: number): Term {
    return [A.aliases, this.meta(at, ...this.entry("last", this.meta(last))), list(parts)];
  }

  /** A text of nothing but empty lines and comments. */
  emptyFile(): Term {
    return [A.block, this.meta(Math.max(0, this.source.search(/[^ \t]/))), EMPTY];
  }

  /** A sequence: none is an empty block, one is itself, more are a block. */
  block(exprs: readonly Term[], at?: number, ...before: Term[]): Term {
    const only = exprs[0];
    if (exprs.length === 1 && only !== undefined && !isCallOf(only, "unquote_splicing")) return only;
    return [A.block, at === undefined || exprs.length === 0 ? EMPTY : this.meta(at, ...before), list(exprs)];
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
