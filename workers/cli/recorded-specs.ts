// What the modules of a real Elixir specify. In: the text of workers/stdlib/specs/specs.txt, as record.exs beside it writes it: a
// module's name at the beginning of a line, its specs (`@…`) and the entries of its documentation behind it, each
// two to the right, what goes on farther. Out: both, by module.

import type { ModuleSpecs } from "../beam/code-server.ts";

/** The specs and documentation entries of each module, as lines of Elixir. */
export function readSpecs(text: string): Map<string, ModuleSpecs> {
  const blocks = text.split(/\n(?=\S)/).filter((block) => !block.startsWith("#"));
  return new Map(
    blocks.map((block) => {
      const [name = "", ...entries] = block.trimEnd().split(/\n {2}(?! )/);
      const isSpec = (entry: string): boolean => entry.startsWith("@");
      const specs = entries.filter(isSpec).join("\n");
      return [name, { specs, docs: entries.filter((entry) => !isSpec(entry)).join("\n") }];
    }),
  );
}
