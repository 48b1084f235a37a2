// A tree without errors → the quoted expression that Code.string_to_quoted gives for the same text.
// Metadata positions follow Elixir's parser: a call stands at its name, an operator at itself, a bracket at its opening.

import { atom, NIL } from "../../terms/atom.ts";
import { big, type Cons, Float, list, listToArray, type Term } from "../../terms/term.ts";
import { call } from "./convert-calls.ts";
import { map } from "./convert-maps.ts";
import { ParseFailure } from "./diagnostic.ts";
import { type Forms, isCallOf, protect } from "./forms.ts";
import {
  charForm,
  charlistForm,
  type Part,
  type Quoted,
  quotedAtomForm,
  sigilForm,
  stringForm,
  warnCharlist,
} from "./quoted.ts";
import { childAt, childOf, type Node, namedChildren } from "./tree.ts";
import type { Walker } from "./walker.ts";
import { EMPTY_PARENS, EMPTY_STAB_BODY, fnWithoutClauses, NOT_IN, strayStep } from "./wording.ts";

const DOT = atom(".");
const FN = atom("fn");
const BITS = atom("<<>>");
const TUPLE = atom("{}");
const FROM_BRACKETS: Term = [atom("from_brackets"), true];

/** Converts the root of a tree. Throws ParseFailure where the grammar accepts what Elixir does not. */
export function convert(root: Node, forms: Forms): Term {
  return new Converter(forms).root(root);
}

class Converter implements Walker {
  readonly forms: Forms;
  readonly #walk = (node: Node): Term => this.expr(node);

  constructor(forms: Forms) {
    this.forms = forms;
  }

  root(node: Node): Term {
    return this.forms.block(this.all(node));
  }

  text(node: Node): string {
    return this.forms.source.slice(node.start, node.end);
  }

  all(node: Node): Term[] {
    return namedChildren(node).map(this.#walk);
  }

  child(node: Node, field: string): Node {
    const found = childAt(node, field);
    if (found === undefined) throw new ParseFailure(node.start, "syntax error before: ", "");
    return found;
  }

  expr(node: Node): Term {
    const forms = this.forms;
    switch (node.type) {
      case "identifier": {
        const text = this.text(node);
        return text === "..." ? forms.call(atom("..."), node.start, []) : forms.variable(text, node.start);
      }
      case "call":
        return call(this, node);
      case "binary_operator":
        return this.#binary(node);
      case "unary_operator":
        return this.#unary(node);
      case "integer":
        return this.#integer(node);
      case "float":
        return this.#float(node);
      case "atom":
        return forms.name(this.text(node).slice(1), node.start);
      case "alias":
        return forms.aliases(this.#aliasParts(node), node.start, node.start);
      case "string":
        return stringForm(forms, this.quoted(node));
      case "list":
        return list(this.#items(node));
      case "tuple":
        return this.#tuple(node);
      case "map":
        return map(this, node);
      case "keywords":
        return list(this.pairs(node));
      case "block":
        return this.#parens(node);
      case "access_call":
        return this.#access(node);
      case "dot":
        return this.#dot(node);
      case "anonymous_function":
        return this.#fn(node);
      case "stab_clause":
        return this.#stab(node);
      case "boolean":
        return this.text(node) === "true";
      case "nil":
        return NIL;
      case "sigil":
        return this.#sigil(node);
      case "char":
        return charForm(forms, this.text(node).slice(1), node.start);
      case "charlist":
        warnCharlist(forms, node.start, this.quoted(node).indent !== null);
        return charlistForm(forms, this.quoted(node));
      case "quoted_atom":
        return quotedAtomForm(forms, this.quoted(node), "atom");
      case "bitstring":
        return forms.call(BITS, node.start, this.all(node));
      case "operator_identifier": {
        const text = this.text(node);
        if (text === "..") return forms.call(atom(".."), node.start, []);
        return forms.variable(text.replace(/\s+/g, " "), node.start);
      }
      default:
        throw new ParseFailure(node.start, "syntax error before: ", `'${node.type}'`);
    }
  }

  quoted(node: Node): Quoted {
    const { source } = this.forms;
    const open = this.child(node, "quoted_start");
    const close = this.child(node, "quoted_end");
    const parts: Part[] = [];
    let from = open.end;
    for (const c of node.children) {
      if (c.type !== "interpolation") continue;
      const expr = (): Term => this.forms.block(this.all(c));
      parts.push({ raw: source.slice(from, c.start), at: from }, { at: c.start, expr });
      from = c.end;
    }
    parts.push({ raw: source.slice(from, close.start), at: from });
    const opening = this.text(open);
    const indent = opening.length < 3 ? null : close.start - (source.lastIndexOf("\n", close.start - 1) + 1);
    return { at: node.start, opening, closing: this.text(close), indent, parts };
  }

  #sigil(node: Node): Term {
    const name = childOf(node, "sigil_name");
    const modifiers = childOf(node, "sigil_modifiers");
    return sigilForm(
      this.forms,
      this.quoted(node),
      name === undefined ? "" : this.text(name),
      modifiers === undefined ? "" : this.text(modifiers),
    );
  }

  #integer(node: Node): Term {
    return big(BigInt(this.text(node).replaceAll("_", "")));
  }

  #float(node: Node): Term {
    const value = Number(this.text(node).replaceAll("_", ""));
    if (!Number.isFinite(value)) throw new ParseFailure(node.start, "invalid float number ", this.text(node));
    return new Float(value);
  }

