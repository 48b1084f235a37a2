// Signs → tokens: brackets, dots with the name behind them, operators.

import { opens } from "./delimiters.ts";
import { ParseFailure } from "./diagnostic.ts";
import { BINARY_KIND, match, matchWord, NAME, OPERATORS, operatorAt } from "./lexicon.ts";
import { quoted } from "./literals.ts";
import { keyword, misspelt, refuseBehind, refuseMixed, refuseReserved } from "./names.ts";
import type { Scanner } from "./scanner.ts";
import type { Kind } from "./token.ts";
import { calledAlias, DEPRECATED, oneMore, spacedMap } from "./wording.ts";

/** Operators that the same character may follow. */
const DOUBLED: ReadonlySet<string> = new Set(["+++", "---", "|||", "&&&", "^^^"]);
const PREFIX: ReadonlySet<Kind> = new Set(["unary_op", "capture_op", "at_op", "ellipsis_op", "dual_op"]);
const DUE: ReadonlySet<Kind> = new Set([
  ";",
  ",",
  "open",
  "do",
  "fn",
  "block_identifier",
  "kw_identifier",
  "kw_string",
]);

/** An opening or closing bracket. */
export function bracket(t: Scanner, at: number): boolean {
  const s = t.source;
  for (const special of ["<<>>", "{}"]) if (t.keywordOperator(at, special)) return true;
  const two = s.slice(at, at + 2);
  const three = s.slice(at, at + 3);
  const isOperator = three === "<<<" || three === ">>>" || three === "<<~";
  const text =
    !isOperator && (two === "<<" || two === ">>") ? two : "()[]{}".includes(s[at] as string) ? (s[at] as string) : "";
  if (text === "") return false;
  if (opens(text)) {
    const last = t.last();
    if (text === "(" && last?.kind === "alias") throw calledAlias(at, last.text);
    if (text === "{" && last?.kind === "%") throw spacedMap(at);
    t.delimiters.open(text, text === "{" && t.last()?.kind === "%{}" ? at - 1 : at);
    t.push("open", at, at + text.length);
  } else {
    t.delimiters.close(text, at);
    t.push("close", at, at + text.length);
  }
  return true;
}

/** A dot, and the name or operator that is called behind it; or the key `.:`. */
export function dot(t: Scanner, at: number): void {
  const s = t.source;
  if (t.keywordOperator(at, ".")) return;
  if (t.last()?.kind === "eol") t.tokens.pop();
  t.push(".", at, at + 1);
  for (;;) {
    const c = s[t.i];
    if (c === " " || c === "\t" || c === "\n" || c === "\r") t.i++;
    else if (c === "#") t.comment();
    else break;
  }
  const i = t.i;
  const c = s[i];
  if (c === undefined) return;
  if (c === "(") {
    t.tokens.pop();
    t.push("dot_call", at, i, undefined, ".");
    return;
  }
  if (c === '"' || c === "'") {
    const literal = quoted(t, i, c, "call", c);
    const [only] = literal.pieces;
    if (literal.pieces.length > 1 || only === undefined || !("raw" in only))
      throw new ParseFailure(
        i,
        "interpolation is not allowed when calling function/macro. Found interpolation in a call starting with: ",
        c,
      );
    t.push(t.callKind(t.i), i, t.i, literal);
    return;
  }
  if (!/[A-Z]/.test(c)) refuseMixed(t, i);
  const name = matchWord(NAME, s, i);
  if (name !== undefined) {
    if (keyword(t, i, name, i + name.length)) return;
    refuseBehind(t, i, i + name.length);
    if (s[i + name.length] === "@") throw misspelt(t, i, i + name.length, "identifier");
    refuseReserved(i, name);
    t.push(t.callKind(i + name.length), i, i + name.length);
    return;
  }
  if ("([{%\"'".includes(c) || /[A-Z0-9]/.test(c)) return;
  const op = OPERATORS.find(([text]) => text !== "=>" && text !== "->" && text !== "//" && s.startsWith(text, i))?.[0];
  if (op !== undefined) t.push(t.callKind(i + op.length), i, i + op.length);
}

/** An operator. */
export function operator(t: Scanner, at: number): boolean {
  const s = t.source;
  const found = operatorAt(s, at);
  if (found === undefined) return false;
  const [text, kind] = found;
  const end = at + text.length;
  if (text === ".." && t.keywordOperator(at, "..//")) return true;
  if (text !== "::" && text !== "//" && text !== "=>" && t.keywordOperator(at, text)) return true;
  if (text === ".." && s.startsWith("..///", at) && t.asCapture(at, at + 4)) return true;
  if (text === "//") {
    if (operandDue(t) && s[end] !== ":" && t.asCapture(at, at + 1)) return true;
  } else if (kind === "capture_op" && match(/[ \t]*\/\//y, s, end) !== undefined) {
    // `&//2` captures the slash
  } else if (!s.startsWith("..//", at) && t.asCapture(at, end)) return true;
  if (kind === "capture_op" && /[0-9]/.test(s[end] ?? "")) {
    t.push("capture_int", at, end);
    return true;
  }
  const last = t.last();
  const breaks = t.breaks();
  if (kind === "dual_op") {
    const before = s[at - 1] ?? "";
    const after = s[end] ?? "";
    const spaced = last?.kind === "identifier" && /[ \t]/.test(before);
    if (spaced && after !== "" && !/\s/.test(after)) t.tokens[t.tokens.length - 1] = { ...last, kind: "op_identifier" };
  } else if (!PREFIX.has(kind) && last?.kind === "eol") t.tokens.pop();
  t.push(kind, at, end, undefined, undefined, breaks);
  const deprecated = DEPRECATED[text];
  if (DOUBLED.has(text) && s[end] === text[0]) t.forms.warn(at, oneMore(text));
  if (deprecated !== undefined) t.forms.warn(at, deprecated);
  return true;
}

function operandDue(t: Scanner): boolean {
  const { tokens } = t;
  const last = t.last()?.kind === "eol" ? tokens[tokens.length - 2] : t.last();
  return last === undefined || DUE.has(last.kind) || BINARY_KIND.test(last.kind);
}
