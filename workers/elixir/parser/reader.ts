// Tokens → the quoted expression, or the error that real Elixir gives. Second reader beside the converter of the
// tree: slower to write, exact about what is no Elixir. Operator precedence as in Elixir's operator table.

import { atom, atomTerm, NIL } from "../../terms/atom.ts";
import { Bin, big, type Cons, Float, list, listToArray, type Term } from "../../terms/term.ts";
import { ParseFailure } from "./diagnostic.ts";
import { type Forms, isCallOf, protect, type Span } from "./forms.ts";
import {
  charForm,
  charlistForm,
  type Part,
  type Quoted,
  quotedAtomForm,
  quotedName,
  sigilForm,
  stringForm,
} from "./quoted.ts";
import type { Kind, Token } from "./token.ts";
import {
  afterKeywords,
  ambiguousComma,
  ambiguousKeyword,
  ambiguousPipe,
  EMPTY_PARENS,
  EMPTY_STAB_BODY,
  fnWithoutClauses,
  keywordsInBits,
  NOT_IN,
  needlessQuotes,
  spacedMap,
  spacedParentheses,
  strayClause,
  strayStep,
  TRAILING_COMMA,
  unexpected,
} from "./wording.ts";

const DOT = atom(".");
const WHEN = atom("when");
const FROM_BRACKETS: Term = [atom("from_brackets"), true];
const NO_PARENS: Term = [atom("no_parens"), true];
// atoms that are words of their own when no colon stands before them
const WORDS: ReadonlySet<string> = new Set(["nil", "true", "false"]);
const ATOM: Term = [atom("format"), atom("atom")];
const KEYWORD: Term = [atom("format"), atom("keyword")];
const AMBIGUOUS_OP: Term = [atom("ambiguous_op"), NIL];

// left and right binding power
const BINARY: { readonly [kind in Kind]?: readonly [number, number] } = {
  in_match_op: [40, 41],
  when_op: [50, 50],
  type_op: [60, 60],
  pipe_op: [70, 70],
  match_op: [100, 100],
  or_op: [120, 121],
  and_op: [130, 131],
  comp_op: [140, 141],
  rel_op: [150, 151],
  arrow_op: [160, 161],
  in_op: [170, 171],
  xor_op: [180, 181],
  ternary_op: [190, 190],
  concat_op: [200, 200],
  range_op: [200, 200],
  dual_op: [210, 211],
  mult_op: [220, 221],
  power_op: [230, 231],
};
const PREFIX: { readonly [kind in Kind]?: number } = {
  capture_op: 90,
  unary_op: 300,
  dual_op: 300,
};

const OPERAND: ReadonlySet<Kind> = new Set<Kind>([
  "identifier",
  "paren_identifier",
  "bracket_identifier",
  "op_identifier",
  "kw_identifier",
  "kw_string",
  "alias",
  "atom",
  "atom_quoted",
  "int",
  "flt",
  "char",
  "string",
  "charlist",
  "sigil",
  "literal",
  "fn",
  "open",
  "%{}",
  "%",
  "capture_int",
  "unary_op",
  "capture_op",
  "at_op",
  "ellipsis_op",
]);

// What a comma may do in an expression: be taken by a call without parentheses, or not, and why not.
type Comma = "allow" | "args" | "container";
type Context = { readonly comma: Comma; readonly noDo: boolean };
const STATEMENT: Context = { comma: "allow", noDo: false };
const CONTAINER: Context = { comma: "container", noDo: false };

