:binary.at("abc", 1)

:binary.at("abc", 3)

:binary.at("abc", -1)

:binary.at("abc", :a)

:binary.at(:a, 1)

:binary.first("abc")

:binary.first("")

:binary.last("abc")

:binary.last("")

:binary.first(<<1::3>>)

:binary.bin_to_list("abc")

:binary.bin_to_list("abcd", {1, 2})

:binary.bin_to_list("abcd", 1, 2)

:binary.bin_to_list("abcd", 3, -2)

:binary.bin_to_list("abcd", 5, 1)

:binary.bin_to_list("abcd", {3, 3})

:binary.bin_to_list(:a)

:binary.compile_pattern("a") |> elem(0)

:binary.compile_pattern("")

:binary.compile_pattern([])

:binary.copy("ab")

:binary.copy("ab", 3)

:binary.copy("ab", 0)

:binary.copy("ab", -1)

:binary.copy(:a)

:binary.decode_unsigned(<<1, 0>>)

:binary.decode_unsigned(<<1, 0>>, :little)

:binary.decode_unsigned("")

:binary.decode_unsigned("a", :foo)

:binary.encode_unsigned(256)

:binary.encode_unsigned(256, :little)

:binary.encode_unsigned(0)

:binary.encode_unsigned(-1)

:binary.encode_unsigned(1.5)

:binary.encode_unsigned(1 , :foo)

:binary.decode_hex("00ff")

:binary.decode_hex("0")

:binary.decode_hex("zz")

:binary.encode_hex("abc")

:binary.encode_hex("xyz", :lowercase)

:binary.encode_hex(1)

:binary.list_to_bin([1, "a", [2]])

:binary.list_to_bin("a")

:binary.list_to_bin([256])

:binary.longest_common_prefix(["erlang", "erl", "ergo"])

:binary.longest_common_prefix([])

:binary.longest_common_prefix(["a"])

:binary.longest_common_prefix([:a])

:binary.longest_common_suffix(["long", "song"])

:binary.longest_common_suffix(["", "a"])

:binary.match("abcabc", "c")

:binary.match("abcabc", "x")

:binary.match("abcabc", ["ca", "b"])

:binary.match("abcabc", "a", [{:scope, {1, 5}}])

:binary.match("abc", "")

:binary.match("abc", :a)

:binary.match(:a, "a")

:binary.match("abc", "a", [:foo])

:binary.match("abc", "a", [{:scope, {9, 1}}])

:binary.matches("abcabc", "b")

:binary.matches("abcabc", ["ab", "bc"])

:binary.matches("abab", "ab", scope: {1, 3})

:binary.matches("aaa", "aa")

:binary.matches("abc", ["b", "bc"])

:binary.part("abcd", 1, 2)

:binary.part("abcd", {1, 2})

:binary.part("abcd", 3, -2)

:binary.part("abcd", 3, 2)

:binary.part("abcd", {5, 1})

:binary.part("abcd", :a)

:binary.part(:a, 1, 1)

:binary.replace("abcb", "b", "X")

:binary.replace("abcb", "b", "X", [:global])

:binary.replace("abcb", "b", fn m -> m <> m end, [:global])

:binary.replace("abcb", "b", "[]", insert_replaced: 1)

:binary.replace("abcb", "b", "[]", [:global, {:insert_replaced, [1, 2]}])

:binary.replace("abcb", ["a", "c"], "", [:global])

:binary.replace("abc", "b", :x)

:binary.replace("abc", "b", "x", [:foo])

:binary.replace("abcb", "b", "X", [:global, {:scope, {2, 2}}])

:binary.split("a,b,c", ",")

:binary.split("a,b,c", ",", [:global])

:binary.split("a,b;c", [",", ";"], [:global])

:binary.split(",a,,b,", ",", [:global, :trim])

:binary.split(",a,,b,", ",", [:global, :trim_all])

:binary.split("abc", "x")

:binary.split("a,b,c", ",", [{:scope, {2, 3}}])

:binary.split("", ",")

:binary.split("abc", "")

:binary.split(:a, ",")

:binary.split("a,b", ",", [:foo])

:binary.split("a,b", ",", :global)

:binary.split("abc", :binary.compile_pattern("b"))

# all arguments are looked at
:binary.bin_to_list({1, 2}, :a)

:binary.bin_to_list("ab", {1, 3})

:binary.bin_to_list("ab", {:a, 3})

:binary.encode_hex(:a, :b)

:binary.encode_hex(<<1::3>>, 0)

:binary.match(1, "a", :b)

:binary.match("a", "a", :b)

:binary.split(1, 2, 3)

:binary.replace([], 1, :a, 0)

:binary.replace("a", "b", "c", 0)

:binary.part([], -1, <<1::3>>)

for text <- [:a, "a", "xx"], do: (try do :binary.decode_hex(text) catch kind, reason -> {kind, reason} end)

for time <- [{1, 2, 3}, {{2024, 13, 1}, {0, 0, 0}}], do: {(try do :calendar.local_time_to_universal_time(time) catch kind, reason -> {kind, reason} end), (try do :calendar.universal_time_to_local_time(time) catch kind, reason -> {kind, reason} end)}

:calendar.universal_time_to_local_time({1, 2, 3})

:binary.decode_hex("abc")

:calendar.system_time_to_rfc3339(~c"x")
