# what a module wants to be called while it is made

defmodule Told do def __on_definition__(env, kind, name, args, guards, body), do: IO.puts(inspect({env.function, kind, name, Macro.to_string(args), Macro.to_string(guards), Macro.to_string(body), Module.defines?(env.module, {name, length(args)})})); def other(_, _, name, _, _, _), do: IO.inspect({:other, name}) end; defmodule Told.Use do @on_definition Told; @on_definition {Told, :other}; def a(x, y); def a(x, y) when x > 1 when y < 2, do: x + y; defp b(x \\ 1), do: x; defmacro c(x), do: {x, b()} end; :ok

defmodule Checked do def __after_verify__(module), do: IO.inspect({:verified, module}) end; defmodule Checked.Maker do def run do defmodule Made do @after_verify Checked; @after_verify {Checked, :__after_verify__} end; IO.puts("made") end end; Checked.Maker.run()

defmodule Loading do @on_load :go; defp go, do: (IO.puts("loaded"); :ok) end; {Loading.__info__(:functions), Code.ensure_loaded?(Loading)}

defmodule Unloaded do @on_load :go; def go, do: :no end; Code.loaded?(Unloaded)

defmodule Placed do @file "a.ex"; def f, do: Path.basename(__ENV__.file); def g, do: __ENV__.file; @file {"b.ex", 7}; def h, do: Path.basename(__ENV__.file) end; {Placed.f(), Placed.g(), Placed.h()}

# a module may be read when it is compiled, but not changed

for {f, args} <- [get_attribute: [:a], put_attribute: [:a, 1], delete_attribute: [:a], definitions_in: [], defines?: [{:a, 1}], register_attribute: [:a, []], has_attribute?: [:a], get_definition: [{:a, 1}], delete_definition: [{:a, 1}], make_overridable: [[a: 1]], overridable?: [{:a, 1}], open?: []] do Process.put(:call, {f, args}); try do Code.eval_string("defmodule Done do @after_compile __MODULE__; @a 7; def a, do: @a; def __after_compile__(env, _) do {f, args} = Process.get(:call); Process.put(:answer, apply(Module, f, [env.module | args])) end end"); {f, Process.get(:answer)} rescue e -> {f, Exception.message(e)} end end

for {f, args} <- [get_attribute: [:a], get_attribute: [:a, 1], get_last_attribute: [:a], put_attribute: [:a, 1], delete_attribute: [:a], definitions_in: [], definitions_in: [:def], defines?: [{:a, 1}], defines?: [{:a, 1}, :def], register_attribute: [:a, []], has_attribute?: [:a], get_definition: [{:a, 1}], delete_definition: [{:a, 1}], make_overridable: [[a: 1]], overridable?: [{:a, 1}], overridables_in: [], attributes_in: []], do: (try do apply(Module, f, [Enum | args]) rescue e -> {f, Exception.message(e)} end)

# definitions and attributes

defmodule Aside do def f, do: 1; defoverridable f: 0; IO.inspect({Module.definitions_in(__MODULE__), Module.defines?(__MODULE__, {:f, 0}), Module.get_definition(__MODULE__, {:f, 0}), Module.overridables_in(__MODULE__)}); def f, do: 2; IO.inspect(Module.definitions_in(__MODULE__)) end; :ok

for pairs <- [[{:foo, 256}], [foo: -1], [:foo], [{"a", 1}], [foo: 1]] do try do Code.eval_string("defmodule MO do Module.make_overridable(__MODULE__, #{inspect(pairs)}) end") rescue e -> Exception.message(e) end end

defmodule Kept do Module.register_attribute(__MODULE__, :v, persist: true); Module.register_attribute(__MODULE__, :w, persist: true, accumulate: true); a = Module.get_attribute(__MODULE__, :v, 5); @w 1; @w 2; Module.put_attribute(__MODULE__, :v, 3); b = Module.get_attribute(__MODULE__, :v, 5); Module.delete_attribute(__MODULE__, :v); c = Module.get_attribute(__MODULE__, :v, 5); @v 8; IO.inspect({a, b, c}) end; Keyword.take(Kept.__info__(:attributes), [:v, :w])

