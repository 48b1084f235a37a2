// Names that look like others in the same text. In: tokens. Out: warnings. Specification: UTS 39, confusable detection, as
// Elixir 1.18 applies it: only where some name is beyond ASCII.

import { skeletonOf } from "../../terms/identifiers.ts";
import type { Forms } from "./forms.ts";
import { ASCII } from "./lexicon.ts";
import type { Kind, Token } from "./token.ts";
import { confusable } from "./wording-scripts.ts";

const NAMES: ReadonlySet<Kind> = new Set([
  "identifier",
  "paren_identifier",
  "bracket_identifier",
  "op_identifier",
  "kw_identifier",
  "alias",
  "atom",
]);

export function warnOfLookAlikes(forms: Forms, tokens: readonly Token[]): void {
  if (ASCII.test(forms.source)) return;
  const names = tokens.filter(({ kind }) => NAMES.has(kind));
  if (names.every(({ text }) => ASCII.test(text))) return;
  const seen = new Map<string, Token>();
  for (const token of names) {
    const skeleton = skeletonOf(token.text);
    const first = seen.get(skeleton);
    if (first === undefined) seen.set(skeleton, token);
    else if (first.text !== token.text)
      forms.warn(token.at, confusable(token.text, first.text, forms.lines.lineOf(first.at)));
  }
}
