defmodule Proj do
  @moduledoc """
  Sums.

      iex> 1 + 1
      2
      iex> x = 5
      iex> x + 1
      7

      iex> Proj.add(1,
      ...>   2)
      3
  """

  @doc """
  Adds.

  ## Examples

      iex> Proj.add(1, 2)
      3

      iex> Proj.add(1, 2)
      4

      iex> Proj.add(1, :a)
      ** (ArithmeticError) bad argument in arithmetic expression

      iex> Proj.add(1, :a)
      ** (ArgumentError) another

      iex> Proj.add(1, :a)
      ** (ArithmeticError) another message

      iex> Proj.add(1, 1)
      ** (ArithmeticError) nothing is raised

      iex> MapSet.new([Proj.add(0, 1)])
      MapSet.new([1])

      iex> Proj.hello()
      "over" <>
        "lines"

      iex> Proj.add(
      1
  """
  def add(a, b), do: a + b

  @doc """
      iex> hello()
      :world
  """
  def hello, do: :world

  @doc "No examples."
  def nope, do: 1
end
