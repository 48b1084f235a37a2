# Binaries that are no UTF-8, where text is wanted: what is said of them, and who says it.
data = [
  ["a", <<"b", 233, "c">>, 1, ["x"]],
  [[<<233>>, 2], 3],
  ["a", <<0xE2, 0x82>>],
  ["a", <<0xE2, 0x82>>, 65],
  [["a", <<0xE2>>], <<0x82, 0xAC>>, <<255>>],
  [<<233>> | <<"x">>],
  ["x" | <<233>>],
  [[["q" | <<233, 1>>]], "z"],
  [65, 200, <<200, 65>>],
  [[], [<<"a">>, [], <<233>>]]
]

for chardata <- data do
  IO.inspect(:unicode.characters_to_binary(chardata))
  IO.inspect(:unicode.characters_to_list(chardata))

  try do
    List.to_string(chardata)
  rescue
    e -> IO.puts(Exception.message(e))
  end
end

{:ok, device} = StringIO.open("")

attempts = [
  string_io: fn -> IO.write(device, <<233>>) end,
  string_io_line: fn -> IO.puts(device, <<233>>) end,
  write: fn -> IO.write(<<233>>) end,
  list: fn -> IO.write(["a", <<233>>]) end,
  error: fn -> IO.puts(:standard_error, <<233>>) end,
  user: fn -> IO.puts(:user, <<233>>) end,
  nobody: fn -> IO.puts(:nobody, "x") end,
  nobody_either: fn -> IO.puts(:nobody, <<233>>) end,
  self: fn -> IO.puts(self(), "x") end,
  float: fn -> IO.write(:stdio, [1.5]) end,
  atom: fn -> IO.write(:stderr, [:a]) end,
  erlang: fn -> :io.put_chars([:a]) end
]

for {name, attempt} <- attempts do
  try do
    IO.inspect({name, attempt.()})
  rescue
    e ->
      [{module, function, args, info} | _] = __STACKTRACE__
      args = Enum.reject(args, &is_pid/1)
      IO.inspect({name, e, module, function, args, info[:error_info]})
  end
end

for message <- [<<"caf", 233>>, <<255>>, <<0xE2, 0x82>>] do
  try do
    raise message
  rescue
    e -> IO.inspect({e, Exception.message(e), Exception.format(:error, e, [])})
  end

  IO.inspect(catch_error = try do: String.to_existing_atom(message), rescue: (e -> Exception.message(e)))
  _ = catch_error
  IO.inspect(Exception.format_exit(message))
  IO.inspect("x#{message}y")
end
