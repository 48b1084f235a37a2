# In: integers. Out: bit operations, also as operators. Specification: documentation of Bitwise, Elixir 1.18.

defmodule Bitwise do
  @moduledoc "Bitwise operators."

  @doc false
  @deprecated "import Bitwise instead"
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
  def bnot(expr), do: :erlang.bnot(expr)
  @doc "Bitwise not."
  def ~~~expr, do: :erlang.bnot(expr)
  @doc "Bitwise and."
  def band(left, right), do: :erlang.band(left, right)
  @doc "Bitwise and."
  def left &&& right, do: :erlang.band(left, right)
  @doc "Bitwise or."
  def bor(left, right), do: :erlang.bor(left, right)
  @doc "Bitwise or."
  def left ||| right, do: :erlang.bor(left, right)
  @doc "Bitwise exclusive or."
  def bxor(left, right), do: :erlang.bxor(left, right)
  @doc "Bitwise exclusive or (deprecated)."
  def left ^^^ right, do: :erlang.bxor(left, right)

  @doc "Shift left."
  def bsl(left, right), do: :erlang.bsl(left, right)
  @doc "Shift left."
  def left <<< right, do: :erlang.bsl(left, right)
  @doc "Shift right."
  def bsr(left, right), do: :erlang.bsr(left, right)
  @doc "Shift right."
  def left >>> right, do: :erlang.bsr(left, right)
end
