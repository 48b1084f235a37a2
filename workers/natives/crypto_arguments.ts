// Arguments of :crypto as bytes, names and numbers, and how one is refused. Specification: the reference of the module `crypto`,
// OTP 27; errors as a node with OpenSSL 3 words them.

import { bifError, type Raise, raiseError } from "../beam/raise.ts";
import { Atom, atom } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import { Bin, charlist, isInteger, type Term, toBigInt } from "../terms/term.ts";
import { toNumber } from "./crypto_numbers.ts";
import { ioBytes } from "./io_bytes.ts";

/** The error of a wrong argument: which file and line of the real implementation says so, its words, and which argument. */
export function refused(file: string, line: number, text: string, argument: number, tag = "badarg"): Raise {
  const raise = raiseError([atom(tag), [charlist(file), line], charlist(text)]);
  raise.info = mapOf([[atom("erl_function_arg_num"), argument === 0 ? atom("undefined") : argument]]);
  return raise;
}

/** The bytes of an iolist. */
export function bytes(t: Term): Uint8Array {
  const found = ioBytes(t);
  if (found === undefined) throw bifError(atom("badarg"), "erlang", "iolist_to_binary", [t]);
  return found;
}

export const bin = (data: Uint8Array): Bin => new Bin(data);
export const nameOf = (t: Term | undefined): string => (t instanceof Atom ? t.name : "");

/** A number, or the one that big-endian bytes are. */
export const numeric = (t: Term): bigint => (isInteger(t) ? toBigInt(t) : toNumber(bytes(t)));
