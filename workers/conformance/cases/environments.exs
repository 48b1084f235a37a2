# What Macro.Env tells and makes, and what is escaped.

env = %{__ENV__ | functions: [], macros: [], requires: [], lexical_tracker: nil, file: "here.exs"}
IO.puts(inspect(env))
IO.puts(inspect(env, limit: 3))
IO.inspect(Macro.Env.define_import(env, [line: 1], Integer, only: :unknown))
IO.inspect(Macro.Env.define_import(env, [line: 1], Integer, only: [:unknown]))
IO.inspect(match?({:ok, %{requires: [Integer]}}, Macro.Env.define_import(env, [line: 1], Integer, only: [is_odd: 1, is_odd: 1], emit_warnings: false)))
IO.inspect(Macro.Env.expand_require(env, [line: 1], Integer, :is_odd, 1))
IO.inspect(match?({:macro, Integer, _}, Macro.Env.expand_require(env, [required: true, line: 1], Integer, :is_odd, 1)))

import Date, only: [new: 3], warn: false
import Time, only: [new: 3], warn: false
{:error, {:ambiguous, modules}} = Macro.Env.expand_import(__ENV__, [line: 1], :new, 3)
IO.inspect(Enum.sort(modules))

IO.inspect(Enum.map([:+, :-, :*, :**], &Keyword.has_key?(__ENV__.functions[Kernel], &1)))
IO.inspect(Enum.take(__ENV__.functions[Kernel], 8))

IO.inspect(Macro.escape(<<300::12>>))
IO.inspect(Macro.escape({<<5::3>>, %{a: <<3::2>>}}))
{value, _} = Code.eval_quoted(Macro.escape(<<0xABCDE::19>>))
IO.inspect(value == <<0xABCDE::19>>)

literals = [quote(do: <<>>), quote(do: <<1, "a">>), quote(do: <<1::8>>), quote(do: <<x>>), quote(do: <<"a", 1::size(8)>>)]
IO.inspect(Enum.map(literals, &Macro.quoted_literal?/1))
IO.inspect({Macro.inspect_atom(:key, :..//), Macro.inspect_atom(:remote_call, :..//), [..//: 1]})
IO.puts(Exception.format_exit({:bad_start_spec, :foo}))

defmodule Open do
  defstruct a: 1, b: 2
  IO.inspect(Macro.struct_info!(__MODULE__, __ENV__))
end

IO.inspect(is_list(Open.__info__(:compile)[:source]))
IO.inspect(Keyword.keys(Open.__info__(:compile)))
IO.inspect(try do put_in([1, 2], [:a], 3) rescue e -> {e.function, e.arity} end)
