defmodule T do
  def a(x) do
    try do
      try do
        if x > 1, do: throw({:inner, x})
        receive do
          :never -> 1
        after
          1 -> :ok
        end
        if x == 1, do: raise(ArgumentError, "after wait")
        :fine
      catch
        {:inner, 3} -> :caught3
      after
        IO.puts("after #{x}")
      end
    rescue
      e in ArgumentError -> {:rescued, e.message, length(__STACKTRACE__) > 0}
    catch
      kind, value -> {kind, value}
    else
      :fine -> :else_fine
      other -> {:else, other}
    end
  end

  def b(list) do
    for x <- list do
      try do
        case x do
          0 -> throw(:zero)
          1 -> exit(:one)
          2 -> :erlang.error(:two)
          3 -> raise "three"
          n -> n
        end
      catch
        :throw, t -> {:t, t}
        :exit, r -> {:x, r}
        :error, e when is_atom(e) -> {:e, e}
      end
    end
  end

  def c(x) do
    try do
      try do
        throw(x)
      after
        Process.sleep(1)
        IO.puts("cleanup")
      end
    catch
      v -> {:got, v}
    end
  end

  def d(x) do
    try do
      fun = fn -> throw({:from_fun, x}) end
      try do
        fun.()
      catch
        :exit, _ -> :no
      end
    catch
      v -> v
    end
  end

  def e(n) do
    try do
      if n > 5, do: throw(:done)
      Process.sleep(1)
      e(n + 1)
    catch
      :done when n == 3 -> {:at, n}
    end
  end
end

for x <- 0..3, do: IO.inspect(T.a(x))
IO.inspect(T.b([0, 1, 2, 4]))
IO.inspect(try do T.b([3]) rescue e -> {e, length(__STACKTRACE__) > 0} end)
IO.inspect(T.c(7))
IO.inspect(T.d(8))
IO.inspect(T.e(0))
