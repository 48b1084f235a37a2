// Terms as JavaScript: small ones are written in place, the rest are made once per module.

import { Atom, NIL } from "../../terms/atom.ts";
import { TMap } from "../../terms/map.ts";
import { Big, Bin, Cons, EMPTY, Float, Fun, Pid, Ref, type Term } from "../../terms/term.ts";

/** The tuples and lists that a tuple or list is made of. */
function inside(t: Term[] | Cons): (Term[] | Cons)[] {
  if (Array.isArray(t)) return t.filter((x): x is Term[] | Cons => Array.isArray(x) || x instanceof Cons);
  const out: (Term[] | Cons)[] = [];
  let at: Term = t;
  for (; at instanceof Cons; at = at.t) if (Array.isArray(at.h) || at.h instanceof Cons) out.push(at.h);
  return Array.isArray(at) ? [...out, at] : out;
}

/** The constants of one module, by the text that makes them. */
export class Constants {
  readonly #names = new Map<string, string>();
  /** the names of tuples and lists */
  readonly #compounds = new Map<Term[] | Cons, string>();
  readonly #floats = new Set<string>();
  readonly lines: string[] = [];
  /** values that have no text (pids in evaluated code): handed to the module as an array */
  readonly values: unknown[] = [];

  /** A name for an expression that is evaluated once. */
  named(expression: string): string {
    let name = this.#names.get(expression);
    if (name === undefined) {
      name = `k${this.#names.size}`;
      this.#names.set(expression, name);
      this.lines.push(`const ${name}=${expression};`);
    }
    return name;
  }

  /** A name for an object that belongs to one place in the code. */
  own(expression: string): string {
    return this.named(`${expression}/*${this.#names.size}*/`);
  }

  /** A term. */
  term(t: Term): string {
    if (typeof t === "number") return Object.is(t, -0) ? "0" : t < 0 ? `(${t})` : String(t);
    if (typeof t === "boolean") return String(t);
    if (t === EMPTY) return "EMPTY";
    if (t === NIL) return "NIL";
    if (t instanceof Cons || Array.isArray(t)) return this.#compound(t);
    const name = this.named(this.#text(t));
    if (t instanceof Float) this.#floats.add(name);
    return name;
  }

  /** What a term is made of comes before it, however deep that is. */
  #compound(t: Term[] | Cons): string {
    const open: (Term[] | Cons)[] = [t];
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      const parts = this.#compounds.has(at) ? [] : inside(at).filter((part) => !this.#compounds.has(part));
      if (parts.length > 0) open.push(...parts.reverse());
      else {
        if (!this.#compounds.has(at)) this.#compounds.set(at, this.named(this.#text(at)));
        open.pop();
      }
    }
    return this.#compounds.get(t) as string;
  }

  /** The name of a constant that is a float. */
  isFloat(name: string): boolean {
    return this.#floats.has(name);
  }

  atom(name: string): string {
    return name === "nil" ? "NIL" : this.named(`$.atom(${JSON.stringify(name)})`);
  }

  #text(t: Term): string {
    if (t instanceof Atom) return `$.atom(${JSON.stringify(t.name)})`;
    if (t instanceof Float) return `new Float(${Object.is(t.v, -0) ? "-0" : String(t.v)})`;
    if (t instanceof Big) return `$.big("${t.v}")`;
    if (t instanceof Bin) {
      if (t.text !== null && !/[\ud800-\udfff]/.test(t.text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, "")))
        return `$.text(${JSON.stringify(t.text)})`;
      const bytes = [...t.buf.subarray(t.off, t.off + t.len + (t.tail > 0 ? 1 : 0))];
      return `new Bin(new Uint8Array([${bytes.join(",")}]),0,${t.len},${t.tail})`;
    }
    if (Array.isArray(t)) return `[${t.map((x) => this.term(x)).join(",")}]`;
    if (t instanceof Cons) {
      const items: string[] = [];
      let at: Term = t;
      while (at instanceof Cons) {
        items.push(this.term(at.h));
        at = at.t;
      }
      return `$.list([${items.join(",")}]${at === EMPTY ? "" : `,${this.term(at)}`})`;
    }
    if (t instanceof TMap)
      return `$.mapNew([${t
        .entries()
        .flatMap(([k, v]) => [this.term(k), this.term(v)])
        .join(",")}])`;
    if (t instanceof Fun && t.info.external)
      return `$.vm.externalFun(${JSON.stringify(t.info.module.name)},${JSON.stringify(t.info.name)},${t.arity})`;
    if (t instanceof Pid || t instanceof Ref || t instanceof Fun) {
      this.values.push(t);
      return `$values[${this.values.length - 1}]`;
    }
    this.values.push(t);
    return `$values[${this.values.length - 1}]`;
  }
}
