IO.chardata_to_string(:io_lib.format(~c"~p", [1]))

IO.chardata_to_string(:io_lib.format(~c"~p", [-12]))

IO.chardata_to_string(:io_lib.format(~c"~p", [1.5]))

IO.chardata_to_string(:io_lib.format(~c"~p", [1.0e20]))

IO.chardata_to_string(:io_lib.format(~c"~p", [0.1]))

IO.chardata_to_string(:io_lib.format(~c"~p", [1.0e-7]))

IO.chardata_to_string(:io_lib.format(~c"~p", [123456789.125]))

IO.chardata_to_string(:io_lib.format(~c"~p", [:abc]))

IO.chardata_to_string(:io_lib.format(~c"~p", [:"hello world"]))

IO.chardata_to_string(:io_lib.format(~c"~p", [nil]))

IO.chardata_to_string(:io_lib.format(~c"~p", [:"é"]))

IO.chardata_to_string(:io_lib.format(~c"~p", ["bin"]))

IO.chardata_to_string(:io_lib.format(~c"~p", ["é"]))

IO.chardata_to_string(:io_lib.format(~c"~p", [<<1, 2, 255>>]))

IO.chardata_to_string(:io_lib.format(~c"~p", [<<1::3>>]))

IO.chardata_to_string(:io_lib.format(~c"~p", [[]]))

IO.chardata_to_string(:io_lib.format(~c"~p", [~c"abc"]))

IO.chardata_to_string(:io_lib.format(~c"~p", [[1, 2, 3]]))

IO.chardata_to_string(:io_lib.format(~c"~p", [[1, ~c"abc", :x]]))

IO.chardata_to_string(:io_lib.format(~c"~p", [[:a | :b]]))

IO.chardata_to_string(:io_lib.format(~c"~p", [{}]))

IO.chardata_to_string(:io_lib.format(~c"~p", [{:a, 1, "x"}]))

IO.chardata_to_string(:io_lib.format(~c"~p", [%{a: 1}]))

IO.chardata_to_string(:io_lib.format(~c"~p", [%{}]))

IO.chardata_to_string(:io_lib.format(~c"~p", [[{:k, "v"}]]))

IO.chardata_to_string(:io_lib.format(~c"~p", [~c"é"]))

IO.chardata_to_string(:io_lib.format(~c"~p", [[0, 1]]))

IO.chardata_to_string(:io_lib.format(~c"~p", [{:a, [~c"x", {}]}]))

IO.chardata_to_string(:io_lib.format(~c"~p", [[1.0, 2]]))

IO.chardata_to_string(:io_lib.format(~c"~p", [~c"a\nb\"c"]))

IO.chardata_to_string(:io_lib.format(~c"~p", ["a\nb"]))

IO.chardata_to_string(:io_lib.format(~c"~p", [12345678901234567890]))

IO.chardata_to_string(:io_lib.format(~c"~p", [%{1 => %{2 => 3}}]))

IO.chardata_to_string(:io_lib.format(~c"~p", [[:"Abc", :"a b", :a@b, :end]]))

IO.chardata_to_string(:io_lib.format(~c"~w", [1]))

IO.chardata_to_string(:io_lib.format(~c"~w", [-12]))

IO.chardata_to_string(:io_lib.format(~c"~w", [1.5]))

IO.chardata_to_string(:io_lib.format(~c"~w", [1.0e20]))

IO.chardata_to_string(:io_lib.format(~c"~w", [0.1]))

IO.chardata_to_string(:io_lib.format(~c"~w", [1.0e-7]))

IO.chardata_to_string(:io_lib.format(~c"~w", [123456789.125]))

IO.chardata_to_string(:io_lib.format(~c"~w", [:abc]))

IO.chardata_to_string(:io_lib.format(~c"~w", [:"hello world"]))

IO.chardata_to_string(:io_lib.format(~c"~w", [nil]))

