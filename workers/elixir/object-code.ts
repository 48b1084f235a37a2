// Object code: a compiled module as a binary that another node can load, or this one again. In: a finished draft; bytes.
// Out: a FOR1 container of kind BEAM with the module's name in the chunk AtU8, as OTP has it, and its expanded definitions in
// the chunk NbDf, of which the node that loads it generates code anew; its documentation in Docs. No bytes of elsewhere become
// JavaScript as they are.
// Modules that came with the node are named only: each node has them.

import type { CodeServer } from "../beam/code-server.ts";
import { identityOf } from "../beam/identity.ts";
import type { Vm } from "../beam/vm.ts";
import { joinBytes } from "../contract/bytes.ts";
import { type Atom, atom, atomName, isAtom } from "../terms/atom.ts";
import { encodeTerm } from "../terms/etf.ts";
import { BadTerm, decodeTerm, type FunCodec } from "../terms/etf-reader.ts";
import { Bin, list, listToArray, type Term } from "../terms/term.ts";
import { assemble, declare, specsTerm } from "./assembly.ts";
import { addBreak } from "./breaks.ts";
import { ModuleGenerator } from "./codegen/module.ts";
import { docsTerm } from "./documentation.ts";
import { type Clause, type Kind, ModuleDraft } from "./draft.ts";
import { EMPTY_ENV } from "./env.ts";
import { moduleHost } from "./module-host.ts";
import { writtenClause } from "./written-clause.ts";

const FORM = "FOR1";
const KIND = "BEAM";
const ATOMS = "AtU8";
const DEFINITIONS = "NbDf";
const DOCS = "Docs";

/** Object code by the name of its module. */
function objects(vm: Vm, key: string): Map<string, Bin> {
  const known = vm.state.get(key) as Map<string, Bin> | undefined;
  if (known !== undefined) return known;
  const made = new Map<string, Bin>();
  vm.state.set(key, made);
  return made;
}

/** Of the modules that were compiled or loaded on a node since it started. */
const kept = (vm: Vm): Map<string, Bin> => objects(vm, "objects");

/** Of the library's modules that were compiled once more: they are the library's still. */
const ofLibrary = (vm: Vm): Map<string, Bin> => objects(vm, "library objects");

/** Makes and keeps the object code of a finished module. */
export function keepObject(vm: Vm, draft: ModuleDraft): Bin {
  const docs = docsTerm(vm, draft.docs, draft.env.file);
  const object = container(draft.name, {
    [DEFINITIONS]: definitionsChunk(vm, draft),
    [DOCS]: docs === undefined ? undefined : encodeTerm(docs, identityOf(vm)),
  });
  kept(vm).set(draft.name, object);
  return object;
}

/** The object code of a module; undefined when there is no such module. */
export function objectOf(vm: Vm, name: string): Bin | undefined {
  return kept(vm).get(name) ?? (vm.code.ensure(name) === undefined ? undefined : container(name, {}));
}

/** Forgets a module's object code. */
export function dropObject(vm: Vm, name: string): void {
  kept(vm).delete(name);
}

/** The name of the module that a container holds; undefined when it is none. */
export function objectName(object: Uint8Array): string | undefined {
  const atoms = chunks(object)?.get(ATOMS);
  const length = atoms?.[4];
  if (atoms === undefined || length === undefined || atoms.length < 5 + length) return undefined;
  return new TextDecoder().decode(atoms.subarray(5, 5 + length));
}

/** Loads the module of a container under its name. Answers whether that could be done. */
export function loadObject(vm: Vm, object: Bin): boolean {
  const name = objectName(object.bytes);
  if (name === undefined) return false;
  const definitions = chunks(object.bytes)?.get(DEFINITIONS);
  if (definitions === undefined) return !kept(vm).has(name) && loadOwn(vm, name);
  const draft = readDraft(vm, name, definitions);
  if (draft === undefined) return false;
  generate(vm.code, draft);
  kept(vm).set(name, object);
  return true;
}

/** Loads a module that came with the node, without breakpoints. */
function loadOwn(vm: Vm, name: string): boolean {
  return isRecompiled(vm, name) ? setBreaks(vm, name, new Set()) : vm.code.ensure(name) !== undefined;
}

/** Types, specs and callbacks of a container as `{kind, quoted}`; undefined when it is none, or has no definitions. */
export function specsOfObject(vm: Vm, object: Bin): Term | undefined {
  const draft = draftOfObject(vm, object);
  return draft === undefined ? undefined : specsTerm(draft);
}

function draftOfObject(vm: Vm, object: Bin): ModuleDraft | undefined {
  const name = objectName(object.bytes);
  const definitions = name === undefined ? undefined : chunks(object.bytes)?.get(DEFINITIONS);
  return name === undefined || definitions === undefined ? undefined : readDraft(vm, name, definitions);
}

