// Actions in words, as the terminal's `lab` command and a lesson's fault script say them: `cut node1 node2`. In: words.
// Out: what to do, or what is wrong with them; and back: an action as a button or a line of text says it.

import type { Order } from "./lab.ts";
import type { Action } from "./observe.ts";

/** A line of a fault script: what to do, or how long to wait by the lab's clock, in milliseconds. */
export type ScriptStep =
  | { readonly line: string; readonly order: Order }
  | { readonly line: string; readonly wait: number };

/** One form of the `lab` command. */
export type Usage = { readonly verb: string; readonly words: string; readonly about: string };

/** All forms, as `lab --help` lists them. */
export const USAGES: readonly Usage[] = [
  { verb: "status", words: "", about: "machines, wires and clock; also without a word" },
  { verb: "start", words: "MACHINE", about: "power on, and the command that the lab gives its terminal" },
  { verb: "stop", words: "MACHINE", about: "ask what runs there to end, as System.stop does" },
  { verb: "power-off", words: "MACHINE", about: "no goodbye: others notice by its silence" },
  { verb: "kill", words: "MACHINE", about: "as kill -9: its connections are reset" },
  { verb: "hang", words: "MACHINE", about: "stand still: no ticks, no answers" },
  { verb: "resume", words: "MACHINE", about: "go on after hang" },
  { verb: "skew", words: "MACHINE DURATION", about: "set its wall clock ahead (or -DURATION behind)" },
  { verb: "cut", words: "A B [one-way]", about: "nothing passes between A and B, or from A to B only" },
  { verb: "heal", words: "[A [B]]", about: "mend the cuts between A and B, of A, or all" },
  { verb: "split", words: "A,B C ...", about: "only machines of the same group reach each other" },
  { verb: "delay", words: "A B DURATION [JITTER]", about: "what passes takes so long, and up to JITTER more" },
  { verb: "loss", words: "A B PERCENT", about: "so much is lost, and sent again by TCP" },
  { verb: "clock", words: "SPEED|stand|step", about: "1 to 0.01 of full speed; stand still; one message" },
];

/** Words that say no action: why, and the form they should have. */
export class WordsError extends Error {
  override readonly name = "WordsError";
  readonly usage: Usage | null;
  constructor(message: string, usage: Usage | null) {
    super(message);
    this.usage = usage;
  }
}

function duration(word: string, usage: Usage): number {
  const match = /^(-?\d+(?:\.\d+)?)(ms|s|m)?$/.exec(word);
  if (match === null) throw new WordsError(`"${word}" is no duration such as 200ms or 2s`, usage);
  return Number(match[1]) * ({ ms: 1, s: 1000, m: 60_000 }[match[2] ?? "ms"] as number);
}

function percent(word: string, usage: Usage): number {
  const match = /^(\d+(?:\.\d+)?)%$/.exec(word);
  if (match === null) throw new WordsError(`"${word}" is no percentage such as 10%`, usage);
  return Number((Number(match[1]) / 100).toPrecision(12));
}

function count(words: readonly string[], least: number, most: number, usage: Usage): void {
  if (words.length < least) throw new WordsError("something is missing", usage);
  if (words.length > most) throw new WordsError(`"${words[most]}" is too much`, usage);
}

function clockOrder(word: string, usage: Usage): Order {
  if (word === "step") return { order: "step" };
  const speed = word === "stand" ? 0 : Number(word);
  if (!(speed === 0 || (speed >= 0.01 && speed <= 1))) {
    throw new WordsError(`"${word}" is no speed: 1 is full, 0.01 the slowest, 0 stands`, usage);
  }
  return { order: "clock", speed };
}

/**
 * What words ask for. Names are taken as they are: whether the lab has them, the lab says.
 * @throws {WordsError} when they say nothing that can be done.
 */
