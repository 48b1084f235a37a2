# Handlers that do not look at the stack trace, around and inside of those that do: who looks finds all of it.
defmodule Q do
  def deep(0, module), do: raise(module, "deep")
  def deep(1000, _), do: 0
  def deep(n, module), do: deep(n - 1, module) + 1

  def inner(module) do
    try do
      deep(3, module)
    rescue
      _ in KeyError -> :key
    end
  end

  def outer do
    try do
      inner(ArgumentError)
    rescue
      e in ArgumentError -> {:outer, Exception.message(e)}
    end
  end

  def looks do
    try do
      inner(ArgumentError)
    rescue
      e -> {e, frames(__STACKTRACE__)}
    end
  end

  def looks_inside do
    try do
      looks()
    rescue
      _ -> :no
    end
  end

  def after_it do
    try do
      try do
        deep(2, ArgumentError)
      after
        IO.puts("after")
      end
    rescue
      ArgumentError -> :rescued
    end
  end

  def over do
    try do
      send(self(), :x)
      receive do: (:x -> Process.sleep(1))
    rescue
      _ in ArgumentError -> :no
    end

    [deep(1, ArgumentError)]
  end

  def caught do
    try do
      deep(1, RuntimeError)
    catch
      kind, e -> {kind, e.__struct__}
    end
  end

  def not_taken do
    try do
      [inner(ArgumentError)]
    rescue
      e in [KeyError, RuntimeError] -> e
    catch
      :throw, value -> value
    end
  end

  def again do
    try do
      deep(1, ArgumentError)
    rescue
      e -> reraise e, __STACKTRACE__
    end
  end

  def once_more do
    try do
      again()
    rescue
      e in RuntimeError -> e
    end
  end

  def frames(trace), do: for({Q, name, arity, [file: _, line: line]} <- trace, do: {name, arity, line})
end

IO.inspect(Q.outer())
IO.inspect(Q.looks())
IO.inspect(Q.looks_inside())
IO.inspect(Q.after_it())
IO.inspect(Q.caught())

for f <- [&Q.over/0, &Q.not_taken/0, &Q.once_more/0] do
  try do
    f.()
  rescue
    e -> IO.inspect({e, Q.frames(__STACKTRACE__)})
  end
end
