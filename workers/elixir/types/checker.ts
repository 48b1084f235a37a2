// The types of a finished module: in, its expanded functions. Out: what cannot work in them, and the signatures that others
// who call it may rely on. Specification: "Gradual set-theoretic types", Elixir 1.18's reference.

import type { Clause, Definition, ModuleDraft } from "../draft.ts";
import { display } from "../expand/directives.ts";
import { type Application, applyClauses, type OwnSignatures, type Signature } from "./applications.ts";
import { type Descr, DYNAMIC, dynamicOf, isSame, union } from "./descr.ts";
import { Expressions } from "./expressions.ts";
import { type Finding, Inquiry, type Surroundings } from "./inquiry.ts";
import type { SignatureClause } from "./notation.ts";
import { headTypes } from "./patterns.ts";
import { wrongArguments } from "./wording.ts";

/** What is known of a function whose types were looked for; `places` are the clauses that each clause stands for. */
type Known = { readonly signature: Signature; readonly places: readonly (readonly number[])[] };

/** A function with more clauses than this answers what nobody knows. */
const MANY = 16;

/** Looks for the types of one module's functions. */
export class ModuleTypes {
  readonly #draft: ModuleDraft;
  readonly #surroundings: Surroundings;
  readonly #expressions: Expressions;
  readonly #known = new Map<string, Known>();
  readonly #open = new Set<string>();
  /** clauses of private functions that some call leads to; all of those that are captured or call themselves */
  readonly #used = new Map<string, Set<number> | "all">();
  readonly findings: Finding[] = [];
  constructor(draft: ModuleDraft, surroundings: Surroundings, own: OwnSignatures) {
    this.#draft = draft;
    this.#surroundings = surroundings;
    this.#expressions = new Expressions({
      own,
      local: (q, call) => this.#local(q, call),
      captured: (name, arity) => void this.#used.set(`${name}/${arity}`, "all"),
    });
  }

  /** What is wrong in the module, in the order in which it is told. */
  check(): readonly Finding[] {
    for (const [key, d] of this.#draft.definitions) if (!d.kind.endsWith("p")) this.#look(key, d);
    for (const [key, used] of [...this.#used]) this.#unused(key, used);
    // those that nobody calls are looked at, too
    for (const [key, d] of this.#draft.definitions) this.#look(key, d);
    return this.findings.sort((a, b) => a.rank - b.rank || a.line - b.line || a.column - b.column);
  }

  /** The signatures of the public functions, by `name/arity`. */
  signatures(): ReadonlyMap<string, Signature> {
    const out = new Map<string, Signature>();
    for (const [key, d] of this.#draft.definitions)
      if (d.kind === "def") out.set(key, (this.#known.get(key) as Known).signature);
    return out;
  }

  #look(key: string, d: Definition): Known {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#open.add(key);
    const clauses: SignatureClause[] = [];
    const places: number[][] = [];
    d.clauses.forEach((clause, i) => {
      const found = this.#clause(d, clause);
      // clauses that take the same are one
      const same = clauses.findIndex(({ args }) => args.every((a, j) => isSame(a, found.args[j] as Descr)));
      const before = clauses[same];
      if (before === undefined) {
        clauses.push(found);
        places.push([i]);
      } else {
        clauses[same] = { args: before.args, result: union(before.result, found.result) };
        places[same]?.push(i);
      }
    });
    this.#open.delete(key);
    const many = clauses.length > MANY;
    const signature = { inferred: true, clauses: many ? blurred(clauses) : clauses };
    const made = { signature, places: many ? [places.flat()] : places };
    this.#known.set(key, made);
    return made;
  }

  #clause(d: Definition, { patterns, guard, body, line }: Clause): SignatureClause {
    const q = new Inquiry(this.#surroundings, `${display(this.#draft.name)}.${d.name}/${d.arity}`, line, this.findings);
    const { type } = this.#expressions;
    q.inDefaults = d.generated;
    try {
      const args = headTypes(q, patterns, type);
      this.#expressions.guard(q, guard);
      return { args, result: type(q, body) };
    } catch (thrown) {
      // code that is nested too deeply to be looked at
      if (thrown instanceof RangeError) return { args: patterns.map(() => DYNAMIC), result: DYNAMIC };
      throw thrown;
    }
  }

  #local(q: Inquiry, call: Omit<Application, "module">): Descr {
    const { name, types, code, meta } = call;
    const key = `${name}/${types.length}`;
    const d = this.#draft.definitions.get(key);
    if (d === undefined) return DYNAMIC;
    if (this.#open.has(key)) {
      this.#used.set(key, "all");
      return DYNAMIC;
    }
    const { signature, places } = this.#look(key, d);
    const { used, result } = applyClauses(signature, types);
    if (result === undefined) {
      const told = q.inDefaults ? null : code;
      return q.error(() => wrongArguments(q, key, told, types, signature.clauses), meta, 2);
    }
    const sum = this.#used.get(key) ?? new Set<number>();
    if (sum !== "all") for (const i of used) for (const place of places[i] ?? []) sum.add(place);
    this.#used.set(key, sum);
    return result;
  }

  /** Clauses of a private function to which no call leads. */
  #unused(key: string, used: Set<number> | "all"): void {
    const d = this.#draft.definitions.get(key);
    if (d === undefined || !d.kind.endsWith("p") || used === "all" || this.#draft.overridable.has(key)) return;
    d.clauses.forEach(({ line, column }, i) => {
      if (used.has(i) || column === 0) return;
      this.findings.push({
        message: `this clause of ${d.kind} ${key} is never used`,
        line,
        column,
        where: `${display(this.#draft.name)}.${key}`,
        rank: 0,
      });
    });
  }
}

function blurred(clauses: readonly SignatureClause[]): SignatureClause[] {
  const [first] = clauses as [SignatureClause];
  const args = first.args.map((_, i) => clauses.map(({ args }) => args[i] as Descr).reduce(union));
  return [{ args: args.map(dynamicOf), result: DYNAMIC }];
}
