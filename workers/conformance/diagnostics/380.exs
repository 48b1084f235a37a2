defmodule W do
  use Agent
  def start_link(_), do: Agent.start_lnk(fn -> 1 end)
end
W.start_link(1)
