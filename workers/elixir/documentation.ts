// What is documented of a module. In: its draft, definition by definition; `@doc`, `@typedoc`, `@moduledoc` and what they say
// beside text. Out: entries as the library keeps them, and the term of `Code.fetch_docs/1`. Specification: EEP 48, and
// "Writing Documentation" of Elixir 1.18.

import type { DocEntry } from "../beam/code-server.ts";
import { identityOf } from "../beam/identity.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomName, NIL } from "../terms/atom.ts";
import { encodeTerm } from "../terms/etf.ts";
import { BadTerm, decodeTerm } from "../terms/etf-reader.ts";
import { mapOf, TMap } from "../terms/map.ts";
import { Bin, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { A, argsOf, columnOf, isForm, isNode, keyGet, lineOf, metaOf } from "./ast.ts";
import { type Definition, type Doc, type ModuleDraft, nameArity } from "./draft.ts";
import { display } from "./expand/directives.ts";
import { redefinedDoc } from "./heads.ts";
import type { Reporter } from "./reporter.ts";
import { argumentsOf, mergeArguments, signatureText } from "./signatures.ts";

const FORMAT = "text/markdown";
const [DEPRECATED, DEFAULTS, OPAQUE] = [atom("deprecated"), atom("defaults"), atom("opaque")];

/** A clause that was written, with the arguments of its head and how many of them have defaults. */
export type Documented = { readonly args: readonly Term[]; readonly meta: Term; readonly defaults: number };

/** Whether nobody wrote a function where it stands: it came out of a quote, or a macro marked it so. */
function isGenerated(d: Definition, meta: Term): boolean {
  return d.context !== null || d.name === "__struct__" || keyGet(meta, A.generated) === true;
}

/** Takes what attributes say of a clause that was written; the last clause that has documentation gives it. */
export function documentDefinition(reporter: Reporter, draft: ModuleDraft, d: Definition, clause: Documented): void {
  const doc = draft.attributes.get("doc")?.value;
  const deprecated = draft.attributes.get("deprecated")?.value;
  const isHidden = draft.attributes.get("impl")?.value !== undefined;
  const docLine = draft.docLines.get("doc") ?? 0;
  const metadata = draft.takeMetadata("doc");
  draft.consume(["doc", "deprecated", "impl"]);
  const known = draft.documented.find((e) => e.name === d.name && e.arity === d.arity && e.isDefinition);
  if (doc instanceof Bin && d.context === null) warnOfLost(reporter, draft, d, docLine, known);
  if (d.kind.endsWith("p") || isOwn(d)) return;
  const named = argumentsOf(clause.args, { reporter, draft });
  if (deprecated instanceof Bin) metadata.push([DEPRECATED, deprecated]);
  if (clause.defaults > 0) metadata.push([DEFAULTS, clause.defaults]);
  if (known !== undefined) {
    known.signature = known.signature.length === 0 ? named : mergeArguments(known.signature, named);
    known.doc = doc ?? known.doc;
    known.metadata.push(...metadata);
    return;
  }
  draft.documented.push({
    kind: d.kind === "def" ? "function" : "macro",
    name: d.name,
    arity: d.arity,
    isDefinition: true,
    doc: doc ?? (isHidden ? false : NIL),
    line: doc === undefined ? lineOf(clause.meta) || d.line : docLine,
    place: [d.line, d.column, isGenerated(d, clause.meta) ? 1 : 0],
    signature: named,
    metadata,
  });
}

/** What only this compiler defines is no function that documentation tells of. */
function isOwn({ name, arity }: Definition): boolean {
  return name.startsWith("__nodebook_") || (name === "behaviour_info" && arity === 1);
}

function warnOfLost(reporter: Reporter, draft: ModuleDraft, d: Definition, line: number, known: Doc | undefined): void {
  if (!reporter.warnings) return;
  const key = `${d.name}/${d.arity}`;
  const place = { file: d.file, line, column: 0, where: `${display(draft.name)}.${key}` };
  if (d.kind.endsWith("p"))
    reporter.warnAt(
      `${d.kind} ${key} is private, @doc attribute is always discarded for private functions/macros/types`,
      [place],
    );
  else if (known?.doc instanceof Bin) reporter.warnAt(redefinedDoc(d.name, known.line), [place]);
}

/** Documents a definition that comes later. */
export function documentAhead(
  draft: ModuleDraft,
  [kind, name, arity]: readonly [string, string, number],
  doc: Term,
  line: number,
): void {
  draft.documented.push({
    kind: kind === "def" ? "function" : "macro",
    name,
    arity,
    isDefinition: true,
    doc,
    line,
    place: [line, 0, 0],
    signature: [],
    metadata: draft.takeMetadata("doc"),
  });
}

/** Takes what attributes say of a type or callback; of several of one name the first is told of. */
export function documentSpec(draft: ModuleDraft, attribute: string, spec: Term): void {
  const isType = attribute === "type" || attribute === "opaque";
  if (!isType && !attribute.endsWith("callback")) return;
  const key = isType ? "typedoc" : "doc";
  const doc = draft.attributes.get(key)?.value ?? NIL;
  const docLine = draft.docLines.get(key);
  const metadata = draft.takeMetadata(key);
  const head = specHead(spec);
  if (head === undefined) return;
  if (attribute === "opaque") metadata.push([OPAQUE, true]);
  const name = atomName(head[0] as Atom);
  const args = listToArray(head[2])?.length ?? 0;
  const kind = isType ? "type" : attribute;
  if (draft.documented.some((e) => e.kind === kind && e.name === name && e.arity === args)) return;
  const line = lineOf(metaOf(head));
  draft.documented.push({
    kind,
    name,
    arity: args,
    isDefinition: false,
    doc,
    line: doc === NIL ? line : (docLine ?? line),
    place: [line, columnOf(metaOf(head)), 0],
    signature: [],
    metadata,
  });
}

/** Makes the callback of a protocol's function: of its specs, or of terms; what is said of the one is said of the other. */
export function protocolCallback(draft: ModuleDraft, name: Atom, arity: number, line: number): void {
  const meta = list([[A.line, line]]);
  const type = (of: string): Term => [atom(of), meta, EMPTY];
  const terms = [...Array(arity).keys()].map((i) => type(i === 0 ? "t" : "term"));
  const written = (listToArray(draft.attributes.get("spec")?.value ?? EMPTY) ?? []).filter((spec) => {
    const head = specHead(spec);
    return head?.[0] === name && listToArray(head[2])?.length === arity;
  });
  const specs =
    written.length > 0 ? written.reverse() : [[A.colons, meta, list([[name, meta, list(terms)], type("term")])]];
  for (const spec of specs) draft.putAttribute("callback", spec);
  const doc = draft.attributes.get("doc")?.value;
  const head = specHead(specs[0] as Term) as [Term, Term, Term];
  draft.documented.push({
    kind: "callback",
    name: atomName(name),
    arity,
    isDefinition: false,
    doc: doc instanceof Bin ? doc : NIL,
    line: (doc instanceof Bin ? draft.docLines.get("doc") : undefined) ?? line,
    place: [lineOf(metaOf(head)), columnOf(metaOf(head)), 0],
    signature: [],
    metadata: [...draft.saidMetadata("doc")],
  });
}

function specHead(spec: Term): [Term, Term, Term] | undefined {
  if (isForm(spec, A.when) || isForm(spec, A.colons)) return specHead(argsOf(spec)[0] as Term);
  return isNode(spec) && !Array.isArray(spec[0]) ? spec : undefined;
}

// ---- a finished module ------------------------------------------------------------------------------------------------

const ORDER: readonly string[] = ["function", "macro", "callback", "macrocallback", "type"];

/** All entries, that of the module first. */
export function docEntries(vm: Vm, draft: ModuleDraft): DocEntry[] {
  const sorted = ORDER.flatMap((kind) => {
    const found = draft.documented.filter((e) => e.kind === kind);
    return found[0]?.isDefinition === true ? found.sort(byName) : opaquesLast(found);
  });
  return [moduleEntry(vm, draft), ...sorted.map((e) => definitionEntry(vm, draft, e))];
}

const byName = (a: Doc, b: Doc): number => (a.name === b.name ? a.arity - b.arity : a.name < b.name ? -1 : 1);

const opaquesLast = (found: readonly Doc[]): Doc[] => {
  const isOpaque = (e: Doc): boolean => e.metadata.some(([key]) => key === OPAQUE);
  return [...found.filter((e) => !isOpaque(e)), ...found.filter(isOpaque)];
};

function moduleEntry(vm: Vm, draft: ModuleDraft): DocEntry {
  const doc = draft.attributes.get("moduledoc")?.value ?? NIL;
  const { line } = draft.env;
  const behaviours = [...(listToArray(draft.attributes.get("behaviour")?.value ?? EMPTY) ?? [])].reverse();
  const metadata = [...draft.takeMetadata("moduledoc"), [atom("behaviours"), list(behaviours)] as const];
  const at = draft.docLines.get("moduledoc") ?? line;
  return ["module", "", 0, at, "", textOf(doc), [line, draft.column, 0], metadataText(vm, metadata)];
}

function definitionEntry(vm: Vm, draft: ModuleDraft, e: Doc): DocEntry {
  // what begins with an underscore is nobody's business unless somebody documents it
  const doc = e.doc === NIL && e.isDefinition && e.name.startsWith("_") ? false : e.doc;
  const isStruct = e.name === "__struct__" && e.arity === 0;
  const signature = isStruct ? `%${display(draft.name)}{}` : e.isDefinition ? signatureText(e.name, e.signature) : "";
  return [e.kind, e.name, e.arity, e.line, signature, textOf(doc), e.place, metadataText(vm, e.metadata)];
}

function textOf(doc: Term): DocEntry[5] {
  return doc instanceof Bin ? doc.text : doc === false ? false : null;
}

/** Metadata as the bytes of a map in the external term format; nothing when there is none. */
function metadataText(vm: Vm, metadata: readonly (readonly [Term, Term])[]): string {
  if (metadata.length === 0) return "";
  return Array.from(encodeTerm(mapOf(metadata), identityOf(vm)), (byte) => String.fromCharCode(byte)).join("");
}

// ---- the term ---------------------------------------------------------------------------------------------------------

/** `{:docs_v1, anno, :elixir, format, doc, metadata, docs}`; nothing when there are no entries. */
export function docsTerm(vm: Vm, entries: readonly DocEntry[], file: string): Term | undefined {
  const [own, ...others] = entries;
  if (own === undefined) return undefined;
  const source: [Term, Term] = [atom("source_path"), list([...file].map((c) => c.codePointAt(0) as number))];
  const docs = others.map((e): Term => {
    const [kind, name, arity, , signature] = e;
    const key: Term = [atom(kind), (nameArity(name, arity) as Term[])[0] as Term, arity];
    return [key, annotation(e), list(signature === "" ? [] : [Bin.of(signature)]), docTerm(e), metadata(vm, e)];
  });
  const doc = docTerm(own);
  return [atom("docs_v1"), own[3], atom("elixir"), Bin.of(FORMAT), doc, metadata(vm, own, source), list(docs)];
}

function annotation([, , , line, , , place]: DocEntry): Term {
  if (place[2] === 0) return line;
  return list([
    [A.generated, true],
    [atom("location"), line],
  ]);
}

function docTerm(entry: DocEntry): Term {
  const doc = entry[5];
  return doc === null ? atom("none") : doc === false ? atom("hidden") : mapOf([[Bin.of("en"), Bin.of(doc)]]);
}

function metadata(vm: Vm, entry: DocEntry, ...more: [Term, Term][]): Term {
  const [line, column] = entry[6];
  const annotations: [Term, Term] = [atom("source_annos"), list([column > 0 ? [line, column] : line])];
  const said = entry[7] === "" ? undefined : readMetadata(vm, entry[7]);
  return mapOf([...(said instanceof TMap ? said.entries() : []), annotations, ...more]);
}

function readMetadata(vm: Vm, text: string): Term {
  try {
    return decodeTerm(
      Uint8Array.from(text, (c) => c.charCodeAt(0)),
      identityOf(vm),
      null,
    ).term;
  } catch (thrown) {
    if (thrown instanceof BadTerm) return NIL;
    throw thrown;
  }
}
