# What `i` tells of a term. Specification: the documentation of IEx.Info and IEx.Helpers.i/1, Elixir 1.18.

defprotocol IEx.Info do
  @moduledoc "What `IEx.Helpers.i/1` shows of a term: `{title, text}` pairs in order."
  @fallback_to_any true

  @doc "The pairs for a term; the term itself and its protocols are added by the shell."
  def info(term)
end

defimpl IEx.Info, for: Tuple do
  def info(_), do: [{"Data type", "Tuple"}, {"Reference modules", "Tuple"}]
end

defimpl IEx.Info, for: Atom do
  def info(atom) do
    cond do
      atom == IEx.dont_display_result() ->
        [
          {"Data type", "Atom"},
          {"Description", "This atom is returned by IEx when a function that should not print its\nreturn value on screen is executed."},
          {"Reference modules", "Atom"}
        ]

      match?("Elixir." <> _, Atom.to_string(atom)) or Code.ensure_loaded?(atom) ->
        module(atom)

      true ->
        [{"Data type", "Atom"}, {"Reference modules", "Atom"}]
    end
  end

  defp module(atom) do
    raw = {"Raw representation", ":" <> inspect(Atom.to_string(atom))}

    if Code.ensure_loaded?(atom) do
      [{"Data type", "Atom"}] ++
        origin(atom) ++ [{"Description", description(atom)}] ++ protocol(atom) ++ [raw, {"Reference modules", "Module, Atom"}]
    else
      [{"Data type", "Atom"}, raw, {"Reference modules", "Atom"}]
    end
  end

  defp origin(module) do
    compile = module.module_info(:compile)

    bytecode =
      case :code.which(module) do
        [_ | _] = path -> Path.relative_to_cwd(List.to_string(path))
        other -> inspect(other)
      end

    [
      {"Module bytecode", bytecode},
      {"Source", source(compile[:source])},
      {"Version", known(module.module_info(:attributes)[:vsn])},
      {"Compile options", known(compile[:options])}
    ]
  end

  defp source(nil), do: known(nil)
  defp source(path), do: path |> to_string() |> Path.relative_to_cwd()
  defp known(nil), do: "no value found"
  defp known(value), do: inspect(value)

  # what was compiled into memory keeps no documentation
  defp description(module) do
    call = "Call #{inspect(module)}.module_info() to access metadata."
    if :code.which(module) == [], do: call, else: "Use h(#{inspect(module)}) to access its documentation.\n" <> call
  end

  defp protocol(module) do
    if function_exported?(module, :__protocol__, 1),
      do: [{"Protocol", "This module is a protocol. These data structures implement it:\n  " <> Enum.map_join(implementations(module), ", ", &inspect/1)}],
      else: []
  end

  defp implementations(protocol) do
    prefix = Atom.to_string(protocol) <> "."

    for {name, _, _} <- :code.all_available(), name = List.to_string(name), String.starts_with?(name, prefix) do
      impl = String.to_atom(name)
      if Code.ensure_loaded?(impl) and function_exported?(impl, :__impl__, 1), do: impl.__impl__(:for)
    end
    |> Enum.reject(&is_nil/1)
    |> Enum.sort()
  end
end

defimpl IEx.Info, for: List do
  def info([_ | _] = list) do
    if Keyword.keyword?(list), do: keywords(), else: others(list)
  end

  def info(list), do: others(list)

  defp keywords do
    [
      {"Data type", "List"},
      {"Description", "This is what is referred to as a \"keyword list\". A keyword list is a list\nof two-element tuples where the first element of each tuple is an atom.\n"},
      {"Reference modules", "Keyword, List"}
    ]
  end

  defp others(list) do
    if list != [] and List.ascii_printable?(list) do
      [
        {"Data type", "List"},
        {"Description",
         "This is a list of integers that is printed using the `~c` sigil syntax,\ndefined by the `Kernel.sigil_c/2` macro, because all the integers in it\nrepresent printable ASCII characters. Conventionally, a list of Unicode\ncode points is known as a charlist and a list of ASCII characters is a\nsubset of it.\n"},
        {"Raw representation", inspect(list, charlists: :as_lists)},
        {"Reference modules", "List"}
      ]
    else
      [{"Data type", "List"}, {"Reference modules", "List"}]
    end
  end
end

defimpl IEx.Info, for: BitString do
  def info(bits) when is_bitstring(bits) and not is_binary(bits) do
    [
      {"Data type", "BitString"},
      {"Bits size", bit_size(bits)},
      {"Description", "This is a bitstring. It's a chunk of bits that are not divisible by 8\n(the number of bytes isn't whole)."}
    ]
  end

  def info(binary) do
    head = [{"Data type", "BitString"}, {"Byte size", byte_size(binary)}]

    cond do
      String.printable?(binary) ->
        head ++
          [
            {"Description",
             "This is a string: a UTF-8 encoded binary. It's printed surrounded by\n\"double quotes\" because all UTF-8 encoded code points in it are printable.\n"},
            {"Raw representation", inspect(binary, binaries: :as_binaries)},
            {"Reference modules", "String, :binary"}
          ]

      String.valid?(binary) ->
        first = binary |> String.codepoints() |> Enum.find(&(not String.printable?(&1)))

        head ++
          [
            {"Description",
             "This is a string: a UTF-8 encoded binary. It's printed with the `<<>>`\nsyntax (as opposed to double quotes) because it contains non-printable\nUTF-8 encoded code points (the first non-printable code point being\n`#{inspect(first, binaries: :as_binaries)}`)."},
            {"Reference modules", "String, :binary"}
          ]

      true ->
        head ++
          [
            {"Description",
             "This is a binary: a collection of bytes. It's printed with the `<<>>`\nsyntax (as opposed to double quotes) because it is not a UTF-8 encoded\nbinary (the first invalid byte being `#{inspect(invalid(binary), binaries: :as_binaries)}`)"},
            {"Reference modules", ":binary"}
          ]
    end
  end

  defp invalid(<<_::utf8, rest::binary>>), do: invalid(rest)
  defp invalid(<<byte, _::binary>>), do: <<byte>>
