# maps, tuples and strings with thousands of calls in them: they have to compile in a moment
calls = fn text -> Enum.map_join(1..3000, text, &"f.(#{&1})") end
run = fn code -> Code.eval_string("f = fn x -> x end\n" <> code) |> elem(0) end

map = run.("%{" <> Enum.map_join(1..3000, ", ", &"#{&1} => f.(#{&1})") <> "}")
IO.inspect({map_size(map), map[7], map[3000]})

base = Map.new(1..500, &{&1, 0})
text = "%{base | " <> Enum.map_join(1..500, ", ", &"#{&1} => f.(#{&1})") <> "}"
{map, _} = Code.eval_string(text, base: base, f: fn x -> x end)
IO.inspect({map_size(map), map[7], map[500]})

tuple = run.("{" <> calls.(", ") <> "}")
IO.inspect({tuple_size(tuple), elem(tuple, 2999)})

keywords = run.("[" <> Enum.map_join(1..3000, ", ", &"k#{&1}: f.(#{&1})") <> "]")
IO.inspect({length(keywords), keywords[:k3000]})

string = run.("\"" <> Enum.map_join(1..3000, "-", &"\#{f.(#{&1})}") <> "\"")
IO.inspect({byte_size(string), String.slice(string, 0, 20)})

# the parts are made in the order in which they stand
f = fn x -> (Process.put(:made, [x | Process.get(:made, [])]); x) end
{map, _} = Code.eval_string("%{" <> Enum.map_join(1..40, ", ", &"f.(#{&1}) => f.(-#{&1})") <> "}", f: f)
IO.inspect({map_size(map), Enum.take(Process.get(:made), 6)})
