{:module, ObjA, object, {:b, 1}} = defmodule ObjA do
  def a, do: 1
  def b(f), do: fn -> f end
end
{:code.get_object_code(ObjA), :code.which(ObjA), byte_size(:code.module_md5(object)), ObjA.module_info(:md5) == :code.module_md5(object), binary_part(object, 0, 4), binary_part(object, 8, 8)}

{Enum, object, _file} = :code.get_object_code(Enum)
is_binary(object)

:code.get_object_code(Nope9)

:code.module_md5(<<1, 2, 3>>)

[{ObjB, object}] = Code.compile_string("defmodule ObjB do def a, do: 7 end")
:code.delete(ObjB)
:code.purge(ObjB)
gone = try do apply(ObjB, :a, []) rescue e -> e.__struct__ end
{gone, :code.load_binary(ObjB, ~c"/tmp/b.beam", object), apply(ObjB, :a, []), :code.which(ObjB), :code.is_loaded(ObjB)}

[{ObjC, object}] = Code.compile_string("defmodule ObjC do def a, do: 7 end")
{:code.load_binary(ObjD, ~c"nofile", object), :code.load_binary(ObjD, ~c"nofile", <<1, 2, 3>>)}

:code.load_binary("x", ~c"nofile", <<1>>)

:code.load_binary(ObjA, ~c"nofile", [1])

:code.load_binary(:lists, ~c"nofile", <<1>>)

[{ObjE, object}] = Code.compile_string("defmodule ObjE do\n @moduledoc \"hey\"\n def a, do: 7\nend")
File.mkdir_p!("objects")
File.write!("objects/Elixir.ObjE.beam", object)
:code.delete(ObjE)
:code.purge(ObjE)
before = Code.ensure_loaded(ObjE)
Code.append_path("objects")
{before, Code.ensure_loaded(ObjE), apply(ObjE, :a, []), Path.relative_to_cwd(to_string(:code.which(ObjE))), elem(:code.get_object_code(ObjE), 1) == object, Code.delete_path("objects")}

defmodule ObjF do
  defmacro __before_compile__(_), do: quote(do: def(early, do: 1))
  def __after_compile__(env, object), do: send(self(), {env.module, binary_part(object, 0, 4)})
end
defmodule ObjG do
  @before_compile ObjF
  @after_compile ObjF
end
receive do message -> {message, ObjG.early()} end

{:erlang.md5("abc"), :erlang.md5(["a", ?b, [["c"]]]) == :erlang.md5("abc")}

:erlang.md5_init() |> :erlang.md5_update("a") |> :erlang.md5_update(~c"bc") |> :erlang.md5_final()

{:erlang.crc32("abc"), :erlang.crc32(:erlang.crc32("ab"), "c"), :erlang.adler32("abc"), :erlang.adler32(:erlang.adler32("ab"), "c")}

({:module, m, object, _} = defmodule Prepared do def a, do: 1 end; {:ok, {tag, [{module, _}]} = prepared} = :code.prepare_loading([{Prepared, ~c"x.beam", object}]); {m, tag, module, :code.finish_loading(prepared), :code.which(Prepared), Prepared.a()})

({:module, _, object, _} = defmodule Prepared2 do def a, do: 1 end; for(modules <- [[{Prepared2, ~c"x.beam", "bad"}], [{PreparedOther, ~c"x.beam", object}], [Prepared2, Prepared2], [:no_such_a, :no_such_b], [:lists, :lists]], do: :code.prepare_loading(modules)))

{:code.prepare_loading([]), :code.finish_loading({:"$prepared$", []}), :code.atomic_load([]), :code.atomic_load([:lists]), :code.atomic_load([:no_such_a]), :code.atomic_load([:no_such_a, :no_such_a])}

:code.finish_loading([])

({:module, _, object, _} = defmodule Prepared3 do def a, do: 2 end; :code.purge(Prepared3); {:erlang.load_module(Prepared3, object), Prepared3.a(), :erlang.load_module(PreparedOther, object), :erlang.load_module(Prepared3, "")})

:erlang.load_module(:a, :b)

:erlang.load_module("a", "code")

for path <- [~c"nothing", "nothing", "./nothing", ~c"/x/é", ""], do: (defmodule Loading do def load(path), do: :erlang.load_nif(path, 0) end; Loading.load(path))

(defmodule Loading2 do def load(path), do: :erlang.load_nif(path, 0) end; Loading2.load(:nothing))

(defmodule Loading3 do def load(path), do: :erlang.load_nif(path, 0) end; Loading3.load([1, :a]))

defmodule VersionA do
  Module.register_attribute(__MODULE__, :kept, persist: true)
  @kept 1
end
defmodule VersionB do
  @vsn 3
end
for(m <- [VersionA, VersionB, Enum, :lists], do: m.module_info(:attributes)[:vsn] == [:binary.decode_unsigned(m.module_info(:md5))]) ++ [Keyword.keys(VersionA.__info__(:attributes)), VersionB.module_info(:attributes), VersionA.module_info(:compile)[:version]]
