// `npm run snippets -- [PART OF A FILE'S NAME …]`: runs conformance snippets and prints those that differ from real Elixir.

import { compareSnippets, snippetFiles } from "./snippets.ts";

const parts = process.argv.slice(2);
let all = 0;
let wrong = 0;
for (const file of snippetFiles().filter((f) => parts.length === 0 || parts.some((p) => f.includes(p)))) {
  const { count, differences } = await compareSnippets(file);
  all += count;
  wrong += differences.length;
  for (const { snippet, real, here } of differences)
    console.log(`--- ${file}\n${snippet}\n  real: ${real.trimEnd()}\n  here: ${here.trimEnd()}`);
  console.log(`${file}: ${count - differences.length} of ${count}`);
}
console.log(`${all - wrong} of ${all} snippets answer as on real Elixir`);
process.exit(wrong === 0 ? 0 : 1);
