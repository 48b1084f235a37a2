Code.put_compiler_option(:on_undefined_variable, :warn)

Code.eval_string("""
self
defmodule Here do
  def mine, do: node
  def other(pid), do: send(pid, self)
end
""")
