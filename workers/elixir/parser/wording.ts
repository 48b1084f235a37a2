// Tokens and mistakes → the words real Elixir has for them.

import { ParseFailure } from "./diagnostic.ts";
import type { Unescaped } from "./escapes.ts";
import type { Forms } from "./forms.ts";
import { ASCII } from "./lexicon.ts";
import { rawTexts } from "./quoted.ts";
import type { Literal, Token } from "./token.ts";

const RESERVED: ReadonlySet<string> = new Set(
  "after and andalso band begin bnot bor bsl bsr case catch cond div else end fun if let maybe not of or orelse receive rem try when xor".split(
    " ",
  ),
);

function erlangAtom(name: string): string {
  return /^[a-zß-öø-ÿ][A-Za-z0-9_@ß-öø-ÿÀ-ÖØ-Þ]*$/.test(name) && !RESERVED.has(name)
    ? name
    : `'${name.replace(/['\\\b\t\n\v\f\r\x1b]/g, (c) => (c === "'" ? "\\'" : (ERLANG_CHARS[c] as string)))}'`;
}

const ERLANG_CHARS: Readonly<Record<string, string>> = {
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\v": "\\v",
  "\f": "\\f",
  "\r": "\\r",
  "\x1b": "\\e",
  " ": "\\s",
  "\x7f": "\\d",
  "\\": "\\\\",
};

/** A character as Erlang writes it behind `$`. */
function erlangChar(char: string): string {
  const point = char.codePointAt(0) as number;
  return ERLANG_CHARS[char] ?? (point < 32 ? `\\${point.toString(8).padStart(3, "0")}` : char);
}

