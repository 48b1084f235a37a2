quote do: 1, else: 2
