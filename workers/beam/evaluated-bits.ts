// Bitstrings of code that a real node interprets (typed into the shell, Code.eval_string): they fail as in Erlang's eval_bits,
// with its entries in the stack trace. Specification: output of OTP 27.

import { atom } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import { Bin, charlist, isInteger, list, type Term } from "../terms/term.ts";
import { BitBuilder } from "./bits.ts";
import { badarg, bifError, type Raise } from "./raise.ts";

/** Where eval_bits makes a segment of each type. */
const LINES: Readonly<Record<string, number>> = {
  integer: 144,
  utf8: 146,
  utf16: 148,
  utf32: 154,
  float: 164,
  binary: 173,
};
const UNIT_LINE = 170;
const SIZE_LINE = 115;

export class EvaluatedBitBuilder extends BitBuilder {
  protected override fail(type: string, what: string, value: Term): Raise {
    const raise = super.fail(type, what, value);
    raise.info = mapOf([
      [atom("cause"), [1, atom(type), atom(what), value]],
      [atom("function"), atom("format_bs_fail")],
      ...words(this.segment),
    ]);
    raise.above = [entry("eval_exp_field", 6, LINES[type] as number)];
    return raise;
  }

  override bin(value: Term, bits: number | undefined, unit: number): this {
    if (bits === undefined && !(value instanceof Bin)) throw inSize("bit_size", [value], this.segment + 1);
    if (bits === undefined && (value as Bin).bitSize % unit !== 0) {
      const raise = badarg();
      raise.above = [entry("eval_exp_field", 6, UNIT_LINE)];
      throw raise;
    }
    return super.bin(value, bits, unit);
  }

  override sized(type: "integer" | "float" | "binary", value: Term, size: Term, unit: number, little: boolean): this {
    if (!isInteger(size)) throw inSize("*", [size, unit], this.segment + 1);
    return super.sized(type, value, size, unit, little);
  }
}

/** What fails while the size of a segment is found. */
function inSize(name: string, args: readonly Term[], segment: number): Raise {
  const raise = bifError(atom("badarg"), "erlang", name, args);
  raise.info = mapOf(words(segment));
  raise.above = [entry("eval_exp_field1", 9, SIZE_LINE)];
  return raise;
}

/** Who has the words for an error, and of which segment they speak. */
function words(segment: number): [Term, Term][] {
  return [
    [atom("module"), atom("erl_erts_errors")],
    [atom("override_segment_position"), segment],
  ];
}

function entry(name: string, arity: number, line: number): Term {
  const place = list([
    [atom("file"), charlist("eval_bits.erl")],
    [atom("line"), line],
  ]);
  return [atom("eval_bits"), atom(name), arity, place];
}