/** A text as Erlang writes the binary: as a string where all of it is Latin-1 to be read, else byte by byte. */
function erlangBinary(value: Unescaped): string {
  const { text, bytes } = value;
  if (bytes === null && text === "") return "<<>>";
  if (!isReadable(value)) return `<<${Array.from(bytes ?? new TextEncoder().encode(text)).join()}>>`;
  const escaped = text.replace(/["\\\b\t\n\v\f\r\x1b]/g, (c) => (c === '"' ? '\\"' : (ERLANG_CHARS[c] as string)));
  return `<<"${escaped}"${ASCII.test(text) ? "" : "/utf8"}>>`;
}

function isReadable({ text, bytes }: Unescaped): boolean {
  return bytes === null && /^[\b\t\n\v\f\r\x1b\x20-\x7e\xa0-\xff]*$/.test(text);
}

/** The text as the message says it: what is printed as a string of Latin-1 is taken for its bytes. */
function saidText(value: Unescaped): string {
  if (ASCII.test(value.text) || !isReadable(value)) return value.text;
  return Array.from(new TextEncoder().encode(value.text), (byte) => String.fromCharCode(byte)).join("");
}

/** A token in a syntax error: `shown` as the term it is, `said` where the message has other words for it. */
type Shown = { readonly shown: string; readonly said?: string };

// A literal that has pieces; interpolations are left out.
function showLiteral(token: Token, literal: Literal, forms: Forms): Shown {
  const texts = rawTexts(forms, literal);
  const isCut = literal.pieces.length > 1;
  const kept = isCut ? texts.filter(({ text }) => text !== "") : texts;
  const pieces = `[${kept.map(erlangBinary).join(",")}]`;
  const where = `{${forms.lines.lineOf(token.at)},${forms.lines.columnOf(token.at)},nil}`;
  const first = literal.pieces[0];
  const starts = first !== undefined && "raw" in first && first.raw !== "" ? texts[0] : undefined;
  if (token.kind === "sigil") {
    const modifiers = literal.modifiers === "" ? "[]" : `"${literal.modifiers}"`;
    const opening = erlangBinary({ text: literal.opening, bytes: null });
    return {
      shown: `{sigil,${where},sigil_${literal.name},${pieces},${modifiers},${literal.indent ?? "nil"},${opening}}`,
      said: `sigil ~${literal.name} starting with content '${starts === undefined ? "" : saidText(starts)}'`,
    };
  }
  if (literal.indent !== null) {
    const kind = token.kind === "string" ? "bin_heredoc" : "list_heredoc";
    return { shown: `{${kind},${where},${literal.indent},${pieces}}` };
  }
  return {
    shown: pieces,
    said: starts === undefined && isCut ? '"' : `"${starts === undefined ? "" : saidText(starts)}"`,
  };
}

/** A token as a syntax error shows it. `operand`: an expression was due where it stands. */
export function showToken(token: Token, forms: Forms, operand: boolean): Shown {
  const { literal } = token;
  const text = literal === undefined ? token.text : (rawTexts(forms, literal)[0]?.text ?? "");
  switch (token.kind) {
    case "eof":
      return { shown: "" };
    case "eol":
      return { shown: "eol", said: END_OF_LINE };
    case "int":
    case "flt":
      return { shown: `"${token.text}"` };
    case "char":
      return { shown: `$${erlangChar(token.text)}`, said: `?${erlangChar(token.text)}` };
    case "string":
    case "charlist":
    case "sigil":
      return showLiteral(token, literal as Literal, forms);
    case "kw_identifier":
      return { shown: operand ? erlangAtom(token.text) : `'${token.text}:'` };
    case "kw_string":
    case "atom_quoted":
      if (literal !== undefined && literal.pieces.length > 1) return showLiteral(token, literal, forms);
      return { shown: operand || token.kind === "atom_quoted" ? erlangAtom(text) : `'${text}:'` };
    case "identifier":
    case "paren_identifier":
    case "bracket_identifier":
    case "op_identifier":
    case "alias":
    case "atom":
    case "literal":
    case "fn":
    case "do":
    case "end":
    case "block_identifier":
    case "in_op":
      return { shown: erlangAtom(text) };
    default:
      return { shown: `'${token.text}'` };
  }
}

const BEFORE = "syntax error before: ";
const END_OF_LINE = "unexpectedly reached end of line. The current expression is invalid or incomplete";
const DO =
  '. In case you wanted to write a "do" expression, you must either use do-blocks or separate the keyword argument with comma. For example, you should either write:\n\n    if some_condition? do\n      :this\n    else\n      :that\n    end\n\nor the equivalent construct:\n\n    if(some_condition?, do: :this, else: :that)\n\nwhere "some_condition?" is the first argument and the second argument is a keyword list.\n\nYou may see this error if you forget a trailing comma before the "do" in a "do" block';

/** The grammar cannot take this token. */
export function unexpected(token: Token, forms: Forms, operand: boolean): ParseFailure {
  if (token.kind === "kw_identifier" && token.text === "do" && !operand)
    return new ParseFailure(token.at, "unexpected keyword: ", "do:", undefined, DO);
  const { shown, said } = showToken(token, forms, operand);
  return new ParseFailure(token.at, BEFORE, shown, undefined, undefined, said);
}

/** `do` after a comma or a semicolon. */
export function misplacedDo(at: number): ParseFailure {
  return new ParseFailure(at, "unexpected reserved word: ", "do", undefined, DO);
}

/** `foo (1, 2)`; `at` is the parenthesis. */
export function spacedParentheses(at: number): ParseFailure {
  return new ParseFailure(
    at,
    "unexpected parentheses. If you are making a function call, do not insert spaces between the function name and the opening parentheses. Syntax error before: ",
    "'('",
  );
}

const KEYWORDS_LAST = "Keyword lists must always come ";

/** A positional item after keywords; `at` is the comma between. */
export function afterKeywords(at: number, container: boolean): ParseFailure {
  const text = container
    ? `unexpected expression after keyword list. ${KEYWORDS_LAST}last in lists and maps. Therefore, this is not allowed:\n\n    [some: :value, :another]\n    %{some: :value, another => value}\n\nInstead, reorder it to be the last entry:\n\n    [:another, some: :value]\n    %{another => value, some: :value}\n\nSyntax error after: `
    : `unexpected expression after keyword list. ${KEYWORDS_LAST}as the last argument. Therefore, this is not allowed:\n\n    function_call(1, some: :option, 2)\n\nInstead, wrap the keyword in brackets:\n\n    function_call(1, [some: :option], 2)\n\nSyntax error after: `;
  return new ParseFailure(at, text, "','");
}

/** A comma inside a call without parentheses, where it could belong to what is around it; `at` is that call. */
export function ambiguousComma(at: number, container: boolean): ParseFailure {
  const text = container
    ? 'unexpected comma. Parentheses are required to solve ambiguity inside containers.\n\nThis error may happen when you forget a comma in a list or other container:\n\n    [a, b c, d]\n\nOr when you have ambiguous calls:\n\n    [function a, b, c]\n\nIn the example above, we don\'t know if the values "b" and "c" belongs to the list or the function "function". You can solve this by explicitly adding parentheses:\n\n    [one, function(a, b, c)]\n\nElixir cannot compile otherwise. Syntax error before: '
    : 'unexpected comma. Parentheses are required to solve ambiguity in nested calls.\n\nThis error happens when you have nested function calls without parentheses. For example:\n\n    parent_call a, nested_call b, c, d\n\nIn the example above, we don\'t know if the parameters "c" and "d" apply to the function "parent_call" or "nested_call". You can solve this by explicitly adding parentheses:\n\n    parent_call a, nested_call(b, c, d)\n\nOr by adding commas (in case a nested call is not intended):\n\n    parent_call a, nested_call, b, c, d\n\nElixir cannot compile otherwise. Syntax error before: ';
  return new ParseFailure(at, text, "','");
}

/** `->` after statements that were no clauses. */
export function strayClause(at: number): ParseFailure {
  return new ParseFailure(
    at,
    "unexpected operator ->. If you want to define multiple clauses, the first expression must use ->. Syntax error before: ",
    "'->'",
  );
}

/** `Alias(`; `at` is the parenthesis. */
export function calledAlias(at: number, alias: string): ParseFailure {
  const text = `unexpected ( after alias ${alias}. Function names and identifiers in Elixir start with lowercase characters or underscore. For example:\n\n    hello_world()\n    _starting_with_underscore()\n    numb3rs_are_allowed()\n    may_finish_with_question_mark?()\n    may_finish_with_exclamation_mark!()\n\nUnexpected token: `;
  return new ParseFailure(at, text, "(");
}

/** `//` that does not follow a range. */
export function strayStep(at: number): ParseFailure {
  return new ParseFailure(
    at,
    "the range step operator (//) must immediately follow the range definition operator (..), for example: 1..9//2. If you wanted to define a default argument, use (\\\\) instead. Syntax error before: ",
    "'//'",
  );
}

/** `fn` without clauses. */
export function fnWithoutClauses(at: number): ParseFailure {
  return new ParseFailure(at, "expected anonymous functions to be defined with -> inside: ", "'fn'");
}

/** `<<a: 1>>`; `at` is the token before. */
export function keywordsInBits(at: number): ParseFailure {
  return new ParseFailure(
    at,
    "unexpected keyword list inside bitstring. Did you mean to write a map (using %{...}) or a list (using [...]) instead? Syntax error after: ",
    "'<<'",
  );
}

/** `{a: 1}`; `at` is the brace. */
export function keywordsInTuple(at: number): ParseFailure {
  return new ParseFailure(
    at,
    "unexpected keyword list inside tuple. Did you mean to write a map (using %{...}) or a list (using [...]) instead? Syntax error after: ",
    "'{'",
  );
}

/** `:atom.Alias` */
export function atomBeforeAlias(at: number): ParseFailure {
  const text =
    "atom cannot be followed by an alias. If the '.' was meant to be part of the atom's name, the atom name must be quoted. Syntax error before: ";
  return new ParseFailure(at, text, "'.'");
}

/** `value[1, 2]`; `at` is the comma. */
export function manyKeys(at: number): ParseFailure {
  return new ParseFailure(
    at,
    "too many arguments when accessing a value. The value[key] notation in Elixir expects either a single argument or a keyword list. The following examples are allowed:\n\n    value[one]\n    value[one: 1, two: 2]\n    value[[one, two, three]]\n\nThese are invalid:\n\n    value[1, 2, 3]\n    value[one, two, three]\n\nSyntax error after: ",
    "','",
  );
}

/** `fn do`; `at` is the `do`. */
export function doOfFn(at: number): ParseFailure {
  const advice =
    '. Anonymous functions are written as:\n\n    fn pattern -> expression end\n\nPlease remove the "do" keyword';
  return new ParseFailure(at, "unexpected reserved word: ", "do", undefined, advice);
}

/** `% {` */
export function spacedMap(at: number): ParseFailure {
  return new ParseFailure(
    at,
    "unexpected space between % and {\n\nIf you want to define a map, write %{...}, with no spaces.\nIf you want to define a struct, write %StructName{...}.\n\nSyntax error before: ",
    "{",
  );
}

export const EMPTY_STAB_BODY =
  "an expression is always required on the right side of ->. Please provide a value after ->";
export const EMPTY_PARENS =
  "invalid expression (). If you want to invoke or define a function, make sure there are no spaces between the function name and its arguments. If you wanted to pass an empty block or code, pass a value instead, such as a nil or an atom";
export const NOT_IN = '"not expr1 in expr2" is deprecated, use "expr1 not in expr2" instead';

/** Warning for `a."b"`. */
export function needlessQuotes(name: string): string {
  return `found quoted call "${name}" but the quotes are not required. Calls made exclusively of Unicode letters, numbers, and underscores and not beginning with a number do not require quotes`;
}

/** Warning for `a |> b c`. */
export function ambiguousPipe(op: string): string {
  return `parentheses are required when piping into a function call. For example:\n\n    foo 1 ${op} bar 2 ${op} baz 3\n\nis ambiguous and should be written as\n\n    foo(1) ${op} bar(2) ${op} baz(3)\n\nAmbiguous pipe found at:`;
}

/** Warning for `foo a: bar b, c`. */
export function ambiguousKeyword(key: string): string {
  return `missing parentheses for expression following "${key}:" keyword. Parentheses are required to solve ambiguity inside keywords.\n\nThis error happens when you have function calls without parentheses inside keywords. For example:\n\n    function(arg, one: nested_call a, b, c)\n    function(arg, one: if expr, do: :this, else: :that)\n\nIn the examples above, we don't know if the arguments "b" and "c" apply to the function "function" or "nested_call". Or if the keywords "do" and "else" apply to the function "function" or "if". You can solve this by explicitly adding parentheses:\n\n    function(arg, one: if(expr, do: :this, else: :that))\n    function(arg, one: nested_call(a, b, c))\n\nAmbiguity found at:`;
}

/** Warnings for operators on their way out. */
export const DEPRECATED: { readonly [op: string]: string } = {
  "^^^": "^^^ is deprecated. It is typically used as xor but it has the wrong precedence, use Bitwise.bxor/2 instead",
  "<|>": "<|> is deprecated. Use another pipe-like operator",
};

/** Warning for `a!=b`, `:a?=b`. */
export function ambiguousBang(kind: "identifier" | "atom", name: string): string {
  const mark = name[name.length - 1];
  const stem = name.slice(0, -1);
  return `found ${kind} "${name}", ending with "${mark}", followed by =. It is unclear if you mean "${stem} ${mark}=" or "${name} =". Please add a space before or after ${mark} to remove the ambiguity`;
}

export const TRAILING_COMMA = "trailing commas are not allowed inside function/macro call arguments";

/** Of an operator that one more of its characters follows. */
export const oneMore = (text: string): string =>
  `found "${text}" followed by "${text[0]}", please use a space between "${text}" and the next "${text[0]}"`;

export const TYPE_ATOM = 'atom ::: must be written between quotes, as in :"::", to avoid ambiguity';

/** Of a call without parentheses behind a do-block and an operator. */
export const plainAfterBlock = (op: string): string =>
  `missing parentheses on expression following operator "${op}", you must add parentheses to avoid ambiguities`;
