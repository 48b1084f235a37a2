// Statements of ir.ts → JavaScript. Each function has a fast form and, when it can suspend, a resuming form: a state
// machine that is entered behind a call. Every generated line is recorded with its function and source line.

import { pointOf } from "../../beam/frame.ts";
import type { LineEntry } from "../../beam/line-map.ts";
import { analyse, type Fn, type Stmt, suspends } from "./ir.ts";
import { shareVariables } from "./registers.ts";

/** Gathers the lines of a module's text. */
export class Output {
  readonly lines: string[] = [];
  readonly map: LineEntry[] = [];
  fn = 0;
  put(text: string, line = 0, tail = false): void {
    this.lines.push(text);
    this.map.push([this.fn, line, tail]);
  }
}

/** How jumps are written: structured in the fast form, through `$p` in the resuming one. */
type Jumps = {
  brk(l: number): string | undefined;
  cont(l: number): string | undefined;
  self(args: string[]): string[];
};

function emitStructured(out: Output, s: Stmt, fn: Fn, jumps: Jumps, inner: Set<number>): void {
  switch (s.k) {
    case "set":
      out.put(`${s.v}=${s.e};`, s.line);
      return;
    case "eff":
      out.put(`${s.e};`, s.line);
      return;
    case "call":
      out.put(`${s.v ?? "$t"}=${s.e};if(${s.v ?? "$t"}===S)return ${save(fn, s)};`, s.line);
      return;
    case "tail":
      out.put(`return ${s.e};`, s.line, true);
      return;
    case "self":
      for (const line of jumps.self(s.args)) out.put(line);
      return;
    case "ret":
      out.put(`return ${s.e};`);
      return;
    case "throw":
      out.put(`throw ${s.e};`, s.line);
      return;
    case "if":
      out.put(`if(${s.c}){`);
      for (const x of s.a) emitStructured(out, x, fn, jumps, inner);
      if (s.b.length > 0) {
        out.put("}else{");
        for (const x of s.b) emitStructured(out, x, fn, jumps, inner);
      }
      out.put("}");
      return;
    case "block":
      inner.add(s.l);
      out.put(`L${s.l}:{`);
      for (const x of s.body) emitStructured(out, x, fn, jumps, inner);
      out.put("}");
      return;
    case "loop":
      inner.add(s.l);
      out.put(`L${s.l}:for(;;){`);
      for (const x of s.body) emitStructured(out, x, fn, jumps, inner);
      out.put("}");
      return;
    case "brk":
      out.put(inner.has(s.l) ? `break L${s.l};` : (jumps.brk(s.l) ?? `break L${s.l};`));
      return;
    case "cont":
      out.put(inner.has(s.l) ? `continue L${s.l};` : (jumps.cont(s.l) ?? `continue L${s.l};`));
      return;
    case "try":
      out.put("try{");
      for (const x of s.body) emitStructured(out, x, fn, jumps, inner);
      out.put(`}catch($e){${s.v}=$.caught($e);`);
      for (const x of s.handler) emitStructured(out, x, fn, jumps, inner);
      out.put("}");
      return;
  }
}

function save(fn: Fn, s: Extract<Stmt, { k: "call" }>): string {
  const to = `r${fn.id},${pointOf(s.pc, s.handles)}`;
  if (s.live.length > 4) return `$.save(${to},[${s.live.join(",")}])`;
  return `$.save${s.live.length}(${[to, ...s.live].join(",")})`;
}

/** Writes a function: `f<id>` and, if it can suspend, `r<id>`. */
export function emitFunction(out: Output, fn: Fn, module: string, file: string): void {
  out.fn = fn.id;
  shareVariables(fn);
  const info = analyse(fn);
  const params = fn.params.join(",");
  const locals: string[] = [];
  for (let i = fn.params.length; i < fn.vars; i++) locals.push(`v${i}`);
  const declared = `let ${[...locals, "$t"].join(",")};`;
  const weight = 1 + (fn.vars >> 3);
  const check = `if(($.reds-=${weight})<0)return $.preempt(f${fn.id},[${params}]);`;
  const loopLabel = "L0";
  out.put(`function f${fn.id}(${params}){`, fn.line, true);
  out.put(declared);
  out.put(info.hasSelf ? `${loopLabel}:for(;;){${check}` : check);
  const fast: Jumps = {
    brk: () => undefined,
    cont: () => undefined,
    self: (args) => {
      const changed = fn.params.map((p, i) => [p, args[i] as string] as const).filter(([p, a]) => p !== a);
      if (changed.length === 1) return [`${changed[0]?.[0]}=${changed[0]?.[1]};continue ${loopLabel};`];
      const temps = changed.map(([, a], i) => `$${i}=${a}`).join(",");
      return [
        changed.length === 0
          ? `continue ${loopLabel};`
          : `{const ${temps};${changed.map(([p], i) => `${p}=$${i};`).join("")}continue ${loopLabel};}`,
      ];
    },
  };
  for (const s of fn.body) emitStructured(out, s, fn, fast, new Set());
  out.put(info.hasSelf ? "}}" : "}");
  if (info.calls > 0) emitResume(out, fn, declared, params, info.hasTry, module, file);
}

