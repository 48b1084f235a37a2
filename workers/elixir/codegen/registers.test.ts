import { expect, test } from "vitest";
import type { Fn, Stmt } from "./ir.ts";
import { shareVariables } from "./registers.ts";

const set = (v: string, e: string): Stmt => ({ k: "set", v, e });
const eff = (e: string): Stmt => ({ k: "eff", e, line: 1 });
const ret = (e: string): Stmt => ({ k: "ret", e });

function shared(body: Stmt[], params: string[] = ["v0"]): Fn {
  const fn: Fn = { id: 1, name: "f", arity: params.length, params, line: 1, body, vars: 99 };
  shareVariables(fn);
  return fn;
}

test("what one clause needs takes the places of what the other needed", () => {
  const clause = (l: number, v: string, w: string): Stmt => ({
    k: "block",
    l,
    body: [{ k: "if", c: `!(v0===${l})`, a: [{ k: "brk", l }], b: [] }, set(v, "v0[1]"), set(w, `${v}+1`), ret(w)],
  });
  const fn = shared([clause(1, "v1", "v2"), clause(2, "v3", "v4")]);
  expect(fn.vars).toBe(2);
  expect(fn.body).toEqual([clause(1, "v1", "v1"), clause(2, "v1", "v1")]);
});

test("what is needed in a loop keeps its place until the loop ends", () => {
  const fn = shared([
    set("v1", "v0.t"),
    { k: "loop", l: 1, body: [eff("$.use(v1)"), set("v2", "$.peek()"), eff("$.use(v2)"), { k: "cont", l: 1 }] },
    set("v3", "1"),
    ret("v3"),
  ]);
  expect(fn.body[0]).toEqual(set("v1", "v0.t"));
  expect((fn.body[1] as Extract<Stmt, { k: "loop" }>).body[1]).toEqual(set("v2", "$.peek()"));
  expect(fn.body[2]).toEqual(set("v1", "1"));
  expect(fn.vars).toBe(3);
});

test("what a loop leaves behind is not overwritten by its next round", () => {
  const fn = shared([
    {
      k: "loop",
      l: 1,
      body: [
        set("v1", "$.peek()"),
        { k: "if", c: "v1", a: [set("v2", "v1"), { k: "brk", l: 1 }], b: [] },
        { k: "cont", l: 1 },
      ],
    },
    ret("v2"),
  ]);
  const [loop, last] = fn.body as [Extract<Stmt, { k: "loop" }>, Extract<Stmt, { k: "ret" }>];
  expect(loop.body[0]).not.toMatchObject({ v: last.e });
  expect((loop.body[1] as Extract<Stmt, { k: "if" }>).a[0]).toMatchObject({ v: last.e });
});

test("a handler finds what was there before the try", () => {
  const fn = shared([
    set("v5", "v0.a"),
    { k: "try", body: [set("v6", "$.f()"), eff("v6")], v: "v7", handler: [ret("[v5,v7]")] },
    ret("v0"),
  ]);
  expect(fn.body[0]).toMatchObject({ v: "v1" });
  expect(fn.body[1]).toMatchObject({ body: [{ v: "v2" }, { e: "v2" }], v: "v2", handler: [{ e: "[v1,v2]" }] });
});

test("names in texts are left alone", () => {
  const fn = shared([set("v7", '$.text("v7 \\" v7")'), ret("v7")]);
  expect(fn.body).toEqual([set("v1", '$.text("v7 \\" v7")'), ret("v1")]);
});
