defmodule Specs.Opaque do
  @opaque anything :: term
  @opaque whatever :: any
  @opaque name :: atom
end

defmodule Specs.Underscored do
  @type twice(_a, _a) :: atom
  @type again(_b) :: {atom, _b}
  @spec function(_c) :: {atom, _c} when _c: var
  def function(c), do: {:ok, c}
end

defmodule Specs.Private do
  @typedoc "Something"
  @typep hidden :: any
  @spec function() :: hidden
  def function, do: nil
end

defmodule Specs.Discouraged do
  @type text :: string()
  @type texts :: [nonempty_string()]
  @spec function(string) :: text
  def function(a), do: a
end

defmodule Specs.Nested do
  @type one :: a :: b :: atom
  @type two :: a :: b :: atom | port
  @spec function :: {pid, a :: b :: atom}
  def function, do: nil
end

defmodule Specs.Annotated do
  @type one :: (pid() :: atom)
  @type two :: pid | name :: atom
  @type three :: (integer | name :: atom)
end

defmodule Specs.Unused do
  @typep one :: atom
  @typep two(a) :: {a, one}
  @typep same :: same
end

defmodule Specs.Documented do
  @typedoc opaque: false
  @type t :: binary
  @doc defaults: 3, since: "1.2.3"
  def function(a), do: a
end
