defmodule Lazy do
  @behaviour Unknown
  def work(a), do: a
end