end

defimpl IEx.Info, for: Integer do
  def info(_), do: [{"Data type", "Integer"}, {"Reference modules", "Integer"}]
end

defimpl IEx.Info, for: Float do
  def info(_), do: [{"Data type", "Float"}, {"Reference modules", "Float"}]
end

defimpl IEx.Info, for: Function do
  def info(fun) do
    info = Function.info(fun)
    head = [{"Data type", "Function"}, {"Type", to_string(info[:type])}, {"Arity", info[:arity]}]
    if info[:type] == :external, do: head, else: head ++ [{"Description", "This is an anonymous function."}]
  end
end

defimpl IEx.Info, for: PID do
  def info(pid) do
    alive =
      cond do
        node(pid) != node() -> [{"Alive", "N/A (remote PID)"}]
        Process.alive?(pid) -> [{"Alive", true} | details(Process.info(pid))]
        true -> [{"Alive", false}]
      end

    [{"Data type", "PID"} | alive] ++
      [
        {"Description", "Use Process.info/1 to get more info about this process"},
        {"Reference modules", "Process, Node"}
      ]
  end

  defp details(nil), do: []

  defp details(info) do
    links = if info[:links] == [], do: "none", else: Enum.map_join(info[:links], ", ", &inspect/1)

    [
      {"Name", if(info[:registered_name] in [nil, []], do: "not registered", else: inspect(info[:registered_name]))},
      {"Links", links},
      {"Message queue length", info[:message_queue_len]}
    ]
  end
end

defimpl IEx.Info, for: Map do
  def info(_), do: [{"Data type", "Map"}, {"Reference modules", "Map"}]
end

defimpl IEx.Info, for: Port do
  def info(port), do: [{"Data type", "Port"}, {"Open", Port.info(port) != nil}, {"Reference modules", "Port"}]
end

defimpl IEx.Info, for: Reference do
  def info(_), do: [{"Data type", "Reference"}]
end

defimpl IEx.Info, for: [Date, Time, NaiveDateTime, DateTime] do
  def info(value) do
    {what, sigil} =
      case value do
        %Date{} -> {"a date", "D"}
        %Time{} -> {"a time", "T"}
        %DateTime{} -> {"a datetime", "U"}
        %NaiveDateTime{} -> {"a \"naive\" datetime (that is, a datetime without a time zone)", "N"}
      end

    [
      {"Data type", inspect(value.__struct__)},
      {"Description",
       "This is a struct representing #{what}. It is commonly\nrepresented using the `~#{sigil}` sigil syntax, that is\ndefined in the `Kernel.sigil_#{sigil}/2` macro.\n"},
      {"Raw representation", inspect(value, structs: false) |> raw(value)},
      {"Reference modules", "#{inspect(value.__struct__)}, Calendar, Map"}
    ]
  end

  defp raw(_, value), do: IEx.Info.Any.raw(value)
end

defimpl IEx.Info, for: Range do
  def info(range) do
    [
      {"Data type", "Range"},
      {"Description",
       "This is a struct representing a range of numbers. It is commonly\ndefined using the `first..last//step` syntax. The step is not\nrequired and defaults to 1.\n"},
      {"Raw representation", IEx.Info.Any.raw(range)},
      {"Reference modules", "Range"}
    ]
  end
end

defimpl IEx.Info, for: Regex do
  def info(regex) do
    [
      {"Data type", "Regex"},
      {"Description",
       "This is a struct representing a regular expression. It is commonly\nrepresented using the `~r` sigil syntax, that is\ndefined in the `Kernel.sigil_r/2` macro.\n"},
      {"Raw representation", IEx.Info.Any.raw(regex)},
      {"Reference modules", "Regex, :re"}
    ]
  end
end

defimpl IEx.Info, for: Any do
  def info(%module{}) do
    [
      {"Data type", inspect(module)},
      {"Description", "This is a struct. Structs are maps with a __struct__ key."},
      {"Reference modules", inspect(module) <> ", Map"}
    ]
  end

  @doc "A struct with its name and all its fields, whatever its own inspection leaves out."
  def raw(%module{} = struct) do
    fields =
      for %{field: field} <- module.__info__(:struct) do
        "#{Macro.inspect_atom(:key, field)} #{inspect(Map.fetch!(struct, field), limit: :infinity)}"
      end

    "%#{inspect(module)}{" <> Enum.join(fields, ", ") <> "}"
  end
end
