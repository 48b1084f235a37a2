# In: the sides of `<>`, quoted. Out: the segments of the binary that it makes or matches. Nothing in this file uses `<>`.
# Specification: the documentation of Kernel.<>/2, Elixir 1.18.

defmodule Kernel.Concatenation do
  @moduledoc false

  @doc "The segments of `left <> right`; a chain of `<>` on the right gives one each."
  def segments(left, right, caller), do: [segment(left, :left, caller) | rest(right, caller)]

  defp rest({:<>, _, [left, right]}, caller), do: segments(left, right, caller)
  defp rest(other, caller), do: [segment(other, :right, caller)]

  defp segment(binary, _side, _caller) when is_binary(binary), do: binary

  defp segment(literal, _side, _caller) when is_list(literal) or is_atom(literal) or is_number(literal) do
    refuse(["expected binary argument in <> operator but got: ", Macro.to_string(literal)])
  end

  defp segment(other, side, %{context: context} = caller) do
    expanded = if side == :left and context == :match, do: :elixir_expander.expand(other, caller), else: other

    case expanded do
      {var, _, nil} when is_atom(var) and side == :left and context == :match ->
        refuse([
          "cannot perform prefix match because the left operand of <> has unknown size. The left operand of <> inside a match ",
          "should either be a literal binary or an existing variable with the pin operator (such as ^some_var). Got: ",
          :erlang.atom_to_binary(var)
        ])

      binary when is_binary(binary) ->
        binary

      {:^, meta, [var]} when side == :left ->
        size = {{:., [], [:erlang, :byte_size]}, [], [var]}
        {:"::", meta, [expanded, {:-, [], [{:binary, [], nil}, {:size, [], [size]}]}]}

      _ ->
        {:"::", [], [expanded, {:binary, [], nil}]}
    end
  end

  defp refuse(message), do: :erlang.error(ArgumentError.exception(:erlang.iolist_to_binary(message)))
end