export function parseWords(words: readonly string[]): Order {
  const [verb = "status", ...rest] = words;
  const usage = USAGES.find((u) => u.verb === verb);
  if (usage === undefined) throw new WordsError(`"${verb}" is nothing that a lab can do`, null);
  const [one = "", other = "", third = "", fourth] = rest;
  const act = (action: Action): Order => ({ order: "act", action });
  switch (verb) {
    case "start":
    case "stop":
    case "power-off":
    case "kill":
    case "hang":
    case "resume":
      count(rest, 1, 1, usage);
      return act({ act: verb, machine: one });
    case "skew":
      count(rest, 2, 2, usage);
      return act({ act: "skew", machine: one, milliseconds: duration(other, usage) });
    case "cut":
      count(rest, 2, 3, usage);
      if (third !== "" && third !== "one-way") throw new WordsError(`"${third}" is too much`, usage);
      return act({ act: "cut", from: one, to: other, both: third === "" });
    case "heal":
      count(rest, 0, 2, usage);
      return act({ act: "heal", ...(one === "" ? {} : { from: one }), ...(other === "" ? {} : { to: other }) });
    case "split":
      count(rest, 2, 100, usage);
      return act({ act: "split", groups: rest.map((group) => group.split(",").filter((n) => n !== "")) });
    case "delay": {
      count(rest, 3, 4, usage);
      const jitter = fourth === undefined ? 0 : duration(fourth, usage);
      return act({ act: "wire", from: one, to: other, delay: duration(third, usage), jitter });
    }
    case "loss":
      count(rest, 3, 3, usage);
      return act({ act: "wire", from: one, to: other, loss: percent(third, usage) });
    case "clock":
      count(rest, 1, 1, usage);
      return clockOrder(one, usage);
    default:
      count(rest, 0, 0, usage);
      return { order: "status" };
  }
}

const WAIT: Usage = { verb: "wait", words: "DURATION", about: "so long by the lab's clock" };

/**
 * A line of a fault script: the words of the `lab` command without `lab`, or `wait 2s`.
 * @throws {WordsError} when it says nothing that can be done.
 */
export function parseStep(line: string): ScriptStep {
  const words = line.split(/\s+/).filter((w) => w !== "");
  if (words[0] === "lab") words.shift();
  if (words[0] === "wait") {
    count(words.slice(1), 1, 1, WAIT);
    const wait = duration(words[1] ?? "", WAIT);
    if (wait < 0) throw new WordsError("nobody can wait for less than nothing", WAIT);
    return { line, wait };
  }
  const order = parseWords(words);
  if (order.order === "status") throw new WordsError(`"${line}" changes nothing`, null);
  return { line, order };
}

/** A step as a sentence says it. */
export function describeStep(step: ScriptStep): string {
  return "wait" in step ? `wait ${shown(step.wait)}` : describeOrder(step.order);
}

function shown(milliseconds: number): string {
  return Math.abs(milliseconds) >= 1000 ? `${milliseconds / 1000} s` : `${milliseconds} ms`;
}

/** An action as a sentence says it: "cut node1 from node2". */
export function describeAction(action: Action): string {
  switch (action.act) {
    case "power-off":
      return `power off ${action.machine}`;
    case "skew":
      return `set the clock of ${action.machine} ${shown(Math.abs(action.milliseconds))} ${action.milliseconds < 0 ? "behind" : "ahead"}`;
    case "cut":
      return action.both ? `cut ${action.from} from ${action.to}` : `cut the way from ${action.from} to ${action.to}`;
    case "heal":
      if (action.from === undefined) return "mend all wires";
      return action.to === undefined
        ? `mend the wires of ${action.from}`
        : `mend the wire between ${action.from} and ${action.to}`;
    case "split":
      return `split ${action.groups.map((g) => g.join(" and ")).join(" from ")}`;
    case "wire": {
      const words = [
        action.delay === undefined ? "" : `delay ${shown(action.delay)}`,
        (action.jitter ?? 0) > 0 ? `jitter ${shown(action.jitter as number)}` : "",
        action.loss === undefined ? "" : `lose ${Number((action.loss * 100).toPrecision(6))} %`,
      ];
      return `${words.filter((w) => w !== "").join(", ")} between ${action.from} and ${action.to}`;
    }
    default:
      return `${action.act} ${action.machine}`;
  }
}

/** What an order does, as a sentence says it. */
export function describeOrder(order: Order): string {
  switch (order.order) {
    case "act":
      return describeAction(order.action);
    case "clock":
      return order.speed === 0 ? "stop the clock" : order.speed === 1 ? "full speed" : `slow to ${order.speed}`;
    case "step":
      return "one message";
    default:
      return "status";
  }
}
