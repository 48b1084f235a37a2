defmodule Lazy do
  @behaviour Worker
  @impl Other
  def work(a), do: a
end
