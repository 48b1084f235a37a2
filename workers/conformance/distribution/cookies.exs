# Cookies for all nodes and for one.
b = String.to_atom(System.get_env("OTHER"))
show = fn label, value -> IO.puts("#{label}: #{inspect(value)}") end
show.("mine", Node.get_cookie())
show.("wrong", {Node.set_cookie(:wrong), Node.get_cookie(), Node.connect(b)})
show.("for b", {Node.set_cookie(b, :conformance), Node.get_cookie(), :erlang.get_cookie(b), Node.connect(b)})
# names are settled: nobody on b has an answer for us that would connect again
:global.sync()
Node.disconnect(b)
show.("not for b", {Node.set_cookie(b, :other), Node.ping(b)})
show.("right", {Node.set_cookie(:conformance), :erlang.get_cookie(b), Node.set_cookie(b, :conformance), Node.ping(b)})
show.("text", try do Node.set_cookie("text") rescue e -> e.__struct__ end)
