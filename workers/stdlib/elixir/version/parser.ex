# In: strings. Out: versions as {major, minor, patch, pre, build}, requirements as [operator, version, :and | :or, …].

defmodule Version.Parser do
  @moduledoc false

  @operators [{"~>", :~>}, {"!=", :!=}, {">=", :>=}, {"<=", :<=}, {"==", :==}, {">", :>}, {"<", :<}, {"!", :!=}]

  @doc "The parts of a version; a short one, `major.minor`, has a nil patch."
  def parse_version(string, approximate?) when is_binary(string) do
    {string, build} = cut(string, "+")
    {string, pre} = cut(string, "-")

    with {:ok, major, minor, patch} <- numbers(String.split(string, "."), approximate?),
         {:ok, pre} <- identifiers(pre, &pre_identifier/1),
         {:ok, _} <- identifiers(build, &{:ok, &1}) do
      {:ok, {major, minor, patch, pre, build}}
    else
      _ -> :error
    end
  end

  defp cut(string, separator) do
    case String.split(string, separator, parts: 2) do
      [before, rest] -> {before, rest}
      [before] -> {before, nil}
    end
  end

  defp numbers([major, minor, patch], _approximate?) do
    with {:ok, major} <- number(major), {:ok, minor} <- number(minor), {:ok, patch} <- number(patch) do
      {:ok, major, minor, patch}
    end
  end

  defp numbers([major, minor], true) do
    with {:ok, major} <- number(major), {:ok, minor} <- number(minor), do: {:ok, major, minor, nil}
  end

  defp numbers(_, _), do: :error

  defp number("0"), do: {:ok, 0}
  defp number(<<first, rest::binary>> = text) when first in ?1..?9, do: if(digits?(rest), do: {:ok, String.to_integer(text)}, else: :error)
  defp number(_), do: :error

  defp digits?(text), do: text |> String.to_charlist() |> Enum.all?(&(&1 in ?0..?9))

  defp identifiers(nil, _read), do: {:ok, []}

  defp identifiers(text, read) do
    text
    |> String.split(".")
    |> Enum.reduce_while({:ok, []}, fn part, {:ok, acc} ->
      with true <- part != "" and word?(part), {:ok, value} <- read.(part) do
        {:cont, {:ok, [value | acc]}}
      else
        _ -> {:halt, :error}
      end
    end)
    |> case do
      {:ok, parts} -> {:ok, Enum.reverse(parts)}
      :error -> :error
    end
  end

  defp word?(text), do: for(<<c <- text>>, do: c) |> Enum.all?(&(&1 in ?0..?9 or &1 in ?a..?z or &1 in ?A..?Z or &1 == ?-))

  defp pre_identifier(text) do
    cond do
      not digits?(text) -> {:ok, text}
      text != "0" and String.starts_with?(text, "0") -> :error
      true -> {:ok, String.to_integer(text)}
    end
  end

  @doc "Compares two {major, minor, patch, pre}."
  def compare({major1, minor1, patch1, pre1}, {major2, minor2, patch2, pre2}) do
    case {{major1, minor1, patch1}, {major2, minor2, patch2}} do
      {a, b} when a > b -> :gt
      {a, b} when a < b -> :lt
      _ when pre1 == pre2 -> :eq
      _ when pre1 == [] -> :gt
      _ when pre2 == [] -> :lt
      # numbers sort before text, a shorter list before the longer one that begins with it
      _ -> if pre1 > pre2, do: :gt, else: :lt
    end
  end

  @doc "{:ok, [operator, version, :and | :or, …]} or :error."
  def parse_requirement(string) do
    string |> String.split(" ", trim: true) |> tokens([]) |> comparisons()
  end

  defp tokens([], acc), do: Enum.reverse(acc)
  defp tokens(["and" | rest], acc), do: tokens(rest, [:and | acc])
  defp tokens(["or" | rest], acc), do: tokens(rest, [:or | acc])

  defp tokens([word | rest], acc) do
    case Enum.find(@operators, fn {text, _} -> String.starts_with?(word, text) end) do
      {text, operator} when text == word -> tokens(rest, [operator | acc])
      {text, operator} -> tokens([binary_part(word, byte_size(text), byte_size(word) - byte_size(text)) | rest], [operator | acc])
      nil -> tokens(rest, [word | acc])
    end
  end

  defp comparisons([version | rest]) when is_binary(version), do: comparisons([:==, version | rest])

  defp comparisons([operator, version | rest]) when operator not in [:and, :or] and is_binary(version) do
    case parse_version(version, operator == :~>) do
      {:ok, {major, minor, patch, pre, build}} ->
        joined([operator, {major, minor, patch, pre, if(build, do: String.split(build, "."), else: [])}], rest)

      :error ->
        :error
    end
  end

  defp comparisons(_), do: :error

  defp joined(comparison, []), do: {:ok, comparison}

  defp joined(comparison, [word | rest]) when word in [:and, :or] do
    with {:ok, lexed} <- comparisons(rest), do: {:ok, comparison ++ [word | lexed]}
  end

  defp joined(_comparison, _rest), do: :error
end
