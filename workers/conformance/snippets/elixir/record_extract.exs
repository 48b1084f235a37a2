# records of Erlang source

File.write!("people.hrl", """
%% a comment
-ifndef(X).
-define(X, 1).
-record(empty, {}).
-record(user, {name = "joe" :: string(), age :: integer() | {a, [b]}, tags = [a, {b, 1.5}, <<"bin">>],
  map = \#{k => 'Quoted Atom'}, f = fun lists:map/2, c = $a, n = -1, x = 1 + 2 * 3 - 4 div 2, u = undefined, l = [1|2],
  bits = <<1:4,2:4>>, text = <<"é"/utf8>>, both = "a" "b", joined = [1] ++ [2], group = (1 + 2) * 3}).
-record('Odd name', {'Field' = ok}).
-record(nested, {user = #user{name = "x"}, m = ?X}).
-type t() :: #user{}.
-else.
-record(never, {a}).
-endif.
f(X) when X > 1 -> X ! {b, "c;", fun() -> ok end}.
""")

Record.extract(:user, from: "people.hrl")

Record.extract(:nested, from: "people.hrl")

Record.extract_all(from: "people.hrl") |> Keyword.keys()

Record.extract(:"Odd name", from: "people.hrl")

Record.extract(:never, from: "people.hrl")

File.write!("more.hrl", "-include(\"people.hrl\").\n-record(more, {first = #'Odd name'{}}).\n")
{Record.extract(:more, from: "more.hrl"), Record.extract_all(from: "more.hrl") |> Keyword.keys()}

Record.extract(:nope, from: "nope.hrl")

Record.extract(:nope, [])

Record.extract(:nope, from_lib: "nope/include/x.hrl")

Record.extract(:file_info, from_lib: "kernel/include/file.hrl")

Record.extract_all(from_lib: "kernel/include/file.hrl")

Record.extract_all(from_lib: "kernel/include/inet.hrl")

defmodule RecA do
  require Record
  Record.defrecord(:file_info, Record.extract(:file_info, from_lib: "kernel/include/file.hrl"))
  def size(info), do: file_info(info, :size)
end
File.write!("five.txt", "12345")
{:ok, info} = :file.read_file_info(~c"five.txt")
RecA.size(info)

defmodule RecB do
  require Record
  Record.defrecord(:user, Record.extract(:user, from: "people.hrl"))
  def new, do: user(name: ~c"ann", age: 3)
end
{elem(RecB.new(), 1), elem(RecB.new(), 2), tuple_size(RecB.new())}

{:error, _} = :file.consult(~c"nowhere.terms")
File.write!("bad.terms", "{a, B}.\n")
:file.consult(~c"bad.terms")

File.write!("bad.terms", "{a, (b)}.\n")
:file.consult(~c"bad.terms")
