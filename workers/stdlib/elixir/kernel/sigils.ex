# In: the text of sigils, whole or in pieces between interpolations, and their modifiers. Out: what they stand for, quoted.
# Specification: the documentation of Kernel's sigils, Elixir 1.18.

defmodule Kernel.Sigils do
  @moduledoc false

  @doc "The words of `~w` and `~W`."
  def words(string, modifiers, caller) do
    words = :string.lexemes(string, [?\s, ?\n, ?\t, ?\r, ?\v, ?\f])
    warn_commas(words, caller)

    case kind!(modifiers) do
      ?a -> :lists.map(&:erlang.binary_to_atom/1, words)
      ?c -> :lists.map(&:unicode.characters_to_list/1, words)
      ?s -> words
    end
  end

  @doc "The words of an interpolated `~w`, split when it is evaluated."
  def split(binary, modifiers) do
    case kind!(modifiers) do
      ?a -> quote context: Kernel, do: :lists.map(&String.to_atom/1, String.split(unquote(binary)))
      ?c -> quote context: Kernel, do: :lists.map(&String.to_charlist/1, String.split(unquote(binary)))
      ?s -> quote context: Kernel, do: String.split(unquote(binary))
    end
  end

  defp kind!([]), do: ?s
  defp kind!([kind]) when kind == ?s or kind == ?a or kind == ?c, do: kind
  defp kind!(_), do: :erlang.error(ArgumentError.exception("modifier must be one of: s, a, c"))

  # of the first word that has one
  defp warn_commas([word | rest], caller) do
    if byte_size(word) > 1 and :binary.last(word) == ?, do
      IO.warn(
        "the sigils ~w/~W do not allow trailing commas at the end of each word. If the comma is necessary, " <>
          "define a regular list with [...], otherwise remove the comma.",
        Macro.Env.stacktrace(caller)
      )
    else
      warn_commas(rest, caller)
    end
  end

  defp warn_commas([], _caller), do: :ok

  @doc "The pieces with their escapes resolved by the function; interpolations stay."
  def unescape(pieces, fun), do: :lists.map(fn piece -> if is_binary(piece), do: fun.(piece), else: piece end, pieces)

  @doc "The pieces as the parts of a charlist: texts, and what is interpolated."
  def charlist_parts(pieces) do
    :lists.map(
      fn
        {:"::", _, [interpolated, {:binary, _, _}]} -> interpolated
        text -> text
      end,
      pieces
    )
  end

  @doc "Quoted form of a value made of maps, lists, tuples and leaves."
  def literal(%module{calendar: calendar} = struct) do
    fields = for field <- fields(module), do: {field, literal(:maps.get(field, struct))}
    {:%, [], [module, {:%{}, [], [{:calendar, calendar} | fields]}]}
  end

  def literal(map) when is_map(map), do: {:%{}, [], literal(:maps.to_list(map))}
  def literal([head | tail]), do: [literal(head) | literal(tail)]
  def literal({a, b}), do: {literal(a), literal(b)}
  def literal(tuple) when is_tuple(tuple), do: {:{}, [], literal(:erlang.tuple_to_list(tuple))}
  def literal(other), do: other

  # from the largest unit to the smallest
  defp fields(Date), do: [:year, :month, :day]
  defp fields(Time), do: [:hour, :minute, :second, :microsecond]
  defp fields(NaiveDateTime), do: fields(Date) ++ fields(Time)
  defp fields(DateTime), do: fields(NaiveDateTime) ++ [:time_zone, :zone_abbr, :utc_offset, :std_offset]
end
