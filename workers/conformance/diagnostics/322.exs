defmodule P do
  def f do
    1
  end
