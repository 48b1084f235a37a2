# The signatures that Elixir's type checker has for its library, as text: one line for a module, one for each of its functions
# about which it knows more than that arguments and result are dynamic. Run on a real Elixir:
#
#     elixir record-signatures.exs > signatures.ts

alias Module.Types.{Apply, Descr}

shown = fn type -> type |> Descr.to_quoted_string(collapse_structs: true) |> String.replace(~r/\s+/, " ") end

written = fn clauses ->
  Enum.map_join(clauses, " | ", fn {args, return} -> Enum.map_join(args, ", ", shown) <> " -> " <> shown.(return) end)
end

cache = Module.ParallelChecker.test_cache()
stack = Module.Types.stack(:dynamic, "x.ex", X, {:x, 0}, [], cache, fn _, _, _, _ -> raise "unreachable" end)

signature = fn module, name, arity ->
  module |> Apply.signature(name, arity, [], stack, Module.Types.context()) |> elem(0)
end

erlang = [:erlang, :maps, :lists, :binary, :math, :os, :unicode, :re, :ets, :code, :string, :timer]

elixir =
  for file <- Path.wildcard("#{:code.lib_dir(:elixir)}/ebin/Elixir.*.beam"),
      module = file |> Path.basename(".beam") |> String.to_atom(),
      match?({:docs_v1, _, _, _, doc, _, _} when is_map(doc), Code.fetch_docs(module)),
      do: module

unknown = fn clauses -> Enum.all?(clauses, fn {args, return} -> Enum.all?([return | args], &(&1 == Descr.dynamic())) end) end

lines =
  for module <- erlang ++ Enum.sort(elixir),
      functions =
        (for {name, arity} <- Enum.sort(module.module_info(:exports)),
             name not in [:module_info, :behaviour_info, :__struct__, :__impl__, :__info__],
             {kind, clauses} <- (case signature.(module, name, arity) do
               {:strong, _, clauses} -> [{"!", clauses}]
               {:infer, clauses} -> [{"", clauses}]
               :none -> []
             end),
             kind == "!" or not unknown.(clauses),
             do: "#{kind}#{name}/#{arity} #{written.(clauses)}"),
      functions != [],
      do: [inspect(module) | functions]

IO.puts("// Recorded by record-signatures.exs from Elixir #{System.version()}: one line for a module, then one for each of its functions; \"!\"")
IO.puts("// where the result is certain.\n")
text = lines |> List.flatten() |> Enum.join("\n")
IO.puts("export const SIGNATURES = `\n#{String.replace(text, ["\\", "`"], &"\\#{&1}")}\n`;")
