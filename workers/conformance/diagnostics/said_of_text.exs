# What is said of modules that stand in no file: without the lines of a source.

for source <- [
    ~S'''
    defmodule W1 do
      def f(x) do
        y = 1
        x
      end
      def g(_unused, b), do: 1
    end
    ''',
    ~S'''
    defmodule W2 do
      @behaviour GenServer
      def init(x), do: {:ok, x}
      def handle_call(a, b), do: {a, b}
    end
    ''',
    ~S'''
    defmodule W3 do
      @impl true
      def foo, do: 1
      @doc "x"
      defp bar, do: 2
      @spec nope(integer) :: integer
      def baz, do: bar()
    end
    ''',
    ~S'''
    defmodule W5 do
      import Enum
      alias String, as: S
      alias List
      require Logger
      def f, do: :ok
    end
    ''',
    ~S'''
    defmodule W9 do
      def f(x) do
        case x do
          1 -> y
        end
      end
    end
    ''',
    ~S'''
    defmodule W11 do
      def f(x) when x > 0 do
        if x = 1, do: 2
        x |> String.upcase
        List.flatten([])
        x + 1
        :done
      end
    end
    ''',
    ~S'''
    defmodule W13 do
      def unquote(:"weird name")(), do: 1
      def f(), do: __MODULE__."weird name"()
      def g, do: W13.missing(1)
      def h, do: Enum.mapp([], 1)
      def i, do: :lists.nope()
    end
    ''',
    ~S'''
    defmodule W14 do
      def f do
        receive do
          x -> 1
        end
        fn a, a -> a end
        [h | t] = [1]
        {x, x} = {1, 1}
        for i <- 1..2, do: 1
        with {:ok, v} <- f(), do: 1
        try do 1 rescue e -> 2 end
      end
    end
    ''',
    ~S'''
    defmodule W15 do
      @attr 1
      @unused_attr 2
      @other
      def f, do: @attr + @undefined
      @doc false
      @doc "again"
      def g, do: 1
      @moduledoc "late"
    end
    ''',
    ~S'''
    defmodule W16 do
      defp unused(a), do: a
      defp unused_default(a \\ 1), do: a
      defp rec(n), do: rec(n - 1)
      defmacrop mac(x), do: x
      def a, do: unused_default(3)
    end
    ''',
    ~S'''
    defmodule W17 do
      defmacro m(x) do
        quote do
          y = unquote(x)
          z = 1
        end
      end
      def f do
        m(1)
      end
    end
    ''',
    ~S'''
    defmodule X4 do
      def f, do: 1
      def f, do: 2
      def g(_), do: 1
      def g(:a), do: 2
      def h([]), do: 1
      def h([_|_]), do: 2
      def h(x) when is_list(x), do: 3
    end
    ''',
    ~S'''
    defmodule X5 do
      import List, only: [flatten: 1]
      import Keyword, only: [get: 2, nope: 3]
      def flatten(x), do: x
    end
    ''',
    ~S'''
    defmodule X7 do
      import Map
      import Keyword
      def f(x), do: get(x, :a)
    end
    ''',
    ~S'''
    defmodule X8 do
      def f(x) do
        x = if true do
          y = 1
        end
        "abc #{z = 1}"
        &(&1 + &2).(1)
        &foo/1
      end
    end
    ''',
    ~S'''
    defmodule X13 do
      def f(x) when y > 1, do: x
      def g(x) when x = 1, do: x
      def h(x) when x.a, do: x
      def i(x) when fn -> 1 end, do: x
      def j(x) when "a#{x}", do: x
    end
    ''',
    ~S'''
    defmodule X18 do
      def f(%{^k => v}), do: v
      def g(%{k => v}), do: v
    end
    ''',
    ~S'''
    defmodule X19 do
      def f(%{a: 1 | m}), do: m
      def g([a | b, c]), do: a
    end
    ''',
    ~S'''
    defmodule X25 do
      use GenServer
      def handle_call(:a, _from, s), do: {:reply, s, s}
      def init(s), do: {:ok, s}
      def handle_call(:b, _from, s), do: {:reply, s, s}
      @impl true
      def handle_cast(_, s), do: {:noreply, s}
    end
    ''',
    ~S'''
    defmodule X27 do
      def f(x) do
        cond do
          x -> 1
          true -> 2
          _ -> 3
        end
        case x do
        end
        receive do
        after
          1 -> 2
          3 -> 4
        end
      end
    end
    ''',
    ~S'''
    defmodule X29 do
      require Integer
      def f(x) when Integer.is_odd(x), do: Integer.is_evn(x)
      def g(x), do: Bitwise.band(x, 1) + Logger.debug("x")
    end
    '''
  ] do
  IO.puts(:stderr, "---")

  try do
    Code.compile_string(source, "written.ex")
  rescue
    e -> IO.puts(:stderr, Exception.message(e))
  end
end

# what an evaluation binds may be read by the next one
for source <- ["x = x = 1", "a = 1; a = 2", "fn -> a = 2 end", "if true do a = 1 end"] do
  IO.puts(:stderr, "--- #{source}")
  Code.eval_string(source)
  Code.eval_string(source, a: 3, x: 1)
end

for source <- [
      "def f(%{k => v}), do: v",
      "def f(%{{1, k} => v}), do: v",
      "def f(x) do\n cond do\n _ -> 1\n _x -> 2 end\nend",
      "import Map\n import Keyword\n def f(x), do: get(x, :a)",
      "import Map\n alias Foo.Bar\n @spec f(nope_t) :: 1\n def f(x), do: x",
      "alias List\n def f, do: 1",
      "require Integer\n def f(x), do: 1 + Integer.is_odd(x)",
      "def f(x), do: (x and true) + 1",
      "def f(x), do: :erlang.andalso(x, true) + 1"
    ] do
  IO.puts(:stderr, "--- #{source}")

  try do
    Code.eval_string("defmodule Evaluated do\n#{source}\nend", [], file: "e.ex")
  rescue
    e -> IO.puts(:stderr, Exception.message(e))
  end
end
