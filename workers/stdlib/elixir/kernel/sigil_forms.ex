# The sigils. In: the parts of a text and the modifiers behind it. Out: quoted literals: see Kernel.Sigils.

defmodule Kernel do
  @doc "A string with escapes and interpolation."
  defmacro sigil_s(term, modifiers)

  defmacro sigil_s({:<<>>, _, [piece]}, []) when :erlang.is_binary(piece) do
    :elixir_interpolation.unescape_string(piece)
  end

  defmacro sigil_s({:<<>>, meta, pieces}, []) do
    {:<<>>, meta, Kernel.Sigils.unescape(pieces, &:elixir_interpolation.unescape_string/1)}
  end

  @doc "A string without escapes or interpolation."
  defmacro sigil_S(term, modifiers)
  defmacro sigil_S({:<<>>, _, [string]}, []) when :erlang.is_binary(string), do: string

  @doc "A charlist with escapes and interpolation."
  defmacro sigil_c(term, modifiers)

  defmacro sigil_c({:<<>>, _, [piece]}, []) when :erlang.is_binary(piece) do
    :unicode.characters_to_list(:elixir_interpolation.unescape_string(piece))
  end

  defmacro sigil_c({:<<>>, _, pieces}, []) do
    pieces = Kernel.Sigils.unescape(pieces, &:elixir_interpolation.unescape_string/1)
    quote do: List.to_charlist(unquote(Kernel.Sigils.charlist_parts(pieces)))
  end

  @doc "A charlist without escapes or interpolation."
  defmacro sigil_C(term, modifiers)

  defmacro sigil_C({:<<>>, _, [string]}, []) when :erlang.is_binary(string) do
    :unicode.characters_to_list(string)
  end

  @doc "A list of words with escapes and interpolation."
  defmacro sigil_w(term, modifiers)

  defmacro sigil_w({:<<>>, _, [string]}, modifiers) when :erlang.is_binary(string) do
    Kernel.Sigils.words(:elixir_interpolation.unescape_string(string), modifiers, __CALLER__)
  end

  defmacro sigil_w({:<<>>, meta, pieces}, modifiers) do
    pieces = Kernel.Sigils.unescape(pieces, &:elixir_interpolation.unescape_string/1)
    Kernel.Sigils.split({:<<>>, meta, pieces}, modifiers)
  end

  @doc "A list of words without escapes or interpolation."
  defmacro sigil_W(term, modifiers)

  defmacro sigil_W({:<<>>, _, [string]}, modifiers) when :erlang.is_binary(string) do
    Kernel.Sigils.words(string, modifiers, __CALLER__)
  end

  @doc "A regular expression with interpolation."
  defmacro sigil_r(term, modifiers)

  defmacro sigil_r({:<<>>, _, [string]}, options) when :erlang.is_binary(string) do
    Kernel.Sigils.literal(Regex.compile!(:elixir_interpolation.unescape_regex(string), :erlang.list_to_binary(options)))
  end

  defmacro sigil_r({:<<>>, meta, pieces}, options) do
    binary = {:<<>>, meta, Kernel.Sigils.unescape(pieces, &:elixir_interpolation.unescape_regex/1)}
    quote do: Regex.compile!(unquote(binary), unquote(:erlang.list_to_binary(options)))
  end

  @doc "A regular expression without interpolation."
  defmacro sigil_R(term, modifiers)

  defmacro sigil_R({:<<>>, _, [string]}, options) when :erlang.is_binary(string) do
    Kernel.Sigils.literal(Regex.compile!(string, :erlang.list_to_binary(options)))
  end

  @doc "A date."
  defmacro sigil_D(term, modifiers)

  defmacro sigil_D({:<<>>, _, [string]}, []), do: Kernel.Sigils.literal(Calendar.Sigils.date(string))

  @doc "A time."
  defmacro sigil_T(term, modifiers)
  defmacro sigil_T({:<<>>, _, [string]}, []), do: Kernel.Sigils.literal(Calendar.Sigils.time(string))

  @doc "A date and time without a time zone."
  defmacro sigil_N(term, modifiers)
  defmacro sigil_N({:<<>>, _, [string]}, []), do: Kernel.Sigils.literal(Calendar.Sigils.naive_datetime(string))

  @doc "A date and time in UTC."
  defmacro sigil_U(term, modifiers)
  defmacro sigil_U({:<<>>, _, [string]}, []), do: Kernel.Sigils.literal(Calendar.Sigils.utc_datetime(string))
end
