defmodule Lazy do
  @impl true
  def work(a), do: a
end
