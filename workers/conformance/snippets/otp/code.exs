# The code server: its path, its modules, and what Code says of it.

(File.mkdir_p!("/opt"); :code.add_path(~c"/nonexistent"))

:code.add_patha(~c"/nonexistent")

{:code.add_pathz(~c"/tmp"), :code.add_path(~c"/tmp"), List.last(:code.get_path()), :code.del_path(~c"/tmp"), :code.del_path(~c"/tmp")}

{:code.add_patha(~c"/tmp", :cache), hd(:code.get_path()), :code.del_path("/tmp")}

:code.add_path("/tmp")

:code.add_patha(1)

:code.del_path(1)

{:code.del_path(~c"/tmp"), :code.add_paths([~c"/nonexistent", ~c"/tmp"]), List.last(:code.get_path()), :code.del_paths([~c"/tmp", ~c"/nonexistent"])}

{:code.add_pathsa([~c"/tmp", ~c"/opt"]), Enum.take(:code.get_path(), 2), :code.del_paths([~c"/opt", ~c"/tmp"])}

{:code.add_pathsz([~c"/tmp", ~c"/opt"]), Enum.take(:code.get_path(), -2), :code.del_paths([~c"/opt", ~c"/tmp"])}

(:code.add_pathz(~c"/tmp"); :code.add_pathz(~c"/opt"); :code.add_pathz(~c"/tmp"); last = Enum.take(:code.get_path(), -2); :code.add_patha(~c"/opt"); {last, hd(:code.get_path()), Enum.count(:code.get_path(), &(&1 == ~c"/opt")), :code.del_paths([~c"/tmp", ~c"/opt"])})

(:code.add_patha(~c"/tmp"); :code.add_pathz(~c"/tmp"); {hd(:code.get_path()), List.last(:code.get_path()) == ~c"/tmp", :code.del_path(~c"/tmp")})

{:code.add_paths([~c"/tmp"], :cache), :code.add_pathsa([~c"/tmp"], :nocache), :code.add_pathsz([~c"/tmp"], :cache), :code.del_path(~c"/tmp")}

:code.set_path([~c"/nonexistent"])

(path = :code.get_path(); {:code.set_path([~c"/tmp" | path]), hd(:code.get_path()), :code.set_path(path), :code.get_path() == path})

(path = :code.get_path(); {:code.set_path([~c"/tmp" | path], :cache), :code.set_path(path, :nocache)})

:code.replace_path(:nonexistent_app, ~c"/nonexistent")

:code.where_is_file(~c"nope.beam")

(File.write!("/tmp/found_by_path.txt", ""); :code.add_patha(~c"/tmp"); found = :code.where_is_file(~c"found_by_path.txt"); :code.del_path(~c"/tmp"); found)

:code.objfile_extension()

{:code.is_sticky(:nonexistent), :code.is_sticky(:lists), :code.is_sticky(Enum), :code.is_sticky(Snippets), :code.stick_dir(~c"/tmp"), :code.unstick_dir(~c"/tmp")}

:code.clear_cache()

:code.get_mode()

:code.module_status(:nonexistent)

:code.module_status([:nonexistent])

:code.modified_modules()

:code.get_doc(:nonexistent)

:code.load_abs(~c"/tmp/nonexistent")

:code.atomic_load([:nonexistent])

:code.prepare_loading([:nonexistent])

:code.lib_dir(:nonexistent)

:code.lib_dir(:nonexistent, :ebin)

:code.priv_dir(:nonexistent)

:code.which(:nonexistent)

:code.is_loaded(:nonexistent)

:code.ensure_loaded(:nonexistent)

:code.load_file(:nonexistent)

:code.ensure_modules_loaded([:lists, :nonexistent])

:code.get_object_code(:nonexistent)

(defmodule InMemory do
  def a, do: 1
end; {:code.is_loaded(InMemory), :code.which(InMemory), :code.get_object_code(InMemory), :code.module_status(InMemory)})

{:code.purge(InMemory), :code.soft_purge(InMemory), :code.delete(InMemory), :code.delete(InMemory), function_exported?(InMemory, :a, 0), :code.purge(InMemory), :code.purge(InMemory)}

{Code.append_path("/nonexistent"), Code.append_path("/tmp"), List.last(:code.get_path()), Code.delete_path("/tmp"), Code.delete_path("/tmp")}

{Code.prepend_path("/tmp"), hd(:code.get_path()), Code.delete_path("/tmp")}

{Code.append_paths(["/tmp", "/nonexistent"]), List.last(:code.get_path()), Code.delete_paths(["/tmp", "/nonexistent"])}

{Code.prepend_paths(["/tmp", "/opt"]), Enum.take(:code.get_path(), 2), Code.delete_paths(["/opt", "/tmp"])}

{Code.append_path("/tmp", cache: true), Code.prepend_path("/tmp", cache: true), Code.append_paths(["/tmp"], cache: true), Code.prepend_paths(["/tmp"], cache: true), Code.delete_path("/tmp")}

Code.fetch_docs(InMemory)

Code.fetch_docs(:nonexistent)

Code.fetch_docs("/tmp/nonexistent.beam")

with {:docs_v1, _, :elixir, "text/markdown", %{"en" => text}, _, docs} <- Code.fetch_docs(Tuple), do: {is_binary(text), docs |> Enum.map(&elem(&1, 0)) |> Enum.sort()}

with {:docs_v1, _, language, format, doc, _, _} <- Code.fetch_docs(Kernel.Utils), do: {language, format, doc}

(before = Code.compiler_options(); Code.put_compiler_option(:docs, false); shown = Code.get_compiler_option(:docs); Code.put_compiler_option(:docs, true); {before.docs, shown, Code.get_compiler_option(:docs)})

Code.available_compiler_options() |> Enum.sort()

Code.get_compiler_option(:nope)

Code.put_compiler_option(:nope, 1)

Code.put_compiler_option(:docs, 1)

Code.compiler_options(docs: true, debug_info: true)

Code.compiler_options() |> Map.drop([:ignore_module_conflict]) |> Enum.sort()
