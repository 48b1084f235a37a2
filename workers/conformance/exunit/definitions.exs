# What a module of tests may not say.
ExUnit.start(autorun: false)

defmodule Definitions do
  def attempt(code, use \\ "use ExUnit.Case") do
    name = "Case#{System.unique_integer([:positive])}"
    Code.eval_string("defmodule #{name} do\n#{use}\n#{code}\nend")
    IO.puts("fine: #{use}; #{code}")
  rescue
    error -> IO.puts("#{inspect(error.__struct__)} #{String.replace(Exception.message(error), ~r/Case\d+/, "Case")}")
  end
end

for tag <- [:module, :case, :file, :line, :test, :async, :registered, :describe, :describe_line, :test_type, :timeout] do
  Definitions.attempt("@tag #{tag}: \"x\"\ntest \"a\", do: :ok")
  Definitions.attempt("@moduletag #{tag}: \"x\"\ntest \"a\", do: :ok")
  Definitions.attempt("describe \"d\" do\n@describetag #{tag}: \"x\"\ntest \"a\", do: :ok\nend")
end

for options <- ["[1]", ":foo", "async: 1", "parameterize: 1", "parameterize: [1]", "parameterize: %{a: 1}", "group: 1", "async: :yes"] do
  Definitions.attempt("test \"a\", do: :ok", "use ExUnit.Case, #{options}")
end

Definitions.attempt("test \"a\", do: :ok\ntest \"a\", do: :ok")
Definitions.attempt("describe \"a\" do\nend\ndescribe \"a\" do\nend")
Definitions.attempt("describe \"a\" do\ndescribe \"b\" do\nend\nend")
Definitions.attempt("describe :a do\nend")
Definitions.attempt("describe \"x\" do\nsetup_all do\n:ok\nend\nend")
Definitions.attempt("@describetag :early\ndescribe \"x\" do\nend")
Definitions.attempt("setup 1")
Definitions.attempt("setup_all 1")
Definitions.attempt("setup [:a, 1]")
Definitions.attempt("setup {String}")
Definitions.attempt("setup context, :name")
Definitions.attempt("setup_all %{a: _}, foo(1)")
Definitions.attempt("ExUnit.Case.register_attribute(__MODULE__, :foo)\nExUnit.Case.register_module_attribute(__MODULE__, :bar)\nExUnit.Case.register_attribute(__MODULE__, :bar)")
Definitions.attempt("@foo 1\nExUnit.Case.register_attribute(__MODULE__, :foo)")
Definitions.attempt("test String.duplicate(\"a\", 256)")
Definitions.attempt("ExUnit.Case.test(\"x\", do: :ok)", "require ExUnit.Case")

defmodule Twice do
  use ExUnit.Case, async: true, register: false
  use ExUnit.Case, register: false
  @moduletag one: 1
  describe "d" do
    @describetag two: 2
    @tag three: 3
    test "a", do: :ok
    IO.inspect(ExUnit.Case.get_last_registered_test(__MODULE__).tags |> Map.take([:one, :two, :three]) |> Enum.sort())
  end
end

IO.inspect(Twice.__ex_unit__(:config))
