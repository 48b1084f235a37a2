# What :io_lib shows of a term that is cut at a depth, and where its lines begin.
:io.setopts(encoding: :unicode)
p = fn format, args -> IO.puts(:io_lib.format(format, args)) end

# four characters of a text for each byte of the depth, as many as can be shown
texts = ["just letters, and some more of them", "caffé, thé, cafféthé", "ab日本語", "Привет", <<"abcdefgh", 1>>, <<"ééééé", 0xE9>>]
for text <- texts, depth <- [-1, 2, 3, 8], format <- [~c"~P", ~c"~tP"], do: p.(format, [text, depth])
p.(~c"~lp ~tlp ~lp", ["text", "é", ~c"list"])

# what is empty is not cut; bits behind the last byte are
for term <- [{}, {{}}, %{}, %{{} => {}}, <<1, 2::3>>, <<1, 2, 3::3>>], depth <- 1..4, do: p.(~c"~P ~W", [term, depth, term, depth])

# a list that is not shown stands on a line of its own
node = {:a_node, "with a name", [:and, :links], [1, [2, [3]]]}
for width <- [20, 30, 40], depth <- 2..9, do: p.(~c"~*P", [width, List.duplicate(node, 3), depth])
p.(~c"~10p", [{:a, %{}, {}, []}])
p.(~c"~1p", [%{[] => {{}, <<>>, <<1, 2>>}}])

# the precision is the column; a width to the left is none
for format <- [~c"~30.5p", ~c"~.0p", ~c"~40.10p"], do: p.(format, [Enum.to_list(1..40)])
IO.inspect(try(do: :io_lib.format(~c"~-30p", [1]), rescue: (e -> e)))
