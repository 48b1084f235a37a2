# Breakpoints in modules that came with Elixir. No shell runs, so that nothing stops.

Application.ensure_all_started(:iex)
stops? = fn module -> module.module_info(:attributes)[:iex_pry] == [true] end

IO.inspect(stops?.(URI))
IO.inspect(IEx.Pry.break(URI, :encode, 2))
IO.inspect(IEx.Pry.break(URI, :decode, 1, 3))
IO.inspect(IEx.Pry.break(URI, :encode, 2, 2))
IO.inspect(IEx.Pry.break(URI, :nothing, 1))
IO.inspect(IEx.Pry.break(Version, :compare, 2))
IO.inspect(IEx.Pry.break(Kernel, :tap, 2))
IO.inspect(IEx.Pry.break(:lists, :map, 2))
IO.inspect(IEx.Pry.break(Not.There, :map, 2))
IO.inspect(IEx.Pry.breaks())
IO.inspect(stops?.(URI))

# what the module does, tells and belongs to stays as it was
IO.inspect(URI.parse("http://a:1/b?c#d"))
IO.inspect(Version.match?("1.2.3", "~> 1.0"))
IO.inspect(:application.get_application(URI))
IO.inspect(match?({:docs_v1, _, :elixir, _, %{"en" => _}, _, [_ | _]}, Code.fetch_docs(URI)))

# loading it anew takes them out
{URI, object, file} = :code.get_object_code(URI)
IO.inspect(:code.load_binary(URI, file, object))
IO.inspect(stops?.(URI))
IO.inspect(IEx.Pry.breaks())
IO.inspect(IEx.Pry.reset_break(1))
IO.inspect(IEx.Pry.reset_break(URI, :encode, 2))

IO.inspect(IEx.Pry.remove_breaks(Version))
IO.inspect(IEx.Pry.breaks())
IO.inspect(IEx.Pry.remove_breaks())
IO.inspect(IEx.Pry.breaks())
IO.inspect(Enum.map([URI, Version, Kernel], stops?))
