// In: one process as its node tells it, and the state of a GenServer. Out: all of it as a list of facts.

import type { Findings } from "../../workers/contract/observe.ts";
import { nameOf, wordMemory } from "./inspector-tables.ts";
import { count } from "./map-words.ts";
import { withPids } from "./pids.ts";
import { type Child, h, type Tree } from "./tree.ts";

/** A process in full. */
export type ProcessFound = NonNullable<Extract<Findings, { ask: "process" }>["process"]>;
/** What it answered when it was asked for its state; null before it has. */
export type StateFound = Omit<Extract<Findings, { ask: "state" }>, "ask"> | null;

/** The facts of a process. A button with `data-ask-state` asks for its state. */
export function drawProcess(process: ProcessFound, state: StateFound, machine: string): Tree[] {
  const { pid, mailbox, reductions, memory, links, monitors, monitoredBy, messages, dictionary } = process;
  const pids = (list: readonly string[]): Child[] => (list.length === 0 ? ["none"] : withPids(list.join(" "), machine));
  const terms = (list: readonly string[]): Child =>
    h(
      "ol",
      { class: "inspect-terms" },
      list.map((term) => h("li", {}, withPids(term, machine))),
    );
  return [
    h("h3", {}, nameOf(process), " ", h("small", {}, pid)),
    h(
      "dl",
      { class: "facts" },
      fact("Now in", h("code", {}, process.current)),
      fact("Began with", h("code", {}, process.initial)),
      fact("Mailbox", count(mailbox, "message"), messages.length > 0 && terms(messages)),
      fact("Work", `${reductions} reductions, ${wordMemory(memory)}`),
      fact("Links", pids(links)),
      fact("Monitors", pids(monitors)),
      fact("Monitored by", pids(monitoredBy)),
      dictionary.length > 0 &&
        fact("Dictionary", h("details", {}, h("summary", {}, `${count(dictionary.length, "key")}`), terms(dictionary))),
      fact("State", stateOf(state, machine)),
    ),
  ];
}

function stateOf(state: StateFound, machine: string): Child {
  const button = h(
    "button",
    { type: "button", class: "button small", "data-ask-state": true },
    state === null ? "Ask for its state" : "Ask again",
  );
  if (state === null) return [button, h("small", {}, " as :sys.get_state does")];
  const text = state.state ?? `It has no state to tell: ${state.reason ?? "it is no GenServer"}`;
  return [h("pre", { tabindex: "0" }, withPids(text, machine)), button];
}

function fact(name: string, ...value: Child[]): Tree {
  return h("div", { key: name }, h("dt", {}, name), h("dd", {}, ...value));
}
