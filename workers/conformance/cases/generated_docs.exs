# Documentation of functions that come out of quotes says that they are generated; that of types and callbacks does not.
Code.put_compiler_option(:docs, true)

defmodule Used do
  defmacro __using__(_) do
    quote do
      @doc "Hello"
      def foo, do: :bar
      @doc "B"
      defmacro mm(x), do: x
      @typedoc "T"
      @type t :: atom
      @doc "cb"
      @callback cc(atom) :: atom
    end
  end

  defmacro called do
    quote do
      @doc "X"
      def dd, do: 1
    end
  end
end

{:module, _, binary, _} =
  defmodule Using do
    use Used
    require Used
    Used.called()
    @doc "own"
    def own, do: 1
  end

path = Path.join(System.tmp_dir!(), "Elixir.Using.beam")
File.write!(path, binary)
{:docs_v1, _, _, _, _, _, docs} = Code.fetch_docs(path)
File.rm!(path)
IO.inspect(docs)
