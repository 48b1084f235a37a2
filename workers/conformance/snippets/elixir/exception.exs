raise "oops"

raise ArgumentError

raise ArgumentError, "msg"

raise ArgumentError, message: "m"

raise %ArgumentError{message: "z"}

raise :atom

raise NotAnException

raise "a" <> "b"

raise KeyError, key: :a, term: %{}

raise KeyError, key: :ab, term: [aa: 1, abc: 2]

raise FunctionClauseError, module: Foo, function: :bar, arity: 1

raise UndefinedFunctionError, module: Foo, function: :bar, arity: 1

raise UndefinedFunctionError, module: Enum, function: :mapp, arity: 2

raise Protocol.UndefinedError, protocol: Enumerable, value: 1

raise MatchError, term: 1

raise CaseClauseError, term: 1

raise CondClauseError

raise WithClauseError, term: 1

raise TryClauseError, term: 1

raise BadMapError, term: 1

raise BadStructError, struct: Foo, term: 1

raise BadBooleanError, term: 1, operator: :and

raise BadFunctionError, term: 1

raise BadArityError, function: &Enum.map/2, args: [1]

raise ArithmeticError

raise SystemLimitError

raise RuntimeError

raise ErlangError, original: :foo

raise Enum.EmptyError

raise Enum.OutOfBoundsError

raise Regex.CompileError

raise File.Error, reason: :enoent, action: "x", path: "y"

raise CompileError, file: "f", line: 1, description: "d"

raise SyntaxError, file: "f", line: 1, column: 2, description: "d"

raise UnicodeConversionError, encoded: "a", rest: <<255>>, kind: :invalid

raise Code.LoadError, file: "x", reason: :enoent

raise System.EnvError, env: "X"

throw(:x)

exit(:bad)

exit(:normal)

exit({:shutdown, 1})

try do raise "a" rescue e -> e end

try do raise "a" rescue RuntimeError -> :rescued end

try do raise "a" rescue e in [ArgumentError, RuntimeError] -> e.message end

try do raise ArgumentError rescue e in RuntimeError -> e end

try do throw 1 catch x -> x end

try do throw 1 catch :throw, x -> {:t, x} end

try do exit 1 catch :exit, x -> {:e, x} end

try do :erlang.error(:foo) rescue e -> e end

try do :erlang.error(:badarg) rescue e -> e.__struct__ end

try do :erlang.error(:badarith) rescue e in ArithmeticError -> e.message end

try do :erlang.error({:badmatch, 1}) rescue e -> e end

try do :erlang.error({:case_clause, 1}) rescue e -> e end

try do :erlang.error(:if_clause) rescue e -> e end

try do :erlang.error(:system_limit) rescue e -> e end

try do :erlang.error({:badkey, 1}) rescue e -> {e.key, e.term} end

try do :erlang.error({:badmap, 1}) rescue e -> e end

try do :erlang.error({:badfun, 1}) rescue e -> e end

try do :erlang.error({:badarity, {1, []}}) rescue e -> e.__struct__ end

try do :erlang.error(:undef) rescue e -> e.__struct__ end

try do :erlang.error({:try_clause, 1}) rescue e -> e end

try do :erlang.error({:badbool, :and, 1}) rescue e -> e end

try do 1 else 1 -> :one after IO.puts("after") end

try do 2 else 1 -> :one end

try do raise "x" after IO.puts("after") end

try do raise "x" rescue _ -> reraise "y", __STACKTRACE__ end

try do raise "x" rescue e -> reraise e, __STACKTRACE__ end

try do raise "x" rescue _ -> reraise ArgumentError, [message: "z"], __STACKTRACE__ end

try do Integer.parse(:a) rescue FunctionClauseError -> :fce end

try do raise "x" catch :error, e -> e end

try do throw(:a) rescue _ -> 1 catch :a -> 2 end

Exception.message(%RuntimeError{message: "m"})

Exception.message(%ArgumentError{})

