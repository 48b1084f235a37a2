# Implementations of Inspect that raise, and those who show them.

defmodule Inspecting.Bad do
  defstruct [:name]
  defimpl Inspect, do: def inspect(_, _), do: raise("bad\n\nworse")
end
shown = fn f -> try do f.() rescue e -> {e.__struct__, hd(String.split(Exception.message(e), "Stacktrace"))} end end
bad = struct!(Inspecting.Bad, name: 1)
[shown.(fn -> inspect(bad, safe: false) end), shown.(fn -> inspect([bad], safe: false, pretty: true, width: 10) end)]

defmodule Inspecting.Worse do
  defstruct []
  defimpl Inspect, do: def inspect(_, _), do: raise("bad\n\nworse")
end
worse = struct!(Inspecting.Worse)
[hd(String.split(inspect(worse), "Stacktrace")), try(do: Enum.to_list(worse), rescue: (e -> hd(String.split(Exception.message(e), "Stacktrace"))))]

show = fn %{__struct__: Date}, _ -> raise "no dates"; x, opts -> Inspect.inspect(x, opts) end
hd(String.split(inspect([~D[2020-01-01]], inspect_fun: show), "Stacktrace"))

show = fn %{__struct__: Date}, _ -> raise "no dates"; x, opts -> Inspect.inspect(x, opts) end
inspect([~D[2020-01-01]], inspect_fun: show, safe: false)

for binaries <- [:infer, :as_strings, :as_binaries], text <- ["é", <<193>>], do: inspect(text, base: :hex, binaries: binaries)

for source <- ["\a\b\d\e\f\n\r \t\v/\x01", "\\\n\\\t\\\b\\ \\/\\\"", "\"\#{x} \u200b", <<255>>], do: inspect(Regex.compile!(source))

[Regex.compile!("foo", [:ucp]), Regex.compile!("foo", [:caseless, :multiline, {:newline, :crlf}]), ~r/foo/mi]

[Elixir.Elixir, Elixir.Elixir.Foo, Elixir.Elixir.Elixir]

import Inspect.Algebra
opts = %Inspect.Opts{limit: 2}
for items <- [["a", empty(), "b"], [empty(), "a", "b"], ["a", "b", "c"], ["a", empty(), "b", "c"]] do
  container_doc("[", items, "]", opts, fn doc, _ -> doc end, separator: ",") |> format(80) |> IO.iodata_to_binary()
end
