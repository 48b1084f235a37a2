// Tokens → the quoted expression, or the error that real Elixir gives. Second reader beside the converter of the
// tree: slower to write, exact about what is no Elixir. Operator precedence as in Elixir's operator table.

import { atom, atomTerm, NIL } from "../../terms/atom.ts";
import { big, type Cons, Float, list, listToArray, type Term } from "../../terms/term.ts";
import { ParseFailure } from "./diagnostic.ts";
import { type Forms, isCallOf, protect } from "./forms.ts";
import { charForm, charlistForm, type Part, type Quoted, quotedAtomForm, sigilForm, stringForm } from "./quoted.ts";
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

  #lines(): void {
    while (this.#peek.kind === "eol") this.#i++;
  }

  #separators(): boolean {
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
    return this.#i > from;
  }

  program(): Term {
    const exprs: Term[] = [];
    const first = this.#peek;
    this.#separators();
    while (this.#peek.kind !== "eof") {
      exprs.push(this.#expr(0, STATEMENT));
      if (!this.#separators() && this.#peekToken().kind !== "eof") this.#fail(this.#peek, false);
    }
    if (exprs.length === 0 && first.kind !== "eof") return this.#forms.emptyFile();
    return this.#forms.block(exprs);
  }

  // --- statements and clauses

  // Statements or clauses up to `stop`; clauses come as a list.
  #clausesOrBlock(stop: () => boolean, at?: number): { value: Term; clauses: boolean; count: number } {
    const clauses: { at: number; args: Term; body: Term[] }[] = [];
    const exprs: Term[] = [];
    this.#separators();
    while (!stop()) {
      const item = this.#statement();
      if ("expr" in item) (clauses[clauses.length - 1]?.body ?? exprs).push(item.expr);
      else {
        if (exprs.length > 0) throw strayClause(item.at);
        const body: Term[] = [];
        clauses.push({ at: item.at, args: list(item.args), body });
        if (this.#peek.kind !== ";" && !stop()) body.push(this.#expr(0, STATEMENT));
      }
      if (!this.#separators() && !stop()) this.#fail(this.#peek, false);
    }
    if (clauses.length === 0) return { value: this.#forms.block(exprs, at), clauses: false, count: exprs.length };
    const forms = clauses.map(({ at: arrow, args, body }) => {
      if (body.length === 0) this.#forms.warn(arrow, EMPTY_STAB_BODY);
      return this.#forms.operator("->", arrow, args, body.length === 0 ? NIL : this.#forms.block(body));
    });
    return { value: list(forms), clauses: true, count: forms.length };
  }

  // A statement, or the head of a clause with its arrow.
  #statement(): { expr: Term } | { args: Term[]; at: number } {
    const head = this.#parenthesisedHead();
    if (head !== undefined) return head;
    if (this.#peek.kind === "stab_op") return { args: [], at: this.#arrow() };
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
    if (this.#peekToken().kind === "stab_op" && !this.#blocky) return { args: unwrapWhen(args), at: this.#arrow() };
    const only = args[0];
    if (args.length === 1 && single && only !== undefined) return { expr: only };
    this.#notHead = this.#peek.at;
    this.#fail(this.#peek, false);
  }

  #arrow(): number {
    const { at } = this.#take();
    this.#lines();
    return at;
  }

  // `(a, b) ->` and `(a, b) when c ->`
  #parenthesisedHead(): { args: Term[]; at: number } | undefined {
    if (!this.#isOpen("(")) return undefined;
    const next = this.#tokens[this.#matching() + 1]?.kind;
    if (next !== "stab_op" && next !== "when_op") return undefined;
    const from = this.#i;
    const warnings = this.#forms.warnings.length;
    try {
      const args = this.#parenthesisedArgs();
      if (this.#peek.kind === "stab_op") return { args, at: this.#arrow() };
      const { at } = this.#take();
      this.#lines();
      const guard = this.#expr(50, STATEMENT);
      if (this.#peekToken().kind !== "stab_op") throw new ParseFailure(at, "", "");
      return { args: [[WHEN, this.#forms.meta(at), list([...args, guard])]], at: this.#arrow() };
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

  #parenthesisedArgs(): Term[] {
    this.#take();
    this.#lines();
    const args: Term[] = [];
    if (!this.#isClose(")")) {
      for (;;) {
        const keywords = this.#isKeyword();
        args.push(keywords ? this.#keywords(false, STATEMENT) : this.#expr(0, STATEMENT));
        if (keywords || this.#peek.kind !== ",") break;
        this.#take();
      }
    }
    this.#close(")");
    const only = args[0];
    return args.length === 1 && only !== undefined ? [protect(only)] : args;
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
      this.#lines();
      if (token.kind === "when_op" && this.#isKeyword()) {
        left = this.#forms.operator("when", token.at, left, this.#keywords(false, STATEMENT));
        continue;
      }
      const right = this.#expr(power[1], context);
      left = this.#binary(token, left, right);
    }
  }

  #binary(token: Token, left: Term, right: Term): Term {
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
    return forms.operator(text, at, left, right);
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
        return big(BigInt(token.text.replaceAll("_", "")));
      case "flt":
        return new Float(Number(token.text.replaceAll("_", "")));
      case "char":
        return charForm(forms, forms.source.slice(token.at + 1, token.end), token.at);
      case "literal":
        return atomTerm(token.text);
      case "atom":
        return forms.name(token.text, token.at);
      case "atom_quoted":
        return quotedAtomForm(forms, this.#quoted(token), "atom");
      case "string":
        return stringForm(forms, this.#quoted(token));
      case "charlist":
        return charlistForm(forms, this.#quoted(token));
      case "sigil":
        return sigilForm(forms, this.#quoted(token), token.literal?.name ?? "", token.literal?.modifiers ?? "");
      case "alias":
        return forms.aliases([forms.name(token.text, token.at)], token.at);
      case "fn":
        return this.#fn(token);
      case "open":
        return this.#opened(token);
      case "%{}":
        return forms.call(atom("%{}"), token.at, this.#mapArgs());
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

  // --- calls

  // What follows a name: arguments in parentheses or without, a do-block, or nothing. `callee` is given after a dot.
  #named(token: Token, name: Term, at: number, callee: Term | undefined, context: Context): Term {
    const forms = this.#forms;
    const head = callee ?? name;
    const isName = token.kind === "identifier" || token.kind === "op_identifier";
    if (token.kind === "paren_identifier") {
      let call: Term = [head, forms.meta(at), list(this.#callArgs())];
      if (this.#isOpen("(")) {
        const meta = forms.meta(at);
        call = [call, meta, list(this.#callArgs())];
      }
      return this.#withDo(call, context);
    }
    if (isName && this.#startsArgs(token)) {
      const args = this.#plainArgs(at, context);
      const ambiguous = callee === undefined && token.kind === "op_identifier" && args.length === 1;
      const meta =
        ambiguous && (this.#peek.kind !== "do" || context.noDo) ? forms.meta(at, AMBIGUOUS_OP) : forms.meta(at);
      const call: Term = [head, meta, list(args)];
      const done = this.#withDo(call, context);
      this.#plainCall = done === call ? call : undefined;
      this.#plainMany = args.length > 1;
      if (done === call && args.length > 1) this.#manyEnd = this.#i;
      return done;
    }
    if (isName && this.#peek.kind === "do" && !context.noDo)
      return this.#withDo([head, forms.meta(at), list([])], context);
    return callee === undefined ? [name, forms.meta(at), NIL] : [callee, forms.meta(at, NO_PARENS), list([])];
  }

  #startsArgs(name: Token): boolean {
    const next = this.#peek;
    return next.kind === "dual_op" ? name.kind === "op_identifier" : OPERAND.has(next.kind);
  }

  #withDo(call: Term, context: Context): Term {
    if (this.#peek.kind !== "do" || context.noDo) return call;
    const [head, meta, args] = call as [Term, Term, Term];
    const block = this.#doBlock();
    this.#closed = true;
    this.#blocky = true;
    return [head, meta, list([...(listToArray(args) ?? []), block])];
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
    this.#close(")");
    this.#closed = false;
    this.#blocky = blocky;
    return args;
  }

  #anonymousCall(left: Term, context: Context): Term {
    const forms = this.#forms;
    const { at } = this.#take();
    let call: Term = [[DOT, forms.meta(at), list([left])], forms.meta(at), list(this.#callArgs())];
    if (this.#isOpen("(")) call = [call, forms.meta(at), list(this.#callArgs())];
    return this.#withDo(call, context);
  }

  #dot(left: Term, context: Context): Term {
    const forms = this.#forms;
    const { at } = this.#take();
    const token = this.#peek;
    if (token.kind === "alias") {
      this.#take();
      const name = forms.name(token.text, token.at);
      if (Array.isArray(left) && left[0] === atom("__aliases__"))
        return [left[0], left[1] as Term, list([...(listToArray(left[2] as Term) ?? []), name])];
      return forms.aliases([left, name], at);
    }
    if (this.#isOpen("{")) {
      this.#take();
      const args = this.#items("}", false);
      return [[DOT, forms.meta(at), list([left, atom("{}")])], forms.meta(at), list(args)];
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

  #nameText(token: Token): string {
    if (token.literal === undefined) return token.text;
    const quoted = this.#quoted(token);
    const name = quotedAtomForm(this.#forms, quoted, "call");
    const text = typeof name === "boolean" ? String(name) : (name as { name: string }).name;
    if (/^[\p{Ll}_][\p{L}\p{N}_]*[?!]?$/u.test(text)) this.#forms.warn(token.at, needlessQuotes(text));
    return text;
  }

  #access(left: Term): Term {
    const forms = this.#forms;
    const blocky = this.#blocky;
    const { at } = this.#take();
    this.#lines();
    const key = this.#isKeyword() ? this.#keywords(true, CONTAINER) : this.#expr(0, CONTAINER);
    if (this.#peek.kind === ",") this.#take();
    this.#close("]");
    this.#closed = false;
    this.#blocky = blocky;
    const dot: Term = [DOT, forms.meta(at, FROM_BRACKETS), list([atom("Elixir.Access"), atom("get")])];
    return [dot, forms.meta(at, FROM_BRACKETS), list([left, key])];
  }

  #doBlock(): Term {
    this.#take();
    const stop = (): boolean => this.#peek.kind === "end" || this.#peek.kind === "block_identifier";
    const sections: Term[] = [[atom("do"), this.#clausesOrBlock(stop).value]];
    while (this.#peek.kind === "block_identifier") {
      const name = atom(this.#take().text);
      sections.push([name, this.#clausesOrBlock(stop).value]);
    }
    this.#take();
    return list(sections);
  }

  #fn(token: Token): Term {
    this.#lines();
    if (this.#peek.kind === "end") this.#fail(this.#peek, true);
    const body = this.#clausesOrBlock(() => this.#peek.kind === "end");
    this.#take();
    this.#closed = false;
    if (!body.clauses) throw fnWithoutClauses(token.at);
    return [atom("fn"), this.#forms.meta(token.at), body.value];
  }

  // --- containers

  #opened(token: Token): Term {
    const forms = this.#forms;
    switch (token.text) {
      case "(": {
        const semicolon = this.#peek.kind === ";";
        const body = this.#clausesOrBlock(() => this.#isClose(")"), token.at);
        this.#take();
        this.#closed = false;
        if (body.clauses) return body.value;
        if (body.count === 0) {
          if (semicolon) return [atom("__block__"), forms.meta(token.at), list([])];
          forms.warn(token.at, EMPTY_PARENS);
        }
        return body.count === 1 ? protect(body.value) : body.value;
      }
      case "[":
        return list(this.#items("]", true));
      case "{": {
        const items = this.#items("}", false);
        return items.length === 2 ? items : forms.call(atom("{}"), token.at, items);
      }
      case "<<":
        return forms.call(atom("<<>>"), token.at, this.#items(">>", false));
      default:
        this.#fail(token, true);
    }
  }

  // Items up to the closing bracket; keywords are spliced in lists and one item elsewhere.
  #items(close: string, splice: boolean, first?: Term): Term[] {
    const items: Term[] = first === undefined ? [] : [first];
    let started = first !== undefined;
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
    this.#close(close);
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
    return forms.call(atom("%"), token.at, [name, forms.call(atom("%{}"), brace.at, this.#mapArgs())]);
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
    this.#lines();
    if (this.#isClose("}")) {
      this.#take();
      return [];
    }
    if (this.#isKeyword()) return this.#mapItems([]);
    const left = this.#mapExpr(71);
    if (this.#peek.kind !== "pipe_op") return this.#mapItems([this.#mapEntry(this.#operators(left, 0, STATEMENT))]);
    const pipe = this.#take();
    this.#lines();
    if (this.#isKeyword()) return [this.#forms.operator("|", pipe.at, left, list(this.#mapItems([])))];
    const key = this.#mapExpr(0);
    return [this.#forms.operator("|", pipe.at, left, list(this.#mapItems([this.#mapEntry(key)])))];
  }

  #mapEntry(key: Term): Term {
    if (this.#peek.kind !== "assoc_op") return key;
    this.#take();
    this.#lines();
    return [key, this.#mapExpr(0)];
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
      this.#close("}");
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
    this.#close("}");
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
          ? this.#forms.name(key.text, key.at)
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
      "raw" in piece ? piece : { at: piece.at, expr: () => readTokens(piece.tokens, this.#forms) },
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

function unwrapWhen(args: Term[]): Term[] {
  const last = args[args.length - 1];
  if (!Array.isArray(last) || last.length !== 3 || last[0] !== WHEN) return args;
  const operands = listToArray(last[2] as Term);
  return operands?.length === 2 ? [[WHEN, last[1] as Term, list([...args.slice(0, -1), ...operands])]] : args;
}
