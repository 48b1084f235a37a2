import { expect, test } from "vitest";
import { gatedText, withNames } from "./gated-text.ts";

const functions = [
  ["main", 1],
  ["down", 1],
  ["doubles", 1],
  ["-main/1-fun-0-", 2],
  ["doubles", 1],
] as const;

const text = [
  "const {S}=$;",
  "function f0(v0){",
  'v1=f1(k0);v2="f1(f2(";return f2(v1);',
  "}",
  "function r0($p,$s,$b,$v,$x){",
  "return f2(v1);",
  "}",
  "function f1(v0){",
  "L0:for(;;){if(($.reds-=1)<0)return $.preempt(f1,[v0]);",
  "v0=v1;continue L0;",
  "}}",
  "function f4(v0,v1,v2){",
  "L0:for(;;){if(($.reds-=1)<0)return $.preempt(f4,[v0,v1,v2]);",
  "v0=v3;continue L0;",
  "}}",
  "function f2(v0){",
  "return f4(v0,v1,v1);",
  "}",
  "function f3(v0,v1){",
  "return f1(v1);",
  "}",
  "const k4=(e0)=>new Fun((a0)=>f3(e0,a0),1,k3,[e0]);",
  'return {exports:{"main/1":f0},makers:{0:k4}};',
].join("\n");

const gated = gatedText(text, functions, 2);
const line = (n: number): string => gated.text.split("\n")[n] as string;

test("calls go through gates, and strings stay", () => {
  expect(line(2)).toBe('v1=t1(k0);v2="f1(f2(";return t2(v1);');
  expect(line(5)).toBe("return t2(v1);");
  expect(line(21)).toContain("=>t3(e0,a0)");
});

test("a round of a loop is a call, and the definition's own call of its loop is none", () => {
  expect(line(9)).toBe("v0=v1;return t1(v0);");
  expect(line(13)).toBe("v0=v3;return t4(v0,v1,v2);");
  expect(line(16)).toBe("return f4(v0,v1,v1);");
  expect(line(8)).toContain("$.preempt(f1,[v0])");
});

test("each line stays where it was, and the result names the functions", () => {
  expect(gated.text.split("\n")).toHaveLength(text.split("\n").length);
  expect(line(0)).toContain("t1=$values[2](1,f1)");
  expect(line(22)).toBe('return {codes:{f0,f1,f4,f2,f3},resumes:{r0},exports:{"main/1":t0},makers:{0:k4}};');
});

test("the gates know free values and loops", () => {
  expect(gated.gates).toContainEqual({ id: 3, name: "-main/1-fun-0-", arity: 2, free: 1, loop: false });
  expect(gated.gates).toContainEqual({ id: 4, name: "doubles", arity: 1, free: 0, loop: true });
});

test("a result that names the functions is not named twice", () => {
  expect(withNames(withNames(text))).toBe(withNames(text));
});
