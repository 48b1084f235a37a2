// How tightly operators bind, as in Elixir's operator table, and which tokens begin an operand.

import type { Kind } from "./token.ts";

/** Left and right binding power of the operators between two operands. */
export const BINARY: { readonly [kind in Kind]?: readonly [number, number] } = {
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

/** Binding power of the operators in front of an operand. */
export const PREFIX: { readonly [kind in Kind]?: number } = {
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

/** Whether an operand may begin with such a token, where no operator can stand. */
export function startsOperand(kind: Kind): boolean {
  return OPERAND.has(kind);
}
