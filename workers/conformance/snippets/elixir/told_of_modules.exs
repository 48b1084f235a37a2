# what a module's code tells of its attributes, and what a supervisor refuses

defmodule Resources do @external_resource "a.txt"; @external_resource "b.txt"; @dialyzer :no_match; @dialyzer {:nowarn_function, [f: 0]}; @compile {:inline, [f: 0]}; def f, do: 1 end; Resources.__info__(:attributes) |> Keyword.delete(:vsn)

for modules <- [:foo, [{:foo}], [:a, "b"]] do defmodule Sup do use Supervisor; def init(modules), do: {:ok, {{:one_for_one, 1, 1}, [{:child, {:m, :f, []}, :temporary, 1, :worker, modules}]}} end; {:error, reason} = Supervisor.start_link(Sup, modules); Exception.format_exit(reason) end

# metadata of the log that has no text leaves nothing

Logger.Formatter.format(Logger.Formatter.compile("$metadata$message"), :error, "hello", {{2020, 1, 1}, {1, 2, 3, 4}}, ancestors: [self()], crash_reason: {:a, 1}, foo: :bar, port: :erlang.list_to_port(~c"#Port<0.12>")) |> IO.chardata_to_string()

Logger.Formatter.format(Logger.Formatter.compile("$metadata $message"), :error, "hello", nil, ancestors: [self()], foo: :bar)

# annotations of code

for a <- [1, {1, 2}, [location: 3], [generated: true, location: {4, 5}], [text: ~c"ab\nc", location: {1, 1}], [file: ~c"a.erl", location: 7]], do: {:erl_anno.is_anno(a), :erl_anno.line(a), :erl_anno.column(a), :erl_anno.location(a), :erl_anno.file(a), :erl_anno.text(a), :erl_anno.generated(a), :erl_anno.record(a), :erl_anno.end_location(a)}

for a <- [:x, {1, 0}, -1, [], [a: 1], [location: [1]], {1, 2, 3}], do: :erl_anno.is_anno(a)

a = :erl_anno.new({3, 4}); {a, :erl_anno.new(7), :erl_anno.set_line(9, a), :erl_anno.set_location(5, a), :erl_anno.set_file(~c"b", a), :erl_anno.set_generated(true, a), :erl_anno.set_generated(false, :erl_anno.set_generated(true, a)), :erl_anno.set_text(~c"xy", :erl_anno.set_file(~c"b", a)), :erl_anno.set_record(true, 3), :erl_anno.set_line(2, [file: ~c"c", location: {1, 1}]), :erl_anno.to_term(a), :erl_anno.from_term(5)}

:erl_anno.new(:x)

:erl_anno.new({1, 0})

# documentation that is set by code

defmodule Dynamic do Module.put_attribute(__MODULE__, :moduledoc, {3, "set"}); {Module.get_attribute(__MODULE__, :moduledoc), @moduledoc} |> IO.inspect(); @doc "one"; @doc since: "1"; {Module.get_attribute(__MODULE__, :doc), @doc} |> IO.inspect(); def f, do: 1; Module.get_attribute(__MODULE__, :doc) |> IO.inspect() end; Code.fetch_docs(Dynamic)

# keys of an application's environment that are no atoms

Application.ensure_all_started(:ex_unit); ExUnit.CaptureIO.capture_io(:stderr, fn -> Application.put_env(:elixir, [:a, :b], :c); IO.inspect(Application.get_env(:elixir, [:a, :b])); IO.inspect(Application.fetch_env!(:elixir, [:a, :b])); IO.inspect(Application.fetch_env(:elixir, "a")); Application.delete_env(:elixir, [:a, :b]) end) |> String.split("\n") |> Enum.filter(&(&1 =~ "passing"))