# names

{__MODULE__.Foo, Code.eval_string("__MODULE__.Foo.Bar") |> elem(0)}

defmodule Outer do def run do defmodule __MODULE__.In do def hi, do: :world end; Elixir.Outer.In.hi() end; defmodule __MODULE__.Top, do: def(hi, do: 1) end; {Outer.run(), Outer.Top.hi()}

Module.create(Hygienic, quote do alias List, as: L; def test, do: L.flatten([1, [2]]) end, __ENV__); Hygienic.test()

for name <- [nil, true, 3, "a", :"a/b", :"a\\b", :"Elixir.a/b"], do: (try do defmodule(name, do: :ok); :fine rescue e -> Exception.message(e) end)

Code.with_diagnostics(fn -> for name <- ~w(Any BitString PID Reference Elixir), do: (try do Code.eval_string("defmodule #{name}, do: :ok") rescue e -> Exception.message(e) end) end) |> then(fn {results, shown} -> {results, for(d <- shown, do: d.message)} end)

for code <- ["@Upper", "@foo = 42", "@foo 16; <<_::@foo>> = \"ab\"", "@foo 1, 2", "@1", "@\"a\"", "@foo [] do 1 end"], do: (try do Code.eval_string("defmodule Attr do #{code}\nend") rescue e -> Exception.message(e) end)

defmodule Sized do @size 8; def f(<<a::@size, _::bits>>), do: a; def g(x), do: <<x::@size>> end; {Sized.f("ab"), Sized.g(98)}

for code <- ["foo(term) when is_list(term), to: List", "foo(1), to: List", "foo(), to: __MODULE__", "foo(x), to: Del", "foo(x), to: __MODULE__, as: :bar"], do: (try do Code.with_diagnostics(fn -> Code.eval_string("defmodule Del do defdelegate #{code}\nend") end); :fine rescue e -> Exception.message(e) end)

# Kernel

for code <- ["x in [1 | 1..3]", "x in :hello", "x in [1 | list()]", "x in x", "x in %{}"], do: (try do Code.eval_string("defmodule In do def foo(x) when #{code}, do: x end") rescue e -> Exception.message(e) end)

for members <- ["1..3", "%{a: 1}"], do: (try do Code.eval_string("defmodule In do members = #{members}; def foo(x), do: x in unquote(members) end") rescue e -> Exception.message(e) end)

for code <- ["{:ok, dbg()} = 1", "case 1 do x when dbg(x) -> x end"], do: (try do Code.eval_string(code) rescue e -> Exception.message(e) end)

for duration <- [Duration.new!(month: 3), Duration.new!(year: 3, month: 1), Duration.new!(year: -3)], do: (try do to_timeout(duration) rescue e -> Exception.message(e) end)

users = %{a: nil}; x = nil; {pop_in(users[:a][:b]), pop_in(users.a[:b]), pop_in([][:a][:b]), pop_in(users[:z][:b]), pop_in(x[:a]), (try do pop_in(x[:a][:b]) rescue e -> Exception.message(e) end)}

u = %{a: %{b: %{c: 1}}}; {pop_in(u.a[:b][:c]), pop_in(u[:a].b[:c])}

for code <- ["map = %{}; put_in(map, 1)", "put_in(foo.bar(1, 2)[:bar], 1)", "put_in(f.(1)[:bar], 1)", "put_in(Map.new(a: 1)[:bar], 1)"], do: (try do elem(Code.eval_string(code), 0) rescue e -> Exception.message(e) end)

f = fn x, n when is_struct(x, n) or is_map(x) -> 1; _, _ -> 2 end; g = fn x, n when is_exception(x, n) or is_map(x) -> 1; _, _ -> 2 end; for h <- [f, g], {a, b} <- [{%{__struct__: "foo"}, "foo"}, {%URI{}, URI}, {%URI{}, nil}, {%{}, "a"}, {1, 1}], do: h.(a, b)

{macro_exported?(Kernel, :def, 2), macro_exported?(Kernel, :@, 1), macro_exported?(Kernel, :defmacrop, 2), macro_exported?(Kernel, :nope, 2)}
