# Values that nobody gets.
defmodule Useless do
  def a(x, y, z) do
    put_elem(x, 1, y)
    Tuple.insert_at(x, 1, y)
    Tuple.delete_at(x, 1)
    Tuple.to_list(x)
    List.to_tuple(x)
    Integer.to_string(x)
    Integer.to_charlist(x)
    String.to_integer(x)
    String.to_float(x)
    String.to_atom(x)
    Atom.to_string(x)
    Atom.to_charlist(x)
    List.to_atom(x)
    List.to_integer(x)
    List.to_float(x)
    Float.to_string(x)
    binary_part(x, y, z)
    make_ref()
    max(x, y)
    min(x, y)
    Map.keys(x)
    Map.values(x)
    Map.merge(x, y)
    Map.fetch!(x, y)
    Map.has_key?(x, y)
    Map.delete(x, y)
    Map.put(x, y, z)
    is_map_key(x, y)
    :erlang.map_get(x, y)
    :erlang.float(x)
    :erlang.binary_to_list(x)
    :erlang.list_to_binary(x)
    :erlang.iolist_to_binary(x)
    :erlang.term_to_binary(x)
    :erlang.split_binary(x, y)
    :erlang.make_tuple(x, y)
    :erlang.pid_to_list(x)
    :erlang.phash2(x)
    :erlang.size(x)
    :lists.reverse(x)
    :lists.member(x, y)
    :math.sqrt(x)
    :math.pi()
    {x, y}
    [x, y]
    %{a: x}
    "a#{x}"
    fn -> x end
    &(&1 + 1)
    x.y
    x and y
    x && y
    not x
    !x
    <<x, y>>
    -x
    x <> y
    node(x)
    self()
    String.length(x)
    Process.get(:x)
    Process.alive?(x)
    length(x)
    System.system_time()
    Enum.map(x, y)
    {1, 2}
    [1]
    %{}
    :ok
    1..2
    x == y
    z
  end
end
