# In: integers. Out: bit operations, also as operators. Specification: documentation of Bitwise, Elixir 1.18.

defmodule Bitwise do
  @moduledoc "Bitwise operators."

  @doc false
  defmacro __using__(options) do
    except =
      cond do
        Keyword.get(options, :only_operators) -> [bnot: 1, band: 2, bor: 2, bxor: 2, bsl: 2, bsr: 2]
        Keyword.get(options, :skip_operators) -> [~~~: 1, &&&: 2, |||: 2, "^^^": 2, <<<: 2, >>>: 2]
        true -> []
      end

    quote do
      import Bitwise, except: unquote(except)
    end
  end

  @doc "Bitwise not."
  defguard bnot(expr) when :erlang.bnot(expr)
  @doc "Bitwise not."
  defguard ~~~expr when :erlang.bnot(expr)
  @doc "Bitwise and."
  defguard band(left, right) when :erlang.band(left, right)
  @doc "Bitwise and."
  defguard left &&& right when :erlang.band(left, right)
  @doc "Bitwise or."
  defguard bor(left, right) when :erlang.bor(left, right)
  @doc "Bitwise or."
  defguard left ||| right when :erlang.bor(left, right)
  @doc "Bitwise exclusive or."
  defguard bxor(left, right) when :erlang.bxor(left, right)
  @doc "Bitwise exclusive or (deprecated)."
  defmacro left ^^^ right do
    quote do: :erlang.bxor(unquote(left), unquote(right))
  end

  @doc "Shift left."
  defguard bsl(left, right) when :erlang.bsl(left, right)
  @doc "Shift left."
  defguard left <<< right when :erlang.bsl(left, right)
  @doc "Shift right."
  defguard bsr(left, right) when :erlang.bsr(left, right)
  @doc "Shift right."
  defguard left >>> right when :erlang.bsr(left, right)
end
