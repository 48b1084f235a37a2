// Strings, charlists, heredocs, sigils and quoted atoms → quoted expressions. Whoever read the text says where its
// interpolations are; the raw text between them comes as written.

import { atom, NIL } from "../../terms/atom.ts";
import { Bin, charlist, EMPTY, list, type Term } from "../../terms/term.ts";
import { ParseFailure } from "./diagnostic.ts";
import { type BadEscape, simpleEscape, toBin, type Unescaped, unescape, unescapeClosing } from "./escapes.ts";
import type { Forms } from "./forms.ts";
import type { Literal } from "./token.ts";

/** Raw text of a quoted literal; `keep` leaves it in place though empty. */
export type Raw = { readonly raw: string; readonly at: number; readonly keep?: boolean };
/** An interpolation: where its `#{` and its `}` stand and how to get its form. */
export type Code = { readonly at: number; readonly end?: number; readonly expr: () => Term };
export type Part = Raw | Code;

/** A quoted literal as either reader found it. `at` is where metadata points, `indent` the columns before a heredoc's end. */
export type Quoted = {
  readonly at: number;
  readonly opening: string;
  readonly closing: string;
  readonly indent: number | null;
  readonly parts: readonly Part[];
  /** the quotes of `:"a"`, where errors point at the colon */
  readonly atom?: boolean;
};

const FROM_INTERPOLATION: Term = [atom("from_interpolation"), true];

function readParts(forms: Forms, quoted: Quoted): readonly Part[] {
  return quoted.indent === null ? quoted.parts : dedent(forms, quoted.parts, quoted.indent, quoted.opening);
}

function dedent(forms: Forms, parts: readonly Part[], indent: number, quotes: string): Part[] {
  let fresh = true;
  let outdented = false;
  return parts.map((part, index) => {
    if ("expr" in part) {
      fresh = false;
      return part;
    }
    let { raw } = part;
    let from = 0;
    if (index === 0) {
      from = raw.indexOf("\n") + 1;
      raw = raw.slice(from);
    }
    let out = "";
    let i = 0;
    while (i < raw.length || fresh) {
      if (fresh) {
        let n = 0;
        while (n < indent && (raw[i + n] === " " || raw[i + n] === "\t")) n++;
        const next = raw[i + n];
        if (n < indent && !outdented && next !== undefined && next !== "\n" && next !== "\r") {
          outdented = true;
          forms.warnings.push({
            line: forms.lines.lineOf(part.at + from + i),
            column: indent + 1,
            message: `outdented heredoc line. The contents inside the heredoc should be indented at the same level as the closing ${quotes}. The following is forbidden:\n\n    def text do\n      ${quotes}\n    contents\n      ${quotes}\n    end\n\nInstead make sure the contents are indented as much as the heredoc closing:\n\n    def text do\n      ${quotes}\n      contents\n      ${quotes}\n    end\n\nThe current heredoc line is indented too little`,
          });
        }
        i += n;
        fresh = false;
      }
      const stop = raw.indexOf("\n", i);
      if (stop < 0) {
        out += raw.slice(i);
        break;
      }
      out += raw.slice(i, stop + 1);
      i = stop + 1;
      fresh = true;
      if (i >= raw.length && index < parts.length - 1) break;
    }
    if (index < parts.length - 1 && fresh) fresh = false;
    return { raw: out, at: part.at, keep: index === 0 };
  });
}

function resolve(forms: Forms, part: Raw, quoted: Quoted): Unescaped {
  if (!forms.unescape) return { text: unescapeClosing(part.raw, quoted.closing), bytes: null };
  const value: Unescaped | BadEscape = unescape(part.raw);
  if ("error" in value)
    throw new ParseFailure(quoted.at + (quoted.opening.length === 1 && !quoted.atom ? 1 : 0), value.error, value.token);
  return value;
}

function toText(forms: Forms, code: Code): Term {
  const closing = code.end === undefined ? [] : forms.pair({ newlines: 0, close: code.end });
  return forms.remote("Elixir.Kernel", "to_string", code.at, [code.expr()], FROM_INTERPOLATION, ...closing);
}

// How the literal is written.
function delimiter(forms: Forms, quoted: Quoted): Term[] {
  const entries = forms.entry("delimiter", Bin.of(quoted.opening));
  return quoted.indent === null ? entries : [...entries, ...forms.entry("indentation", quoted.indent)];
}

