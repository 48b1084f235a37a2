defmodule Page do
  require EEx

  EEx.function_from_string(
    :def,
    :list,
    "<ul>\n<%= for i <- items do %>  <li class=\"<%= c %>\"><%= i %></li>\n<% end %></ul>",
    [:items, :c]
  )

  EEx.function_from_string(
    :defp,
    :inner,
    "<% x = n * 2 %><%= if x > 5 do %>big <%= x %><% else %>small <%= x %><% end %>",
    [:n]
  )

  def both(n), do: inner(n) <> inner(n + 1)
end

defmodule Doc do
  @derive {JSON.Encoder, only: [:id, :tags]}
  defstruct [:id, :tags, :hidden]
end

defmodule Money do
  defstruct [:cents, :cur]

  defimpl Inspect do
    import Inspect.Algebra

    def inspect(%{cents: c, cur: cur}, opts),
      do: concat(["#Money<", to_doc(c / 100, opts), " ", to_string(cur), ">"])
  end
end

defmodule Main do
  def run do
    IO.puts(Page.list(["a", 2, :c], "k"))
    IO.inspect(Page.both(2))

    IO.puts(
      EEx.eval_string("Hi <%= @name %>, <%!-- nothing --%><%% raw %> <%= length(@l) %>",
        assigns: [name: "Jo", l: [1, 2]]
      )
    )

    IO.inspect(
      EEx.eval_string(
        "<%= for {k, v} <- m do %>\n<%= k %>=<%= v %>\n<% end %>",
        [m: [a: 1, b: 2]],
        trim: true
      )
    )

    IO.inspect(
      try do
        EEx.eval_string("<%= if true do %>x")
      rescue
        e in EEx.SyntaxError -> {e.__struct__, e.line}
      end
    )

    IO.inspect(
      OptionParser.parse(~w(--name Bo -v -v --count 3 --no-color --rate=1.5 rest --unknown),
        strict: [name: :string, verbose: :count, count: :integer, color: :boolean, rate: :float],
        aliases: [v: :verbose]
      )
    )

    IO.inspect(
      OptionParser.parse(~w(--count x --tag a --tag b -- --not),
        strict: [count: :integer, tag: [:string, :keep]]
      )
    )

    IO.inspect(OptionParser.split(~S(a "b c" d\ e 'f g')))
    IO.inspect(JSON.decode!(~s({"a":[1,2.5,null,true],"b":{"c":"\\u00e9\\n"}})))
    IO.puts(JSON.encode!(%{list: [1, 2.0, nil], s: "q\"\n"}))

    IO.puts(JSON.encode!([%Doc{id: 1, tags: ["x"], hidden: 2}]))
    IO.inspect(JSON.decode("[1,"))

    IO.inspect(%{
      total: %Money{cents: 1250, cur: :eur},
      list: List.duplicate(%Money{cents: 5, cur: :usd}, 3)
    })

    IO.inspect(Enum.to_list(1..60), width: 40)

    IO.inspect(
      %{
        nested: %{
          deep: %{deeper: [1, 2, %{k: "a long string to make the line break somewhere sensible"}]}
        }
      },
      width: 50
    )

    IO.inspect([a: 1, b: {:t, "x", ~c"abc", <<1, 2>>, 1.0e10, -0.0, nil}], limit: 4)
    IO.inspect("tab\t \u{1F600} \0", binaries: :as_strings)
    IO.puts(inspect({1, [2, 3]}, pretty: true, width: 1))
    d = ~D[2024-02-28]
    IO.inspect(for n <- 0..2, do: Date.add(d, n) |> Date.day_of_week())

    IO.inspect(
      {Date.diff(~D[2024-12-25], d), Date.range(d, ~D[2024-03-02]) |> Enum.map(&to_string/1),
       Date.beginning_of_week(d), Date.end_of_month(d), Date.leap_year?(d)}
    )

    IO.inspect(
      Calendar.strftime(~N[2024-07-04 15:08:09.123], "%Y-%m-%d %I:%M:%S %p %A %j %B %-d %f")
    )

    IO.inspect(DateTime.from_iso8601("2024-01-01T10:00:00+02:30"))
    IO.inspect(NaiveDateTime.diff(~N[2024-01-02 00:00:00], ~N[2024-01-01 12:30:00], :minute))
    IO.inspect(Time.add(~T[23:59:30], 45) |> Time.truncate(:second))
    IO.inspect(Duration.new!(month: 1, day: 3) |> then(&Date.shift(~D[2024-01-31], &1)))

    IO.inspect(
      URI.parse("https://u:p@ex.org:8080/a/b?x=1&y=%20z#frag")
      |> Map.from_struct()
      |> Enum.sort()
    )

    IO.inspect(URI.decode_query("a=1&b=c+d&e=%C3%A9") |> Enum.sort())
    IO.inspect(URI.merge("http://ex.org/a/b/c", "../d?q") |> to_string())
    IO.inspect(Version.match?("1.2.3", "~> 1.2"))
    IO.inspect(Enum.sort(["1.10.0", "1.2.0", "1.2.0-rc.1"], {:asc, Version}))
  end
end

Main.run()
