// What a regular expression is made of, after parsing. Specification: PCRE's pattern syntax as `re` of OTP 27 documents it.

/** A range of characters, or a class by its source in a JavaScript character class. */
export type Item = readonly [low: number, high: number] | string;

export type Node =
  | { readonly t: "char"; readonly c: number }
  | { readonly t: "set"; readonly items: readonly Item[]; readonly negative: boolean }
  /** JavaScript source that matches as PCRE does, for \X and \R */
  | { readonly t: "source"; readonly source: string }
  | { readonly t: "seq"; readonly items: readonly Node[] }
  | { readonly t: "alt"; readonly items: readonly Node[] }
  | { readonly t: "group"; readonly n: number; readonly node: Node }
  | { readonly t: "atomic"; readonly node: Node }
  | { readonly t: "rep"; readonly node: Node; readonly min: number; readonly max: number; readonly how: Greed }
  | { readonly t: "look"; readonly behind: boolean; readonly negative: boolean; readonly node: Node }
  | { readonly t: "back"; readonly n: number; readonly caseless: boolean }
  | { readonly t: "at"; readonly source: string }
  | { readonly t: "keep" }
  | { readonly t: "from" }
  | { readonly t: "fail" }
  | { readonly t: "recurse"; readonly n: number }
  | { readonly t: "cond"; readonly test: number | "define" | Node; readonly yes: Node; readonly no: Node };

export type Greed = "greedy" | "lazy" | "possessive";

/** A parsed expression: groups are numbered from 1; names in the order of the text. */
export type Syntax = {
  readonly node: Node;
  readonly groups: number;
  readonly names: readonly (readonly [name: string, group: number])[];
};

export type Flags = {
  readonly unicode: boolean;
  /** classes like \w mean Unicode's properties */
  readonly ucp: boolean;
  readonly caseless: boolean;
  readonly multiline: boolean;
  readonly dotall: boolean;
  readonly extended: boolean;
  readonly ungreedy: boolean;
  readonly anchored: boolean;
  readonly firstline: boolean;
  readonly dollarEndOnly: boolean;
  /** the text begins within a line, or ends within one */
  readonly notBol?: boolean;
  readonly notEol?: boolean;
  readonly dupNames: boolean;
  readonly noAutoCapture: boolean;
  /** \r, \n and \r\n each end a line */
  readonly anyNewline: boolean;
};

/** Where an empty match counts: not where the search begins when it is not at first. */
export type NotEmpty = "anywhere" | "not at first" | "never";

/** A mistake in an expression: PCRE's words, and the byte at which it stands. */
export class PatternError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** What matches nothing but the empty text. */
export const EMPTY: Node = { t: "seq", items: [] };
/** JavaScript for the end of the subject. */
export const END = "(?![\\s\\S])";

/** Every node under a node, itself first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  switch (node.t) {
    case "seq":
    case "alt":
      for (const item of node.items) yield* nodesOf(item);
      break;
    case "group":
    case "atomic":
    case "rep":
    case "look":
      yield* nodesOf(node.node);
      break;
    case "cond":
      if (typeof node.test === "object") yield* nodesOf(node.test);
      yield* nodesOf(node.yes);
      yield* nodesOf(node.no);
      break;
    default:
  }
}
