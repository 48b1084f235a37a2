// Nodes of maps and structs → their quoted expressions. The grammar binds `=>` tighter than `|` and `::`, so that the
// arrow of an entry has to be found at the far left or right.

import { atom } from "../../terms/atom.ts";
import { list, type Term } from "../../terms/term.ts";
import { childOf, type Node, namedChildren } from "./tree.ts";
import type { Walker } from "./walker.ts";
import { spacedMap } from "./wording.ts";

const MAP = atom("%{}");
const LOOSE: ReadonlySet<string> = new Set(["|", "::", "when", "<-", "\\\\"]);

/** A map or a struct. */
export function map(w: Walker, node: Node): Term {
  const { forms } = w;
  const struct = childOf(node, "struct");
  const content = childOf(node, "map_content");
  const brace = node.children.find((c) => c.type === "{");
  const at = brace?.start ?? node.start;
  const pairs = content === undefined ? [] : mapContent(w, content);
  if (struct === undefined) {
    if (at !== node.start + 1) throw spacedMap(at);
    return forms.call(MAP, node.start, pairs);
  }
  const name = forms.block(w.all(struct));
  return forms.call(atom("%"), node.start, [name, forms.call(MAP, at, pairs)]);
}

function mapContent(w: Walker, content: Node): Term[] {
  const nodes = namedChildren(content);
  const first = nodes[0];
  if (first?.type === "binary_operator" && operatorOf(w, first) === "|" && !leadsWithAssoc(w, first)) {
    const right = w.child(first, "right");
    const rest = [right, ...nodes.slice(1)];
    const pairs = rest.flatMap((n) => mapEntry(w, n));
    const at = w.child(first, "operator").start;
    return [w.forms.operator("|", at, w.expr(w.child(first, "left")), list(pairs))];
  }
  return nodes.flatMap((n) => mapEntry(w, n));
}

function operatorOf(w: Walker, node: Node): string {
  return w.text(w.child(node, "operator"));
}

// `k => a | b`: the grammar binds => tighter than |, so the arrow hides at the far left.
function leadsWithAssoc(w: Walker, node: Node): boolean {
  if (node.type !== "binary_operator") return false;
  if (operatorOf(w, node) === "=>") return true;
  return LOOSE.has(operatorOf(w, node)) && leadsWithAssoc(w, w.child(node, "left"));
}

function mapEntry(w: Walker, node: Node): Term[] {
  if (node.type === "keywords") return w.pairs(node);
  const entry = assoc(w, node);
  return [entry ?? w.expr(node)];
}

function assoc(w: Walker, node: Node): Term[] | undefined {
  if (node.type !== "binary_operator") return undefined;
  const op = operatorOf(w, node);
  const left = w.child(node, "left");
  const right = w.child(node, "right");
  if (op === "=>") return [w.expr(left), w.expr(right)];
  if (!LOOSE.has(op)) return undefined;
  const at = w.child(node, "operator").start;
  const inLeft = assoc(w, left);
  if (inLeft !== undefined) return [inLeft[0] as Term, w.forms.operator(op, at, inLeft[1] as Term, w.expr(right))];
  const inRight = assoc(w, right);
  if (inRight !== undefined) return [w.forms.operator(op, at, w.expr(left), inRight[0] as Term), inRight[1] as Term];
  return undefined;
}
