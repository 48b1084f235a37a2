quote do: unquote(x)
