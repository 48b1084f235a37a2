import { expect, test } from "vitest";
import type { CompiledModule } from "./code-server.ts";
import { openLibrary, writeLibrary } from "./library-file.ts";

function made(name: string, js: string): CompiledModule {
  return { name, js, file: `lib/${name}.ex`, functions: [], lines: "", exports: [], macros: [] };
}

test("each module comes back from its place in the file, whatever bytes its text takes", () => {
  const modules = [made("Elixir.A", "// grüße ☃\n"), made("b", ""), made("Elixir.Ünï", "return 1;")];
  const bytes = writeLibrary(
    "f00d",
    modules.map((module) => [module.name, module]),
  );
  const decoder = new TextDecoder();
  const library = openLibrary<CompiledModule>((start, end) => decoder.decode(bytes.subarray(start, end)));
  expect(library.fingerprint).toBe("f00d");
  for (const module of modules) expect(library.find(module.name)).toEqual(module);
  expect(library.find("Elixir.B")).toBeUndefined();
});

test("modules share what they have in common", () => {
  const [shared, own] = [{ text: "one" }, { text: "another" }];
  const bytes = writeLibrary("", [
    ["A", shared],
    ["B", own],
    ["C", shared],
  ]);
  const text = new TextDecoder().decode(bytes);
  expect(text.split('"one"')).toHaveLength(2);
  const { find } = openLibrary<{ text: string }>((start, end) => text.slice(start, end));
  expect([...find.names].map((name) => find(name)?.text)).toEqual(["one", "another", "one"]);
});