Exception.exception?(%RuntimeError{})

{Exception.exception?(1), is_exception(%RuntimeError{}), is_exception(%RuntimeError{}, RuntimeError), is_exception(%RuntimeError{}, ArgumentError), is_exception(%{})}

Exception.normalize(:error, :badarg)

Exception.normalize(:error, {:badmatch, 1})

Exception.normalize(:error, %RuntimeError{})

Exception.normalize(:throw, :x)

Exception.normalize(:exit, :x)

Exception.format_banner(:error, %RuntimeError{message: "m"})

Exception.format_banner(:throw, :x)

Exception.format_banner(:exit, :x)

Exception.format_banner(:error, :badarg)

Exception.format(:error, %RuntimeError{message: "m"}, [])

Exception.format(:error, %RuntimeError{message: "m"}, [{Foo, :bar, 1, [file: ~c"f.ex", line: 3]}])

Exception.format(:exit, :x, [{Foo, :bar, [1, 2], []}])

Exception.format_exit(:normal)

Exception.format_exit(:shutdown)

Exception.format_exit({:shutdown, :x})

Exception.format_exit(:noproc)

Exception.format_exit({:noproc, {GenServer, :call, [:a, :b, 5000]}})

Exception.format_exit({:timeout, {GenServer, :call, [:a, :b, 5000]}})

Exception.format_exit({:nodedown, :n@h})

Exception.format_exit({{:nodedown, :n@h}, {GenServer, :call, [:a, :b, 5000]}})

Exception.format_exit({:calling_self, {GenServer, :call, [:a, :b, 5000]}})

Exception.format_exit({:already_started, :pid})

Exception.format_exit({:bad_return_value, :x})

Exception.format_exit({%RuntimeError{message: "m"}, [{Foo, :bar, 1, []}]})

Exception.format_exit({:badarg, [{Foo, :bar, 1, []}]})

Exception.format_exit({:undef, [{Foo, :bar, [], []}]})

Exception.format_exit(:killed)

Exception.format_exit({:EXIT, self()}) |> String.replace(~r/<.*>/, "<>")

Exception.format_exit({:shutdown, {:failed_to_start_child, Foo, :x}})

Exception.format_exit({:failed_to_start_child, Foo, :x})

Exception.format_exit({:bad_return, {Foo, :init, :x}})

Exception.format_exit({:invalid_child_spec, :x})

Exception.format_exit({:start_spec, {:missing_child_specification_key, :id}})

Exception.format_exit({:bad_opts, :x})

Exception.format_mfa(Foo, :bar, 1)

Exception.format_mfa(Foo, :bar, [])

Exception.format_mfa(Foo, :bar, [1, "a"])

Exception.format_mfa(Foo, :"bar baz", 1)

Exception.format_mfa(nil, :bar, [])

Exception.format_mfa(:foo, :+, 2)

Exception.format_mfa(Foo, :"-bar/1-fun-0-", 2)

Exception.format_fa(fn -> 1 end, 1) =~ "#Function<"

Exception.format_file_line("foo", 1)

Exception.format_file_line("foo", 0)

Exception.format_file_line("foo", nil)

Exception.format_file_line(nil, 1)

Exception.format_file_line("foo", 1, " x")

Exception.format_file_line_column("foo", 1, 2)

Exception.format_file_line_column("foo", 1, nil)

Exception.format_stacktrace_entry({Foo, :bar, 1, []})

Exception.format_stacktrace_entry({Foo, :bar, [1], [file: ~c"a.ex", line: 2]})

Exception.format_stacktrace_entry({Foo, :__MODULE__, 0, [file: ~c"a.ex", line: 2]})

Exception.format_stacktrace_entry({:elixir_compiler_1, :__FILE__, 1, [file: ~c"a.ex", line: 2]})

Exception.format_stacktrace_entry({Enum, :map, 2, [file: ~c"lib/enum.ex", line: 2]})

