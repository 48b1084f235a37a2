defmodule A do
  defmacro m(a) do
    __CALLER__.foo
    a
  end

  defmacro name, do: elem(__CALLER__.function, 0)

  def rescued do
    try do
      1
    rescue
      _ -> __STACKTRACE__ + 1
    end
  end

  def nothing, do: nil
  def bytes, do: <<1, nothing()::binary>>

  def changed do
    uri = %URI{}
    %{uri | foo: 1}
  end

  def chosen(x) do
    a =
      if x,
        do: {:a_rather_long_name_of_an_atom, 1, 2},
        else: {:another_rather_long_name_of_an_atom, :and_one_more, :and_the_last_one_of_them}

    a.foo
  end

  def failing do
    Integer.to_string("1")
    :ok
  end
end
