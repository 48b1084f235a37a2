// Macro: atoms and strings as Elixir writes them. Specification: the documentation of Macro, Elixir 1.18.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { raiseError } from "../beam/raise.ts";
import { type Atom, atom, atomName, isAtom } from "../terms/atom.ts";
import { mixesScripts, NAME_PARTS, NAME_STARTS } from "../terms/identifiers.ts";
import { Bin, type Term } from "../terms/term.ts";
import { escapeBytes, escapeText } from "./escaping.ts";
import { text } from "./text_bytes.ts";

const IDENTIFIER = new RegExp(`^(?![\\p{Lu}\\p{Lt}])[a-z_${NAME_STARTS}][0-9A-Za-z_${NAME_PARTS}]*[?!]?$`, "u");
/** what is written as an atom without quotes */
const ATOM = new RegExp(`^[A-Za-z_${NAME_STARTS}][0-9A-Za-z_@${NAME_PARTS}]*[?!]?$`, "u");

/** most names */
const ASCII_NAME = /^[a-z_][A-Za-z0-9_]*[?!]?$/;

const ALIAS = /^Elixir(\.[A-Z][A-Za-z0-9_]*)*$/;

const OPERATORS = new Set(
  "! && &&& & * ** + ++ +++ - -- --- -> . .. ... / // :: < <- <<< <<~ <= <> <|> <~ <~> <<>> = == === =~ > >= >>> ^ ^^^ | |> || ||| ~> ~>> ~~~ != !== @ %{} {} % <<>> ..// \\\\".split(
    " ",
  ),
);

const WORDS = new Set(["nil", "true", "false"]);

// operators that are no names of their own in 1.18
const IN_QUOTES = new Set(["::", "//", "<|>", "^^^", "~~~"]);

/** Names of variables are composed characters (NFC); of aliases nothing is asked. */
function decomposed(name: string): boolean {
  return name !== name.normalize("NFC") && !/^\p{Lu}/u.test(name);
}

/** An atom as Elixir writes it: `:literal`, `:key` (in a keyword list) or `:remote_call`. */
export function atomText(name: string, kind: string): string {
  if (ASCII_NAME.test(name) && !WORDS.has(name))
    return kind === "literal" ? `:${name}` : kind === "key" ? `${name}:` : name;
  if (mixesScripts(name) || decomposed(name)) {
    const text = `"${escapeText(name, '"')}"`;
    return kind === "literal" ? `:${text}` : kind === "key" ? `${text}:` : text;
  }
  const plain = ATOM.test(name) || OPERATORS.has(name);
  const quoted = (s: string) => `"${escapeText(s, '"')}"`;
  if (kind === "literal") {
    if (WORDS.has(name)) return name;
    if (ALIAS.test(name)) return name === "Elixir" || /^Elixir\.Elixir(\.|$)/.test(name) ? name : name.slice(7);
    return plain && !IN_QUOTES.has(name) ? `:${name}` : `:${quoted(name)}`;
  }
  // an alias of its own, without a part behind a dot
  if (kind === "key") return plain && !IN_QUOTES.has(name) && name !== "Elixir" ? `${name}:` : `${quoted(name)}:`;
  const bare = OPERATORS.has(name) && !["{}", "%{}", "<<>>", "%", "..", "..//", "...", "->", ".", "//"].includes(name);
  return IDENTIFIER.test(name) || bare ? name : quoted(name);
}

function table(): NativeTable {
  return {
    "classify_atom/1": (a: Term) => {
      if (!isAtom(a)) throw raiseError(atom("function_clause"));
      const name = atomName(a);
      if (ALIAS.test(name) && name !== "Elixir") return atom("alias");
      if (IDENTIFIER.test(name) && !decomposed(name) && !mixesScripts(name)) return atom("identifier");
      return atom(atomText(name, "literal").startsWith(':"') ? "quoted" : "unquoted");
    },
    "nodebook_atom/2": (kind: Term, a: Term) => Bin.of(atomText(atomName(a as Atom), atomName(kind as Atom))),
    "nodebook_escape/3": (t: Term, quote: Term, limit: Term) => {
      // nil: no quote to escape
      const q = typeof quote === "number" ? String.fromCodePoint(quote) : "";
      if (t instanceof Bin && t.text === null) return escapeBytes(t.bytes, q, limit);
      const s = text(t);
      const chars = Array.from(s);
      const n = typeof limit === "number" ? limit : chars.length;
      if (chars.length <= n) return [Bin.of(escapeText(s, q)), Bin.of("")];
      return [Bin.of(escapeText(chars.slice(0, n).join(""), q)), Bin.of(chars.slice(n).join(""))];
    },
  };
}

export const macros: NativeModule = { module: "Elixir.Macro", table };
