// In: the supervision trees of a node. Out: nested lists: each supervisor can be folded, each process can be opened.

import type { TreeReport } from "../../workers/contract/observe.ts";
import { pidButton } from "./pids.ts";
import { h, type Tree } from "./tree.ts";

/** What of the trees is shown: whose node, which branches are folded (by pid), which process is open. */
export type TreeView = { readonly machine: string; readonly folded: ReadonlySet<string>; readonly open: string | null };

/** The trees of all applications. */
export function drawTrees(applications: readonly TreeReport[], view: TreeView): Tree {
  if (applications.length === 0)
    return h("p", { class: "inspect-note" }, "No application with a supervisor runs here.");
  return h(
    "ul",
    { class: "inspect-tree", key: "trees" },
    applications.map((application) => branch(application, view)),
  );
}

function branch(report: TreeReport, view: TreeView): Tree {
  const { pid, name, kind, children } = report;
  const folded = view.folded.has(pid);
  const label = `${folded ? "Unfold" : "Fold"} ${name}`;
  return h(
    "li",
    { key: pid, "aria-current": pid === view.open ? "true" : null },
    h(
      "div",
      { class: "inspect-line" },
      children.length === 0
        ? h("span", { class: "inspect-leaf" })
        : h("button", {
            type: "button",
            class: "inspect-fold",
            "data-fold": pid,
            "aria-expanded": String(!folded),
            "aria-label": label,
          }),
      h("span", { class: `inspect-kind is-${kind}`, "aria-hidden": "true" }),
      pidButton(pid, view.machine, name),
      h("small", {}, kind),
      folded && h("small", {}, `${sizeOf(report)} below`),
    ),
    children.length > 0 &&
      !folded &&
      h(
        "ul",
        {},
        children.map((child) => branch(child, view)),
      ),
  );
}

function sizeOf({ children }: TreeReport): number {
  return children.reduce((sum, child) => sum + 1 + sizeOf(child), 0);
}
