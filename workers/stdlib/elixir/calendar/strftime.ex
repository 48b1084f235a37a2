# In: a map with fields of a date or time, a format, options. Out: the text. Specification: Calendar.strftime/3, Elixir 1.18.

defmodule Calendar do
  @options %{
    preferred_date: "%Y-%m-%d",
    preferred_time: "%H:%M:%S",
    preferred_datetime: "%Y-%m-%d %H:%M:%S"
  }
  @functions [
    :am_pm_names,
    :month_names,
    :abbreviated_month_names,
    :day_of_week_names,
    :abbreviated_day_of_week_names
  ]
  @months {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December"}
  @days {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

  defp options(user_options) do
    Enum.reduce(user_options, @options, fn {key, value}, acc ->
      if key in @functions or is_map_key(@options, key) do
        Map.put(acc, key, value)
      else
        raise ArgumentError, "unknown option #{inspect(key)} given to Calendar.strftime/3"
      end
    end)
  end

  defp parse("", _datetime, _options, acc), do: :lists.reverse(acc)

  defp parse(<<?%, rest::binary>>, datetime, options, acc) do
    {padding, rest} = padding(rest)
    {width, rest} = width(rest, nil)
    directive(rest, padding, width, datetime, options, acc)
  end

  defp parse(<<byte, rest::binary>>, datetime, options, acc), do: parse(rest, datetime, options, [byte | acc])

  defp padding(<<?-, rest::binary>>), do: {:none, rest}
  defp padding(<<?_, rest::binary>>), do: {" ", rest}
  defp padding(<<?0, rest::binary>>), do: {"0", rest}
  defp padding(rest), do: {nil, rest}

  defp width(<<digit, rest::binary>>, width) when digit in ?0..?9, do: width(rest, (width || 0) * 10 + digit - ?0)
  defp width(rest, width), do: {width, rest}

  defp directive(<<letter::utf8, rest::binary>>, padding, width, datetime, options, acc) do
    {text, options} =
      case letter do
        ?% -> {pad("%", padding || "0", width || 0), options}
        ?f -> {microsecond(datetime.microsecond), options}
        ?s -> {Integer.to_string(unix(datetime)), options}
        ?c -> preferred(:preferred_datetime, padding, width, datetime, options)
        ?x -> preferred(:preferred_date, padding, width, datetime, options)
        ?X -> preferred(:preferred_time, padding, width, datetime, options)
        _ -> {field(letter, padding, width, datetime, options), options}
      end

    parse(rest, datetime, options, [text | acc])
  end

  defp directive("", _padding, _width, _datetime, _options, _acc), do: raise(ArgumentError, "invalid strftime format: %")

  # A preferred format is written once; within itself it is an error.
  defp preferred(name, padding, width, datetime, options) do
    case options do
      %{^name => {:busy, _}} ->
        raise ArgumentError, "tried to format #{name} within another #{name} format"

      %{^name => format} ->
        pieces = parse(format, datetime, %{options | name => {:busy, format}}, [])
        {pad_pieces(pieces, padding || "0", width || 0), options}
    end
  end

  defp field(?a, padding, width, date, options) do
    default = &binary_part(elem(@days, &1 - 1), 0, 3)
    pad(name(options, :abbreviated_day_of_week_names, day_of_week(date), default), padding || " ", width || 0)
  end

  defp field(?A, padding, width, date, options) do
    pad(name(options, :day_of_week_names, day_of_week(date), &elem(@days, &1 - 1)), padding || " ", width || 0)
  end

  defp field(?b, padding, width, date, options) do
    default = &binary_part(elem(@months, &1 - 1), 0, 3)
    pad(name(options, :abbreviated_month_names, date.month, default), padding || " ", width || 0)
  end

  defp field(?B, padding, width, date, options) do
    pad(name(options, :month_names, date.month, &elem(@months, &1 - 1)), padding || " ", width || 0)
  end

  defp field(?p, padding, width, time, options) do
    pad(String.upcase(am_pm(time, options)), padding || " ", width || 0)
  end

  defp field(?P, padding, width, time, options), do: pad(am_pm(time, options), padding || " ", width || 0)
  defp field(?d, padding, width, date, _options), do: number(date.day, padding, width || 2)
  defp field(?H, padding, width, time, _options), do: number(time.hour, padding, width || 2)
  defp field(?I, padding, width, time, _options), do: number(rem(time.hour + 23, 12) + 1, padding, width || 2)
  defp field(?j, padding, width, date, _options), do: number(Date.day_of_year(date), padding, width || 3)
  defp field(?m, padding, width, date, _options), do: number(date.month, padding, width || 2)
  defp field(?M, padding, width, time, _options), do: number(time.minute, padding, width || 2)
  defp field(?q, padding, width, date, _options), do: number(Date.quarter_of_year(date), padding, width || 1)
  defp field(?S, padding, width, time, _options), do: number(time.second, padding, width || 2)
  defp field(?u, padding, width, date, _options), do: number(day_of_week(date), padding, width || 1)
  defp field(?y, padding, width, date, _options), do: number(rem(date.year, 100), padding, width || 2)

  defp field(?Y, padding, width, date, _options) do
    year = number(abs(date.year), padding, width || 4)
    if date.year < 0, do: "-" <> year, else: year
  end

  defp field(?z, padding, width, %{utc_offset: utc_offset, std_offset: std_offset}, _options) do
    offset = utc_offset + std_offset
    minutes = div(abs(offset), 60)
    number = number(div(minutes, 60) * 100 + rem(minutes, 60), padding, width || 4)
    if offset < 0, do: "-" <> number, else: "+" <> number
  end

  defp field(?z, _padding, _width, _naive, _options), do: ""
  defp field(?Z, padding, width, datetime, _options), do: pad(Map.get(datetime, :zone_abbr, ""), padding || " ", width || 0)

  defp field(letter, _padding, _width, _datetime, _options) do
    raise ArgumentError, "invalid strftime format: %#{<<letter::utf8>>}"
  end

  defp name(options, key, value, default), do: Map.get(options, key, default).(value)

  defp am_pm(time, options) do
    name(options, :am_pm_names, if(time.hour < 12, do: :am, else: :pm), &Atom.to_string/1)
  end

  defp day_of_week(date), do: Date.day_of_week(date)

  defp microsecond({value, precision}) do
    value |> Integer.to_string() |> String.pad_leading(6, "0") |> binary_part(0, max(precision, 1))
  end

  defp unix(%{utc_offset: _, std_offset: _} = datetime), do: DateTime.to_unix(datetime)
  defp unix(naive), do: NaiveDateTime.diff(naive, ~N[1970-01-01 00:00:00])

  defp number(number, padding, width), do: pad(Integer.to_string(number), padding || "0", width)

  # A width counts the pieces of the preferred format, not the characters that they become.
  defp pad_pieces(pieces, :none, _width), do: pieces
  defp pad_pieces(pieces, padding, width), do: [String.duplicate(padding, max(width - length(pieces), 0)) | pieces]

  defp pad(text, :none, _width), do: text
  defp pad(text, _padding, 0), do: text
  defp pad(text, padding, width), do: String.pad_leading(text, width, padding)
end
