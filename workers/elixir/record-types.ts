// Types `record(:name, field: type)`: tuples of a record's tag and its fields. In: a module's draft, which knows the records
// that Record.defrecord/3 has defined so far; the arguments of `record`. Out: the tuple, or what is wrong with it as
// Kernel.Typespec of Elixir 1.18 words it.

import { type Atom, atom, atomName, isAtom, NIL } from "../terms/atom.ts";
import { TMap } from "../terms/map.ts";
import { EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { A, call, keyword } from "./ast.ts";
import type { ModuleDraft } from "./draft.ts";

const RECORDS = "__records__";
const TERM: Term = [atom("term"), EMPTY, EMPTY];

/** The tuple with a tag and annotated fields, or a problem. */
export type RecordType = { readonly tuple: Term } | { readonly problem: string };

const NO_NAME: RecordType = { problem: "invalid record specification, expected the record name to be an atom literal" };

/** What `record(name)` and `record(name, fields)` stand for; the tuple has the metadata of the form. */
export function recordType(draft: ModuleDraft, args: readonly Term[], meta: Term): RecordType {
  const [name, given = EMPTY] = args as [Term, Term | undefined];
  const pairs = keyword(given);
  if (!isAtom(name) || pairs === undefined) return NO_NAME;
  const record = (listToArray(draft.attributes.get(RECORDS)?.value ?? EMPTY) ?? []).find(
    (r): r is TMap => r instanceof TMap && r.get(atom("name")) === name,
  );
  if (record === undefined) return { problem: `unknown record :${atomName(name)}` };
  const fields = listToArray(record.get(atom("fields")) as Term) as Atom[];
  const unknown = pairs.find(([key]) => !fields.includes(key));
  if (unknown !== undefined) return { problem: `undefined field ${atomName(unknown[0])} on record :${atomName(name)}` };
  const types = fields.map((field): Term => {
    const type = pairs.find(([key]) => key === field)?.[1] ?? TERM;
    return call(A.colons, EMPTY, [field, EMPTY, NIL], type);
  });
  return { tuple: [A.tuple, meta, list([record.get(atom("tag")) as Term, ...types])] };
}