Exception.format_stacktrace_entry({:lists, :map, 2, [file: ~c"lists.erl", line: 2]})

Exception.format_stacktrace_entry({fn -> 1 end, [], []}) =~ "#Function"

Exception.format_stacktrace([{Foo, :bar, 1, []}, {Foo, :baz, 0, [file: ~c"x", line: 1]}])

Exception.format_stacktrace([])

Exception.blame(:error, %RuntimeError{message: "x"}, [])

Exception.blame(:exit, :x, [])

Exception.blame(:error, %KeyError{key: :fooo, term: %{foo: 1}}, []) |> elem(0) |> Exception.message()

Exception.blame(:error, %KeyError{key: :a, term: nil}, []) |> elem(0) |> Exception.message()

%{a: 1}.b

%{a: 1} |> Map.fetch!(:b)

[a: 1] |> Keyword.fetch!(:b)

:erlang.apply(nil, :foo, [])

1 + :a

1 / 0

rem(1, 0)

div(1.0, 1)

-:a

1 and true

not 1

if 1 and true, do: 1

elem({1}, 3)

hd(:a)

tl([])

length(1)

map_size(1)

tuple_size([])

byte_size(:a)

:erlang.binary_to_atom(1)

String.to_existing_atom("zzz_not_there_zzz")

String.to_integer("x")

{:ok, a} = {:error, 1}

[a] = []

%{b: _} = %{a: 1}

"a" <> x = "b"

1 = 2

case 1 do 2 -> 3 end

cond do false -> 1 end

with {:ok, x} <- {:error, 1} do x else {:ok, _} -> 1 end

f = 1; f.()

Foo.Bar.baz()

Enum.nope(1)

List.firstt([1])

:lists.nope()

:nope.nope()

apply(Enum, :nope, [])

apply(1, :a, [])

struct(Foo.NotThere)

struct!(URI, nope: 1)

%URI{} |> struct!(nope: 1)

Map.put(1, 2, 3)

%{1 | a: 1}

%{%{} | a: 1}

put_in(%{}[:a].b, 1)

update_in([], [:a, :b], & &1)

get_in(1, [:a])

Access.get(1, :a)

1[:a]

Process.sleep(:a)

send(:not_registered_name, 1)

Process.register(self(), :undefined)

Process.link(:a)

:ets.lookup(:no_such_table, 1)

defmodule ExcA do
  defexception [:a, message: "default"]
end
raise ExcA

defmodule ExcB do
  defexception [:a]
  def message(e), do: "a is #{inspect(e.a)}"
end
raise ExcB, a: 1

defmodule ExcC do
  defexception [:msg]
  def exception(x), do: %__MODULE__{msg: x}
  def message(e), do: "got #{inspect(e.msg)}"
end
raise ExcC, 5

defmodule ExcG do
  defexception [:x]
  def message(_), do: :not_binary
end
raise ExcG

defmodule ExcH do
  def f(1), do: 1
end
ExcH.f(2)

defmodule ExcI do
  def f(x) when x > 1, do: 1
end
ExcI.f(0)

try do :crypto.hash(:nope, "a") rescue e -> e end

:erlang.memory(:nope)

:erlang.memory([:total, :nope])

:erlang.memory(1)

:erlang.memory() |> Keyword.keys()

:erlang.system_flag(:nope, 1)

:erlang.system_flag(:backtrace_depth, -1)

:erlang.system_flag(:backtrace_depth, 8)

IO.ANSI.format([:red, "a", :nope], true)

IO.ANSI.format([:red, "a", :nope], false)

Exception.format_exit({:start_spec, {:invalid_restart_type, 1}})

Exception.format_exit({:start_spec, {:invalid_shutdown, :a}})

Exception.format_exit({:bad_call, 1})

raise RuntimeError, mesage: "x"

Code.eval_string("for x <- [1], [1, 2], do: x")

Code.eval_string("for x <- [1], [uniq: true], do: x")
