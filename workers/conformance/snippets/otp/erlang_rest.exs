:erlang.list_to_ref(~c"#Ref<0.1.2.3>")

:erlang.list_to_ref(~c"xyz")

r = make_ref()
{:erlang.list_to_ref(:erlang.ref_to_list(r)) == r, IEx.Helpers.ref("0.1.2.3")}

{:erlang.is_record({:a, 1}, :a, 2), :erlang.is_record({:a, 1}, :a, 3), :erlang.is_record(:a, :a, 3), :erlang.is_record({:b}, :a, 1)}

:erlang.localtime_to_universaltime({{2024, 2, 29}, {23, 59, 59}})

:erlang.localtime_to_universaltime({{2024, 1, 1}, {0, 0, 0}}, false)

:erlang.universaltime_to_localtime({{2024, 1, 1}, {0, 0, 0}})

{:erlang.bump_reductions(100), :erlang.check_old_code(Enum), :erlang.check_process_code(self(), Enum, [])}

:erlang.nif_error(:x, [])

for {a, b} <- [{"ab", "cd"}, {"", "cd"}, {"ab", ""}, {String.duplicate("x", 70_000), String.duplicate("yz", 70_001)}] do
  {:erlang.crc32_combine(:erlang.crc32(a), :erlang.crc32(b), byte_size(b)) == :erlang.crc32(a <> b),
   :erlang.adler32_combine(:erlang.adler32(a), :erlang.adler32(b), byte_size(b)) == :erlang.adler32(a <> b)}
end

{:erlang.crc32_combine(123, 456, 7), :erlang.adler32_combine(123, 456, 7)}

:erlang.binary_to_atom(<<"é">>, :latin1)

:erlang.binary_to_atom(String.duplicate("a", 256))

:erlang.list_to_atom(List.duplicate(?a, 256))

:erlang.binary_to_existing_atom(String.duplicate("a", 300), :utf8)

:erlang.binary_to_atom("a", :utf7)
