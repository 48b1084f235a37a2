// What is wrong with default values that more than one clause of a function has a part in, in Elixir's words.

const EXAMPLE = `Instead of:

    def foo(:first_clause, b \\\\ :default) do ... end
    def foo(:second_clause, b \\\\ :default) do ... end

one should write:

    def foo(a, b \\\\ :default)
    def foo(:first_clause, b) do ... end
    def foo(:second_clause, b) do ... end
`;

/** Two clauses have default values: an error. */
export function duplicateDefaults(kind: string, key: string): string {
  return `${kind} ${key} defines defaults multiple times. Elixir allows defaults to be declared once per definition. ${EXAMPLE}`;
}

/** One of many clauses has default values: a warning. */
export function mixedDefaults(kind: string, key: string): string {
  return `${kind} ${key} has multiple clauses and also declares default values. In such cases, the default values should be defined in a header. ${EXAMPLE.replace("b \\\\ :default) do ... end\n\none", "b) do ... end\n\none")}`;
}
