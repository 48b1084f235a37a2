# Types and specs, and what is wrong with them.

defmodule Typespecs.N0 do
  @type t :: "foobar"
end
|> elem(1)

defmodule Typespecs.N1 do
  @type t :: integer()()
end
|> elem(1)

defmodule Typespecs.N2 do
  @type t :: %URI.t(){}
end
|> elem(1)

defmodule Typespecs.N3 do
  @type t :: t.Foo
end
|> elem(1)

defmodule Typespecs.N4 do
  @spec "not a spec"
end
|> elem(1)

defmodule Typespecs.N5 do
  @spec 1 :: 2
end
|> elem(1)

defmodule Typespecs.N6 do
  @spec foo
end
|> elem(1)

defmodule Typespecs.N7 do
  @type t = 1
end
|> elem(1)

defmodule Typespecs.N8 do
  @type t
end
|> elem(1)

defmodule Typespecs.N9 do
  @type 1 :: 2
end
|> elem(1)

defmodule Typespecs.N10 do
  @type "a" :: 2
end
|> elem(1)

defmodule Typespecs.N11 do
  @type Foo.t :: 2
end
|> elem(1)

defmodule Typespecs.N12 do
  @type foo(_) :: integer
end
|> elem(1)

defmodule Typespecs.N13 do
  @type foo(_, _) :: integer
end
|> elem(1)

defmodule Typespecs.N14 do
  @type foo(x) :: integer
end
|> elem(1)

defmodule Typespecs.N15 do
  @type foo(x, String.t()) :: x
end
|> elem(1)

defmodule Typespecs.N16 do
  @type foo(:ok, 1) :: 1
end
|> elem(1)

defmodule Typespecs.N17 do
  @type t :: <<_::atom()>>
end
|> elem(1)

defmodule Typespecs.N18 do
  @type t :: <<_::(-4)>>
end
|> elem(1)

defmodule Typespecs.N19 do
  @type t :: <<_::3, _::_*atom>>
end
|> elem(1)

defmodule Typespecs.N20 do
  @type t :: <<_::3, _::_*257>>
end
|> elem(1)

defmodule Typespecs.N21 do
  @type t :: <<_::3, _::4>>
end
|> elem(1)

defmodule Typespecs.N22 do
  @type t :: <<_::8*8, _::_*8>>
end
|> elem(1)

defmodule Typespecs.N23 do
  @type t :: <<1::8>>
end
|> elem(1)

defmodule Typespecs.N24 do
  @type t :: atom..10
end
|> elem(1)

defmodule Typespecs.N25 do
  @type t :: 10..1//2
end
|> elem(1)

defmodule Typespecs.N26 do
  @type t :: 1.0
end
|> elem(1)

defmodule Typespecs.N27 do
  @type t :: fn -> 1 end
end
|> elem(1)

defmodule Typespecs.N28 do
  @type t :: &foo/1
end
|> elem(1)

defmodule Typespecs.N29 do
  @type t :: [a: integer, ...]
end
|> elem(1)

defmodule Typespecs.N30 do
  @type t :: [integer, atom]
end
|> elem(1)

defmodule Typespecs.N31 do
  @type t :: [integer, ...]
end
|> elem(1)

defmodule Typespecs.N32 do
  @type t :: [..., integer]
end
|> elem(1)

defmodule Typespecs.N33 do
  @type t :: {...}
end
|> elem(1)

defmodule Typespecs.N34 do
  @type t :: ...
end
|> elem(1)

defmodule Typespecs.N35 do
  @type t :: (... -> integer)
end
|> elem(1)

defmodule Typespecs.N36 do
  @type t :: (integer, ... -> integer)
end
|> elem(1)

defmodule Typespecs.N37 do
  @spec foo(...) :: :ok
end
|> elem(1)

defmodule Typespecs.N38 do
  @type t :: %{atom}
end
|> elem(1)

defmodule Typespecs.N39 do
  @type t :: %{:a => 1, optional(:b) => 2, required(:c) => 3, d: 4}
end
|> elem(1)

defmodule Typespecs.N40 do
  @type t :: %{optional(:b, :c) => 2}
end
|> elem(1)

defmodule Typespecs.N41 do
  @type t :: %Missing.Struct{}
end
|> elem(1)

defmodule Typespecs.N42 do
  @type t :: %Date{foo: 1}
end
|> elem(1)

defmodule Typespecs.N43 do
  @type t :: %Date{:year => 1, "a" => 2}
end
|> elem(1)

defmodule Typespecs.N44 do
  @type t :: %{atom | a: 1}
end
|> elem(1)

defmodule Typespecs.N45 do
  @type t :: foo(1)
end
|> elem(1)

defmodule Typespecs.N46 do
  @type t :: unknown
end
|> elem(1)

defmodule Typespecs.N47 do
  @type t :: String.t | unknown()
end
|> elem(1)

defmodule Typespecs.N48 do
  @type t :: __MODULE__.unknown()
end
|> elem(1)

defmodule Typespecs.N49 do
  @type required(a) :: a
end
|> elem(1)

defmodule Typespecs.N50 do
  @type optional(a) :: a
end
|> elem(1)

defmodule Typespecs.N51 do
  @type integer :: 1
end
|> elem(1)

defmodule Typespecs.N52 do
  @type t :: required(:a)
end
|> elem(1)

defmodule Typespecs.N53 do
  @type t :: optional(:a)
end
|> elem(1)

defmodule Typespecs.N54 do
  @type t :: +1
end
|> elem(1)

defmodule Typespecs.N55 do
  @type t :: -1
end
|> elem(1)

defmodule Typespecs.N56 do
  @type t :: - :a