/** `<<>>` of the parts; a literal binary when there is no interpolation. */
function segments(forms: Forms, parts: readonly Part[], value: (p: Raw) => Bin): Term[] {
  const out: Term[] = [];
  for (const part of parts) {
    if ("expr" in part) {
      const binary: Term = [atom("binary"), forms.meta(part.at), NIL];
      out.push(forms.operator("::", part.at, toText(forms, part), binary));
    } else if (part.raw !== "" || part.keep === true) out.push(value(part));
  }
  return out;
}

function onlyText(parts: readonly Part[]): Raw | undefined {
  const only = parts[0];
  return parts.length === 1 && only !== undefined && "raw" in only ? only : undefined;
}

/** A string or its heredoc. */
export function stringForm(forms: Forms, quoted: Quoted): Term {
  const parts = readParts(forms, quoted);
  const only = onlyText(parts);
  const written = delimiter(forms, quoted);
  if (only !== undefined) return forms.literal(toBin(resolve(forms, only, quoted)), quoted.at, ...written);
  const content = segments(forms, parts, (p) => toBin(resolve(forms, p, quoted)));
  return [atom("<<>>"), forms.meta(quoted.at, ...written), list(content)];
}

const CHARLIST_WARNING =
  'using single-quoted strings to represent charlists is deprecated.\nUse ~c"" if you indeed want a charlist or use "" instead.\nYou may run "mix format --migrate" to change all single-quoted\nstrings to use the ~c sigil and fix this warning.';
const CHARLIST_HEREDOC_WARNING =
  "single-quoted string represent charlists. Use ~c''' if you indeed want a charlist or use \"\"\" instead";

/** A charlist in single quotes is worth a warning, whatever comes after it. */
export function warnCharlist(forms: Forms, at: number, heredoc: boolean): void {
  forms.warn(at, heredoc ? CHARLIST_HEREDOC_WARNING : CHARLIST_WARNING);
}

/** A charlist or its heredoc. */
export function charlistForm(forms: Forms, quoted: Quoted): Term {
  const parts = readParts(forms, quoted);
  const only = onlyText(parts);
  if (only !== undefined) {
    const value = resolve(forms, only, quoted);
    const chars = value.bytes === null ? charlist(value.text) : list(Array.from(value.bytes));
    return forms.literal(chars, quoted.at, ...delimiter(forms, quoted));
  }
  const items: Term[] = [];
  for (const part of parts) {
    if ("expr" in part) items.push(toText(forms, part));
    else if (part.raw !== "" || part.keep === true) items.push(toBin(resolve(forms, part, quoted)));
  }
  return forms.remote("Elixir.List", "to_charlist", quoted.at, [list(items)], ...delimiter(forms, quoted));
}

/**
 * What stands in quotes, for a message: the pieces of text that a token holds, of a sigil with its escapes. The outdented
 * lines of a heredoc are worth no warning there.
 */
export function rawTexts(forms: Forms, literal: Literal): Unescaped[] {
  const { opening, closing, indent, name } = literal;
  const parts = literal.pieces.map((piece): Part => ("raw" in piece ? piece : { at: piece.at, expr: () => NIL }));
  const warned = forms.warnings.length;
  const read = readParts(forms, { at: 0, opening, closing, indent, parts });
  forms.warnings.length = warned;
  return read.flatMap((part) => {
    if ("expr" in part) return [];
    const escapes = name !== "" || !forms.unescape;
    const value = escapes ? { text: unescapeClosing(part.raw, closing), bytes: null } : unescape(part.raw);
    return ["error" in value ? { text: part.raw, bytes: null } : value];
  });
}

/** The text of a quoted name without interpolation, or undefined. */
export function quotedName(forms: Forms, quoted: Quoted): string | undefined {
  const parts = readParts(forms, quoted);
  const only = onlyText(parts);
  return only === undefined ? undefined : resolve(forms, only, quoted).text;
}

