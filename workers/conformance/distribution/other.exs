# The nodes that the cases talk to: they only are there.
defmodule Far do
  def slow(ms, value) do
    Process.sleep(ms)
    value
  end

  def fail(:raise), do: raise("oops")
  def fail(:throw), do: throw(:ball)
  def fail(:exit), do: exit(:gone)

  def echo do
    receive do
      {from, message} -> send(from, {:echo, message})
    end

    echo()
  end
end

Process.register(spawn(&Far.echo/0), :echo)
IO.puts("ready")
Process.sleep(:infinity)
