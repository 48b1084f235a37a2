// What the attributes of the language may be set to. In: a module's draft, an attribute's name and value. Out: the value as it
// is kept; an ArgumentError, worded as Module.put_attribute/3 of Elixir 1.18 words it, for what means nothing.

import { A, argsOf, isForm, isNode } from "../elixir/ast.ts";
import type { ModuleDraft } from "../elixir/draft.ts";
import { Atom, atom, atomName, isAtom, NIL } from "../terms/atom.ts";
import { Bin, Cons, EMPTY, listToArray, type Term } from "../terms/term.ts";

/** Attributes that are documentation. */
export const DOCS: ReadonlySet<string> = new Set(["doc", "moduledoc", "typedoc"]);

const TYPESPECS = new Set(["type", "typep", "opaque", "spec", "callback", "macrocallback"]);

/** What a value is wrong for, or undefined; `inspect` words it, `line` is null where code sets it, not `@`. */
export function wrongAttribute(
  draft: ModuleDraft,
  name: string,
  value: Term,
  inspect: (t: Term) => string,
  line: number | null,
): string | undefined {
  const got = (text: string): string => `${text}, got: ${inspect(value)}`;
  if (DOCS.has(name)) return wrongDoc(name, value, inspect, line);
  if (TYPESPECS.has(name) && line === null)
    return "attributes type, typep, opaque, spec, callback, and macrocallback must be set directly via the @ notation";
  switch (name) {
    case "behaviour":
      return isAtom(value) ? undefined : got("@behaviour expects a module");
    case "impl":
      if (isAtom(value) && value !== NIL) return undefined;
      return got(
        "@impl is a built-in module attribute that marks the next definition as a callback implementation. It should be a module or a boolean",
      );
    case "deprecated":
      if (value instanceof Bin) return undefined;
      return got(
        "@deprecated is a built-in module attribute that annotates a definition as deprecated. It should be a string with the reason for the deprecation",
      );
    case "on_load":
      if (draft.attributes.has("on_load")) return "the @on_load attribute can only be set once per module";
      if (value instanceof Atom || (Array.isArray(value) && value[0] instanceof Atom && value[1] === 0))
        return undefined;
      return got(
        "@on_load is a built-in module attribute that annotates a function to be invoked when the module is loaded. It should be an atom or an {atom, 0} tuple",
      );
    case "external_resource":
      if (value instanceof Bin) return undefined;
      return got(
        "@external_resource is a built-in module attribute used for specifying file dependencies. It should be a string path to a file",
      );
    case "file":
      if (value instanceof Bin || isFilePlace(value)) return undefined;
      return got(
        "@file is a built-in module attribute that annotates the file and line the next definition comes from. It should be a string or {string, line} tuple as value",
      );
    case "nifs":
      if (nameArityPairs(value) !== undefined) return undefined;
      return got(
        "@nifs is a built-in module attribute for specifying a list of functions and their arities that are NIFs",
      );
    case "dialyzer":
      return isDialyzer(value) ? undefined : `invalid value for @dialyzer attribute: ${inspect(value)}`;
    default:
      return undefined;
  }
}

function isFilePlace(value: Term): boolean {
  return Array.isArray(value) && value.length === 2 && value[0] instanceof Bin && typeof value[1] === "number";
}

/** `[name: arity]` as pairs, or undefined. */
export function nameArityPairs(value: Term): [name: string, arity: number][] | undefined {
  const items = listToArray(value);
  const pairs = items?.map((pair): [string, number] | undefined =>
    Array.isArray(pair) && pair.length === 2 && isAtom(pair[0]) && typeof pair[1] === "number"
      ? [atomName(pair[0] as Atom), pair[1]]
      : undefined,
  );
  return pairs?.every((p) => p !== undefined) ? pairs : undefined;
}

// ---- documentation --------------------------------------------------------------------------------------------------

