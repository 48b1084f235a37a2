# What :erlang.display prints of terms of every kind.
for t <- [:a, :"hello world", :"", "bin", <<1,2,255>>, <<1::3>>, <<"é">>, ~c"", ~c"abc", [1,2], [97, 300], [1|2], [97|98], [[~c"a"]], {}, {1}, 1.5, -0.0, 1.0e300, 12345678901234567890, -5, %{}, %{1=>2, a: "x"}, &is_atom/1, nil, true, %{{1} => [1]}, "a\"b", ~c"a\"b\n", "a\nb"], do: :erlang.display(t)
for t <- [<<"a", 127>>, <<"tab\t">>, ~c"\e", ~c"tab\t", [127], ~c"a'b", "a'b", <<"~">>, <<"back\\slash">>, "", <<>>, 0.1, 123456.789, :"a b", :"é", :Abc, :a@b, :ok?], do: :erlang.display(t)
