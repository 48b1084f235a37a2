# The functions of :lists that take a function; the others are natives (workers/natives/lists.ts).
# Specification: the reference of the module `lists`, OTP 27.

defmodule :lists do
  @moduledoc false

  # The public function asks whether it was given a function, once; the loop behind it has the name that OTP's has, for errors
  # name the function that found no clause.

  def map(fun, list) when is_function(fun, 1) do
    case list do
      [h | t] -> [fun.(h) | map_1(fun, t)]
      [] -> []
    end
  end

  defp map_1(fun, [h | t]), do: [fun.(h) | map_1(fun, t)]
  defp map_1(_fun, []), do: []

  def foreach(fun, list) when is_function(fun, 1), do: foreach_1(fun, list)

  defp foreach_1(fun, [h | t]) do
    fun.(h)
    foreach_1(fun, t)
  end

  defp foreach_1(_fun, []), do: :ok

  def filter(fun, list) when is_function(fun, 1), do: kept(fun, list)

  defp kept(fun, [h | t]) do
    case fun.(h) do
      true -> [h | kept(fun, t)]
      false -> kept(fun, t)
      other -> :erlang.error({:bad_filter, other})
    end
  end

  defp kept(_fun, []), do: []
  defp kept(_fun, other), do: :erlang.error({:bad_generator, other})

  def filtermap(fun, list) when is_function(fun, 1), do: filtermap_1(fun, list)

  defp filtermap_1(fun, [h | t]) do
    case fun.(h) do
      true -> [h | filtermap_1(fun, t)]
      {true, value} -> [value | filtermap_1(fun, t)]
      false -> filtermap_1(fun, t)
    end
  end

  defp filtermap_1(_fun, []), do: []

  def zf(fun, list), do: filtermap(fun, list)

  def flatmap(fun, list) when is_function(fun, 1), do: flatmap_1(fun, list)

  defp flatmap_1(fun, [h | t]), do: fun.(h) ++ flatmap_1(fun, t)
  defp flatmap_1(_fun, []), do: []

  def foldl(fun, acc, list) when is_function(fun, 2) do
    case list do
      [h | t] -> foldl_1(fun, fun.(h, acc), t)
      [] -> acc
    end
  end

  defp foldl_1(fun, acc, [h | t]), do: foldl_1(fun, fun.(h, acc), t)
  defp foldl_1(_fun, acc, []), do: acc

  def foldr(fun, acc, list) when is_function(fun, 2), do: foldr_1(fun, acc, list)

  # what is no proper list has no length, so no clause takes it
  defp foldr_1(fun, acc, list) when length(list) >= 0, do: foldl_1(fun, acc, :lists.reverse(list))

  def all(fun, list) when is_function(fun, 1) do
    case list do
      [_ | _] -> all_1(fun, list)
      [] -> true
    end
  end

  defp all_1(fun, [h | t]) do
    case fun.(h) do
      true -> all_1(fun, t)
      false -> false
    end
  end

  defp all_1(_fun, []), do: true

  def any(fun, list) when is_function(fun, 1) do
    case list do
      [_ | _] -> any_1(fun, list)
      [] -> false
    end
  end

  defp any_1(fun, [h | t]) do
    case fun.(h) do
      true -> true
      false -> any_1(fun, t)
    end
  end

  defp any_1(_fun, []), do: false

  def search(fun, list) when is_function(fun, 1), do: search_1(fun, list)

  defp search_1(fun, [h | t]) do
    case fun.(h) do
      true -> {:value, h}
      false -> search_1(fun, t)
    end
  end

  defp search_1(_fun, []), do: false

  def partition(fun, list) when is_function(fun, 1), do: partition_1(fun, list, [], [])

  defp partition_1(fun, [h | t], yes, no) do
    case fun.(h) do
      true -> partition_1(fun, t, [h | yes], no)
      false -> partition_1(fun, t, yes, [h | no])
    end
  end

  defp partition_1(_fun, [], yes, no), do: {:lists.reverse(yes), :lists.reverse(no)}

  def splitwith(fun, list) when is_function(fun, 1), do: splitwith_1(fun, list, [])

  defp splitwith_1(fun, [h | t], taken) do
    case fun.(h) do
      true -> splitwith_1(fun, t, [h | taken])
      false -> {:lists.reverse(taken), [h | t]}
    end
  end

  defp splitwith_1(_fun, [], taken), do: {:lists.reverse(taken), []}

  def takewhile(fun, list) when is_function(fun, 1), do: takewhile_1(fun, list)

  defp takewhile_1(fun, [h | t]) do
    case fun.(h) do
      true -> [h | takewhile_1(fun, t)]
      false -> []
    end
  end

  defp takewhile_1(_fun, []), do: []

  def dropwhile(fun, list) when is_function(fun, 1), do: dropwhile_1(fun, list)

  defp dropwhile_1(fun, [h | t] = list) do
    case fun.(h) do
      true -> dropwhile_1(fun, t)
      false -> list
    end
  end

  defp dropwhile_1(_fun, []), do: []

  def mapfoldl(fun, acc, list) when is_function(fun, 2), do: mapfoldl_1(fun, acc, list)

  defp mapfoldl_1(fun, acc, list) when length(list) >= 0, do: mapfoldl_done(fun, acc, list, [])

  defp mapfoldl_done(fun, acc, [h | t], done) do
    {value, acc} = fun.(h, acc)
    mapfoldl_done(fun, acc, t, [value | done])
  end

  defp mapfoldl_done(_fun, acc, [], done), do: {:lists.reverse(done), acc}

  def mapfoldr(fun, acc, list) when is_function(fun, 2), do: mapfoldr_1(fun, acc, list)

  defp mapfoldr_1(fun, acc, list) when length(list) >= 0 do
    {items, acc} = mapfoldl_done(fun, acc, :lists.reverse(list), [])
    {:lists.reverse(items), acc}
  end

  def zipwith(fun, as, bs), do: zipwith(fun, as, bs, :fail)

  def zipwith(fun, [a | as], [b | bs], how), do: [fun.(a, b) | zipwith(fun, as, bs, how)]
  def zipwith(fun, [], [], _how) when is_function(fun, 2), do: []

  def zipwith(fun, as, bs, how) when is_function(fun, 2) and (how == :trim or is_tuple(how)) do
    {as, bs} = evened(as, bs, how)
    zipwith(fun, as, bs, :fail)
  end

  def zipwith3(fun, as, bs, cs), do: zipwith3(fun, as, bs, cs, :fail)

  def zipwith3(fun, [a | as], [b | bs], [c | cs], how), do: [fun.(a, b, c) | zipwith3(fun, as, bs, cs, how)]
  def zipwith3(fun, [], [], [], _how) when is_function(fun, 3), do: []

  def zipwith3(fun, as, bs, cs, how) when is_function(fun, 3) and (how == :trim or is_tuple(how)) do
    {as, bs, cs} = evened3(as, bs, cs, how)
    zipwith3(fun, as, bs, cs, :fail)
  end

  def zip(as, bs, how) when how in [:fail, :trim] or is_tuple(how) do
    {as, bs} = evened(as, bs, how)
    :lists.zip(as, bs)
  end

  def zip3(as, bs, cs, how) when how in [:fail, :trim] or is_tuple(how) do
    {as, bs, cs} = evened3(as, bs, cs, how)
    :lists.zip3(as, bs, cs)
  end

  # Lists of the same length: the shorter one decides, or is filled up.
  defp evened(as, bs, :fail), do: {as, bs}

  defp evened(as, bs, :trim) do
    n = min(length(as), length(bs))
    {:lists.sublist(as, n), :lists.sublist(bs, n)}
  end

  defp evened(as, bs, {:pad, {a, b}}) do
    n = max(length(as), length(bs))
    {padded(as, a, n), padded(bs, b, n)}
  end

  defp evened3(as, bs, cs, :fail), do: {as, bs, cs}

  defp evened3(as, bs, cs, :trim) do
    n = min(length(as), min(length(bs), length(cs)))
    {:lists.sublist(as, n), :lists.sublist(bs, n), :lists.sublist(cs, n)}
  end

  defp evened3(as, bs, cs, {:pad, {a, b, c}}) do
    n = max(length(as), max(length(bs), length(cs)))
    {padded(as, a, n), padded(bs, b, n), padded(cs, c, n)}
  end

  defp padded(list, with, n), do: list ++ :lists.duplicate(n - length(list), with)

  def keymap(fun, n, [h | t]), do: [:erlang.setelement(n, h, fun.(:erlang.element(n, h))) | keymap(fun, n, t)]
  def keymap(fun, n, []) when is_integer(n) and n > 0 and is_function(fun, 1), do: []

  def uniq(fun, list) when is_function(fun, 1), do: uniq_2(list, fun, %{})

  defp uniq_2([h | t], fun, seen) do
    key = fun.(h)

    case :maps.is_key(key, seen) do
      true -> uniq_2(t, fun, seen)
      false -> [h | uniq_2(t, fun, :maps.put(key, true, seen))]
    end
  end

  defp uniq_2([], _fun, _seen), do: []

  @continued_in ["lists/sorting.ex"]
end
