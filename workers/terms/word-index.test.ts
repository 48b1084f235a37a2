import { expect, test } from "vitest";
import { ATOM_ORDER } from "./atom-order.ts";
import { hashText, WordIndex } from "./word-index.ts";

test("finds each of the recorded atoms at its place, and nothing else", () => {
  const index = new WordIndex(ATOM_ORDER);
  const words = ATOM_ORDER.trim().split(/\s+/);
  let from = 0;
  for (const word of words) {
    from = ATOM_ORDER.indexOf(word, from);
    expect(index.find(word, hashText(word))).toBe(from);
    from += word.length;
  }
  for (const word of ["", " ", "norma", "normall", "ormal", "normal call"]) {
    expect(index.find(word, hashText(word))).toBeUndefined();
  }
});