/**
 * The kind of a container's function and the heads of its clauses, `{kind, [quoted]}`; undefined when it has no such function,
 * or no definitions.
 */
export function clausesOfObject(vm: Vm, object: Bin, key: string): Term | undefined {
  const definition = draftOfObject(vm, object)?.definitions.get(key);
  return definition && [atom(definition.kind), list(definition.clauses.map(writtenClause))];
}

/** What `Code.fetch_docs/1` tells of a container's module; undefined when it has no documentation. */
export function docsOfObject(vm: Vm, object: Bin): Term | undefined {
  const data = chunks(object.bytes)?.get(DOCS);
  try {
    return data === undefined ? undefined : decodeTerm(data, identityOf(vm), externalFuns(vm)).term;
  } catch (thrown) {
    if (thrown instanceof BadTerm) return undefined;
    throw thrown;
  }
}

/** The same of a module that is loaded: of its own object code, or of the library. */
export function docsOf(vm: Vm, name: string): Term | undefined {
  const loaded = vm.code.ensure(name)?.compiled;
  const object = kept(vm).get(name);
  if (object !== undefined) return docsOfObject(vm, object);
  return loaded?.docs === undefined ? undefined : docsTerm(vm, loaded.docs, loaded.file);
}

/** Whether a module was compiled here, or came as object code: it is none of the library's, whatever its name. */
export const isOwn = (vm: Vm, name: string): boolean => kept(vm).has(name);

/** Whether a module's object code has what it was generated of. */
export function hasDefinitions(vm: Vm, name: string): boolean {
  const object = kept(vm).get(name);
  return object !== undefined && chunks(object.bytes)?.has(DEFINITIONS) === true;
}

/** Whether a module of the library was compiled once more, so that it can take breakpoints. */
export function isRecompiled(vm: Vm, name: string): boolean {
  return ofLibrary(vm).has(name);
}

/** What was just compiled is a module of the library. */
export function returnToLibrary(vm: Vm, name: string): void {
  const object = kept(vm).get(name);
  if (object === undefined) return;
  kept(vm).delete(name);
  ofLibrary(vm).set(name, object);
}

/**
 * Generates a module anew with breakpoints at the beginning of these functions ("name/arity"), or with none. Answers whether
 * it has them all.
 */
export function setBreaks(vm: Vm, name: string, functions: ReadonlySet<string>): boolean {
  const object = kept(vm).get(name) ?? ofLibrary(vm).get(name);
  const definitions = chunks(object?.bytes ?? new Uint8Array())?.get(DEFINITIONS);
  const draft = definitions === undefined ? undefined : readDraft(vm, name, definitions);
  if (draft === undefined || [...functions].some((key) => !draft.definitions.has(key))) return false;
  for (const key of functions) addBreak(draft, key);
  if (functions.size > 0) draft.attributes.set("iex_pry", { value: true, accumulate: false, persist: true });
  draft.docs = vm.code.loaded(name)?.compiled?.docs ?? [];
  generate(vm.code, draft);
  return true;
}

function generate(code: CodeServer, draft: ModuleDraft): void {
  const modules = { draft: (name: string) => (name === draft.name ? draft : undefined), code };
  const host = moduleHost(modules, () => {});
  const generator = new ModuleGenerator(draft.name, draft.env.file, draft.definitions.values(), host);
  const members = declare(draft, generator);
  generator.run();
  code.load(assemble(draft, generator, members), generator.constants.values);
}

// ---- the container ------------------------------------------------------------------------------------------------

function container(name: string, more: Readonly<Record<string, Uint8Array | undefined>>): Bin {
  const text = new TextEncoder().encode(name);
  const parts = [chunk(ATOMS, joinBytes([new Uint8Array([0, 0, 0, 1, text.length]), text]))];
  for (const [id, data] of Object.entries(more)) if (data !== undefined) parts.push(chunk(id, data));
  const body = joinBytes([new TextEncoder().encode(KIND), ...parts]);
  return new Bin(joinBytes([head(FORM, body.length), body]));
}

function chunk(id: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinBytes([head(id, data.length), data, new Uint8Array(-data.length & 3)]);
}

function head(id: string, length: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(8);
  out.set(new TextEncoder().encode(id));
  new DataView(out.buffer).setUint32(4, length);
  return out;
}

function chunks(object: Uint8Array): Map<string, Uint8Array> | undefined {
  const view = new DataView(object.buffer, object.byteOffset, object.byteLength);
  const text = (at: number): string => String.fromCharCode(...object.subarray(at, at + 4));
  if (object.length < 12 || text(0) !== FORM || text(8) !== KIND) return undefined;
  const found = new Map<string, Uint8Array>();
  for (let at = 12; at + 8 <= object.length; ) {
    const length = view.getUint32(at + 4);
    if (at + 8 + length > object.length) return undefined;
    found.set(text(at), object.subarray(at + 8, at + 8 + length));
    at += 8 + length + (-length & 3);
  }
  return found;
}

