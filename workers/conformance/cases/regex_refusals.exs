# What `:re` and `Regex` say to text, patterns and options that they cannot take.
{:ok, pattern} = :re.compile("a", [:unicode])

for fun <- [
      fn -> Regex.run(~r/./u, <<255>>) end,
      fn -> Regex.scan(~r/./u, <<255>>) end,
      fn -> Regex.replace(~r/./u, <<255>>, "a") end,
      fn -> Regex.split(~r/./u, <<255>>) end,
      fn -> Regex.named_captures(~r/(?<a>.)/u, <<255>>) end,
      fn -> String.replace(<<255, 0>>, ~r/(.)(.)/u, "_") end,
      fn -> :re.run(<<255>>, pattern, []) end,
      fn -> :re.run("é", "a", [:unicode, offset: 1]) end,
      fn -> :re.run("a", "a", [:foo]) end,
      fn -> :re.run("a", "a", :foo) end,
      fn -> :re.run("a", "a", [:global, :foo]) end,
      fn -> :re.run("a", "a", offset: -1) end,
      fn -> :re.run("a", :a, []) end,
      fn -> :re.run(:a, "a", []) end,
      fn -> :re.run("a", "(", []) end,
      fn -> :re.run("a", "a", capture: :foo) end,
      fn -> :re.run("a", "a", [{:capture, :all, :bar}]) end,
      fn -> :re.run([256], "a", []) end,
      fn -> :re.run("a", [256], []) end,
      fn -> :re.run([256], [256], [:unicode]) end,
      fn -> :re.run("a", {:re_pattern, 1, 2, 3, 4}, []) end,
      fn -> :re.compile(:a) end,
      fn -> :re.compile("a", [:foo]) end,
      fn -> :re.compile("a", newline: :foo) end,
      fn -> :re.compile("a", :foo) end,
      fn -> :re.compile(<<?a, 255>>, [:unicode]) end,
      fn -> :re.replace("a", "a", :b) end,
      fn -> :re.replace("a", "a", "b", [:foo]) end,
      fn -> :re.replace(:a, "a", "b") end,
      fn -> :re.replace("a", "a", fn _, _ -> raise "mine" end) end,
      fn -> :re.split(:a, "a") end,
      fn -> :re.split("a", "a", [:foo]) end,
      fn -> :re.split("a", :a, []) end,
      fn -> :re.inspect(:a, :namelist) end,
      fn -> :re.inspect(pattern, :foo) end
    ] do
  try do
    IO.inspect(fun.())
  rescue
    e -> IO.puts(Exception.message(e))
  end
end
