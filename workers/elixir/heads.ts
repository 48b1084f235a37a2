// What is wrong with the head of a function: default values that more than one clause has a part in, patterns without a
// body. In Elixir's words.

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

/** A head without a body comes after a clause: a warning. */
export function lateHead(kind: string, key: string): string {
  return `function head for ${kind} ${key} must come at the top of its direct implementation. Instead of:

    def add(a, b), do: a + b
    def add(a, b)

one should write:

    def add(a, b)
    def add(a, b), do: a + b
`;
}

/** A head without a body has more than names: an error. */
export const BODYLESS = `only variables and \\\\ are allowed as arguments in function head.

If you did not intend to define a function head, make sure your function definition has the proper syntax by wrapping the arguments in parentheses and using the do instruction accordingly:

    def add(a, b), do: a + b

    def add(a, b) do
      a + b
    end
`;

/** Functions that every module gets, and from whom. */
export const RESERVED: ReadonlyMap<string, string> = new Map([
  ["__info__/1", "Elixir"],
  ["module_info/0", "Erlang"],
  ["module_info/1", "Erlang"],
]);

/** A module defines what it gets anyway: an error. */
export function reservedName(what: string, by: string): string {
  return `cannot define ${what} as it is automatically defined by ${by}`;
}

/** A function is named as a module is: an error. */
export function badName(name: string): string {
  return `function names should start with lowercase characters or underscore, invalid name ${name}`;
}

/** Of the documentation of a function that has one already. */
export const redefinedDoc = (name: string, line: number): string =>
  `redefining @doc attribute previously set at line ${line}.\n\nPlease remove the duplicate docs. If instead you want to override a previously defined @doc, attach the @doc attribute to a function head (the function signature not followed by any do-block). For example:\n\n    @doc """\n    new docs\n    """\n    def ${name}(...)\n`;
