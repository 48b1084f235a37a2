# What a macro quotes is no code of its module: nothing is said of its clauses.
defmodule Quoting do
  defmacro guarded(body) do
    quote do
      try do
        unquote(body)
      rescue
        error -> {:rescued, Exception.message(error)}
      else
        :fine -> :fine
        other -> {:other, other}
      end
    end
  end

  def quoted do
    quote do
      case x do
        {:ok, _} -> 1
        {:ok, _} -> 2
      end
    end
  end

  def constant, do: unquote(Macro.escape(quote(do: try(do: 1, rescue: (e in Nobody -> e)))))
end

defmodule Using do
  require Quoting
  def fine(value), do: Quoting.guarded(value)
  def fails(fun), do: Quoting.guarded(fun.())
end

IO.inspect({Using.fine(:fine), Using.fine(1), Using.fails(fn -> raise("no") end)})
IO.puts(Macro.to_string(Quoting.quoted()))
IO.puts(Macro.to_string(Quoting.constant()))
