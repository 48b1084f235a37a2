// In: what the reader typed into the timeline's filter, and the kinds that are switched on. Out: which events pass.
// Words must all be found, in any order; "quotes" keep words together; "-word" must not be found; "node:", "kind:" and
// "term:" look in one place only.

import type { TimelineEvent, WireKind } from "../../workers/contract/observe.ts";
import { isWire } from "./recording.ts";

type Test = { readonly place: "any" | "node" | "kind" | "term"; readonly text: string; readonly not: boolean };

/** What passes. `asksTerms`: the messages' terms are needed to tell. */
export type Filter = {
  readonly asksTerms: boolean;
  passes(event: TimelineEvent, term: string | null): boolean;
};

function parse(query: string): Test[] {
  return [...query.matchAll(/(-?)(?:(node|kind|term):)?(?:"([^"]*)"?|(\S+))/gi)]
    .map(
      ([, minus, place, quoted, word]): Test => ({
        place: (place?.toLowerCase() ?? "any") as Test["place"],
        text: (quoted ?? word ?? "").toLowerCase(),
        not: minus === "-",
      }),
    )
    .filter(({ text }) => text !== "");
}

/** Makes a filter. `kinds` are those that are shown; lane events are always. */
export function makeFilter(query: string, kinds: ReadonlySet<WireKind>): Filter {
  const tests = parse(query);
  const found = (event: TimelineEvent, { place, text }: Test, term: string | null): boolean => {
    const nodes = isWire(event) ? [event.from, event.to] : [event.lane];
    const kind = isWire(event) ? event.kind : "event";
    switch (place) {
      case "node":
        return nodes.some((node) => node.toLowerCase() === text);
      case "kind":
        return kind.startsWith(text);
      case "term":
        return term?.toLowerCase().includes(text) === true;
      case "any":
        return (
          [...nodes, kind, event.label].some((part) => part.toLowerCase().includes(text)) ||
          term?.toLowerCase().includes(text) === true
        );
    }
  };
  return {
    asksTerms: tests.some(({ place }) => place === "term"),
    passes: (event, term) =>
      (!isWire(event) || kinds.has(event.kind)) && tests.every((test) => found(event, test, term) !== test.not),
  };
}
