// Tokens → the quoted expression, or the error that real Elixir gives. The parts of the grammar are in files of
// their own and come back here through Reading.

import type { Term } from "../../terms/term.ts";
import { Cursor } from "./cursor.ts";
import type { ParseWarning } from "./diagnostic.ts";
import type { Forms, Span } from "./forms.ts";
import { primary } from "./operands.ts";
import { operand, operators } from "./operators.ts";
import type { Part, Quoted } from "./quoted.ts";
import { type Context, type Reading, STATEMENT } from "./reading.ts";
import type { Token } from "./token.ts";

/** Reads a whole text. Throws ParseFailure. */
export function readTokens(tokens: readonly Token[], forms: Forms): Term {
  return new Reader(tokens, forms).program();
}

/** So many expressions may be read, each inside of the one before; what is deeper is read first, on its own. */
const NESTED = 100;

/** Where an expression begins, and all that it depends on. */
type Start = { readonly i: number; readonly min: number; readonly context: Context; readonly blocky: boolean };

/** What is thrown when an expression stands too deep in others. */
class TooDeep {
  readonly start: Start;
  constructor(start: Start) {
    this.start = start;
  }
}

/** What reading an expression came to, with all that it left behind. */
type Done = Pick<Reading, "i" | "closed" | "blocky" | "manyEnd" | "plainCall" | "plainMany" | "span" | "notHead"> & {
  readonly value: Term;
  readonly warnings: readonly ParseWarning[];
};

class Reader extends Cursor implements Reading {
  closed = false;
  blocky = false;
  manyEnd = -1;
  plainCall: Term | undefined = undefined;
  plainMany = false;
  span: Span = { newlines: 0, close: 0 };
  notHead = -1;
  #depth = 0;
  readonly #done = new Map<string, Done>();

  program(): Term {
    const warned = this.forms.warnings.length;
    for (;;) {
      try {
        return this.#program();
      } catch (thrown) {
        if (!(thrown instanceof TooDeep)) throw thrown;
        this.forms.warnings.length = warned;
        this.#readFirst(thrown.start);
        this.i = 0;
        this.blocky = false;
      }
    }
  }

  /** Reads an expression with nothing around it, and before it those that are too deep in it. */
  #readFirst(start: Start): void {
    const waiting = [start];
    const warned = this.forms.warnings.length;
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      this.i = next.i;
      this.blocky = next.blocky;
      this.#depth = 0;
      try {
        const value = operators(this, operand(this, next.context), next.min, next.context);
        const { i, closed, blocky, manyEnd, plainCall, plainMany, span, notHead } = this;
        const state = { i, closed, blocky, manyEnd, plainCall, plainMany, span, notHead };
        this.#done.set(keyOf(next), { ...state, value, warnings: this.forms.warnings.slice(warned) });
        waiting.pop();
      } catch (thrown) {
        if (!(thrown instanceof TooDeep)) throw thrown;
        waiting.push(thrown.start);
      }
      this.forms.warnings.length = warned;
    }
    this.#depth = 0;
  }

  #program(): Term {
    const exprs: Term[] = [];
    const first = this.peek();
    this.skipSeparators();
    while (this.peek().kind !== "eof") {
      const expr = this.expr(0, STATEMENT);
      const end = this.skipSeparators();
      if (end === undefined && this.peek().kind !== "eof") this.fail(this.peek(), false);
      exprs.push(end === undefined ? expr : this.forms.ended(expr, end));
    }
    if (exprs.length === 0 && first.kind !== "eof") return this.forms.emptyFile();
    return this.forms.block(exprs);
  }

  expr(min: number, context: Context): Term {
    if (this.#depth === NESTED) {
      const start: Start = { i: this.i, min, context, blocky: this.blocky };
      const done = this.#done.get(keyOf(start));
      if (done === undefined) throw new TooDeep(start);
      const { value, warnings, ...state } = done;
      Object.assign(this, state);
      for (const warning of warnings) this.forms.warnings.push(warning);
      return value;
    }
    const depth = this.#depth++;
    const value = operators(this, operand(this, context), min, context);
    this.#depth = depth;
    return value;
  }

  operators(first: Term, min: number, context: Context): Term {
    return operators(this, first, min, context);
  }

  operand(context: Context): Term {
    return operand(this, context);
  }

  primary(context: Context): Term {
    return primary(this, context);
  }

  quoted(token: Token): Quoted {
    const { literal } = token;
    if (literal === undefined) this.fail(token, true);
    const parts: Part[] = literal.pieces.map((piece) =>
      "raw" in piece ? piece : { at: piece.at, end: piece.end - 1, expr: () => readTokens(piece.tokens, this.forms) },
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

function keyOf({ i, min, context, blocky }: Start): string {
  return `${i} ${min} ${context.comma} ${context.noDo} ${blocky}`;
}
