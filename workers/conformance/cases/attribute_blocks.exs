# What is said of attributes that are given more than one value.

for code <- [
      "@foo quote do\n :ok\nend",
      "@foo for x <- [1], y do\n x\nend",
      "@foo A.b do 1 end",
      "@foo x do 1 end",
      "@foo x, y do 1 end",
      "@foo 1 do 2 end",
      "@foo(1, 2)"
    ] do
  try do
    Code.eval_string("defmodule Tried do #{code}\nend")
  rescue
    e -> IO.puts(Exception.message(e))
  end
end