/** Reads a whole text. Throws ParseFailure. */
export function readTokens(tokens: readonly Token[], forms: Forms): Term {
  return new Reader(tokens, forms).program();
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #forms: Forms;
  #i = 0;
  // the last operand ended in a do-block: no dot, call or access may follow
  #closed = false;
  // a call without parentheses took more than one argument
  /** a do-block stands in the expression, outside of brackets: it can be no argument of a clause */
  #blocky = false;
  /** the token behind the last call with many arguments and no parentheses around them */
  #manyEnd = -1;
  // the last call without parentheses, and whether it took more than one argument
  #plainCall: Term | undefined;
  #plainMany = false;
  /** the brackets that were closed last */
  #span: Span = { newlines: 0, close: 0 };
  // where `(a, b` was closed without being the head of a clause
  #notHead = -1;

  constructor(tokens: readonly Token[], forms: Forms) {
    this.#tokens = tokens;
    this.#forms = forms;
  }

  // a method, so that its type is not narrowed by an earlier look
  #peekToken(): Token {
    return this.#peek;
  }
  get #peek(): Token {
    return this.#tokens[this.#i] as Token;
  }

  #fail(token: Token, operand: boolean): never {
    throw unexpected(token, this.#forms, operand);
  }

  #take(): Token {
    return this.#tokens[this.#i++] as Token;
  }

  #isOpen(text: string): boolean {
    return this.#peek.kind === "open" && this.#peek.text === text;
  }

  #isClose(text: string): boolean {
    return this.#peek.kind === "close" && this.#peek.text === text;
  }

  #close(text: string): Token {
    const newline = this.#peek.kind === "eol";
    this.#lines();
    if (!this.#isClose(text)) this.#fail(this.#peek, newline);
    return this.#take();
  }

  // line breaks that come next
  #breaks(): number {
    return this.#peek.kind === "eol" ? (this.#peek.count ?? 0) : 0;
  }

  // `newlines:` of a binary operator that was taken: those behind it, else those before it
  #broken(token: Token): Term[] {
    return this.#forms.newlines(this.#breaks() || (token.count ?? 0));
  }

  #lines(): void {
    while (this.#peek.kind === "eol") this.#i++;
  }

  #separators(): Token | undefined {
    const from = this.#i;
    let semicolon = false;
    for (;;) {
      const { kind } = this.#peek;
      if (kind === ";") {
        if (semicolon) this.#fail(this.#peek, true);
        semicolon = true;
      } else if (kind !== "eol") break;
      this.#i++;
    }
    return this.#i > from ? this.#tokens[from] : undefined;
  }

  program(): Term {
    const exprs: Term[] = [];
    const first = this.#peek;
    this.#separators();
    while (this.#peek.kind !== "eof") {
      const expr = this.#expr(0, STATEMENT);
      const end = this.#separators();
      if (end === undefined && this.#peekToken().kind !== "eof") this.#fail(this.#peek, false);
      exprs.push(end === undefined ? expr : this.#forms.ended(expr, end));
    }
    if (exprs.length === 0 && first.kind !== "eof") return this.#forms.emptyFile();
    return this.#forms.block(exprs);
  }

  // --- statements and clauses

  // Statements or clauses up to `stop`; clauses come as a list.
  #clausesOrBlock(stop: () => boolean, at?: number): { value: Term; clauses: boolean; count: number } {
    const clauses: { at: number; args: Term; body: Term[]; before: Term[] }[] = [];
    const exprs: Term[] = [];
    this.#separators();
    while (!stop()) {
      const item = this.#statement();
      let body = clauses[clauses.length - 1]?.body ?? exprs;
      let open = true;
      if ("expr" in item) body.push(item.expr);
      else {
        if (exprs.length > 0) throw strayClause(item.at);
        body = [];
        clauses.push({ at: item.at, args: list(item.args), body, before: item.before });
        open = this.#peek.kind !== ";" && !stop();
        if (open) body.push(this.#expr(0, STATEMENT));
      }
      const end = this.#separators();
      if (end === undefined && !stop()) this.#fail(this.#peek, false);
      if (end !== undefined && open) body.push(this.#forms.ended(body.pop() as Term, end));
    }
    if (clauses.length === 0) {
      const before = at === undefined ? [] : this.#forms.pair({ newlines: 0, close: this.#peek.at });
      return { value: this.#forms.block(exprs, at, ...before), clauses: false, count: exprs.length };
    }
    const forms = clauses.map(({ at: arrow, args, body, before }) => {
      if (body.length === 0) this.#forms.warn(arrow, EMPTY_STAB_BODY);
      const value = body.length === 0 ? this.#forms.literal(NIL, arrow) : this.#forms.block(body);
      return [atom("->"), this.#forms.meta(arrow, ...before), list([args, value])];
    });
    return { value: list(forms), clauses: true, count: forms.length };
  }

  // A statement, or the head of a clause with its arrow.
  #statement(): { expr: Term } | { args: Term[]; at: number; before: Term[] } {
    const head = this.#parenthesisedHead();
    if (head !== undefined) return head;
    if (this.#peek.kind === "stab_op") return { args: [], ...this.#arrow() };
    const args: Term[] = [];
    this.#blocky = false;
    let keywords = this.#isKeyword();
    args.push(keywords ? this.#keywords(false, STATEMENT) : this.#expr(0, STATEMENT));
    const single = !keywords;
    while (this.#peek.kind === "," && !keywords) {
      if (this.#blocky) break;
      this.#take();
      keywords = this.#isKeyword();
      args.push(keywords ? this.#keywords(false, STATEMENT) : this.#expr(0, { comma: "args", noDo: false }));
    }
    if (this.#peekToken().kind === "stab_op" && !this.#blocky) return { args: unwrapWhen(args), ...this.#arrow() };
    const only = args[0];
    if (args.length === 1 && single && only !== undefined) return { expr: only };
    this.#notHead = this.#peek.at;
    this.#fail(this.#peek, false);
  }

  #arrow(...parens: Term[]): { at: number; before: Term[] } {
    const token = this.#take();
    const before = [...parens, ...this.#broken(token)];
    this.#lines();
    return { at: token.at, before };
  }

  // `(a, b) ->` and `(a, b) when c ->`
  #parenthesisedHead(): { args: Term[]; at: number; before: Term[] } | undefined {
    if (!this.#isOpen("(")) return undefined;
    const next = this.#tokens[this.#matching() + 1]?.kind;
    if (next !== "stab_op" && next !== "when_op") return undefined;
    const from = this.#i;
    const open = this.#peek.at;
    const warnings = this.#forms.warnings.length;
    try {
      const { args, single } = this.#parenthesisedArgs();
      const parens = single || !this.#forms.tokens ? [] : [this.#forms.parens(open, this.#span.close)];
      if (this.#peek.kind === "stab_op") return { args, ...this.#arrow(...parens) };
      const when = this.#take();
      const { at } = when;
      const broken = this.#broken(when);
      this.#lines();
      const guard = this.#expr(50, STATEMENT);
      if (this.#peekToken().kind !== "stab_op") throw new ParseFailure(at, "", "");
      return { args: [[WHEN, this.#forms.meta(at, ...broken), list([...args, guard])]], ...this.#arrow(...parens) };
    } catch (failure) {
      if (!(failure instanceof ParseFailure)) throw failure;
      this.#i = from;
      this.#forms.warnings.length = warnings;
      return undefined;
    }
  }

  // The index of the bracket that closes the one that comes next.
  #matching(): number {
    let depth = 0;
    let i = this.#i;
    for (; i < this.#tokens.length; i++) {
      const { kind } = this.#tokens[i] as Token;
      if (kind === "open") depth++;
      else if (kind === "close" && --depth === 0) break;
    }
    return i;
  }

  #parenthesisedArgs(): { args: Term[]; single: boolean } {
    const open = this.#take();
    this.#lines();
    const args: Term[] = [];
    let single = false;
    if (!this.#isClose(")")) {
      for (;;) {
        const keywords = this.#isKeyword();
        args.push(keywords ? this.#keywords(false, STATEMENT) : this.#expr(0, STATEMENT));
        single = !keywords;
        if (keywords || this.#peek.kind !== ",") break;
        this.#take();
      }
    }
    const [only] = args;
    const end = this.#peek;
    const close = this.#close(")").at;
    this.#span = { newlines: 0, close };
    if (args.length !== 1 || only === undefined || !single) return { args, single: false };
    const ended = end.kind === "eol" ? this.#forms.ended(only, end) : only;
    return { args: [this.#inParens(ended, open.at, close)], single };
  }

  // One expression in parentheses.
  #inParens(value: Term, open: number, close: number): Term {
    const safe = protect(value);
    return safe === value ? this.#forms.parenthesised(value, open, close) : safe;
  }

  // --- expressions

  #expr(min: number, context: Context): Term {
    return this.#operators(this.#operand(context), min, context);
  }

  #operators(first: Term, min: number, context: Context): Term {
    let left = first;
    for (;;) {
      const token = this.#peek;
      const power = BINARY[token.kind];
      if (power === undefined || power[0] < min) return left;
      this.#take();
      const broken = this.#broken(token);
      this.#lines();
      if (token.kind === "when_op" && this.#isKeyword()) {
        const pairs = this.#keywords(false, STATEMENT);
        left = [WHEN, this.#forms.meta(token.at, ...broken), list([left, pairs])];
        continue;
      }
      const right = this.#expr(power[1], context);
      left = this.#binary(token, left, right, broken);
    }
  }

  #binary(token: Token, left: Term, right: Term, broken: Term[]): Term {
    const forms = this.#forms;
    const { text, at } = token;
    if (token.kind === "arrow_op" && right === this.#plainCall) forms.warn(at, ambiguousPipe(text));
    if (text === "not in") return forms.operator("not", at, forms.operator("in", at, left, right));
    if (token.kind === "ternary_op") {
      const range = Array.isArray(left) && left[0] === atom("..") ? listToArray(left[2] as Term) : undefined;
      if (range?.length !== 2) throw strayStep(at);
      return [atom("..//"), (left as Term[])[1] as Term, list([...range, right])];
    }
    if (text === "in") {
      const name = isCallOf(left, "not") ? "not" : isCallOf(left, "!") ? "!" : undefined;
      if (name !== undefined) {
        forms.warn(at, NOT_IN);
        return forms.operator(name, at, forms.operator("in", at, ((left as Term[])[2] as Cons).h, right));
      }
    }
    return [atomTerm(text), forms.meta(at, ...broken), list([left, right])];
  }

  // Operand with its dots, calls and accesses.
  #operand(context: Context): Term {
    const token = this.#peek;
    this.#closed = false;
    const power = PREFIX[token.kind];
    if (power !== undefined) {
      this.#take();
      this.#lines();
      const blocky = this.#blocky;
      this.#blocky = false;
      let value = this.#expr(power, context);
      // what ends in a do-block takes all that follows with it
      if (this.#blocky) value = this.#operators(value, 0, context);
      this.#blocky ||= blocky;
      return this.#forms.operator(token.text, token.at, value);
    }
    if (token.kind === "ellipsis_op") {
      this.#take();
      if (OPERAND.has(this.#peek.kind) || this.#peek.kind === "dual_op")
        return this.#forms.call(atom("..."), token.at, [this.#expr(90, context)]);
      return this.#forms.call(atom("..."), token.at, []);
    }
    return this.#postfix(this.#primary(context), context);
  }

  #postfix(first: Term, context: Context): Term {
    let left = first;
    while (!this.#closed) {
      const token = this.#peek;
      if (token.kind === ".") left = this.#dot(left, context);
      else if (token.kind === "dot_call") left = this.#anonymousCall(left, context);
      else if (this.#isOpen("[")) left = this.#access(left);
      else break;
    }
    return left;
  }

  #primary(context: Context): Term {
    const blocky = this.#blocky;
    const { kind } = this.#peek;
    const value = this.#simple(context);
    if (kind === "open" || kind === "fn" || kind === "%{}" || kind === "%") this.#blocky = blocky;
    return value;
  }

  #simple(context: Context): Term {
    const forms = this.#forms;
    const token = this.#take();
    switch (token.kind) {
      case "int":
        return this.#number(token, big(BigInt(token.text.replaceAll("_", ""))));
      case "flt":
        return this.#number(token, new Float(Number(token.text.replaceAll("_", ""))));
      case "char":
        return this.#number(token, charForm(forms, forms.source.slice(token.at + 1, token.end), token.at));
      case "literal":
        return forms.literal(atomTerm(token.text), token.at);
      case "atom":
        return forms.literal(forms.name(token.text, token.at), token.at, ...(WORDS.has(token.text) ? [ATOM] : []));
      case "atom_quoted":
        return quotedAtomForm(forms, this.#quoted(token), "atom");
      case "string":
        return stringForm(forms, this.#quoted(token));
      case "charlist":
        return charlistForm(forms, this.#quoted(token));
      case "sigil":
        return sigilForm(forms, this.#quoted(token), token.literal?.name ?? "", token.literal?.modifiers ?? "");
      case "alias":
        return forms.aliases([forms.name(token.text, token.at)], token.at, token.at);
      case "fn":
        return this.#fn(token);
      case "open":
        return this.#opened(token);
      case "%{}":
        return this.#bracketed(atom("%{}"), token.at, this.#mapArgs());
      case "%":
        return this.#struct(token);
      case "capture_int": {
        const value = this.#take();
        return forms.operator("&", token.at, big(BigInt(value.text.replaceAll("_", ""))));
      }
      case "at_op": {
        this.#lines();
        const name = this.#primary({ comma: context.comma, noDo: context.noDo });
        return forms.operator("@", token.at, name);
      }
      case "range_op":
        return forms.call(atom(".."), token.at, []);
      case "unary_op":
      case "dual_op":
      case "capture_op":
        this.#i--;
        return this.#operand(context);
      case "identifier":
      case "op_identifier":
      case "bracket_identifier":
      case "paren_identifier":
        return this.#named(token, forms.name(token.text, token.at), token.at, undefined, context);
      default:
        this.#fail(token, true);
    }
  }

  // A form whose arguments stood in the brackets that were closed last.
  #bracketed(name: Term, at: number, args: readonly Term[]): Term {
    return [name, this.#forms.meta(at, ...this.#forms.pair(this.#span)), list(args)];
  }

  #number(token: Token, value: Term): Term {
    return this.#forms.literal(
      value,
      token.at,
      ...this.#forms.entry("token", Bin.of(this.#forms.source.slice(token.at, token.end))),
    );
  }

  // --- calls

  // What follows a name: arguments in parentheses or without, a do-block, or nothing. `callee` is given after a dot.
  #named(token: Token, name: Term, at: number, callee: Term | undefined, context: Context): Term {
    const forms = this.#forms;
    const head = callee ?? name;
    const isName = token.kind === "identifier" || token.kind === "op_identifier";
    const quotes = token.literal === undefined ? [] : forms.entry("delimiter", Bin.of(token.literal.opening));
    if (token.kind === "paren_identifier") return this.#withDo(this.#called(head, at, quotes), context);
    if (isName && this.#startsArgs(token)) {
      const args = this.#plainArgs(at, context);
      const ambiguous = callee === undefined && token.kind === "op_identifier" && args.length === 1;
      const meta =
        ambiguous && (this.#peek.kind !== "do" || context.noDo)
          ? forms.meta(at, AMBIGUOUS_OP)
          : forms.meta(at, ...quotes);
      const call: Term = [head, meta, list(args)];
      const done = this.#withDo(call, context);
      this.#plainCall = done === call ? call : undefined;
      this.#plainMany = args.length > 1;
      if (done === call && args.length > 1) this.#manyEnd = this.#i;
      return done;
    }
    if (isName && this.#peek.kind === "do" && !context.noDo)
      return this.#withDo([head, forms.meta(at, ...quotes), list([])], context);
    return callee === undefined
      ? [name, forms.meta(at), NIL]
      : [callee, forms.meta(at, NO_PARENS, ...quotes), list([])];
  }

  // `f(…)` and `f(…)(…)`
  #called(head: Term, at: number, before: readonly Term[] = []): Term {
    const forms = this.#forms;
    const args = list(this.#callArgs());
    const entries = [...forms.pair(this.#span), ...before];
    const call: Term = [head, forms.meta(at, ...entries), args];
    if (!this.#isOpen("(")) return call;
    const more = list(this.#callArgs());
    return [call, forms.meta(at, ...forms.pair(this.#span), ...entries), more];
  }

  #startsArgs(name: Token): boolean {
    const next = this.#peek;
    return next.kind === "dual_op" ? name.kind === "op_identifier" : OPERAND.has(next.kind);
  }

  #withDo(call: Term, context: Context): Term {
    if (this.#peek.kind !== "do" || context.noDo) return call;
    const [head, meta, args] = call as [Term, Term, Term];
    const { at } = this.#peek;
    const { block, end } = this.#doBlock();
    this.#closed = true;
    this.#blocky = true;
    const done: Term = [head, meta, list([...(listToArray(args) ?? []), block])];
    if (!this.#forms.tokens) return done;
    const ended = this.#forms.prepend(done, [atom("end"), this.#forms.meta(end)]);
    return this.#forms.prepend(ended, [atom("do"), this.#forms.meta(at)]);
  }

  #plainArgs(at: number, context: Context): Term[] {
    if (this.#isKeyword()) return [this.#keywords(false, { comma: "allow", noDo: true })];
    const open = this.#isOpen("(") ? this.#peek : undefined;
    const close = open === undefined ? -1 : this.#tokens[this.#matching()]?.at;
    let first: Term;
    try {
      first = this.#expr(0, { comma: context.comma, noDo: true });
    } catch (failure) {
      if (open !== undefined && failure instanceof ParseFailure && failure.at === close && this.#notHead === close)
        throw spacedParentheses(open.at);
      throw failure;
    }
    const args = [first];
    this.#closed = false;
    if (this.#peek.kind !== ",") return args;
    if (context.comma === "allow") this.#moreArgs(args);
    else {
      // many arguments are clear where a do-block follows
      const ambiguous = ambiguousComma(at, context.comma === "container");
      if (context.noDo) throw ambiguous;
      this.#moreArgs(args);
      if (this.#peekToken().kind !== "do") throw ambiguous;
    }
    return args;
  }

  #moreArgs(args: Term[]): void {
    while (this.#peek.kind === ",") {
      this.#take();
      if (this.#isKeyword()) {
        args.push(this.#keywords(false, { comma: "allow", noDo: true }));
        break;
      }
      args.push(this.#expr(0, { comma: "args", noDo: true }));
    }
  }

  #callArgs(): Term[] {
    const blocky = this.#blocky;
    this.#take();
    const newlines = this.#breaks();
    this.#lines();
    const args: Term[] = [];
    while (!this.#isClose(")")) {
      if (this.#isKeyword()) {
        args.push(this.#keywords(false, CONTAINER));
        if (this.#peek.kind === ",") this.#forms.warn(this.#take().at, TRAILING_COMMA);
        break;
      }
      args.push(this.#expr(0, { comma: args.length === 0 ? "allow" : "args", noDo: false }));
      if (this.#peek.kind !== ",") break;
      this.#take();
      if (this.#isClose(")")) this.#fail(this.#peek, false);
    }
    this.#span = { newlines, close: this.#close(")").at };
    this.#closed = false;
    this.#blocky = blocky;
    return args;
  }

  #anonymousCall(left: Term, context: Context): Term {
    const forms = this.#forms;
    const { at } = this.#take();
    return this.#withDo(this.#called([DOT, forms.meta(at), list([left])], at), context);
  }

  #dot(left: Term, context: Context): Term {
    const forms = this.#forms;
    const { at } = this.#take();
    const token = this.#peek;
    if (token.kind === "alias") {
      this.#take();
      const name = forms.name(token.text, token.at);
      if (Array.isArray(left) && left[0] === atom("__aliases__"))
        return [
          left[0],
          this.#relast(left[1] as Term, token.at),
          list([...(listToArray(left[2] as Term) ?? []), name]),
        ];
      return forms.aliases([left, name], at, token.at);
    }
    if (this.#isOpen("{")) {
      this.#take();
      const args = this.#items("}", false);
      const entries = args.length === 0 ? [] : forms.pair(this.#span);
      return [[DOT, forms.meta(at), list([left, atom("{}")])], forms.meta(at, ...entries), list(args)];
    }
    switch (token.kind) {
      case "identifier":
      case "op_identifier":
      case "bracket_identifier":
      case "paren_identifier": {
        this.#take();
        const name = forms.name(this.#nameText(token), token.at);
        return this.#named(token, name, token.at, [DOT, forms.meta(at), list([left, name])], context);
      }
      default:
        this.#fail(token, true);
    }
  }

  // The metadata of an alias that goes on.
  #relast(meta: Term, at: number): Term {
    if (!this.#forms.tokens) return meta;
    const last = atom("last");
    return list(
      (listToArray(meta) ?? []).map((entry) =>
        Array.isArray(entry) && entry[0] === last ? [last, this.#forms.meta(at)] : entry,
      ),
    );
  }

  #nameText(token: Token): string {
    if (token.literal === undefined) return token.text;
    const quoted = this.#quoted(token);
    const text = quotedName(this.#forms, quoted) ?? "";
    if (this.#forms.quotesWarned && /^[\p{Ll}_][\p{L}\p{N}_]*[?!]?$/u.test(text))
      this.#forms.warn(token.at, needlessQuotes(text));
    return text;
  }

  #access(left: Term): Term {
    const forms = this.#forms;
    const blocky = this.#blocky;
    const { at } = this.#take();
    const newlines = this.#breaks();
    this.#lines();
    const key = this.#isKeyword() ? this.#keywords(true, CONTAINER) : this.#expr(0, CONTAINER);
    if (this.#peek.kind === ",") this.#take();
    const entries = [FROM_BRACKETS, ...forms.pair({ newlines, close: this.#close("]").at })];
    this.#closed = false;
    this.#blocky = blocky;
    const dot: Term = [DOT, forms.meta(at, ...entries), list([atom("Elixir.Access"), atom("get")])];
    return [dot, forms.meta(at, ...entries), list([left, key])];
  }

  #doBlock(): { block: Term; end: number } {
    const { at } = this.#take();
    const stop = (): boolean => this.#peek.kind === "end" || this.#peek.kind === "block_identifier";
    const sections: Term[] = [[this.#forms.literal(atom("do"), at), this.#clausesOrBlock(stop).value]];
    while (this.#peek.kind === "block_identifier") {
      const token = this.#take();
      const name = this.#forms.literal(atom(token.text), token.at);
      sections.push([name, this.#clausesOrBlock(stop).value]);
    }
    return { block: list(sections), end: this.#take().at };
  }

  #fn(token: Token): Term {
    const newlines = this.#breaks();
    this.#lines();
    if (this.#peek.kind === "end") this.#fail(this.#peek, true);
    const body = this.#clausesOrBlock(() => this.#peek.kind === "end");
    const close = this.#take().at;
    this.#closed = false;
    if (!body.clauses) throw fnWithoutClauses(token.at);
    return [atom("fn"), this.#forms.meta(token.at, ...this.#forms.pair({ newlines, close })), body.value];
  }

  // --- containers

  #opened(token: Token): Term {
    const forms = this.#forms;
    switch (token.text) {
      case "(": {
        const semicolon = this.#peek.kind === ";";
        const body = this.#clausesOrBlock(() => this.#isClose(")"), token.at);
        const close = this.#take().at;
        this.#closed = false;
        if (body.clauses) return forms.literal(body.value, token.at, ...forms.pair({ newlines: 0, close }));
        if (body.count === 0) {
          if (semicolon) return [atom("__block__"), forms.meta(token.at), list([])];
          forms.warn(token.at, EMPTY_PARENS);
          return forms.parenthesised(body.value, token.at, close);
        }
        return body.count === 1 && !onlySplicing(body.value) ? this.#inParens(body.value, token.at, close) : body.value;
      }
      case "[":
        return this.#container(token, list(this.#items("]", true)));
      case "{": {
        const items = this.#items("}", false);
        return items.length === 2 ? this.#container(token, items) : this.#bracketed(atom("{}"), token.at, items);
      }
      case "<<":
        return this.#bracketed(atom("<<>>"), token.at, this.#items(">>", false));
      default:
        this.#fail(token, true);
    }
  }

  #container(token: Token, value: Term): Term {
    return this.#forms.encodes ? this.#forms.literal(value, token.at, ...this.#forms.pair(this.#span)) : value;
  }

  // Items up to the closing bracket; keywords are spliced in lists and one item elsewhere.
  #items(close: string, splice: boolean, first?: Term): Term[] {
    const items: Term[] = first === undefined ? [] : [first];
    let started = first !== undefined;
    const newlines = this.#breaks();
    this.#lines();
    while (!this.#isClose(close)) {
      if (started) {
        if (this.#peek.kind !== ",") this.#fail(this.#peek, false);
        this.#take();
        if (this.#isClose(close)) break;
      }
      started = true;
      if (this.#isKeyword()) {
        if (close === ">>" && items.length === 0) throw keywordsInBits((this.#tokens[this.#i - 1] as Token).at);
        const pairs = this.#keywords(true, CONTAINER);
        if (splice) items.push(...(listToArray(pairs) ?? []));
        else items.push(pairs);
        if (this.#peek.kind === ",") this.#take();
        break;
      }
      items.push(this.#expr(0, CONTAINER));
      if (this.#peek.kind === "eol") break;
    }
    this.#span = { newlines, close: this.#close(close).at };
    this.#closed = false;
    return items;
  }

  #struct(token: Token): Term {
    const forms = this.#forms;
    if (this.#isOpen("{")) throw spacedMap(this.#peek.at);
    const name = this.#structName();
    this.#lines();
    const brace = this.#peek;
    if (!this.#isOpen("{")) this.#fail(brace, false);
    return forms.call(atom("%"), token.at, [name, this.#bracketed(atom("%{}"), brace.at, this.#mapArgs())]);
  }

  #structName(): Term {
    const token = this.#peek;
    if (token.kind === "unary_op" || token.kind === "at_op") {
      this.#take();
      this.#lines();
      if (token.kind === "unary_op") return this.#forms.operator(token.text, token.at, this.#structName());
      const name = this.#take();
      if (name.kind !== "identifier") this.#fail(name, true);
      return this.#structDots(this.#forms.operator("@", token.at, this.#forms.variable(name.text, name.at)));
    }
    // a name here takes no arguments without parentheses: the brace belongs to the struct
    if (token.kind === "identifier") {
      this.#take();
      return this.#structDots(this.#forms.variable(token.text, token.at));
    }
    return this.#structDots(this.#primary(CONTAINER));
  }

  #structDots(first: Term): Term {
    let left = first;
    while (this.#peek.kind === "." || this.#peek.kind === "dot_call") {
      const after = this.#tokens[this.#i + 1];
      if (this.#peek.kind === "." && after?.kind === "identifier") {
        const { at } = this.#take();
        this.#take();
        const name = this.#forms.name(after.text, after.at);
        left = [[DOT, this.#forms.meta(at), list([left, name])], this.#forms.meta(after.at, NO_PARENS), list([])];
      } else left = this.#peek.kind === "." ? this.#dot(left, CONTAINER) : this.#anonymousCall(left, CONTAINER);
    }
    return left;
  }

  #mapArgs(): Term[] {
    this.#take();
    const newlines = this.#breaks();
    this.#lines();
    const items = this.#mapContent();
    this.#span = { newlines, close: this.#span.close };
    return items;
  }

  #mapContent(): Term[] {
    if (this.#isClose("}")) {
      this.#span = { newlines: 0, close: this.#take().at };
      return [];
    }
    if (this.#isKeyword()) return this.#mapItems([]);
    const left = this.#mapExpr(71);
    if (this.#peek.kind !== "pipe_op") return this.#mapItems([this.#mapEntry(this.#operators(left, 0, STATEMENT))]);
    const pipe = this.#take();
    const meta = this.#forms.meta(pipe.at, ...this.#broken(pipe));
    this.#lines();
    const changes = this.#isKeyword() ? this.#mapItems([]) : this.#mapItems([this.#mapEntry(this.#mapExpr(0))]);
    return [[atom("|"), meta, list([left, list(changes)])]];
  }

  #mapEntry(key: Term): Term {
    if (this.#peek.kind !== "assoc_op") return key;
    const { at } = this.#take();
    this.#lines();
    const forms = this.#forms;
    return [forms.tokens ? forms.prepend(key, [atom("assoc"), forms.meta(at)]) : key, this.#mapExpr(0)];
  }

  // a call without parentheses may not have many arguments here
  #mapExpr(min: number): Term {
    const value = this.#expr(min, STATEMENT);
    if (this.#manyEnd === this.#i) this.#fail(this.#peek, false);
    return value;
  }

  #mapItems(items: Term[]): Term[] {
    let started = items.length > 0;
    if (started && this.#peek.kind === "eol") {
      this.#span = { newlines: 0, close: this.#close("}").at };
      return items;
    }
    while (!this.#isClose("}")) {
      if (started) {
        if (this.#peek.kind !== ",") this.#fail(this.#peek, false);
        this.#take();
        if (this.#isClose("}")) break;
      }
      started = true;
      if (this.#isKeyword()) {
        items.push(...(listToArray(this.#keywords(true, CONTAINER)) ?? []));
        if (this.#peek.kind === ",") this.#take();
        break;
      }
      items.push(this.#mapEntry(this.#mapExpr(0)));
      if (this.#peek.kind === "eol") break;
    }
    this.#span = { newlines: 0, close: this.#close("}").at };
    this.#closed = false;
    return items;
  }

  #isKeyword(): boolean {
    return this.#peek.kind === "kw_identifier" || this.#peek.kind === "kw_string";
  }

  // Pairs up to what is no pair; a trailing comma before a closing bracket is left for the caller.
  #keywords(container: boolean, context: Context): Term {
    const pairs: Term[] = [];
    for (;;) {
      const key = this.#take();
      const name =
        key.kind === "kw_identifier"
          ? this.#forms.literal(this.#forms.name(key.text, key.at), key.at, KEYWORD)
          : quotedAtomForm(this.#forms, this.#quoted(key), "keyword");
      this.#lines();
      const value = this.#expr(0, context);
      if (context.comma === "allow" && value === this.#plainCall && this.#plainMany)
        this.#forms.warnings.push({
          line: this.#forms.lines.lineOf(key.at),
          column: 0,
          message: ambiguousKeyword(key.kind === "kw_identifier" ? key.text : ""),
        });
      pairs.push([name, value]);
      if (this.#peek.kind !== ",") break;
      const next = this.#tokens[this.#i + 1] as Token;
      if (next.kind === "kw_identifier" || next.kind === "kw_string") this.#take();
      else if (next.kind === "close") break;
      else if (next.kind === "eof") this.#fail(next, true);
      else if (OPERAND.has(next.kind) || PREFIX[next.kind] !== undefined || next.kind === "range_op")
        throw afterKeywords(this.#peek.at, container);
      else this.#fail(next, true);
    }
    return list(pairs);
  }

  #quoted(token: Token): Quoted {
    const { literal } = token;
    if (literal === undefined) this.#fail(token, true);
    const parts: Part[] = literal.pieces.map((piece) =>
      "raw" in piece ? piece : { at: piece.at, end: piece.end - 1, expr: () => readTokens(piece.tokens, this.#forms) },
    );
    return {
      at: token.at,
      opening: literal.opening,
      closing: literal.closing,
      indent: literal.indent,
      parts,
      atom: token.kind === "atom_quoted",
    };
  }
}

// a block that stands around `unquote_splicing(…)` alone
function onlySplicing(form: Term): boolean {
  if (!Array.isArray(form) || form[0] !== atom("__block__")) return false;
  const exprs = listToArray(form[2] as Term);
  return exprs?.length === 1 && isCallOf(exprs[0] as Term, "unquote_splicing");
}

function unwrapWhen(args: Term[]): Term[] {
  const last = args[args.length - 1];
  if (!Array.isArray(last) || last.length !== 3 || last[0] !== WHEN) return args;
  const operands = listToArray(last[2] as Term);
  return operands?.length === 2 ? [[WHEN, last[1] as Term, list([...args.slice(0, -1), ...operands])]] : args;
}
