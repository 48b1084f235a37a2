// Types as sets: what Elixir's own checker answers of the same ones.

import { expect, test } from "vitest";
import {
  difference,
  dynamicOf,
  intersection,
  isCompatible,
  isDisjoint,
  isEmpty,
  isSubtype,
  TERM,
  truthOf,
  union,
} from "./descr.ts";
import { readSignature, readType } from "./notation.ts";
import { elementAt, fieldAt, headOf, tailOf } from "./projections.ts";
import { SIGNATURES } from "./signatures.ts";

const t = readType;
const same = (a: ReturnType<typeof t>, b: string): void => {
  expect(isSubtype(a, t(b)) && isSubtype(t(b), a)).toBe(true);
};

test("unions take in what they hold already", () => {
  same(union(t("integer()"), t("integer() or float()")), "float() or integer()");
  same(union(t("{:ok, integer()}"), t("{:ok, float()}")), "{:ok, integer() or float()}");
  same(union(t("atom() and not :a"), t(":a")), "atom()");
  same(union(t("term()"), t("binary()")), "term()");
});

test("intersections keep what both hold", () => {
  same(intersection(t("{:ok, term()}"), t("{atom(), integer()}")), "{:ok, integer()}");
  same(intersection(t("%{..., a: integer()}"), t("%{..., b: atom()}")), "%{..., a: integer(), b: atom()}");
  same(intersection(t("{atom(), ...}"), t("{:a, integer()}")), "{:a, integer()}");
  same(intersection(t("list(integer())"), t("list(atom())")), "empty_list()");
  expect(isEmpty(intersection(t("{:ok}"), t("{:ok, term()}")))).toBe(true);
  expect(isEmpty(intersection(t("%{a: integer()}"), t("%{..., b: integer()}")))).toBe(true);
});

test("differences leave what the other does not hold", () => {
  same(difference(t("list(term())"), t("empty_list()")), "non_empty_list(term())");
  same(difference(t("{:ok, integer() or float()}"), t("{:ok, float()}")), "{:ok, integer()}");
  same(difference(t("%{a: integer() or float()}"), t("%{a: float()}")), "%{a: integer()}");
  expect(isEmpty(difference(t("{:a, :b}"), t("{atom(), atom()}")))).toBe(true);
  expect(isEmpty(difference(t("{atom(), ...}"), t("{:a, ...}")))).toBe(false);
  expect(isEmpty(difference(t("%{..., a: integer()}"), t("%{...}")))).toBe(true);
});

test("parts of tuples and maps are covered together", () => {
  const pairs = union(union(t("{:a, :x}"), t("{:a, :y}")), union(t("{:b, :x}"), t("{:b, :y}")));
  expect(isSubtype(t("{:a or :b, :x or :y}"), pairs)).toBe(true);
  expect(isSubtype(t("{:a or :c, :x}"), pairs)).toBe(false);
  expect(isSubtype(t("%{a: :x or :y}"), union(t("%{a: :x}"), t("%{a: :y}")))).toBe(true);
  expect(isSubtype(t("%{..., a: :x}"), t("%{a: :x}"))).toBe(false);
});

test("gradual types may be what they are not for sure", () => {
  expect(isCompatible(t("dynamic()"), t("integer()"))).toBe(true);
  expect(isCompatible(t("dynamic(integer() or binary())"), t("integer()"))).toBe(true);
  expect(isCompatible(t("integer() or binary()"), t("integer()"))).toBe(false);
  expect(isCompatible(t("dynamic(binary())"), t("integer()"))).toBe(false);
  expect(isDisjoint(t("dynamic(%Date{})"), t("{...}"))).toBe(true);
  same(dynamicOf(TERM), "dynamic()");
});

test("conditions are certain or not", () => {
  expect(truthOf(t("integer()"))).toBe("always_true");
  expect(truthOf(t("nil or false"))).toBe("always_false");
  expect(truthOf(t("nil or integer()"))).toBe("undefined");
  expect(truthOf(t("dynamic()"))).toBe("undefined");
});

test("compounds tell what stands inside of them", () => {
  same(elementAt(t("{:ok, integer()} or {:ok, binary()}"), 1) as ReturnType<typeof t>, "integer() or binary()");
  expect(elementAt(t("{:ok, integer()} or {:ok}"), 1)).toBe("no_part");
  expect(elementAt(t("integer()"), 0)).toBe("not_compound");
  same(fieldAt(t("dynamic(%{a: integer()} or :b)"), "a") as ReturnType<typeof t>, "dynamic(integer())");
  expect(fieldAt(t("%{a: if_set(integer())}"), "a")).toBe("no_part");
  same(headOf(t("non_empty_list(integer(), atom())")) as ReturnType<typeof t>, "integer()");
  same(tailOf(t("non_empty_list(integer())")) as ReturnType<typeof t>, "list(integer())");
});

test("every recorded signature can be read", () => {
  const lines = SIGNATURES.trim().split("\n");
  const functions = lines.filter((line) => line.includes(" "));
  expect(functions.length).toBeGreaterThan(1000);
  for (const line of functions) {
    const arity = Number(/\/(\d+) /.exec(line)?.[1]);
    for (const { args } of readSignature(line.slice(line.indexOf(" ") + 1), () => [])) expect(args).toHaveLength(arity);
  }
});
