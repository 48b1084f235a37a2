// Nodes of strings, charlists, heredocs, sigils and quoted atoms → quoted expressions. The grammar tells where the
// interpolations are; the raw text between them is read from the source.

import { type Atom, atom, NIL } from "../../terms/atom.ts";
import { Bin, charlist, EMPTY, list, type Term } from "../../terms/term.ts";
import { ParseFailure } from "./diagnostic.ts";
import { type BadEscape, type Unescaped, simpleEscape, toBin, unescape, unescapeClosing } from "./escapes.ts";
import type { Forms } from "./forms.ts";
import { childOf, namedChildren, type Node } from "./tree.ts";

/** Converts one expression; the walker of convert.ts. */
export type Walk = (node: Node) => Term;

type Raw = { readonly raw: string; readonly at: number };
type Part = Raw | { readonly code: Node };

const FROM_INTERPOLATION: Term = [atom("from_interpolation"), true];

/** The parts of a quoted literal, heredoc indentation removed. */
function readParts(forms: Forms, node: Node): { parts: Part[]; start: string; end: string; indent: number | null } {
  const open = childOf(node, "quoted_start") ?? node.children.find((c) => c.field === "quoted_start");
  const close = node.children.find((c) => c.field === "quoted_end");
  if (open === undefined || close === undefined) throw new ParseFailure(node.start, "syntax error before: ", "");
  const { source } = forms;
  const start = source.slice(open.start, open.end);
  const end = source.slice(close.start, close.end);
  const parts: Part[] = [];
  let at = open.end;
  for (const c of node.children) {
    if (c.type !== "interpolation") continue;
    parts.push({ raw: source.slice(at, c.start), at }, { code: c });
    at = c.end;
  }
  parts.push({ raw: source.slice(at, close.start), at });
  if (start.length < 3) return { parts, start, end, indent: null };
  const line = source.lastIndexOf("\n", close.start - 1) + 1;
  const indent = close.start - line;
  return { parts: dedent(forms, parts, indent, start), start, end, indent };
}

