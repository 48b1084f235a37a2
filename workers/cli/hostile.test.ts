// Code that tries to become JavaScript: by the name of a module, and by a function whose bytes were changed. It stays
// Elixir.

import { afterEach, expect, test } from "vitest";
import { startNode } from "./start-node.ts";

const mark = globalThis as { escaped?: unknown };
afterEach(() => {
  delete mark.escaped;
});

/** Runs a script on a node of its own; resolves to what it prints. */
async function run(text: string): Promise<string> {
  let printed = "";
  const decoder = new TextDecoder();
  await new Promise<number>((exit, reject) => {
    const write = (_: 1 | 2, data: Uint8Array): void => {
      printed += decoder.decode(data);
    };
    startNode({ write, exit }).then((node) => node.runScript([{ text, file: "hostile.exs" }]), reject);
  });
  return printed;
}

test.each(["\\n", "\\r", "\\u2028", "\\u2029"])("a module's name with %s in it is a name", async (end) => {
  // a name has no slashes; this opens a comment in JavaScript, too
  const name = `:"x${end}function f0(){globalThis.escaped=1}function f1(){globalThis.escaped=1}<!--"`;
  const printed = await run(`defmodule ${name} do
  def answer, do: 42
  def fails, do: raise("on purpose")
end
IO.puts(${name}.answer())
${name}.fails()`);
  expect(printed).toMatch(/^42$/m);
  expect(printed).toMatch(/hostile\.exs:3: .*\.fails\/0/);
  expect(mark.escaped).toBeUndefined();
});

// what the reader of bytes is given instead: an atom, whose text would stand in the JavaScript as it is
const CHANGED = `
defmodule Changed do
  @text "0);globalThis.escaped=1;(0"

  # in the bytes of the function \`from\` is an integer, or true or false as an atom
  def run(fun, from) do
    bytes = :erlang.term_to_binary(fun)
    atom = <<119, byte_size(@text), @text>>

    for {at, length} <- :binary.matches(bytes, from) do
      <<before::binary-size(at), _::binary-size(length), rest::binary>> = bytes

      try do
        :erlang.binary_to_term(before <> atom <> rest).(<<1, 2, 3, 4>>)
      rescue
        _ -> :refused
      catch
        _, _ -> :refused
      end
    end
    |> length()
  end
end
`;

test.each([
  ["the arity of a capture", "fn _ -> &String.upcase/1 end", "<<97, 1>>"],
  ["the unit of a segment that is built", "fn x -> <<x::binary-size(byte_size(x))-unit(8)>> end", "<<97, 8>>"],
  [
    "the unit of a segment that is matched",
    "fn x -> <<y::size(byte_size(x))-unit(4), _::bits>> = x; y end",
    "<<97, 4>>",
  ],
  ["the sign of a segment", "fn <<x::signed-16, _::bits>> -> x end", '<<119, 4, "true">>'],
])("%s that came as bytes cannot be text", async (_, fun, from) => {
  const printed = await run(
    `${CHANGED}\n{fun, _} = Code.eval_string(${JSON.stringify(fun)})\nIO.puts(Changed.run(fun, ${from}))`,
  );
  expect(Number(printed.trim())).toBeGreaterThan(0);
  expect(mark.escaped).toBeUndefined();
});

test("the word import in a name and in a text is what it is", async () => {
  const printed = await run(`defmodule Names do
  def import(x), do: "import(" <> x <> ")"
end
IO.puts(Names.import("\\\\import"))`);
  expect(printed).toBe("import(\\import)\n");
});
