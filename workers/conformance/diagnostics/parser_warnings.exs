IO.inspect(quote do: 1++++1)
IO.inspect(quote do: 1----1)
IO.inspect(:::)
IO.inspect({? , ?\ , ?	, ?\	})
IO.inspect(&Kernel.node()/0)
IO.inspect(quote do
  if true do
    1
  end + 2
end)
IO.inspect(quote do
  foo do 1 end |> bar
end)
IO.inspect(quote do
  case do
  end || raise 1, 2
end)
