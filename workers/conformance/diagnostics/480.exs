defmodule Q do
  def run do
    Task.Supervisr.start_link()
    send(self(), :a, :b, :c)
  end
end
