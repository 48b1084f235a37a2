# What turns the parts of a template into quoted code. The plain engine joins text and values into one binary.
# Specification: the documentation of EEx.Engine, Elixir 1.18.
defmodule EEx.Engine do
  @moduledoc "Basic engine of EEx: variables of the binding only."

  @type state :: term
  @callback init(opts :: keyword) :: state
  @callback handle_body(state) :: Macro.t()
  @callback handle_text(state, [line: pos_integer, column: pos_integer], text :: String.t()) :: state
  @callback handle_expr(state, marker :: String.t(), expr :: Macro.t()) :: state
  @callback handle_begin(state) :: state
  @callback handle_end(state) :: Macro.t()

  @doc false
  @deprecated "Use explicit delegation to EEx.Engine instead"
  defmacro __using__(_) do
    quote do
      @behaviour EEx.Engine
      def init(opts), do: EEx.Engine.init(opts)
      def handle_body(state), do: EEx.Engine.handle_body(state)
      def handle_begin(state), do: EEx.Engine.handle_begin(state)
      def handle_end(state), do: EEx.Engine.handle_end(state)
      def handle_text(state, meta, text), do: EEx.Engine.handle_text(state, meta, text)
      def handle_expr(state, marker, expr), do: EEx.Engine.handle_expr(state, marker, expr)
      defoverridable EEx.Engine
    end
  end

  @doc "Turns `@name` of a quoted expression into the fetching of an assign."
  def handle_assign({:@, meta, [{name, _, atom}]}) when is_atom(name) and is_atom(atom) do
    line = meta[:line] || 0
    quote(line: line, do: EEx.Engine.fetch_assign!(var!(assigns), unquote(name)))
  end

  def handle_assign(arg), do: arg

  @doc "The assign of that name; warns and answers nil when there is none."
  def fetch_assign!(assigns, key) do
    case Access.fetch(assigns, key) do
      {:ok, value} ->
        value

      :error ->
        keys = Enum.map(assigns, &elem(&1, 0))

        IO.warn(
          "assign @#{key} not available in EEx template. Please ensure all assigns are given as options. " <>
            "Available assigns: #{inspect(keys)}"
        )

        nil
    end
  end

  @doc "The empty state."
  def init(_opts), do: %{binary: [], dynamic: [], vars_count: 0}

  @doc "The state inside a block."
  def handle_begin(state), do: %{state | binary: [], dynamic: []}

  @doc "The quoted expression of a block."
  def handle_end(state), do: handle_body(state)

  @doc "The quoted expression of all that was handled."
  def handle_body(%{binary: binary, dynamic: dynamic}) do
    binary = {:<<>>, [], Enum.reverse(binary)}
    {:__block__, [], Enum.reverse([binary | dynamic])}
  end

  @doc "Adds text."
  def handle_text(state, _meta, text), do: %{state | binary: [text | state.binary]}

  @doc "Adds an expression: its value for the marker `=`, its effect for none."
  def handle_expr(state, "=", ast) do
    var = Macro.var(:"arg#{state.vars_count}", __MODULE__)
    to_string = {{:., [], [{:__aliases__, [alias: false], [:String, :Chars]}, :to_string]}, [], [ast]}
    segment = {:"::", [], [var, {:binary, [], __MODULE__}]}

    %{
      state
      | dynamic: [{:=, [], [var, to_string]} | state.dynamic],
        binary: [segment | state.binary],
        vars_count: state.vars_count + 1
    }
  end

  def handle_expr(state, "", ast), do: %{state | dynamic: [ast | state.dynamic]}

  def handle_expr(_state, marker, _ast) when marker in ["/", "|"] do
    raise EEx.SyntaxError,
          "unsupported EEx syntax <%#{marker} %> (the syntax is valid but not supported by the current EEx engine)"
  end
end

defmodule EEx.SmartEngine do
  @moduledoc "The engine that templates have by default: like `EEx.Engine`, and `@name` reads an assign."
  @behaviour EEx.Engine

  @impl true
  defdelegate init(opts), to: EEx.Engine
  @impl true
  defdelegate handle_body(state), to: EEx.Engine
  @impl true
  defdelegate handle_begin(state), to: EEx.Engine
  @impl true
  defdelegate handle_end(state), to: EEx.Engine
  @impl true
  defdelegate handle_text(state, meta, text), to: EEx.Engine

  @impl true
  def handle_expr(state, marker, expr) do
    expr = Macro.prewalk(expr, &EEx.Engine.handle_assign/1)
    EEx.Engine.handle_expr(state, marker, expr)
  end
end
