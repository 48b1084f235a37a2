import { expect, test } from "vitest";
import { readSpecs } from "./recorded-specs.ts";

test("a recording has for each module its specs and how its functions are called", () => {
  const text = `# words about it
Elixir.Enum
  @type t() :: Enumerable.t()
  @spec count(t()) :: non_neg_integer()
  function count: 1, as: "count(enumerable)"
lists
  function uniq: 1, as: "uniq(List1)"
`;
  expect([...readSpecs(text)]).toEqual([
    [
      "Elixir.Enum",
      {
        specs: "@type t() :: Enumerable.t()\n@spec count(t()) :: non_neg_integer()",
        docs: 'function count: 1, as: "count(enumerable)"',
      },
    ],
    ["lists", { specs: "", docs: 'function uniq: 1, as: "uniq(List1)"' }],
  ]);
});
