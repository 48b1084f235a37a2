defmodule Main do
  def run, do: %Missing{name: 1}
end
