# Code that is evaluated in a module while it is defined.

Module.eval_quoted(String, quote(do: 1 + 2))

Module.eval_quoted(__ENV__, quote(do: x + 2), x: 1)

(defmodule Evaluated do
  Module.eval_quoted(__MODULE__, quote(do: def(a, do: 1)), [], file: "f.ex")
  Module.eval_quoted(__ENV__, quote(do: def(b, do: __MODULE__)))
  @answer Module.eval_quoted(__MODULE__, quote(do: var!(x) + 2), x: 1)
  def c, do: @answer
end; {Evaluated.a(), Evaluated.b(), Evaluated.c()})

Module.eval_quoted(Evaluated, quote(do: 1))
