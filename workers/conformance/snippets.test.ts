// Every snippet answers what it answered on real Elixir.

import { expect, test } from "vitest";
import { compareSnippets, snippetFiles } from "../cli/snippets.ts";

for (const file of snippetFiles()) {
  test(`snippets of ${file}`, async () => {
    const { differences } = await compareSnippets(file);
    expect(differences).toEqual([]);
  });
}
