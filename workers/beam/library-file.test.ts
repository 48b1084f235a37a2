import { expect, test } from "vitest";
import type { CompiledModule } from "./code-server.ts";
import { openLibrary, writeLibrary } from "./library-file.ts";

function made(name: string, js: string): CompiledModule {
  return { name, js, file: `lib/${name}.ex`, functions: [], lines: "", exports: [], macros: [] };
}

test("each module comes back from its place in the file, whatever bytes its text takes", () => {
  const modules = [made("Elixir.A", "// grüße ☃\n"), made("b", ""), made("Elixir.Ünï", "return 1;")];
  const bytes = writeLibrary("f00d", modules);
  const decoder = new TextDecoder();
  const library = openLibrary((start, end) => decoder.decode(bytes.subarray(start, end)));
  expect(library.fingerprint).toBe("f00d");
  for (const module of modules) expect(library.find(module.name)).toEqual(module);
  expect(library.find("Elixir.B")).toBeUndefined();
});
