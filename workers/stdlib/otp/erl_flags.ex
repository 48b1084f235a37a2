# The environment of applications that the flags of erl give.
# In: the words of `--erl`. Out: [{app, [{key, value}]}], later ones over earlier ones. A node does not start with what it
# cannot read: it ends with the text that erl ends with.
defmodule :nodebook_erl_flags do
  @moduledoc false

  @doc "What -config FILE and -APP KEY VALUE ... say; the command line goes over the files."
  def env(words) do
    flags = flags(words, [])
    files = :lists.flatmap(fn {"config", names} -> :lists.flatmap(&file/1, names); _ -> [] end, flags)

    files ++
      :lists.flatmap(
        fn
          {"config", _} -> []
          {app, values} -> [{:erlang.binary_to_atom(app), pairs(values)}]
        end,
        flags
      )
  end

  defp flags([], acc), do: :lists.reverse(acc)
  defp flags(["-" <> flag | rest], acc), do: flags(rest, [{flag, []} | acc])
  defp flags([word | rest], [{flag, words} | acc]), do: flags(rest, [{flag, words ++ [word]} | acc])
  defp flags([_ | rest], []), do: flags(rest, [])

  defp pairs([key, value | rest]), do: [{:erlang.binary_to_atom(key), term(value)} | pairs(rest)]
  defp pairs(_), do: []

  defp term(text) do
    case :nodebook_erl_terms.read(text <> ".") do
      {:ok, [term]} -> term
      _ -> refuse(:io_lib.format(~c"~0tp", [{:bad_environment_value, :unicode.characters_to_list(text)}]))
    end
  end

  # -- files -----------------------------------------------------------------

  # Only one called sys.config may name others.
  defp file(name) do
    file = if :filename.extension(name) == ".config", do: name, else: name <> ".config"
    env = if :filename.basename(file) == "sys.config", do: included(consult(file), :filename.dirname(file)), else: consult(file)
    twice(env, "duplicate application config: ")
    :lists.foreach(&check/1, env)
    env
  end

  # What files bring about one application is one entry of the whole, later values over earlier ones.
  defp included(entries, dir) do
    :lists.foldl(
      fn
        {app, given}, acc when is_list(given) ->
          check({app, given})
          :lists.keystore(app, 1, acc, {app, merged(:proplists.get_value(app, acc, []), given)})

        name, acc ->
          if not :io_lib.char_list(name), do: invalid(["invalid application config: ", shown(name)])
          :lists.foldl(fn {app, given}, env -> :lists.keystore(app, 1, env, {app, merged(:proplists.get_value(app, env, []), given)}) end, acc, file(beside(name, dir)))
      end,
      [],
      entries
    )
  end

  defp merged(old, new), do: :lists.foldl(fn {key, _} = pair, acc -> :lists.keystore(key, 1, acc, pair) end, old, new)

  # A name is looked up beside the file it stands in first.
  defp beside(name, dir) do
    name = :unicode.characters_to_binary(name)
    near = :filename.join(dir, name)
    file = if :filename.extension(near) == ".config", do: near, else: near <> ".config"
    if :filelib.is_regular(file), do: near, else: name
  end

  defp check({app, given}) when is_atom(app) do
    if not is_list(given), do: of_app(app, "parameters must be a list")

    :lists.foreach(
      fn
        {key, _} when is_atom(key) -> :ok
        {key, _} -> of_app(app, ["invalid parameter name: ", shown(key)])
        other -> of_app(app, ["invalid parameter: ", shown(other)])
      end,
      given
    )

    twice(given, ["application: ", shown(app), "; duplicate parameter: "])
  end

  defp check(other), do: invalid(["invalid application config: ", shown(other)])

  defp twice(pairs, text) do
    keys = for {key, _} <- pairs, do: key

    case keys -- :lists.usort(keys) do
      [] -> :ok
      [key | _] -> invalid([text, shown(key)])
    end
  end

  defp consult(file) do
    case :file.consult(file) do
      {:ok, [env]} when is_list(env) -> env
      {:ok, _} -> bad_file(file, "none", ~c"configuration file must contain ONE list ended by <dot>")
      {:error, :enoent} -> bad_file(file, "none", ~c"configuration file not found")
      {:error, {line, _, what}} -> bad_file(file, :erlang.integer_to_binary(line), what)
      {:error, reason} -> bad_file(file, "none", :file.format_error(reason))
    end
  end

  # -- refusal ---------------------------------------------------------------

  defp shown(term), do: :lists.flatmap(fn ?" -> ~c"\\\""; c -> [c] end, :lists.flatten(:io_lib.format(~c"~0tp", [term])))

  defp of_app(app, what), do: invalid(["application: ", shown(app), "; ", what])
  defp invalid(what), do: refuse(["invalid config data: ", what])

  defp bad_file(file, line, what),
    do: refuse(:io_lib.format(~c"error in config file \\\"~ts\\\" (~ts): ~ts", [:filename.join(".", file), line, what]))

  defp refuse(why) do
    text = :io_lib.format(~c"Could not start kernel pid (application_controller) (\"~ts\")~n~n", [why])
    :nodebook_io.write(2, :unicode.characters_to_binary(text))
    :erlang.halt(1)
  end
end
