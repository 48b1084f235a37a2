// Programs that ran on a node of OTP beside two others, one of them hidden (distribution/record.sh): on ours they print
// the same. What is logged is compared apart: when it is written, OTP does not promise.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import type { Lab } from "../simulation/lab.ts";
import { realLab } from "../cli/real-lab.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "distribution");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const CASES = readdirSync(folder).filter((name) => name.endsWith(".exs") && name !== "other.exs");

/** Host names, numbers of pids, times and the addresses of functions are not the same anywhere. */
function plain(text: string): { lines: string[]; log: string[] } {
  const same = text
    .replace(/\b(a|b|c|nobody|started)@\w+/g, "$1@host")
    .replace(/#PID<0\.\d+\.\d+>/g, "#PID<here>")
    .replace(/#PID<\d+\.\d+\.\d+>/g, "#PID<there>")
    .replace(/\d\d:\d\d:\d\d\.\d{3} /g, "");
  const lines: string[] = [];
  const log: string[] = [];
  let logged = false;
  for (const line of same.split("\n")) {
    if (/^\[\w+\] /.test(line)) logged = true;
    else if (!line.startsWith("** ")) logged = false;
    if (line.trim() !== "") (logged ? log : lines).push(line.trimEnd());
  }
  return { lines, log };
}

let lab: Lab | undefined;
afterEach(() => lab?.dispose());

test.each(CASES)("nodes of ours do %s as nodes of OTP", { timeout: 30_000 }, async (name) => {
  lab = await realLab();
  const [a, b, c] = [lab.host("a"), lab.host("b"), lab.host("c")];
  const others = { cookie: "conformance", evals: [read("other.exs")] };
  b.startNode({ ...others, node: { name: "b", kind: "shortnames" } });
  c.startNode({ ...others, node: { name: "c", kind: "shortnames" }, hidden: true });
  await Promise.all([b.until("ready"), c.until("ready")]);
  const code = read(name);
  const erl = /^# erl: (.*)$/m.exec(code)?.[1]?.split(" ") ?? [];
  const named = !/^# name: none$/m.test(code);
  const begin = 'System.put_env("OTHER", "b@b")\nSystem.put_env("HIDDEN", "c@c")\n';
  a.startNode({
    node: named ? { name: "a", kind: "shortnames" } : undefined,
    ...(named ? { cookie: "conformance" } : {}),
    erl,
    evals: [begin + code],
    halt: true,
  });
  await a.ended();
  expect(plain(a.output)).toEqual(plain(read(name.replace(".exs", ".out"))));
});