function wrongDoc(name: string, value: Term, inspect: (t: Term) => string, line: number | null): string | undefined {
  if (value instanceof Cons && (line !== null || !Array.isArray(value))) return wrongMetadata(value, inspect);
  const doc = line === null && Array.isArray(value) && value.length === 2 ? value[1] : value;
  const isPlaced = line !== null || (Array.isArray(value) && typeof value[0] === "number");
  if (isPlaced && (doc instanceof Bin || doc === false || doc === NIL || doc === EMPTY)) return undefined;
  const what = "either false, nil, a string, or a keyword list";
  const text =
    line === null ? `When set dynamically, it should be {line, doc} (where "doc" is ${what})` : `It should be ${what}`;
  return `@${name} is a built-in module attribute for documentation. ${text}, got: ${inspect(value)}`;
}

/** What `@doc since: …` and its like may say. */
function wrongMetadata(pairs: Term, inspect: (t: Term) => string): string | undefined {
  for (const pair of listToArray(pairs) ?? []) {
    const [key, value] = pair as [Term, Term];
    const built = (text: string): string =>
      `:${atomName(key as Atom)} is a built-in documentation metadata key. It should be ${text}, got: ${inspect(value)}`;
    if (key === SINCE && !(value instanceof Bin))
      return built("a string representing the version in which the documented entity was added");
    if (key === DEPRECATED && !(value instanceof Bin))
      return built("a string representing the replacement for the deprecated entity");
    if (key === DELEGATE && !(Array.isArray(value) && value.length === 3))
      return built("a three-element tuple in the form of {module, function, arity}");
  }
  return undefined;
}

/** What is said when a private type is documented. */
export function discardedDoc(draft: ModuleDraft, spec: Term): string | undefined {
  const head = isForm(spec, A.colons) ? argsOf(spec)[0] : undefined;
  if (head === undefined || !isNode(head) || !(draft.attributes.get("typedoc")?.value instanceof Bin)) return undefined;
  const key = `${atomName(head[0] as Atom)}/${argsOf(head).length}`;
  return `type ${key} is private, @typedoc's are always discarded for private types`;
}

/** The keys of `@doc key: …` that the compiler sets itself. */
export function reservedMetadata(pairs: Term): string[] {
  const keys = (listToArray(pairs) ?? []).map((pair) =>
    Array.isArray(pair) && isAtom(pair[0]) ? atomName(pair[0] as Atom) : "",
  );
  return keys.filter((key) => key === "opaque" || key === "defaults");
}

/** What `@doc key: …` says in keys that the compiler does not set itself. */
export function ownMetadata(pairs: Term): [Term, Term][] {
  const reserved = reservedMetadata(pairs);
  return (listToArray(pairs) ?? []).flatMap((pair): [Term, Term][] => {
    if (!Array.isArray(pair) || !isAtom(pair[0]) || reserved.includes(atomName(pair[0] as Atom))) return [];
    return [[pair[0] as Term, pair[1] as Term]];
  });
}

const SINCE = atom("since");
const DEPRECATED = atom("deprecated");
const DELEGATE = atom("delegate_to");

// ---- dialyzer -------------------------------------------------------------------------------------------------------

/** Warnings that Dialyzer knows: https://www.erlang.org/doc/apps/dialyzer/dialyzer.html */
const DIALYZER = new Set(
  [
    "no_return no_unused no_improper_lists no_fun_app no_match no_opaque no_fail_call no_contracts no_behaviours",
    "no_undefined_callbacks unmatched_returns error_handling race_conditions no_missing_calls specdiffs overspecs",
    "underspecs unknown no_underspecs no_extra_return no_missing_return extra_return missing_return no_unknown",
    "overlapping_contract no_spec_mismatch",
  ].flatMap((line) => line.split(" ")),
);

function isDialyzer(value: Term): boolean {
  const options = listToArray(value) ?? [value];
  return options.every((option) => {
    if (Array.isArray(option)) {
      const [key, functions] = option as [Term, Term];
      return option.length === 2 && isAtom(key) && (Array.isArray(functions) || listToArray(functions) !== undefined);
    }
    return option instanceof Atom && DIALYZER.has(option.name);
  });
}