function dedent(forms: Forms, parts: Part[], indent: number, quotes: string): Part[] {
  let fresh = true;
  return parts.map((part, index) => {
    if ("code" in part) {
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
        if (n < indent && next !== undefined && next !== "\n" && next !== "\r")
          forms.warn(
            part.at + from + i + n,
            `outdented heredoc line. The contents inside the heredoc should be indented at the same level as the closing ${quotes}. The following is forbidden:\n\n    def text do\n      ${quotes}\n    contents\n      ${quotes}\n    end\n\nInstead make sure the contents are indented as much as the heredoc closing:\n\n    def text do\n      ${quotes}\n      contents\n      ${quotes}\n    end\n\nThe current heredoc line is indented too little`,
          );
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
    return { raw: out, at: part.at };
  });
}

function resolve(part: Raw, node: Node): Unescaped {
  const value: Unescaped | BadEscape = unescape(part.raw);
  if ("error" in value) throw new ParseFailure(node.start + 1, value.error, value.token);
  return value;
}

function toText(forms: Forms, code: Node, walk: Walk): Term {
  const inner = namedChildren(code);
  const expr = forms.block(inner.map(walk));
  return forms.remote("Elixir.Kernel", "to_string", code.start, [expr], FROM_INTERPOLATION);
}

/** `<<>>` of the parts; a literal binary when there is no interpolation. */
function segments(forms: Forms, parts: readonly Part[], walk: Walk, value: (p: Raw) => Bin): Term[] {
  const out: Term[] = [];
  for (const part of parts) {
    if ("code" in part) {
      const binary: Term = [atom("binary"), forms.meta(part.code.start), NIL];
      out.push(forms.operator("::", part.code.start, toText(forms, part.code, walk), binary));
    } else if (part.raw !== "") {
      const bin = value(part);
      if (bin.len > 0) out.push(bin);
    }
  }
  return out;
}

function onlyText(parts: readonly Part[]): Raw | undefined {
  const only = parts[0];
  return parts.length === 1 && only !== undefined && "raw" in only ? only : undefined;
}

/** A string or its heredoc. */
export function stringForm(forms: Forms, node: Node, walk: Walk): Term {
  const { parts } = readParts(forms, node);
  const only = onlyText(parts);
  if (only !== undefined) return toBin(resolve(only, node));
  return forms.call(
    atom("<<>>"),
    node.start,
    segments(forms, parts, walk, (p) => toBin(resolve(p, node))),
  );
}

const CHARLIST_WARNING =
  'using single-quoted strings to represent charlists is deprecated.\nUse ~c"" if you indeed want a charlist or use "" instead.\nYou may run "mix format --migrate" to change all single-quoted\nstrings to use the ~c sigil and fix this warning.';
const CHARLIST_HEREDOC_WARNING =
  "single-quoted string represent charlists. Use ~c''' if you indeed want a charlist or use \"\"\" instead";

/** A charlist or its heredoc. */
export function charlistForm(forms: Forms, node: Node, walk: Walk): Term {
  const { parts, indent } = readParts(forms, node);
  forms.warn(node.start, indent === null ? CHARLIST_WARNING : CHARLIST_HEREDOC_WARNING);
  const only = onlyText(parts);
  if (only !== undefined) {
    const value = resolve(only, node);
    return value.bytes === null ? charlist(value.text) : list(Array.from(value.bytes));
  }
  const items: Term[] = [];
  for (const part of parts) {
    if ("code" in part) items.push(toText(forms, part.code, walk));
    else if (part.raw !== "") items.push(toBin(resolve(part, node)));
  }
  return forms.remote("Elixir.List", "to_charlist", node.start, [list(items)]);
}

/** The text of a quoted name without interpolation, or undefined. */
export function quotedName(forms: Forms, node: Node): string | undefined {
  const { parts } = readParts(forms, node);
  const only = onlyText(parts);
  return only === undefined ? undefined : resolve(only, node).text;
}

/** `:"a b"` or the key in `"a b": 1`; with interpolation a call of `:erlang.binary_to_atom/2`. */
export function quotedAtomForm(forms: Forms, node: Node, walk: Walk, kind: "atom" | "keyword"): Term {
  const name = quotedName(forms, node);
  if (name !== undefined) {
    if (/^[A-Za-z_][A-Za-z0-9_]*[?!]?$/.test(name))
      forms.warn(
        node.start,
        kind === "atom"
          ? `found quoted atom "${name}" but the quotes are not required. Atoms made exclusively of ASCII letters, numbers, underscores, beginning with a letter or underscore, and optionally ending with ! or ? do not require quotes`
          : `found quoted keyword "${name}" but the quotes are not required. Note that keywords are always atoms, even when quoted. Similar to atoms, keywords made exclusively of ASCII letters, numbers, and underscores and not beginning with a number do not require quotes`,
      );
    return forms.name(name, node.start);
  }
  const { parts } = readParts(forms, node);
  const binary = forms.call(
    atom("<<>>"),
    node.start,
    segments(forms, parts, walk, (p) => toBin(resolve(p, node))),
  );
  return forms.remote("erlang", "binary_to_atom", node.start, [binary, atom("utf8")]);
}

/** `~name(content)modifiers`. */
export function sigilForm(forms: Forms, node: Node, walk: Walk): Term {
  const { source } = forms;
  const nameNode = childOf(node, "sigil_name");
  const modifierNode = childOf(node, "sigil_modifiers");
  const name = nameNode === undefined ? "" : source.slice(nameNode.start, nameNode.end);
  const modifiers = modifierNode === undefined ? "" : source.slice(modifierNode.start, modifierNode.end);
  const { parts, start, end, indent } = readParts(forms, node);
  const close = indent === null ? end : (end[0] as string);
  const value = (p: Raw): Bin =>
    Bin.of(indent === null ? unescapeClosing(p.raw, close) : p.raw.replaceAll(`\\${end}`, end));
  const content = segments(forms, parts, walk, value);
  if (content.length === 0) content.push(Bin.of(""));
  const head: Term[] = indent === null ? [] : [[atom("indentation"), indent]];
  const binary: Term = [atom("<<>>"), forms.meta(node.start, ...head), list(content)];
  const delimiter: Term = [atom("delimiter"), Bin.of(start)];
  const sigil: Atom | boolean = forms.name(`sigil_${name}`, node.start);
  return [sigil, forms.meta(node.start, delimiter), list([binary, modifiers === "" ? EMPTY : charlist(modifiers)])];
}

/** `?a`: the code point. */
export function charForm(forms: Forms, node: Node): Term {
  const text = forms.source.slice(node.start + 1, node.end);
  if (text.startsWith("\\")) {
    const char = String.fromCodePoint(text.codePointAt(1) as number);
    const known = simpleEscape(char);
    if (known === char && /^[a-z]$/i.test(char))
      forms.warn(node.start, `unknown escape sequence ?\\${char}, use ?${char} instead`);
    return known.codePointAt(0) as number;
  }
  const named: { readonly [c: string]: string } = { " ": "space, \\s", "\n": "newline, \\n", "\t": "tab, \\t" };
  const hint = named[text]?.split(", ");
  const point = text.codePointAt(0) as number;
  if (hint !== undefined)
    forms.warn(
      node.start,
      `found ? followed by code point 0x${point.toString(16).toUpperCase().padStart(2, "0")} (${hint[0]}), please use ?${hint[1]} instead`,
    );
  return point;
}