IO.chardata_to_string(:io_lib.format(~c"~w", [:"é"]))

IO.chardata_to_string(:io_lib.format(~c"~w", ["bin"]))

IO.chardata_to_string(:io_lib.format(~c"~w", ["é"]))

IO.chardata_to_string(:io_lib.format(~c"~w", [<<1, 2, 255>>]))

IO.chardata_to_string(:io_lib.format(~c"~w", [<<1::3>>]))

IO.chardata_to_string(:io_lib.format(~c"~w", [[]]))

IO.chardata_to_string(:io_lib.format(~c"~w", [~c"abc"]))

IO.chardata_to_string(:io_lib.format(~c"~w", [[1, 2, 3]]))

IO.chardata_to_string(:io_lib.format(~c"~w", [[1, ~c"abc", :x]]))

IO.chardata_to_string(:io_lib.format(~c"~w", [[:a | :b]]))

IO.chardata_to_string(:io_lib.format(~c"~w", [{}]))

IO.chardata_to_string(:io_lib.format(~c"~w", [{:a, 1, "x"}]))

IO.chardata_to_string(:io_lib.format(~c"~w", [%{a: 1}]))

IO.chardata_to_string(:io_lib.format(~c"~w", [%{}]))

IO.chardata_to_string(:io_lib.format(~c"~w", [[{:k, "v"}]]))

IO.chardata_to_string(:io_lib.format(~c"~w", [~c"é"]))

IO.chardata_to_string(:io_lib.format(~c"~w", [[0, 1]]))

IO.chardata_to_string(:io_lib.format(~c"~w", [{:a, [~c"x", {}]}]))

IO.chardata_to_string(:io_lib.format(~c"~w", [[1.0, 2]]))

IO.chardata_to_string(:io_lib.format(~c"~w", [~c"a\nb\"c"]))

IO.chardata_to_string(:io_lib.format(~c"~w", ["a\nb"]))

IO.chardata_to_string(:io_lib.format(~c"~w", [12345678901234567890]))

IO.chardata_to_string(:io_lib.format(~c"~w", [%{1 => %{2 => 3}}]))

IO.chardata_to_string(:io_lib.format(~c"~w", [[:"Abc", :"a b", :a@b, :end]]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [1]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [-12]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [1.5]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [1.0e20]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [0.1]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [1.0e-7]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [123456789.125]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [:abc]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [:"hello world"]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [nil]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [:"é"]))

IO.chardata_to_string(:io_lib.format(~c"~tp", ["bin"]))

IO.chardata_to_string(:io_lib.format(~c"~tp", ["é"]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [<<1, 2, 255>>]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [<<1::3>>]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [[]]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [~c"abc"]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [[1, 2, 3]]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [[1, ~c"abc", :x]]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [[:a | :b]]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [{}]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [{:a, 1, "x"}]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [%{a: 1}]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [%{}]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [[{:k, "v"}]]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [~c"é"]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [[0, 1]]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [{:a, [~c"x", {}]}]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [[1.0, 2]]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [~c"a\nb\"c"]))

IO.chardata_to_string(:io_lib.format(~c"~tp", ["a\nb"]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [12345678901234567890]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [%{1 => %{2 => 3}}]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [[:"Abc", :"a b", :a@b, :end]]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [1]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [-12]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [1.5]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [1.0e20]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [0.1]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [1.0e-7]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [123456789.125]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [:abc]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [:"hello world"]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [nil]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [:"é"]))

IO.chardata_to_string(:io_lib.format(~c"~tw", ["bin"]))

IO.chardata_to_string(:io_lib.format(~c"~tw", ["é"]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [<<1, 2, 255>>]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [<<1::3>>]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [[]]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [~c"abc"]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [[1, 2, 3]]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [[1, ~c"abc", :x]]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [[:a | :b]]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [{}]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [{:a, 1, "x"}]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [%{a: 1}]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [%{}]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [[{:k, "v"}]]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [~c"é"]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [[0, 1]]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [{:a, [~c"x", {}]}]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [[1.0, 2]]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [~c"a\nb\"c"]))

