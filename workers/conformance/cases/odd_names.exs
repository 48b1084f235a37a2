# Names that every object of JavaScript knows, in all places where a program can have a name.
names = ~w(constructor __proto__ toString valueOf hasOwnProperty)

templates = [
  "apply(:NAME, :NAME, [])",
  "apply(:erlang, :NAME, [1])",
  ":NAME.NAME(1)",
  "Function.capture(:NAME, :NAME, 1).(2)",
  "%{NAME: 1}.NAME",
  "%{NAME: 1} |> Map.put(:__proto__, 2) |> Map.put(\"NAME\", 3) |> Enum.sort()",
  "Map.get(%{}, :NAME)",
  "[NAME: 1][:NAME]",
  "Process.info(self(), :NAME)",
  "Process.info(self(), [:NAME])",
  ":erlang.system_info(:NAME)",
  "Process.register(self(), :NAME); {Process.whereis(:NAME) == self(), Process.unregister(:NAME)}",
  "System.get_env(\"NAME\")",
  "System.put_env(\"NAME\", \"1\"); System.get_env(\"NAME\")",
  "System.delete_env(\"NAME\"); System.get_env(\"NAME\")",
  ":ets.new(:NAME, [:named_table]); :ets.insert(:NAME, {:NAME, 1}); :ets.lookup(:NAME, :NAME)",
  ":persistent_term.get(:NAME, :none)",
  "Application.put_env(:NAME, :NAME, 1); Application.get_env(:NAME, :NAME)",
  "\"a\" =~ ~r/[[:NAME:]]/",
  "Regex.named_captures(~r/(?<NAME>a)/, \"a\")",
  ":inet.format_error(:NAME)",
  ":zlib.deflateInit(:zlib.open(), :NAME)",
  "System.convert_time_unit(1, :NAME, :second)",
  "Code.string_to_quoted(\"x.NAME\")",
  "inspect(%{NAME: :NAME})",
  ":erlang.binary_to_term(:erlang.term_to_binary(%{NAME: [:NAME, \"NAME\"]}))",
  "defmodule Names.ANAME do def NAME(x), do: x end; Names.ANAME.NAME(7)",
  "defmodule Names.BNAME do @NAME 3; def f, do: @NAME end; Names.BNAME.f()",
  "defmodule :NAME do def f(x), do: x end; :NAME.f(7)",
  "case :NAME do :constructor -> 1; :NAME -> 2 end",
  "for {k, v} <- [NAME: 1], into: %{}, do: {v, k}",
  "Enum.group_by([:NAME, :a], & &1) |> Enum.sort()",
  "Process.put(:NAME, 2); Process.get(:NAME)",
  "{:ok, pid} = Agent.start_link(fn -> 1 end, name: :NAME); {Agent.get(:NAME, & &1), Agent.stop(pid)}",
  ":global.register_name(:NAME, self()); {:global.whereis_name(:NAME) == self(), :global.unregister_name(:NAME)}",
  "throw(:NAME)",
  "function_exported?(:erlang, :NAME, 1)"
]

# a variable that begins with an underscore is warned of
variables = ["NAME = 1; NAME + 1", "(fn NAME -> NAME end).(2)", "Code.eval_string(\"NAME + 1\", NAME: 2) |> elem(0)"]

for name <- names,
    template <- if(String.starts_with?(name, "_"), do: [], else: variables) ++ templates do
  code = String.replace(template, "NAME", name)

  result =
    try do
      {value, _} = Code.eval_string(code)
      inspect(value)
    rescue
      e -> inspect(e.__struct__)
    catch
      kind, value -> "#{kind} #{inspect(value)}"
    end

  IO.puts("#{code}  #=> #{result}")
end

# functions that are named as special forms are, with values that are not given
defmodule OddNames.Forms do
  def try(a, b \\ 2), do: {a, b}
  def receive(a, b \\ 3), do: {a, b}
  def unquote(:case)(a, b \\ 3, c \\ 4), do: {a, b, c}
end

IO.inspect({OddNames.Forms.try(1), OddNames.Forms.receive(1), OddNames.Forms.case(1), OddNames.Forms.case(1, 2)})