  #aliasParts(node: Node): Term[] {
    return this.text(node)
      .split(".")
      .map((part) => this.forms.name(part.trim(), node.start));
  }

  // Items of lists: keywords at the end are spliced.
  #items(node: Node): Term[] {
    const out: Term[] = [];
    for (const child of namedChildren(node)) {
      if (child.type === "keywords") out.push(...this.pairs(child));
      else out.push(this.expr(child));
    }
    return out;
  }

  pairs(node: Node): Term[] {
    return namedChildren(node).map((pair) => {
      const key = this.child(pair, "key");
      const value = this.expr(this.child(pair, "value"));
      if (key.type === "quoted_keyword") return [quotedAtomForm(this.forms, this.quoted(key), "keyword"), value];
      const text = this.text(key);
      return [this.forms.name(text.slice(0, text.lastIndexOf(":")), key.start), value];
    });
  }

  #tuple(node: Node): Term {
    const items = this.all(node);
    return items.length === 2 ? items : this.forms.call(TUPLE, node.start, items);
  }

  #parens(node: Node): Term {
    const inner = namedChildren(node);
    if (inner[0]?.type === "stab_clause") return list(inner.map(this.#walk));
    const exprs = inner.map(this.#walk);
    const only = exprs[0];
    if (only === undefined) this.forms.warn(node.start, EMPTY_PARENS);
    else if (exprs.length === 1) return protect(this.forms.block(exprs, node.start));
    return this.forms.block(exprs, node.start);
  }

  // --- operators

  #unary(node: Node): Term {
    const operator = this.child(node, "operator");
    const op = this.text(operator);
    const operands = node.children.filter((c) => c.field === "operand");
    const operand = operands.find((c) => c.named);
    if (operand === undefined) throw new ParseFailure(node.start, "syntax error before: ", "");
    const value = this.expr(operand);
    return this.forms.operator(op, operator.start, operands.length > 1 ? protect(value) : value);
  }

  #binary(node: Node): Term {
    const forms = this.forms;
    const operator = this.child(node, "operator");
    const leftNode = this.child(node, "left");
    const rightNode = this.child(node, "right");
    const op = operator.type === "not in" ? "not in" : this.text(operator);
    const at = operator.start;
    if (op === "//") return this.#step(leftNode, rightNode, at);
    if (op === "/" && rightNode.type === "integer" && isBareOperator(leftNode)) {
      const name = this.text(leftNode);
      return forms.operator("/", at, forms.variable(name, leftNode.start), this.expr(rightNode));
    }
    const left = this.expr(leftNode);
    const right = this.expr(rightNode);
    if (op === "not in") return forms.operator("not", at, forms.operator("in", at, left, right));
    if (op === "in" && leftNode.type === "unary_operator") {
      const name = isCallOf(left, "not") ? "not" : isCallOf(left, "!") ? "!" : undefined;
      if (name !== undefined) {
        forms.warn(at, NOT_IN);
        const inner = ((left as Term[])[2] as Cons).h;
        return forms.operator(name, at, forms.operator("in", at, inner, right));
      }
    }
    return forms.operator(op, at, left, right);
  }

  #step(leftNode: Node, rightNode: Node, at: number): Term {
    const left = this.expr(leftNode);
    const isRange = leftNode.type === "binary_operator" && Array.isArray(left) && left[0] === atom("..");
    const range = isRange ? listToArray((left as Term[])[2] as Term) : undefined;
    if (range?.length !== 2) throw strayStep(at);
    return [atom("..//"), (left as Term[])[1] as Term, list([...range, this.expr(rightNode)])];
  }

  // --- dots and calls

  #dot(node: Node): Term {
    const forms = this.forms;
    const left = this.child(node, "left");
    const operator = this.child(node, "operator");
    const right = this.child(node, "right");
    if (right.type === "tuple") {
      const target: Term = [DOT, forms.meta(operator.start), list([this.expr(left), TUPLE])];
      return [target, forms.meta(operator.start), list(this.all(right))];
    }
    const head = this.expr(left);
    const parts = this.#aliasParts(right);
    if (left.type === "dot" && Array.isArray(head) && head[0] === atom("__aliases__"))
      return [head[0], head[1] as Term, list([...(listToArray(head[2] as Term) ?? []), ...parts])];
    return forms.aliases([head, ...parts], operator.start, operator.start);
  }

  #access(node: Node): Term {
    const forms = this.forms;
    const target = this.expr(this.child(node, "target"));
    const open = node.children.find((c) => c.type === "[");
    const key = this.expr(this.child(node, "key"));
    const at = open?.start ?? node.start;
    const dot: Term = [DOT, forms.meta(at, FROM_BRACKETS), list([atom("Elixir.Access"), atom("get")])];
    return [dot, forms.meta(at, FROM_BRACKETS), list([target, key])];
  }

  // --- blocks and clauses

  doBlock(node: Node): Term {
    const sections: Term[] = [];
    const own: Node[] = [];
    const rest: Node[] = [];
    for (const child of namedChildren(node)) (child.type.endsWith("_block") ? rest : own).push(child);
    sections.push([atom("do"), this.#body(own)]);
    for (const section of rest)
      sections.push([atom(section.type.slice(0, -"_block".length)), this.#body(namedChildren(section))]);
    return list(sections);
  }

  #body(nodes: Node[]): Term {
    const terms = nodes.map(this.#walk);
    return nodes[0]?.type === "stab_clause" ? list(terms) : this.forms.block(terms);
  }

  #fn(node: Node): Term {
    const clauses = namedChildren(node);
    if (clauses.length === 0) throw fnWithoutClauses(node.start);
    return this.forms.call(FN, node.start, clauses.map(this.#walk));
  }

  #stab(node: Node): Term {
    const forms = this.forms;
    const operator = this.child(node, "operator");
    const left = childAt(node, "left");
    const right = childAt(node, "right");
    const exprs = right === undefined ? [] : this.all(right);
    if (exprs.length === 0) forms.warn(operator.start, EMPTY_STAB_BODY);
    const body = exprs.length === 0 ? NIL : forms.block(exprs);
    return forms.operator("->", operator.start, list(left === undefined ? [] : this.#stabArgs(left)), body);
  }

  #stabArgs(node: Node): Term[] {
    if (node.type !== "binary_operator") return this.#clauseArgs(node);
    const operator = this.child(node, "operator");
    const args = this.#clauseArgs(this.child(node, "left"));
    const guard = this.expr(this.child(node, "right"));
    return [this.forms.operator("when", operator.start, ...args, guard)];
  }

  #clauseArgs(node: Node): Term[] {
    const args = this.all(node);
    const only = args[0];
    return node.children[0]?.type === "(" && args.length === 1 && only !== undefined ? [protect(only)] : args;
  }
}

function isBareOperator(node: Node): boolean {
  return node.type === "operator_identifier" || (node.type === "identifier" && node.children[0]?.type === "...");
}