IO.chardata_to_string(:io_lib.format(~c"~tw", ["a\nb"]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [12345678901234567890]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [%{1 => %{2 => 3}}]))

IO.chardata_to_string(:io_lib.format(~c"~tw", [[:"Abc", :"a b", :a@b, :end]]))

IO.chardata_to_string(:io_lib.format(~c"~W", [1, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [-12, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [1.5, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [1.0e20, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [0.1, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [1.0e-7, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [123456789.125, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [:abc, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [:"hello world", 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [nil, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [:"é", 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", ["bin", 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", ["é", 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [<<1, 2, 255>>, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [<<1::3>>, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [[], 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [~c"abc", 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [[1, 2, 3], 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [[1, ~c"abc", :x], 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [[:a | :b], 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [{}, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [{:a, 1, "x"}, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [%{a: 1}, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [%{}, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [[{:k, "v"}], 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [~c"é", 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [[0, 1], 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [{:a, [~c"x", {}]}, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [[1.0, 2], 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [~c"a\nb\"c", 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", ["a\nb", 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [12345678901234567890, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [%{1 => %{2 => 3}}, 4]))

IO.chardata_to_string(:io_lib.format(~c"~W", [[:"Abc", :"a b", :a@b, :end], 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [1, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [-12, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [1.5, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [1.0e20, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [0.1, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [1.0e-7, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [123456789.125, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [:abc, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [:"hello world", 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [nil, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [:"é", 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", ["bin", 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", ["é", 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [<<1, 2, 255>>, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [<<1::3>>, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [[], 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [~c"abc", 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [[1, 2, 3], 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [[1, ~c"abc", :x], 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [[:a | :b], 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [{}, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [{:a, 1, "x"}, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [%{a: 1}, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [%{}, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [[{:k, "v"}], 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [~c"é", 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [[0, 1], 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [{:a, [~c"x", {}]}, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [[1.0, 2], 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [~c"a\nb\"c", 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", ["a\nb", 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [12345678901234567890, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [%{1 => %{2 => 3}}, 4]))

IO.chardata_to_string(:io_lib.format(~c"~P", [[:"Abc", :"a b", :a@b, :end], 4]))

IO.chardata_to_string(:io_lib.format(~c"~s", ["abc"]))

IO.chardata_to_string(:io_lib.format(~c"~s", [:abc]))

IO.chardata_to_string(:io_lib.format(~c"~s", [~c"abc"]))

IO.chardata_to_string(:io_lib.format(~c"~ts", ["é"]))

IO.chardata_to_string(:io_lib.format(~c"~s", [["a", ~c"b"]]))

IO.chardata_to_string(:io_lib.format(~c"~10s))

IO.chardata_to_string(:io_lib.format(~c", ["abc"]))

IO.chardata_to_string(:io_lib.format(~c"~-10s))

IO.chardata_to_string(:io_lib.format(~c", ["abc"]))

IO.chardata_to_string(:io_lib.format(~c"~10.2s))

IO.chardata_to_string(:io_lib.format(~c", ["abc"]))

IO.chardata_to_string(:io_lib.format(~c"~.2s))

IO.chardata_to_string(:io_lib.format(~c", ["abc"]))

IO.chardata_to_string(:io_lib.format(~c"~2s", ["abc"]))

IO.chardata_to_string(:io_lib.format(~c"~s", ["é"]))

IO.chardata_to_string(:io_lib.format(~c"~s", [1]))

IO.chardata_to_string(:io_lib.format(~c"~d", [12]))

IO.chardata_to_string(:io_lib.format(~c"~d", [1.5]))

IO.chardata_to_string(:io_lib.format(~c"~5d))

IO.chardata_to_string(:io_lib.format(~c", [12]))

IO.chardata_to_string(:io_lib.format(~c"~-5d))

IO.chardata_to_string(:io_lib.format(~c", [12]))

IO.chardata_to_string(:io_lib.format(~c"~5..0d", [12]))

IO.chardata_to_string(:io_lib.format(~c"~5.10.*d", [?*, 12]))

IO.chardata_to_string(:io_lib.format(~c"~b", [255]))

IO.chardata_to_string(:io_lib.format(~c"~.16b", [255]))

IO.chardata_to_string(:io_lib.format(~c"~.16B", [255]))

IO.chardata_to_string(:io_lib.format(~c"~.2b", [5]))

IO.chardata_to_string(:io_lib.format(~c"~8.2.0b", [5]))

IO.chardata_to_string(:io_lib.format(~c"~.16#", [255]))

IO.chardata_to_string(:io_lib.format(~c"~.16x", [255, "0x"]))

IO.chardata_to_string(:io_lib.format(~c"~.16X", [255, ~c"0X"]))

IO.chardata_to_string(:io_lib.format(~c"~.10+", [10]))

IO.chardata_to_string(:io_lib.format(~c"~c", [?a]))

IO.chardata_to_string(:io_lib.format(~c"~3c", [?a]))

IO.chardata_to_string(:io_lib.format(~c"~5.3c))

IO.chardata_to_string(:io_lib.format(~c", [?a]))

IO.chardata_to_string(:io_lib.format(~c"~tc", [233]))

IO.chardata_to_string(:io_lib.format(~c"~c", [8364]))

IO.chardata_to_string(:io_lib.format(~c"~f", [1.5]))

IO.chardata_to_string(:io_lib.format(~c"~.2f", [3.14159]))

IO.chardata_to_string(:io_lib.format(~c"~.0f", [2.5]))

IO.chardata_to_string(:io_lib.format(~c"~10.3f))

IO.chardata_to_string(:io_lib.format(~c", [3.14159]))

IO.chardata_to_string(:io_lib.format(~c"~f", [1]))

IO.chardata_to_string(:io_lib.format(~c"~.3f", [-0.0005]))

IO.chardata_to_string(:io_lib.format(~c"~f", [1.0e20]))

IO.chardata_to_string(:io_lib.format(~c"~e", [1.5]))

IO.chardata_to_string(:io_lib.format(~c"~.3e", [12345.678]))

IO.chardata_to_string(:io_lib.format(~c"~g", [1.5]))

IO.chardata_to_string(:io_lib.format(~c"~g", [1.0e20]))

IO.chardata_to_string(:io_lib.format(~c"~.3g", [0.00001234]))

IO.chardata_to_string(:io_lib.format(~c"~.4g", [1234.5]))

IO.chardata_to_string(:io_lib.format(~c"~n~~", []))

IO.chardata_to_string(:io_lib.format(~c"~i~w", [1, 2]))

IO.chardata_to_string(:io_lib.format(~c"~a", [:x]))

IO.chardata_to_string(:io_lib.format(~c"~w ~w", [1]))

IO.chardata_to_string(:io_lib.format(~c"~w", [1, 2]))

IO.chardata_to_string(:io_lib.format(~c"~", []))

IO.chardata_to_string(:io_lib.format(~c"abc", []))

IO.chardata_to_string(:io_lib.format(~c"~20p))

IO.chardata_to_string(:io_lib.format(~c", [:abc]))

IO.chardata_to_string(:io_lib.format(~c"~p", [{:a, "b", [1, 2, 3]}]))

IO.chardata_to_string(:io_lib.format(~c"~5w))

IO.chardata_to_string(:io_lib.format(~c", [1]))

IO.chardata_to_string(:io_lib.format(~c"~2w))

IO.chardata_to_string(:io_lib.format(~c", [1234]))

IO.chardata_to_string(:io_lib.format(~c"~lp", [~c"abc"]))

IO.chardata_to_string(:io_lib.format(~c"~0p", [Enum.to_list(1..60)]))

IO.chardata_to_string(:io_lib.format(~c"~p", [Enum.to_list(1..60)]))

IO.chardata_to_string(:io_lib.format(~c"~p", [List.duplicate(:abcdefghij, 12)]))

IO.chardata_to_string(:io_lib.format(~c"~p", [%{aaaaaaaaaaaaaaaaaaaaaaaaa: 1, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: 2, ccccccccccccccccccccccccccc: 3}]))

IO.chardata_to_string(:io_lib.format(~c"~kp", [%{b: 1, a: 2}]))

IO.chardata_to_string(:io_lib.format(~c"~tp", [~c"日本"]))

IO.chardata_to_string(:io_lib.format(~c"~ts~n", ["日本"]))

IO.chardata_to_string(:io_lib.format(~c"~*c", [4, ?x]))

IO.chardata_to_string(:io_lib.format(~c"~*.*f", [8, 2, 3.14159]))

IO.chardata_to_string(:io_lib.format(~c"~30p", [{:some_long_atom_name, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}]))

IO.chardata_to_string(:io_lib.format(~c"~p", ["a long binary that will not fit on the line if it goes on and on like this one does, yes it does"]))

IO.chardata_to_string(:io_lib.format(~c"~P", [Enum.to_list(1..100), 10]))

IO.chardata_to_string(:io_lib.format(~c"~W", [{1, 2, 3, {4, 5, {6}}}, 5]))

IO.chardata_to_string(:io_lib.format(~c"~s~s", ["a", :b]))

IO.chardata_to_string(:io_lib.write(:abc))

IO.chardata_to_string(:io_lib.write("abc"))

IO.chardata_to_string(:io_lib.write([1, :a]))

IO.chardata_to_string(:io_lib.write({1, 2}, 1))

IO.chardata_to_string(:io_lib.write(Enum.to_list(1..20), 5))

IO.chardata_to_string(:io_lib.write(%{a: 1}, 3))

IO.chardata_to_string(:io_lib.print({:a, "b"}))

IO.chardata_to_string(:io_lib.print(~c"abc"))

IO.chardata_to_string(:io_lib.print({:a, [1, 2, 3]}, 1, 80, -1))

IO.chardata_to_string(:io_lib.print(Enum.to_list(1..40), 1, 20, -1))

IO.chardata_to_string(:io_lib.print(Enum.to_list(1..40), 1, 80, 5))

:io_lib.write_atom(:abc)

:io_lib.write_atom(:"a b")

:io_lib.write_atom(:"é")

:io_lib.write_atom_as_latin1(:"ł")

:io_lib.write_string(~c"ab\n")

:io_lib.write_string(~c"日")

:io_lib.write_string_as_latin1(~c"日")

:io_lib.write_latin1_string(~c"é")

:io_lib.write_char(?a)

:io_lib.write_char(?\n)

:io_lib.write_char(8364)

:io_lib.write_char_as_latin1(8364)

:io_lib.write_latin1_char(233)

:io_lib.char_list(~c"abc")

:io_lib.char_list([1, -1])

:io_lib.char_list(:a)

:io_lib.latin1_char_list(~c"é")

:io_lib.latin1_char_list([300])

:io_lib.deep_char_list([~c"a", [98]])

:io_lib.deep_char_list([:a])

:io_lib.deep_latin1_char_list([~c"a", [300]])

:io_lib.printable_list(~c"abc")

:io_lib.printable_list([1])

:io_lib.printable_list([8364])

:io_lib.printable_unicode_list([8364])

:io_lib.printable_unicode_list([1])

:io_lib.printable_latin1_list([233])

:io_lib.printable_latin1_list([8364])

:io_lib.nl()

:io_lib.indentation(~c"abc\nde", 3)

:io_lib.indentation(~c"abc", 3)

IO.chardata_to_string(:io_lib.fwrite(~c"~w", [1]))

IO.chardata_to_string(:io_lib.format(~c"~w", [1], []))

:io_lib.scan_format(~c"~5.2.0tp x", [:a])

:io_lib.scan_format(~c"ab", [])

:io_lib.unscan_format([%{args: [1], width: :none, adjust: :right, precision: :none, pad_char: 32, encoding: :latin1, control_char: 119, strings: true, maps_order: :undefined}]) |> elem(1)

:io_lib.build_text(:io_lib.scan_format(~c"x ~w", [1])) |> IO.chardata_to_string()

:io_lib.fread(~c"~d", ~c"12")

:io_lib.fread(~c"~d ~s", ~c"12 abc rest")

:io_lib.fread(~c"~f", ~c"1.5")

:io_lib.fread(~c"~a", ~c"abc")

:io_lib.fread(~c"~c", ~c"ab")

:io_lib.fread(~c"~2c", ~c"ab")

:io_lib.fread(~c"~d,~d", ~c"1,2")

:io_lib.fread(~c"~d", ~c"abc")

:io_lib.fread(~c"~d", ~c"")

:io_lib.fread(~c"~#", ~c"16#ff")

:io_lib.fread(~c"~u", ~c"12")

:io_lib.fread(~c"~-", ~c"-")

:io_lib.fread(~c"~*d~d", ~c"1 2")

:io_lib.fread(~c"~3d", ~c"12345")

:io_lib.fread(~c"~n", ~c"x")

:io_lib.fread(~c"~l", ~c"ab")

:io_lib.fread(~c"a~d", ~c"a5")

:io_lib.fread(~c"a~d", ~c"b5")

:io_lib.fread(~c"~t", ~c"x")

:io_lib.fread(~c"~16u", ~c"ff")

:io_lib.fread(~c"~s", ~c"  word ")

for t <- [1, "ab", ~c"ab", [], {}, {1, :b}, [1 | 2], %{a: 1}, <<1, 2>>, <<1::3>>, "", [a: "x"], "é"], f <- ["~w", "~p", "~tp"], do: :io_lib.format(f, [t])

for t <- [1, 1.5, [], {{}}, %{}, "abc"], n <- [5, -9, 20], do: :io_lib.format("~*w", [n, t])

for {f, a} <- [{"~s", ["abc"]}, {"~s", [:abc]}, {"~10s|", ["abc"]}, {"~-10s|", [~c"abc"]}, {"~.2s", ["abc"]}, {"~s", [["a", ?b, [~c"c"]]]}, {"~ts", ["é"]}, {"é~w", [1]}, {"~5~", []}], do: :io_lib.format(f, a)

for b <- [<<255, 254>>, "\ufffd", "é", <<0xC3, 0xA9, 0xA0>>, "a\u0301", "日本", <<160>>], f <- ["~p", "~tp"], do: :io_lib.format(f, [b])

for o <- [:ordered, :reversed], do: :io_lib.format("~Kw", [o, %{1 => 2, "x" => 3, 2.0 => 5}]) |> to_string()

{:io_lib.write({:a, [1]}), :io_lib.print({:a, "b"}), :io_lib.write([1, 2, 3], 2)}

{:io_lib.format_prompt(:a), :io_lib.format_prompt(~c"a"), :io_lib.format_prompt("é", :unicode), :io_lib.format_prompt({:format, ~c"~p> ", [1]})}

:io.printable_range()

for f <- ["~s", "~ts", "~5.2ts"], v <- [<<5::3>>, ["a", <<5::3>>], [<<1::1>> | "b"], ["a" | :b], 5, [:a], [300], <<255>>, [<<255>>, 300], [[[], "é" | "b"] | "c"]], do: (try do :lists.flatten(:io_lib.format(f, [v])) rescue e -> e.__struct__ end)