end
|> elem(1)

defmodule Typespecs.N57 do
  @type t :: 1 + 2
end
|> elem(1)

defmodule Typespecs.N58 do
  @type t :: not integer
end
|> elem(1)

defmodule Typespecs.N59 do
  @type t :: if(true, do: 1)
end
|> elem(1)

defmodule Typespecs.N60 do
  @type t :: String
end
|> elem(1)

defmodule Typespecs.N61 do
  @type t :: __MODULE__
end
|> elem(1)

defmodule Typespecs.N62 do
  @type t :: "a" <> "b"
end
|> elem(1)

defmodule Typespecs.N63 do
  @type t :: 'abc'
end
|> elem(1)

defmodule Typespecs.N64 do
  @type t :: ?a
end
|> elem(1)

defmodule Typespecs.N65 do
  @type t :: nil | true | {}
end
|> elem(1)

defmodule Typespecs.N66 do
  @type t :: {integer, atom, "a"}
end
|> elem(1)

defmodule Typespecs.N67 do
  @type t :: (integer -> "a")
end
|> elem(1)

defmodule Typespecs.N68 do
  @type t :: ("a" -> integer)
end
|> elem(1)

defmodule Typespecs.N71 do
  @foo "bar"
  @type t :: @foo.t
end
|> elem(1)

defmodule Typespecs.N72 do
  @foo String
  @type t :: @foo.t
end
|> elem(1)

defmodule Typespecs.N73 do
  @type t :: :foo.bar(:a, :b)
end
|> elem(1)

defmodule Typespecs.N74 do
  @type t :: foo.bar
end
|> elem(1)

defmodule Typespecs.N75 do
  @type t :: (integer)
end
|> elem(1)

defmodule Typespecs.N76 do
  @type t :: (integer
  atom)
end
|> elem(1)

defmodule Typespecs.N77 do
  @type t :: do: integer
end
|> elem(1)

defmodule Typespecs.N78 do
  @type t :: tuple(1)
end
|> elem(1)

defmodule Typespecs.N79 do
  @type t :: tuple(1, 2, 3)
end
|> elem(1)

defmodule Typespecs.N80 do
  @type t :: list(1, 2)
end
|> elem(1)

defmodule Typespecs.N81 do
  @type t :: map(1)
end
|> elem(1)

defmodule Typespecs.N82 do
  @callback hello(num \\ 0 :: integer) :: integer
end
|> elem(1)

defmodule Typespecs.N83 do
  @callback hello(num :: integer \\ 0) :: integer
end
|> elem(1)

defmodule Typespecs.N84 do
  @macrocallback hello(num \\ 0 :: integer) :: Macro.t()
end
|> elem(1)

defmodule Typespecs.N85 do
  @spec hello(num \\ 0 :: integer) :: integer
end
|> elem(1)

defmodule Typespecs.N86 do
  @spec hello(x) :: y when x: integer
end
|> elem(1)

defmodule Typespecs.N87 do
  @spec hello(x) :: x when x: integer, y: atom
end
|> elem(1)

defmodule Typespecs.N88 do
  @spec hello(x) :: x when {:x, 1}
end
|> elem(1)

defmodule Typespecs.N89 do
  @spec hello(x) :: x when [1]
end
|> elem(1)

defmodule Typespecs.N90 do
  @spec hello(x) :: x when x
end
|> elem(1)

defmodule Typespecs.N91 do
  @spec hello(x) when x: integer
end
|> elem(1)

defmodule Typespecs.N92 do
  @callback hello
end
|> elem(1)

defmodule Typespecs.N93 do
  @callback "x"
end
|> elem(1)

defmodule Typespecs.N94 do
  @callback hello(integer)
end
|> elem(1)

defmodule Typespecs.N95 do
  @spec foo(integer) :: integer
end
|> elem(1)

defmodule Typespecs.N96 do
  @optional_callbacks :foo
end
|> elem(1)

defmodule Typespecs.N97 do
  @optional_callbacks foo: 1
end
|> elem(1)

defmodule Typespecs.N98 do
  @callback foo(:ok) :: :ok
  @optional_callbacks foo: 1, foo: 1
end
|> elem(1)

defmodule Typespecs.N99 do
  @callback foo(:ok) :: :ok
  def behaviour_info(_), do: []
end
|> elem(1)

defmodule Typespecs.N100 do
  @macrocallback foo(:ok) :: :ok
  def behaviour_info(_), do: []
end
|> elem(1)

defmodule Typespecs.N101 do
  @type foo :: atom
  @type foo :: integer
end
|> elem(1)

defmodule Typespecs.N102 do
  @type foo :: atom
  @typep foo :: integer
end
|> elem(1)

defmodule Typespecs.N103 do
  @opaque foo(a) :: a
  @type foo(b) :: b
end
|> elem(1)

defmodule Typespecs.N104 do
  @typep foo :: atom
end
|> elem(1)

defmodule Typespecs.N105 do
  @type t :: unquote(1)
end
|> elem(1)

defmodule Typespecs.N106 do
  @type unquote(:dyn)() :: 1
end
|> elem(1)

defmodule Typespecs.N107 do
  @spec unquote(:a)(1) :: 2
end
|> elem(1)

defmodule Typespecs.N108 do
  @type t :: dynamic
end
|> elem(1)

defmodule Typespecs.N109 do
  @type t :: none | no_return
end
|> elem(1)

defmodule Typespecs.N110 do
  @type t(a) :: a | a
end
|> elem(1)

defmodule Typespecs.N111 do
  @type t(a) :: {a, b} when b: 1
end
|> elem(1)
