// `(…)` of a regular expression: groups, look-around, conditions, options, comments.

import { type Local, MISSING, type Reading } from "./reading.ts";
import { backByName, groupName, recurse, recurseByName, relative } from "./references.ts";
import { EMPTY, type Node } from "./syntax.ts";
import { widthOf } from "./width.ts";

/** A group; its opening parenthesis is taken. undefined for a comment and for options. */
export function group(p: Reading, local: Local): Node | undefined {
  const close = (node: Node): Node => {
    if (!p.eat(")")) throw p.error("missing )", p.src.length);
    return node;
  };
  const inner = (): Node => p.alternatives({ ...local });
  if (p.peek() === "*" && /[:A-Za-z]/.test(p.peek(1))) return verb(p);
  if (!p.eat("?")) {
    if (p.flags.noAutoCapture) return close(inner());
    const n = ++p.groups;
    return close({ t: "group", n, node: p.within(n, inner) });
  }
  if (p.eat("#")) {
    while (p.at < p.src.length) if (p.src[p.at++] === 41) return undefined;
    throw p.error("missing ) after comment");
  }
  if (p.eat(":")) return close(inner());
  if (p.eat("|")) return close(p.alternatives({ ...local }, true));
  if (p.eat(">")) return close({ t: "atomic", node: inner() });
  if (p.eat("=")) return close({ t: "look", behind: false, negative: false, node: inner() });
  if (p.eat("!")) {
    const node = inner();
    return close(
      node.t === "seq" && node.items.length === 0 ? { t: "fail" } : { t: "look", behind: false, negative: true, node },
    );
  }
  if (p.eat("<=")) return behind(p, close, inner, false);
  if (p.eat("<!")) return behind(p, close, inner, true);
  if (/^P(?![<=>])/.test(p.rest(2))) throw p.error("unrecognized character after (?P", p.at + 1);
  if (p.eat("P<")) return close(named(p, ">", inner, local));
  if (p.eat("<")) {
    if (!/\w/.test(p.peek())) throw p.error("unrecognized character after (?<");
    return close(named(p, ">", inner, local));
  }
  if (p.eat("'")) return close(named(p, "'", inner, local));
  if (p.eat("P=")) return close(backByName(p, groupName(p, ")", false), local));
  if (p.eat("P>") || p.eat("&")) return close(recurseByName(p, groupName(p, ")", false)));
  if (p.eat("R")) {
    if (p.peek() !== ")") throw p.error(NOT_CLOSED);
    return close(recurse(p, 0));
  }
  if (p.eat("C")) return close(callout(p));
  const number = /^([+-]?)(\d+)/.exec(p.rest(12));
  if (number === null && p.peek() === "+") throw p.error("digit expected after (?+", p.at + 1);
  if (number !== null) {
    p.at += number[0].length;
    if (p.peek() !== ")") throw p.error(NOT_CLOSED);
    const n = relative(p, number[1] as string, Number(number[2]));
    if (n < 0 || (n === 0 && number[1] !== "")) throw p.error(MISSING);
    return close(recurse(p, n));
  }
  if (p.eat("(")) return close(condition(p, local));
  return options(p, local);
}

function behind(p: Reading, close: (n: Node) => Node, inner: () => Node, negative: boolean): Node {
  const node = inner();
  const out = close({ t: "look", behind: true, negative, node });
  const branches = node.t === "alt" ? node.items : [node];
  const fixed = (): boolean => branches.every((branch) => widthOf(branch) !== undefined);
  p.lookbehinds.push({ at: p.at - 1, wrong: () => (fixed() ? undefined : "lookbehind assertion is not fixed length") });
  return out;
}

const NOT_CLOSED = "(?R or (?[+-]digits must be followed by )";

/** A place where nothing is called: Erlang has no callouts. */
function callout(p: Reading): Node {
  const digits = p.span(/\d/);
  p.at += digits.length;
  if (p.peek() !== ")") throw p.error("closing ) for (?C expected");
  if (Number(digits) > 255) throw p.error("number after (?C is > 255");
  return EMPTY;
}

function verb(p: Reading): Node {
  const found = /^\*(FAIL|F)\)/.exec(p.rest(8));
  if (found === null) {
    const name = /^\*[A-Za-z]*/.exec(p.rest(32))?.[0] as string;
    throw p.error("(*VERB) not recognized or malformed", p.at + name.length);
  }
  p.at += found[0].length;
  return { t: "fail" };
}

function named(p: Reading, terminator: string, inner: () => Node, local: Local): Node {
  const name = groupName(p, terminator, false);
  if (!local.dup && p.names.some(([n]) => n === name)) throw p.error("two named subpatterns have the same name");
  p.at++;
  const n = ++p.groups;
  p.names.push([name, n]);
  return { t: "group", n, node: p.within(n, inner) };
}

function condition(p: Reading, local: Local): Node {
  let test: number | "define" | Node;
  const number = /^([+-]?)(\d+)\)/.exec(p.rest(8));
  if (number !== null) {
    p.at += number[0].length;
    test = relative(p, number[1] as string, Number(number[2]));
    if (test < 1) throw p.error(MISSING);
    p.refer(test, p.at);
  } else if (p.eat("DEFINE)")) test = "define";
  else if (/^\?<?[=!]/.test(p.rest(3))) test = group(p, local) as Node;
  else {
    const terminator = p.eat("<") ? ">" : p.eat("'") ? "'" : ")";
    if (terminator === ")" && !/\w/.test(p.peek())) throw p.error("assertion expected after (?( or (?(?C)");
    if (/^\d+/.test(p.rest(1))) {
      p.at += (/^\d+/.exec(p.rest(12))?.[0] ?? "").length;
      throw p.error("malformed number or name after (?(");
    }
    const name = p.span(/\w/);
    p.at += name.length;
    if (p.peek() !== terminator) throw p.error("malformed number or name after (?(");
    p.at++;
    if (terminator !== ")") p.eat(")");
    const back = backByName(p, name, local);
    test = back;
  }
  const node = p.alternatives({ ...local });
  const branches = node.t === "alt" ? node.items : [node];
  if (test === "define" && branches.length > 1) throw p.error("DEFINE group contains more than one branch");
  if (branches.length > 2) throw p.error("conditional group contains more than two branches");
  return { t: "cond", test, yes: branches[0] as Node, no: branches[1] ?? EMPTY };
}

function options(p: Reading, local: Local): Node | undefined {
  let on = true;
  const next = { ...local };
  for (;;) {
    const c = p.peek();
    p.at++;
    switch (c) {
      case "-":
        on = false;
        break;
      case "i":
        next.caseless = on;
        break;
      case "m":
        next.multiline = on;
        break;
      case "s":
        next.dotall = on;
        break;
      case "x":
        next.extended = on;
        break;
      case "U":
        next.ungreedy = on;
        break;
      case "J":
        next.dup = on;
        break;
      case ")":
        Object.assign(local, next);
        return undefined;
      case ":": {
        const node = p.alternatives(next);
        if (!p.eat(")")) throw p.error("missing )", p.src.length);
        return node;
      }
      default:
        throw p.error("unrecognized character after (? or (?-", p.at - 1);
    }
  }
}
