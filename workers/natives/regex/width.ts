// What is known of a node before anything is matched: how wide it is, whether it captures, whether it can match nothing.

import { type Node, nodesOf } from "./syntax.ts";

/** How many characters a node matches, or undefined when that varies. */
export function widthOf(node: Node): number | undefined {
  switch (node.t) {
    case "char":
    case "set":
      return 1;
    case "seq":
      return node.items.reduce<number | undefined>((sum, item) => {
        const width = widthOf(item);
        return sum === undefined || width === undefined ? undefined : sum + width;
      }, 0);
    case "alt": {
      const widths = node.items.map(widthOf);
      return widths.every((w) => w === widths[0]) ? widths[0] : undefined;
    }
    case "group":
    case "atomic":
      return widthOf(node.node);
    case "rep": {
      const width = widthOf(node.node);
      return node.min === node.max && width !== undefined ? width * node.min : undefined;
    }
    case "look":
    case "at":
    case "keep":
    case "from":
    case "fail":
      return 0;
    default:
      return undefined;
  }
}

/** Whether a node has groups that capture. */
export function captures(node: Node): boolean {
  for (const n of nodesOf(node)) if (n.t === "group") return true;
  return false;
}

/** Whether a node can match nothing at all. */
export function nullable(node: Node): boolean {
  switch (node.t) {
    case "char":
    case "set":
    case "source":
    case "fail":
      return false;
    case "seq":
      return node.items.every(nullable);
    case "alt":
      return node.items.some(nullable);
    case "group":
    case "atomic":
      return nullable(node.node);
    case "rep":
      return node.min === 0 || nullable(node.node);
    case "cond":
      return nullable(node.yes) || nullable(node.no);
    default:
      return true;
  }
}
