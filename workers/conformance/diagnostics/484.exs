defmodule Q do
  def run do
    receive do
      {:a, x} -> x
      after 10 -> :t
    end
  end