type Instr =
  | { k: "label"; pc: number }
  | { k: "stmt"; s: Stmt; targets: number[]; stops: boolean }
  | { k: "text"; text: string; targets: number[]; stops: boolean };

function emitResume(
  out: Output,
  fn: Fn,
  declared: string,
  params: string,
  hasTry: boolean,
  module: string,
  file: string,
): void {
  const instrs: Instr[] = [];
  let nextPc = 1;
  countCalls(fn.body, (pc) => {
    nextPc = Math.max(nextPc, pc + 1);
  });
  const fresh = (): number => nextPc++;
  /** by label: where break and continue lead, and the handler in force there */
  const labels = new Map<number, { brk: number; cont: number; h: number }>();
  const handlers: { id: number; pc: number; v: string; outer: number }[] = [];
  const callHandler = new Map<number, number>();
  const lines: number[] = [];
  const entries: { pc: number; s: Extract<Stmt, { k: "call" }> }[] = [];
  const jump = (pc: number, h?: number): string =>
    `{${hasTry && h !== undefined ? `$h=${h};` : ""}$p=${pc};continue $M;}`;

  const flat = (stmts: readonly Stmt[], h: number): void => {
    for (const s of stmts) {
      if (!suspends(s)) {
        instrs.push({ k: "stmt", s, targets: targetsOf(s, labels), stops: stops(s) });
        continue;
      }
      switch (s.k) {
        case "call":
          instrs.push({ k: "stmt", s, targets: [], stops: false }, { k: "label", pc: s.pc });
          entries.push({ pc: s.pc, s });
          callHandler.set(s.pc, h);
          lines[s.pc] = s.line;
          break;
        case "if": {
          const otherwise = fresh();
          const end = fresh();
          instrs.push({ k: "text", text: `if(!(${s.c}))${jump(otherwise)}`, targets: [otherwise], stops: false });
          flat(s.a, h);
          instrs.push({ k: "text", text: jump(end), targets: [end], stops: true }, { k: "label", pc: otherwise });
          flat(s.b, h);
          instrs.push({ k: "label", pc: end });
          break;
        }
        case "block": {
          const end = fresh();
          labels.set(s.l, { brk: end, cont: end, h });
          flat(s.body, h);
          instrs.push({ k: "label", pc: end });
          break;
        }
        case "loop": {
          const start = fresh();
          const end = fresh();
          labels.set(s.l, { brk: end, cont: start, h });
          instrs.push({ k: "label", pc: start });
          flat(s.body, h);
          instrs.push({ k: "text", text: jump(start), targets: [start], stops: true }, { k: "label", pc: end });
          break;
        }
        case "try": {
          const id = handlers.length + 1;
          const catchPc = fresh();
          const end = fresh();
          handlers.push({ id, pc: catchPc, v: s.v, outer: h });
          instrs.push({ k: "text", text: `$h=${id};`, targets: [catchPc], stops: false });
          flat(s.body, id);
          instrs.push({ k: "text", text: jump(end, h), targets: [end], stops: true }, { k: "label", pc: catchPc });
          flat(s.handler, h);
          instrs.push({ k: "label", pc: end });
          break;
        }
        default:
      }
    }
  };
  flat(fn.body, 0);
  const reach = reachable(
    instrs,
    entries.map((e) => e.pc),
    handlers,
  );

  out.put(`function r${fn.id}($p,$s,$b,$v,$x){`);
  out.put(declared);
  if (params !== "") out.put(`let ${params};`);
  if (hasTry) out.put("let $h=0;");
  out.put("switch($p){");
  for (const { pc, s } of entries) {
    const restore = s.live.map((v, i) => `${v}=$s[$b${i === 0 ? "" : `+${i}`}];`).join("");
    const h = callHandler.get(pc) ?? 0;
    out.put(`case ${pc}:${restore}${s.v === null ? "" : `${s.v}=$v;`}${h > 0 ? `$h=${h};` : ""}break;`);
  }
  out.put("}");
  out.put(`$M:for(;;){${hasTry ? "try{if($x!==null){const x=$x;$x=null;throw x;}" : ""}switch($p){`);
  const jumps: Jumps = {
    brk: (l) => {
      const to = labels.get(l);
      return to === undefined ? undefined : jump(to.brk, to.h);
    },
    cont: (l) => {
      const to = labels.get(l);
      return to === undefined ? undefined : jump(to.cont, to.h);
    },
    self: (args) => [`return f${fn.id}(${args.join(",")});`],
  };
  instrs.forEach((instr, i) => {
    if (!reach.has(i)) return;
    if (instr.k === "label") out.put(`case ${instr.pc}:`);
    else if (instr.k === "text") out.put(instr.text);
    else emitStructured(out, instr.s, fn, jumps, new Set());
  });
  out.put("}");
  if (hasTry) {
    out.put("}catch($e){switch($h){");
    for (const { id, pc, v, outer } of handlers)
      out.put(`case ${id}:${v}=$.caught($e);$h=${outer};$p=${pc};continue $M;`);
    out.put("default:throw $e;}}");
  }
  out.put("}}");
  out.put(
    `r${fn.id}.info=${JSON.stringify({ module, name: fn.name, arity: fn.arity, file, lines: Array.from(lines, (l) => l ?? 0) })};`,
  );
}

