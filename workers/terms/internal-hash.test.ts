// The values are what `:erts_debug.get_internal_state({:internal_hash, term})` answered on OTP 27.

import { expect, test } from "vitest";
import { internalHash, placeOf } from "./internal-hash.ts";
import { mapOf } from "./map.ts";
import { Big, Bin, charlist, EMPTY, Float, list, type Term } from "./term.ts";

const known: [string, Term, bigint][] = [
  ["1", 1, 7938660269479274665n],
  ["-1", -1, 7256831767414464289n],
  ["an integer of more than 32 bits", 100_000_000_000, 14354468695266410465n],
  ["an integer of more than 64 bits", new Big(10n ** 21n), 15225232484570104972n],
  ["a negative one", new Big(-(10n ** 21n)), 4109875867925577347n],
  ["a float", new Float(1.5), 15485676177230109356n],
  ["a binary of one byte", Bin.of("a"), 919659365495508815n],
  ["a binary of more than 16 bytes", Bin.of("hello world this is long"), 9270748740421645556n],
  ["a bitstring", new Bin(new Uint8Array([0x20]), 0, 0, 3), 701865480362869635n],
  ["the empty tuple", [], 4510301282025278020n],
  ["a tuple", [1, 2], 10043369381193841056n],
  ["a tuple with a binary", [1, Bin.of("a")], 12233020891015967231n],
  ["the empty list", EMPTY, 16046243290777390298n],
  ["a charlist", charlist("\u0001\u0002\u0003"), 14382127492065369570n],
];

for (const [what, term, hash] of known)
  test(`${what} hashes as on a real node`, () => {
    expect(internalHash(term)).toBe(hash);
  });

test("what stands inside of a list counts, and where", () => {
  const terms: Term[] = [
    list([list([1]), 2]),
    list([1, list([2])]),
    list([[1], 2]),
    list([2], [1]),
    list([300], 2),
    list([300, 2]),
    mapOf([[1, 2]]),
    mapOf([[2, 1]]),
  ];
  expect(new Set(terms.map(internalHash)).size).toBe(terms.length);
});

test("keys of the same place are the same for large maps that were built in another order", () => {
  const pairs = Array.from({ length: 50 }, (_, i): [Term, Term] => [i, Bin.of(`${i}`)]);
  expect(placeOf(mapOf(pairs))).toBe(placeOf(mapOf(pairs.toReversed())));
});
