// What the parts of the converter share while a tree is walked, and the ways back to the whole that they recurse
// through. convert.ts fulfils it.

import type { Term } from "../../terms/term.ts";
import type { Forms } from "./forms.ts";
import type { Quoted } from "./quoted.ts";
import type { Node } from "./tree.ts";

/** One walk over a tree. */
export interface Walker {
  readonly forms: Forms;
  /** The text that a node covers. */
  text(node: Node): string;
  /** The child that a field names; throws ParseFailure when there is none. */
  child(node: Node, field: string): Node;
  /** The form of a node. */
  expr(node: Node): Term;
  /** The forms of all children. */
  all(node: Node): Term[];
  /** The pairs of keywords. */
  pairs(node: Node): Term[];
  /** A quoted literal. */
  quoted(node: Node): Quoted;
  /** The keyword list of a do-block. */
  doBlock(node: Node): Term;
}
