// A module's text with a gate before each of its functions: what calls a function of the same module goes through the gate,
// so that somebody can look at it. In: the text that the generator wrote (workers/elixir/codegen) and its table of functions.
// Out: the same program, line by line, and what the gates are. Frames of the one can go on in the other: a function's number,
// its points and its variables are the same.

import type { ModuleFacts } from "./code-server.ts";

/** A function behind a gate. */
export type Gate = {
  readonly id: number;
  readonly name: string;
  readonly arity: number;
  /** values that a `fn` takes before its arguments; a real node passes them behind those */
  readonly free: number;
  /** body recursion that became a loop: two more parameters hold the list so far, the tail of the last is the value */
  readonly loop: boolean;
};

const HEAD = /^function f(\d+)\((.*)\)\{$/;
const RESUMING = /^function r(\d+)\(/;
const LOOP = "L0:for(;;)";
const AGAIN = "continue L0;";
const RESULT = /^return \{(?:codes:\{[^}]*\},resumes:\{[^}]*\},)?exports:\{/;
/** strings, which stay as they are; where functions are declared and where a call that was preempted is kept; their names */
const NAMES = /"(?:[^"\\]|\\.)*"|function [fr]\d+|\$\.preempt\(f\d+|\bf(\d+)\b/g;
const MAKER = /=>new Fun\(\([^)]*\)=>f(\d+)\(((?:e\d+,?)*)/;

/** Writes the gated text. The last of its values is called with a number and the function of it, and answers the gate. */
export function gatedText(
  text: string,
  functions: ModuleFacts["functions"],
  values: number,
): { text: string; gates: Gate[] } {
  const lines = text.split("\n");
  const gates = gatesIn(lines, functions);
  const loops = new Map(gates.map(({ id, loop }) => [id, loop]));
  let within = "";
  let again = AGAIN;
  const out = lines.map((line) => {
    const head = HEAD.exec(line);
    within = head?.[1] ?? RESUMING.exec(line)?.[1] ?? within;
    if (head !== null) again = loops.has(Number(within)) ? `return t${within}(${head[2]});` : AGAIN;
    return line
      .replace(NAMES, (found, id) => {
        const loop = id === undefined ? undefined : loops.get(Number(id));
        // the definition's own call of its loop is no call
        return loop === undefined || (loop && id !== within) ? found : `t${id}`;
      })
      .replace(AGAIN, again);
  });
  const made = gates.map(({ id }) => `t${id}=$values[${values}](${id},f${id})`);
  if (made.length > 0) out[0] = `const ${made.join(",")};${out[0]}`;
  return { text: withNames(out.join("\n")), gates };
}

/** The text with a result that names its functions and their resuming forms, so that frames can move. */
export function withNames(text: string): string {
  const lines = text.split("\n");
  const named = (pattern: RegExp, sign: string): string =>
    lines
      .flatMap((line) => {
        const found = pattern.exec(line);
        return found === null ? [] : [`${sign}${found[1]}`];
      })
      .join(",");
  const at = lines.findLastIndex((line) => RESULT.test(line));
  if (at < 0) throw new Error("a module's text ends with what it exports");
  const names = `return {codes:{${named(HEAD, "f")}},resumes:{${named(RESUMING, "r")}},exports:{`;
  lines[at] = (lines[at] as string).replace(RESULT, () => names);
  return lines.join("\n");
}

/** Definitions, `fn`s, and the loops of definitions; parts of bodies that became functions have no gate. */
function gatesIn(lines: readonly string[], functions: ModuleFacts["functions"]): Gate[] {
  const free = new Map<number, number>();
  const loops = new Set<number>();
  const ids: number[] = [];
  for (const line of lines) {
    const head = HEAD.exec(line);
    if (head !== null) ids.push(Number(head[1]));
    if (line.startsWith(LOOP)) loops.add(ids[ids.length - 1] as number);
    const maker = MAKER.exec(line);
    if (maker?.[2] !== undefined && maker[2] !== "")
      free.set(Number(maker[1]), maker[2].split(",").filter(Boolean).length);
  }
  const seen = new Set<string>();
  const gates: Gate[] = [];
  for (const id of ids.sort((a, b) => a - b)) {
    const [name, arity] = functions[id] ?? ["", 0];
    const key = `${name}/${arity}`;
    const first = !seen.has(key);
    seen.add(key);
    if (first || loops.has(id)) gates.push({ id, name, arity, free: free.get(id) ?? 0, loop: !first });
  }
  return gates;
}
