# What deriving JSON.Encoder makes, and edges of Regex

defmodule JsonOnly do @derive {JSON.Encoder, only: [:a, :b]}; defstruct [:a, :b, :c] end; JSON.encode_to_iodata!(struct(JsonOnly, a: 1, b: 2))

defmodule JsonNone do @derive JSON.Encoder; defstruct [] end; JSON.encode_to_iodata!(struct(JsonNone))

Regex.scan(~r/cd/, "abcd", capture: :all_names)

Regex.split(~r/[Ei]/, "Elixir", include_captures: true, parts: 2, trim: true)

for n <- 1..5, do: Regex.split(~r/[Ei]/, "EEliixir", include_captures: true, parts: n, trim: true)

for n <- 1..5, do: Regex.split(~r/[Ei]/, "EEliixir", include_captures: true, parts: n)

for c <- [:all_names, [], :none], do: {:re.run("abcd", "cd", [:global, capture: c]), Regex.run(~r/cd/, "abcd", capture: c), Regex.scan(~r/cd/, "abcd", capture: c)}
