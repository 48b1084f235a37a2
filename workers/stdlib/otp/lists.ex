# The functions of :lists that take a function; the others are natives (workers/natives/lists.ts).
# Specification: the reference of the module `lists`, OTP 27.

defmodule :lists do
  @moduledoc false

  def map(fun, [h | t]), do: [fun.(h) | map(fun, t)]
  def map(fun, []) when is_function(fun, 1), do: []

  def foreach(fun, [h | t]) do
    fun.(h)
    foreach(fun, t)
  end

  def foreach(fun, []) when is_function(fun, 1), do: :ok

  def filter(fun, [h | t]) do
    case fun.(h) do
      true -> [h | filter(fun, t)]
      false -> filter(fun, t)
      other -> :erlang.error({:bad_filter, other})
    end
  end

  def filter(fun, []) when is_function(fun, 1), do: []

  def filtermap(fun, [h | t]) do
    case fun.(h) do
      true -> [h | filtermap(fun, t)]
      {true, value} -> [value | filtermap(fun, t)]
      false -> filtermap(fun, t)
    end
  end

  def filtermap(fun, []) when is_function(fun, 1), do: []

  def flatmap(fun, [h | t]), do: fun.(h) ++ flatmap(fun, t)
  def flatmap(fun, []) when is_function(fun, 1), do: []

  def foldl(fun, acc, [h | t]), do: foldl(fun, fun.(h, acc), t)
  def foldl(fun, acc, []) when is_function(fun, 2), do: acc

  def foldr(fun, acc, list) when is_function(fun, 2), do: foldl(fun, acc, :lists.reverse(list))

  def all(fun, [h | t]) do
    case fun.(h) do
      true -> all(fun, t)
      false -> false
    end
  end

  def all(fun, []) when is_function(fun, 1), do: true

  def any(fun, [h | t]) do
    case fun.(h) do
      true -> true
      false -> any(fun, t)
    end
  end

  def any(fun, []) when is_function(fun, 1), do: false

  def search(fun, [h | t]) do
    case fun.(h) do
      true -> {:value, h}
      false -> search(fun, t)
    end
  end

  def search(fun, []) when is_function(fun, 1), do: false

  def partition(fun, list) when is_function(fun, 1), do: partition(fun, list, [], [])

  defp partition(fun, [h | t], yes, no) do
    case fun.(h) do
      true -> partition(fun, t, [h | yes], no)
      false -> partition(fun, t, yes, [h | no])
    end
  end

  defp partition(_fun, [], yes, no), do: {:lists.reverse(yes), :lists.reverse(no)}

  def splitwith(fun, list) when is_function(fun, 1), do: splitwith(fun, list, [])

  defp splitwith(fun, [h | t], taken) do
    case fun.(h) do
      true -> splitwith(fun, t, [h | taken])
      false -> {:lists.reverse(taken), [h | t]}
    end
  end

  defp splitwith(_fun, [], taken), do: {:lists.reverse(taken), []}

  def takewhile(fun, list), do: elem(splitwith(fun, list), 0)

  def dropwhile(fun, [h | t] = list) do
    case fun.(h) do
      true -> dropwhile(fun, t)
      false -> list
    end
  end

  def dropwhile(fun, []) when is_function(fun, 1), do: []

  def mapfoldl(fun, acc, list) when is_function(fun, 2), do: mapfoldl(fun, acc, list, [])

  defp mapfoldl(fun, acc, [h | t], done) do
    {value, acc} = fun.(h, acc)
    mapfoldl(fun, acc, t, [value | done])
  end

  defp mapfoldl(_fun, acc, [], done), do: {:lists.reverse(done), acc}

  def mapfoldr(fun, acc, list) do
    {items, acc} = mapfoldl(fun, acc, :lists.reverse(list))
    {:lists.reverse(items), acc}
  end

  def zipwith(fun, [a | as], [b | bs]), do: [fun.(a, b) | zipwith(fun, as, bs)]
  def zipwith(fun, [], []) when is_function(fun, 2), do: []

  def zipwith(fun, as, bs, how) do
    {as, bs} = evened(as, bs, how)
    zipwith(fun, as, bs)
  end

  def zipwith3(fun, [a | as], [b | bs], [c | cs]), do: [fun.(a, b, c) | zipwith3(fun, as, bs, cs)]
  def zipwith3(fun, [], [], []) when is_function(fun, 3), do: []

  def zipwith3(fun, as, bs, cs, how) do
    {as, bs, cs} = evened3(as, bs, cs, how)
    zipwith3(fun, as, bs, cs)
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
  def keymap(_fun, n, []) when is_integer(n) and n > 0, do: []

  def uniq(fun, list), do: uniq(fun, list, %{})

  defp uniq(fun, [h | t], seen) do
    key = fun.(h)

    case :maps.is_key(key, seen) do
      true -> uniq(fun, t, seen)
      false -> [h | uniq(fun, t, :maps.put(key, true, seen))]
    end
  end

  defp uniq(_fun, [], _seen), do: []

  # Merge sort: stable, `fun.(a, b)` says that a may stand before b.
  def sort(fun, list) when is_function(fun, 2), do: sort_by_length(fun, list, :erlang.length(list))

  defp sort_by_length(_fun, list, n) when n < 2, do: list

  defp sort_by_length(fun, list, n) do
    half = :erlang.div(n, 2)
    {left, right} = :lists.split(half, list)
    merge(fun, sort_by_length(fun, left, half), sort_by_length(fun, right, n - half))
  end

  def merge(fun, left, right), do: merge(fun, left, right, [])

  defp merge(fun, [a | as] = left, [b | bs] = right, done) do
    case fun.(a, b) do
      false -> merge(fun, left, bs, [b | done])
      _ -> merge(fun, as, right, [a | done])
    end
  end

  defp merge(_fun, [], right, done), do: :lists.reverse(done, right)
  defp merge(_fun, left, [], done), do: :lists.reverse(done, left)

  def umerge(fun, left, right), do: umerge(fun, left, right, [])

  # The lists hold no duplicates; of equal elements the left one stays.
  defp umerge(fun, [a | as] = left, [b | bs] = right, done) do
    cond do
      not fun.(a, b) -> umerge(fun, left, bs, [b | done])
      fun.(b, a) -> umerge(fun, as, bs, [a | done])
      true -> umerge(fun, as, right, [a | done])
    end
  end

  defp umerge(_fun, [], right, done), do: :lists.reverse(done, right)
  defp umerge(_fun, left, [], done), do: :lists.reverse(done, left)

  def usort(fun, list) when is_function(fun, 2), do: dedup(fun, sort(fun, list))

  defp dedup(fun, [a, b | t]) do
    case fun.(a, b) and fun.(b, a) do
      true -> dedup(fun, [a | t])
      false -> [a | dedup(fun, [b | t])]
    end
  end

  defp dedup(_fun, list), do: list
end
