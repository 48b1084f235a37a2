// In: a tree of web-tree-sitter. Out: the same tree as plain objects, without comments, read in one walk of a cursor,
// because each look into the grammar's memory costs a call into WebAssembly.

import type { Tree, TreeCursor } from "web-tree-sitter";

/** A node of the concrete tree. `start` and `end` are offsets in UTF-16 units. */
export type Node = {
  readonly type: string;
  readonly named: boolean;
  readonly start: number;
  readonly end: number;
  /** field of the parent that this node fills, or null */
  readonly field: string | null;
  readonly children: readonly Node[];
};

/** Reads a whole tree. */
export function readTree(tree: Tree): Node {
  const cursor = tree.walk();
  try {
    return readNode(cursor);
  } finally {
    cursor.delete();
  }
}

function readNode(cursor: TreeCursor): Node {
  const type = cursor.nodeType;
  const named = cursor.nodeIsNamed;
  const start = cursor.startIndex;
  const end = cursor.endIndex;
  const field = cursor.currentFieldName;
  const children: Node[] = [];
  if (cursor.gotoFirstChild()) {
    do {
      if (cursor.nodeType !== "comment") children.push(readNode(cursor));
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return { type, named, start, end, field, children };
}

/** The first child that fills a field. */
export function childAt(node: Node, field: string): Node | undefined {
  return node.children.find((c) => c.field === field);
}

/** The first child of a type. */
export function childOf(node: Node, type: string): Node | undefined {
  return node.children.find((c) => c.type === type);
}

/** The children that stand for expressions, clauses or arguments. */
export function namedChildren(node: Node): Node[] {
  return node.children.filter((c) => c.named);
}
