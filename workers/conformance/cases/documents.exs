# What documents of Inspect.Algebra are made of.

import Inspect.Algebra

IO.inspect(concat("a", "b"))
IO.inspect(concat(["a", "b", "c"]))
IO.inspect(glue("a", "->", "b"))
IO.inspect(flex_glue("a", "b"))
IO.inspect(space("a", "b"))
IO.inspect(line("a", "b"))
IO.inspect(color_doc("a", :atom, %Inspect.Opts{syntax_colors: [atom: :red]}))
IO.inspect(container_doc("[", [1, :b], "]", %Inspect.Opts{}, &to_doc/2))
IO.inspect(to_doc(%{a: 1}, %Inspect.Opts{}))
IO.inspect({is_doc(["a"]), is_doc({:doc_cons, "a", "b"}), is_doc("a"), is_doc(:a)})
IO.puts(glue(nest(glue("a", line("b", "c")), 2), "d") |> group() |> format(10))