/** `:"a b"` or the key in `"a b": 1`; with interpolation a call of `:erlang.binary_to_atom/2`. */
export function quotedAtomForm(forms: Forms, quoted: Quoted, kind: "atom" | "keyword"): Term {
  const name = quotedName(forms, quoted);
  const format: Term[] = kind === "keyword" ? [[atom("format"), atom("keyword")]] : [];
  const written = [...delimiter(forms, quoted), ...format];
  if (name !== undefined) {
    if (forms.quotesWarned && /^[a-z_][A-Za-z0-9_]*[?!]?$/.test(name))
      forms.warn(
        quoted.at,
        kind === "atom"
          ? `found quoted atom "${name}" but the quotes are not required. Atoms made exclusively of ASCII letters, numbers, underscores, beginning with a letter or underscore, and optionally ending with ! or ? do not require quotes`
          : `found quoted keyword "${name}" but the quotes are not required. Note that keywords are always atoms, even when quoted. Similar to atoms, keywords made exclusively of ASCII letters, numbers, and underscores and not beginning with a number do not require quotes`,
      );
    const found = forms.name(name, quoted.at);
    return forms.literal(found, quoted.at, ...written);
  }
  const parts = readParts(forms, quoted);
  const binary = forms.call(
    atom("<<>>"),
    quoted.at,
    segments(forms, parts, (p) => toBin(resolve(forms, p, quoted))),
  );
  const entries = forms.tokens ? written : [];
  return forms.remote("erlang", "binary_to_atom", quoted.at, [binary, atom("utf8")], ...entries);
}

/** `~name(content)modifiers`. */
export function sigilForm(forms: Forms, quoted: Quoted, name: string, modifiers: string): Term {
  const { at, opening, closing, indent } = quoted;
  if (indent === null && /^[A-Z]/.test(name)) {
    for (const part of quoted.parts) {
      const escaped = "raw" in part ? part.raw.indexOf(`\\${closing}`) : -1;
      if (escaped >= 0)
        forms.warn(
          part.at + escaped,
          `using \\${closing} to escape the closing of an uppercase sigil is deprecated, please use another delimiter or a lowercase sigil instead`,
        );
    }
  }
  const parts = readParts(forms, quoted);
  const value = (p: Raw): Bin =>
    Bin.of(indent === null ? unescapeClosing(p.raw, closing) : p.raw.replaceAll(`\\${closing}`, closing));
  const content = segments(forms, parts, value);
  if (content.length === 0) content.push(Bin.of(""));
  const head: Term[] = indent === null ? [] : [[atom("indentation"), indent]];
  const binary: Term = [atom("<<>>"), forms.meta(at, ...head), list(content)];
  const delimiter: Term = [atom("delimiter"), Bin.of(opening)];
  const sigil = name.length > 1 ? forms.name(`sigil_${name}`, at) : atom(`sigil_${name}`);
  return [sigil, forms.meta(at, delimiter), list([binary, modifiers === "" ? EMPTY : charlist(modifiers)])];
}

/** `?a`: the code point; `text` is what follows the question mark. */
export function charForm(forms: Forms, text: string, at: number): Term {
  const isEscaped = text.startsWith("\\") && text.length > 1;
  const char = String.fromCodePoint(text.codePointAt(isEscaped ? 1 : 0) as number);
  const point = char.codePointAt(0) as number;
  const hint = PLAIN[char];
  if (hint !== undefined)
    forms.warn(
      at,
      `found ?${isEscaped ? "\\" : ""} followed by code point 0x${point.toString(16).toUpperCase()} (${hint[0]}), please use ?${hint[1]} instead`,
    );
  if (!isEscaped) return point;
  const known = simpleEscape(char);
  if (known === char && /^[a-z]$/i.test(char))
    forms.warn(at, `unknown escape sequence ?\\${char}, use ?${char} instead`);
  return known.codePointAt(0) as number;
}

const PLAIN: { readonly [char: string]: readonly [string, string] } = {
  "\0": ["null byte", "\\0"],
  "\x07": ["alert", "\\a"],
  "\b": ["backspace", "\\b"],
  "\t": ["tab", "\\t"],
  "\n": ["newline", "\\n"],
  "\v": ["vertical tab", "\\v"],
  "\f": ["form feed", "\\f"],
  "\r": ["carriage return", "\\r"],
  "\x1b": ["escape", "\\e"],
  " ": ["space", "\\s"],
  "\x7f": ["delete", "\\d"],
};