function countCalls(stmts: readonly Stmt[], visit: (pc: number) => void): void {
  for (const s of stmts) {
    if (s.k === "call") visit(s.pc);
    else if (s.k === "if") {
      countCalls(s.a, visit);
      countCalls(s.b, visit);
    } else if (s.k === "block" || s.k === "loop") countCalls(s.body, visit);
    else if (s.k === "try") {
      countCalls(s.body, visit);
      countCalls(s.handler, visit);
    }
  }
}

function targetsOf(s: Stmt, labels: Map<number, { brk: number; cont: number }>): number[] {
  const out: number[] = [];
  const visit = (x: Stmt): void => {
    if (x.k === "brk" || x.k === "cont") {
      const to = labels.get(x.l);
      if (to !== undefined) out.push(x.k === "brk" ? to.brk : to.cont);
    } else if (x.k === "if") {
      x.a.forEach(visit);
      x.b.forEach(visit);
    } else if (x.k === "block" || x.k === "loop") x.body.forEach(visit);
    else if (x.k === "try") {
      x.body.forEach(visit);
      x.handler.forEach(visit);
    }
  };
  visit(s);
  return out;
}

/** Control never passes the end of the statement. */
function stops(s: Stmt): boolean {
  switch (s.k) {
    case "tail":
    case "self":
    case "ret":
    case "throw":
    case "brk":
    case "cont":
      return true;
    case "if":
      return s.b.length > 0 && s.a.some(stops) && s.b.some(stops);
    default:
      return false;
  }
}

/** The instructions that a resumed function can come to. */
function reachable(
  instrs: readonly Instr[],
  entries: readonly number[],
  handlers: readonly { pc: number }[],
): Set<number> {
  const at = new Map<number, number>();
  instrs.forEach((instr, i) => {
    if (instr.k === "label") at.set(instr.pc, i);
  });
  const seen = new Set<number>();
  const work = entries.map((pc) => at.get(pc) as number);
  // code that follows a suspension point may raise, or hand on what it caught, inside of any `try`
  for (const { pc } of handlers) work.push(at.get(pc) as number);
  while (work.length > 0) {
    let i = work.pop() as number;
    while (i < instrs.length && !seen.has(i)) {
      seen.add(i);
      const instr = instrs[i] as Instr;
      if (instr.k !== "label") {
        for (const pc of instr.targets) work.push(at.get(pc) as number);
        if (instr.stops) break;
      }
      i++;
    }
  }
  return seen;
}
