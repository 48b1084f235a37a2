# In: the arguments of a command line. Out: its options as a keyword list, the other arguments, what was wrong.
# Specification: documentation of OptionParser, Elixir 1.18.

defmodule OptionParser do
  @moduledoc "Parses the arguments of a command line."

  @types [:boolean, :count, :integer, :float, :string, :keep]

  @doc """
  {options, arguments, invalid options} of the arguments. Options: :strict or :switches (a keyword list of types),
  :aliases, :allow_nonexistent_atoms, :return_separator.
  """
  def parse(argv, opts \\ []) when is_list(argv) and is_list(opts), do: all(argv, config(opts), [], [], [], true)

  @doc "Like parse/2, {options, arguments}; raises OptionParser.ParseError."
  def parse!(argv, opts \\ []) when is_list(argv) and is_list(opts), do: argv |> parse(opts) |> checked!(opts)

  @doc "Like parse/2; stops at the first argument that is no option."
  def parse_head(argv, opts \\ []) when is_list(argv) and is_list(opts), do: all(argv, config(opts), [], [], [], false)

  @doc "Like parse_head/2, {options, arguments}; raises OptionParser.ParseError."
  def parse_head!(argv, opts \\ []) when is_list(argv) and is_list(opts), do: argv |> parse_head(opts) |> checked!(opts)

  @doc """
  Parses one option: {:ok, key, value, rest}, {:invalid, option, value, rest}, {:undefined, option, value, rest} or
  {:error, arguments}. Options as of parse/2.
  """
  def next(argv, opts \\ []) when is_list(argv) and is_list(opts), do: one(argv, config(opts))

  defp checked!({parsed, arguments, []}, _opts), do: {parsed, arguments}

  defp checked!({_parsed, _arguments, invalid}, opts) do
    raise OptionParser.ParseError, OptionParser.Problems.text(invalid, opts)
  end

  # -- configuration -------------------------------------------------------------------

  defp config(opts) do
    {switches, strict?} =
      case {opts[:switches], opts[:strict]} do
        {nil, nil} ->
          IO.warn("not passing the :switches or :strict option to OptionParser is deprecated")
          {[], false}

        {switches, nil} ->
          {switches, false}

        {nil, strict} ->
          {strict, true}

        {_, _} ->
          raise ArgumentError, ":switches and :strict cannot be given together"
      end

    types = Enum.map(switches, &validate_switch/1)

    %{
      types: types,
      strict?: strict?,
      aliases: opts[:aliases] || [],
      create?: opts[:allow_nonexistent_atoms] || false,
      separator?: opts[:return_separator] || false
    }
  end

  defp validate_switch({name, type}), do: {name, type_of(List.wrap(type))}

  defp type_of(type) do
    case type -- @types do
      [] -> {Enum.find([:boolean, :count, :integer, :float], :string, &(&1 in type)), :keep in type}
      invalid -> raise ArgumentError, "invalid switch types/modifiers: " <> Enum.map_join(invalid, ", ", &inspect/1)
    end
  end

  # -- the arguments one by one --------------------------------------------------------

  defp all(argv, config, options, arguments, invalid, all?) do
    case one(argv, config) do
      {:ok, key, value, rest} ->
        all(rest, config, store(options, key, value, config), arguments, invalid, all?)

      {:invalid, option, value, rest} ->
        all(rest, config, options, arguments, [{option, value} | invalid], all?)

      {:undefined, option, _value, rest} ->
        invalid = if config.strict?, do: [{option, nil} | invalid], else: invalid
        all(rest, config, options, arguments, invalid, all?)

      {:error, ["--" | rest]} ->
        rest = if config.separator?, do: ["--" | rest], else: rest
        finished(options, Enum.reverse(arguments, rest), invalid)

      {:error, []} ->
        finished(options, Enum.reverse(arguments), invalid)

      {:error, [argument | rest]} when all? ->
        all(rest, config, options, [argument | arguments], invalid, all?)

      {:error, rest} ->
        finished(options, Enum.reverse(arguments, rest), invalid)
    end
  end

  defp finished(options, arguments, invalid), do: {Enum.reverse(options), arguments, Enum.reverse(invalid)}

  defp store(options, key, value, config) do
    case List.keyfind(config.types, key, 0) do
      {_, {:count, _}} -> Keyword.update(options, key, value, &(&1 + value))
      {_, {_, true}} -> [{key, value} | options]
      _ -> [{key, value} | Keyword.delete(options, key)]
    end
  end

  defp one([], _config), do: {:error, []}
  defp one(["--" | _] = argv, _config), do: {:error, argv}
  defp one(["-" | _] = argv, _config), do: {:error, argv}
  defp one([<<?-, digit, _::binary>> | _] = argv, _config) when digit in ?0..?9, do: {:error, argv}

  defp one([<<"--", option::binary>> | rest], config) do
    {name, value} = split_value(option)
    long("--" <> name, name, value, rest, config)
  end

  defp one([<<"-", option::binary>> | rest], config) do
    {letters, value} = split_value(option)

    cond do
      String.length(letters) == 1 or alias_of(letters, config) != nil ->
        short("-" <> letters, letters, value, rest, config)

      String.contains?(letters, ["-", "_"]) ->
        {:undefined, "-" <> letters, value, rest}

      true ->
        {grouped, number} = split_number(letters)
        value = if number == "", do: value, else: number <> if(value == nil, do: "", else: "=" <> value)

        case String.graphemes(grouped) do
          [letter] -> short("-" <> letter, letter, value, rest, config)
          [first | others] -> short("-" <> first, first, nil, append_value(Enum.map(others, &("-" <> &1)), value) ++ rest, config)
        end
    end
  end

  defp one(argv, _config), do: {:error, argv}

  # -p80: what begins with a digit is the value of the letter before
  defp split_number(letters) do
    case Regex.run(~r/^(\D+)(\d.*)$/us, letters, capture: :all_but_first) do
      [grouped, number] -> {grouped, number}
      nil -> {letters, ""}
    end
  end

  defp append_value(options, nil), do: options
  defp append_value(options, value), do: List.update_at(options, -1, &(&1 <> "=" <> value))

  defp split_value(option) do
    case String.split(option, "=", parts: 2) do
      [name, value] -> {name, value}
      [name] -> {name, nil}
    end
  end

  defp long(option, name, value, rest, config) do
    cond do
      String.contains?(name, "_") ->
        {:undefined, option, value, rest}

      true ->
        case key_of(name, config) do
          nil -> unknown_name(option, name, value, rest, config)
          key -> known(option, key, name, value, rest, config)
        end
    end
  end

  defp short(option, letter, value, rest, config) do
    case alias_of(letter, config) do
      nil -> undefined(option, value, rest, config)
      key when config.strict? -> if Keyword.has_key?(config.types, key), do: typed(option, key, value, rest, config), else: undefined(option, value, rest, config)
      key -> typed(option, key, value, rest, config)
    end
  end

  # An option whose name is no atom takes the argument after it along.
  defp undefined(option, nil, rest, _config) do
    case rest do
      [next | rest] when next != "--" -> if value?(next), do: {:undefined, option, next, rest}, else: {:undefined, option, true, [next | rest]}
      _ -> {:undefined, option, true, rest}
    end
  end

  defp undefined(option, value, rest, _config), do: {:undefined, option, value, rest}

  defp unknown_name(option, name, value, rest, config) do
    case negated(name, config) do
      {key, {:boolean, _}} when value == nil -> {:ok, key, false, rest}
      {_key, {:boolean, _}} -> {:invalid, option, value, rest}
      _ -> undefined(option, value, rest, config)
    end
  end

  defp known(option, key, name, value, rest, config) do
    cond do
      Keyword.has_key?(config.types, key) ->
        typed(option, key, value, rest, config)

      negated = negated(name, config) ->
        case negated do
          {key, {:boolean, _}} when value == nil -> {:ok, key, false, rest}
          {_key, {:boolean, _}} -> {:invalid, option, value, rest}
          _ when config.strict? -> {:undefined, option, value, rest}
          _ -> typed(option, key, value, rest, config)
        end

      config.strict? ->
        {:undefined, option, value, rest}

      true ->
        typed(option, key, value, rest, config)
    end
  end

  defp negated("no-" <> name, config) do
    with key when key != nil <- key_of(name, config), type when type != nil <- type_of_key(key, config), do: {key, type}
  end

  defp negated(_name, _config), do: nil

  defp type_of_key(key, config) do
    case List.keyfind(config.types, key, 0) do
      {_, type} -> type
      nil -> nil
    end
  end

  defp alias_of(letter, config) do
    with key when key != nil <- atom_of(letter, config), do: Keyword.get(config.aliases, key)
  end

  defp key_of(name, config), do: name |> String.replace("-", "_") |> atom_of(config)

  defp atom_of(name, %{create?: true}), do: String.to_atom(name)

  defp atom_of(name, _config) do
    String.to_existing_atom(name)
  rescue
    ArgumentError -> nil
  end

  # -- values --------------------------------------------------------------------------

  defp typed(option, key, value, rest, config) do
    case {type_of_key(key, config), value} do
      {{:boolean, _}, nil} -> {:ok, key, true, rest}
      {{:boolean, _}, text} when text in ["true", "false"] -> {:ok, key, text == "true", rest}
      {{:boolean, _}, _} -> {:invalid, option, value, rest}
      {{:count, _}, nil} -> {:ok, key, 1, rest}
      {{:count, _}, _} -> {:invalid, option, value, rest}
      {{type, _}, nil} -> next_as_value(option, key, type, rest)
      {{type, _}, _} -> converted(option, key, type, value, rest)
      {nil, nil} -> untyped(key, rest)
      {nil, _} -> {:ok, key, value, rest}
    end
  end

  defp next_as_value(option, key, type, rest) do
    case rest do
      [next | others] -> if value?(next), do: converted(option, key, type, next, others), else: {:invalid, option, nil, rest}
      [] -> {:invalid, option, nil, rest}
    end
  end

  defp untyped(key, rest) do
    case rest do
      [next | others] -> if value?(next), do: {:ok, key, next, others}, else: {:ok, key, true, rest}
      [] -> {:ok, key, true, rest}
    end
  end

  defp value?(<<?-, digit, _::binary>>) when digit in ?0..?9, do: true
  defp value?("-"), do: true
  defp value?("-" <> _), do: false
  defp value?(_), do: true

  defp converted(_option, key, :string, value, rest), do: {:ok, key, value, rest}

  defp converted(option, key, type, value, rest) do
    case if(type == :integer, do: Integer.parse(value), else: Float.parse(value)) do
      {number, ""} -> {:ok, key, number, rest}
      _ -> {:invalid, option, value, rest}
    end
  end

  # -- other ways ----------------------------------------------------------------------

  @doc "The arguments that make parse/2 answer these options. Option :switches, for counters."
  def to_argv(enum, options \\ []) do
    switches = Keyword.get(options, :switches, [])

    Enum.flat_map(enum, fn
      {_key, nil} -> []
      {key, true} -> [switch(key)]
      {key, false} -> [switch(key, "--no-")]
      {key, value} -> if switches[key] == :count, do: List.duplicate(switch(key), value), else: [switch(key), to_string(value)]
    end)
  end

  defp switch(key, prefix \\ "--"), do: prefix <> String.replace(Atom.to_string(key), "_", "-")

  @doc "Splits a command line into arguments, as shells do: quotes keep blanks, a backslash the character after it."
  def split(string) when is_binary(string), do: split(String.trim_leading(string, " "), "", [], nil)

  defp split(<<?\\, quote, rest::binary>>, word, acc, quote) when quote != nil, do: split(rest, <<word::binary, quote>>, acc, quote)
  defp split(<<quote, rest::binary>>, word, acc, quote) when quote != nil, do: split(rest, word, acc, nil)
  defp split(<<quote, rest::binary>>, word, acc, nil) when quote in [?", ?'], do: split(rest, word, acc, quote)
  defp split(<<?\\, char, rest::binary>>, word, acc, nil) when char in [?\s, ?', ?"], do: split(rest, <<word::binary, char>>, acc, nil)
  defp split(<<?\s, rest::binary>>, word, acc, nil), do: split(String.trim_leading(rest, " "), "", [word | acc], nil)
  defp split(<<char, rest::binary>>, word, acc, quote), do: split(rest, <<word::binary, char>>, acc, quote)
  defp split("", "", acc, nil), do: Enum.reverse(acc)
  defp split("", word, acc, nil), do: Enum.reverse([word | acc])

  defp split("", _word, _acc, quote) do
    raise "argv string did not terminate properly, a #{<<quote>>} was opened but never closed"
  end
end

defmodule OptionParser.ParseError do
  @moduledoc "Raised for options that are not valid."
  defexception [:message]
end

defmodule OptionParser.Problems do
  @moduledoc false

  def text(invalid, opts) do
    types = opts[:switches] || opts[:strict] || []
    number = length(invalid)
    lines = Enum.map(invalid, &line(&1, opts, types))
    Enum.join(["#{number} error#{if number == 1, do: "", else: "s"} found!" | lines], "\n")
  end

  defp line({option, value}, opts, types) do
    key = key(option, opts)

    cond do
      value != nil -> "#{option} : Expected type #{key && types[key]}, got #{inspect(value)}"
      key != nil and Keyword.has_key?(types, key) and not String.contains?(option, "_") -> "#{option} : Missing argument of type #{types[key]}"
      true -> "#{option} : Unknown option" <> suggestion(option, types)
    end
  end

  defp key("--" <> name, _opts), do: existing(String.replace(name, "-", "_"))

  defp key("-" <> letter, opts) do
    with key when key != nil <- existing(letter), do: Keyword.get(opts[:aliases] || [], key)
  end

  defp existing(name) do
    String.to_existing_atom(name)
  rescue
    ArgumentError -> nil
  end

  defp suggestion("--" <> name, types) do
    name = String.replace(name, "-", "_")

    types
    |> Enum.map(fn {key, _} -> Atom.to_string(key) end)
    |> Enum.map(&{String.jaro_distance(name, &1), &1})
    |> Enum.max(fn -> {0, nil} end)
    |> case do
      {distance, best} when distance > 0.8 -> ". Did you mean --#{String.replace(best, "_", "-")}?"
      _ -> ""
    end
  end

  defp suggestion(_option, _types), do: ""
end