// ---- the definitions ------------------------------------------------------------------------------------------------

function definitionsChunk(vm: Vm, draft: ModuleDraft): Uint8Array | undefined {
  const definitions = [...draft.definitions.values()].map((d): Term => {
    const clauses = d.clauses.map((c): Term => [list(c.patterns), maybe(c.guard), c.body, c.line]);
    return [atom(d.kind), Bin.of(d.name), d.arity, d.line, Bin.of(d.file), list(clauses)];
  });
  const attributes = [...draft.attributes]
    .filter(([, a]) => a.persist)
    .map(([name, a]): Term => [Bin.of(name), a.value, a.accumulate, a.persist]);
  const deprecated = [...draft.deprecated].map(([key, text]): Term => [Bin.of(key), Bin.of(text)]);
  const all: Term = [Bin.of(draft.env.file), list(definitions), list(attributes), list(deprecated), specsTerm(draft)];
  try {
    return encodeTerm(all, identityOf(vm));
  } catch (thrown) {
    // nested deeper than terms can be written: the module runs here, and cannot be sent
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

function maybe(t: Term | null): Term {
  return list(t === null ? [] : [t]);
}

function readDraft(vm: Vm, name: string, data: Uint8Array): ModuleDraft | undefined {
  try {
    return draftOf(name, decodeTerm(data, identityOf(vm), externalFuns(vm)).term);
  } catch (thrown) {
    if (thrown instanceof BadTerm) return undefined;
    throw thrown;
  }
}

/** A module's constants hold functions of modules, no others. */
function externalFuns(vm: Vm): FunCodec {
  return {
    external: (module, name, arity) => vm.externalFun(module.name, name, arity),
    local: () => {
      throw new BadTerm("a function without a module");
    },
  };
}

function draftOf(name: string, all: Term): ModuleDraft {
  const [file, definitions, attributes, deprecated, specs] = tuple(all, 5);
  const draft = new ModuleDraft(name, { ...EMPTY_ENV, file: text(file), module: atom(name) });
  for (const item of items(definitions)) {
    const [kind, fn, arity, line, from, clauses] = tuple(item, 6);
    const own = { kind: kindOf(kind), name: text(fn), arity: whole(arity), line: whole(line), file: text(from) };
    draft.definitions.set(`${own.name}/${own.arity}`, {
      ...own,
      clauses: items(clauses).map((clause) => clauseOf(clause, own.arity)),
      column: 0,
      context: null,
      defaults: 0,
      generated: false,
    });
  }
  for (const item of items(attributes)) {
    const [key, value, accumulate, persist] = tuple(item, 4);
    draft.attributes.set(text(key), {
      value: value as Term,
      accumulate: accumulate === true,
      persist: persist === true,
    });
  }
  for (const item of items(deprecated)) {
    const [key, advice] = tuple(item, 2);
    draft.deprecated.set(text(key), text(advice));
  }
  draft.specs = items(specs).map((item) => {
    const [kind, quoted] = tuple(item, 2);
    return [atomName(kind as Atom), quoted as Term] as const;
  });
  return draft;
}

function clauseOf(clause: Term, arity: number): Clause {
  const [patterns, guard, body, line] = tuple(clause, 4);
  const params = items(patterns);
  if (params.length !== arity) throw new BadTerm("a clause of another arity");
  const place = { line: whole(line), column: 0, generated: false };
  return { patterns: params, guard: items(guard)[0] ?? null, body: body as Term, ...place };
}

function tuple(t: Term | undefined, size: number): Term[] {
  if (!Array.isArray(t) || t.length !== size) throw new BadTerm("no tuple of that size");
  return t;
}

function items(t: Term | undefined): Term[] {
  const found = t === undefined ? undefined : listToArray(t);
  if (found === undefined) throw new BadTerm("no list");
  return found;
}

function text(t: Term | undefined): string {
  if (!(t instanceof Bin) || t.text === null) throw new BadTerm("no text");
  return t.text;
}

function whole(t: Term | undefined): number {
  if (typeof t !== "number") throw new BadTerm("no number");
  return t;
}

const KINDS = ["def", "defp", "defmacro", "defmacrop"] as const;

function kindOf(t: Term | undefined): Kind {
  const name = t !== undefined && isAtom(t) ? atomName(t as Atom) : "";
  const found = KINDS.find((kind) => kind === name);
  if (found === undefined) throw new BadTerm("no kind of definition");
  return found;
}
