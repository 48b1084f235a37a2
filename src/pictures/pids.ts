// In: text that a node wrote, and whose node it is. Out: the same as children of a picture, where each pid is a button
// that opens it in the inspector.

import { type Child, h } from "./tree.ts";

/** "#PID<0.29.0>" as a node prints it, or "#PID<node1@east.29.0>" as the timeline does. */
const PID = /#PID<(?:(\d+)|([^\s<>]+@[^\s<>]+?))\.(\d+)\.(\d+)>/g;

/**
 * Text with its pids as buttons. `machine` is where the pids are as that node prints them; null leaves them as text.
 * `machineOf` finds the machine of a node that a pid names.
 */
export function withPids(
  text: string,
  machine: string | null,
  machineOf: (node: string) => string | null = () => null,
): Child[] {
  const parts: Child[] = [];
  let from = 0;
  for (const match of text.matchAll(PID)) {
    const [whole, , node, number, serial] = match;
    const where = node === undefined ? machine : machineOf(node);
    if (where === null) continue;
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push(pidButton(node === undefined ? whole : `#PID<0.${number}.${serial}>`, where, whole));
    from = match.index + whole.length;
  }
  parts.push(text.slice(from));
  return parts;
}

/** A pid that can be opened, by its own name or another. */
export function pidButton(pid: string, machine: string, name: string | null = null): Child {
  return h(
    "button",
    { type: "button", class: "pid", "data-pid": pid, "data-machine": machine, title: `Open ${pid} in the inspector` },
    name ?? pid,
  );
}
