// Tokens → the quoted expression, or the error that real Elixir gives. The parts of the grammar are in files of
// their own and come back here through Reading.

import type { Term } from "../../terms/term.ts";
import { Cursor } from "./cursor.ts";
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

class Reader extends Cursor implements Reading {
  closed = false;
  blocky = false;
  manyEnd = -1;
  plainCall: Term | undefined = undefined;
  plainMany = false;
  span: Span = { newlines: 0, close: 0 };
  notHead = -1;

  program(): Term {
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
    return operators(this, operand(this, context), min, context);
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
