// `lab`: breaks and mends the lab from a terminal, as the cluster map does. In: a command line. Out: an order to whoever
// runs the lab, and its answer in words.

import { parseWords, USAGES, type Usage, WordsError } from "../../contract/action-words.ts";
import type { Order } from "../../contract/lab.ts";
import type { Action, LabStatus } from "../../contract/observe.ts";
import { type Program, silent } from "../program.ts";

/** Whoever runs the lab: does what is ordered, and answers how the lab is then. Rejects with the reason. */
export type LabConsole = (order: Order) => Promise<LabStatus>;

const STATES = { off: "off", booting: "starts", shell: "at bash", up: "runs", hung: "hangs" } as const;

function form({ verb, words }: Usage): string {
  return `lab ${verb}${words === "" ? "" : ` ${words}`}`;
}

function help(): string {
  const width = Math.max(...USAGES.map((u) => form(u).length));
  const lines = USAGES.map((u) => `  ${form(u).padEnd(width)}  ${u.about}\n`);
  return `Breaks and mends this lab.\n\n${lines.join("")}\nA and B are machines, hosts or postgres.\n`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((r) => (r[i] ?? "").length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

function wireLines({ wires }: LabStatus): string {
  const mirrored = (i: number): boolean =>
    wires.some((w, j) => {
      const { from, to, ...rest } = wires[i] as (typeof wires)[number];
      const same = w.cut === rest.cut && w.delay === rest.delay && w.jitter === rest.jitter && w.loss === rest.loss;
      return j !== i && w.from === to && w.to === from && same;
    });
  const lines = wires.flatMap((w, i) => {
    // both directions alike are one line
    if (mirrored(i) && w.from > w.to) return [];
    const what = [
      w.cut ? "cut" : "",
      w.delay > 0 ? `delay ${w.delay} ms` : "",
      w.jitter > 0 ? `jitter ${w.jitter} ms` : "",
      w.loss > 0 ? `loss ${Number((w.loss * 100).toPrecision(6))} %` : "",
    ];
    return [`${w.from} ${mirrored(i) ? "—" : "→"} ${w.to}: ${what.filter((x) => x !== "").join(", ")}\n`];
  });
  return lines.length === 0 ? "All wires are whole.\n" : lines.join("");
}

/** The lab as text. */
export function statusText(status: LabStatus): string {
  const rows = status.machines.map((m) => [m.name, m.host, STATES[m.state], m.node ?? ""]);
  const { now, speed } = status.clock;
  const pace = speed === 1 ? "at full speed" : speed === 0 ? "and stands" : `at ${speed} of its speed`;
  const clock = `The clock shows ${(now / 1000).toFixed(1)} s ${pace}.\n`;
  return table([["MACHINE", "HOST", "STATE", "NODE"], ...rows]) + wireLines(status) + clock;
}

/** Machines may be called by their nodes' names: node1@nodebook is node1. */
function renamed(order: Order, { machines }: LabStatus): Order {
  if (order.order !== "act") return order;
  const name = (word: string): string => machines.find((m) => m.node === word)?.name ?? word;
  const action = order.action;
  const changed: Action =
    "machine" in action
      ? { ...action, machine: name(action.machine) }
      : action.act === "split"
        ? { ...action, groups: action.groups.map((g) => g.map(name)) }
        : action.act === "heal"
          ? {
              act: "heal",
              ...(action.from === undefined ? {} : { from: name(action.from) }),
              ...(action.to === undefined ? {} : { to: name(action.to) }),
            }
          : { ...action, from: name(action.from), to: name(action.to) };
  return { order: "act", action: changed };
}

/** The program, for whoever runs the lab. */
export function labProgram(order: LabConsole): Program {
  return {
    name: "lab",
    start(given) {
      const { args, terminal } = given;
      const run = async (): Promise<number> => {
        if (args.some((a) => a === "--help" || a === "-h" || a === "help")) {
          terminal.write(1, help());
          return 0;
        }
        try {
          const wanted = parseWords(args);
          const status = await order({ order: "status" });
          if (wanted.order === "status") terminal.write(1, statusText(status));
          else await order(renamed(wanted, status));
          return 0;
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          if (!(error instanceof WordsError)) {
            terminal.write(2, `lab: ${reason}\n`);
            return 1;
          }
          const { usage } = error;
          terminal.write(2, `lab: ${reason}\n${usage === null ? help() : `Usage: ${form(usage)}\n`}`);
          return 2;
        }
      };
      return silent(given, run());
    },
  };
}
