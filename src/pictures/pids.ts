// In: text that a node wrote, and whose node it is. Out: the same as children of a picture, where each pid is a button
// that opens it in the inspector.

import { type Child, h } from "./tree.ts";

const PID = /#PID<(\d+)\.(\d+)\.(\d+)>/g;

/** Text with its pids as buttons. `machine` is where the pids are as that node prints them; null leaves them as text. */
export function withPids(text: string, machine: string | null): Child[] {
  if (machine === null) return [text];
  const parts: Child[] = [];
  let from = 0;
  for (const match of text.matchAll(PID)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push(pidButton(match[0], machine));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}

/** A pid that can be opened. */
export function pidButton(pid: string, machine: string, name: string | null = null): Child {
  return h(
    "button",
    { type: "button", class: "pid", "data-pid": pid, "data-machine": machine, title: `Open ${pid} in the inspector` },
    name ?? pid,
  );
}
