# Macro DSLs: a router and a validation language.
defmodule Route do
  defmacro __using__(_) do
    quote do
      import Route
      Module.register_attribute(__MODULE__, :routes, accumulate: true)
      @scope []
      @before_compile Route
    end
  end

  for verb <- [:get, :post, :delete] do
    defmacro unquote(verb)(path, to: {mod, fun}) do
      verb = unquote(verb)
      quote do: @routes({unquote(verb), Enum.join(Enum.reverse(@scope)) <> unquote(path), {unquote(mod), unquote(fun)}})
    end
  end

  defmacro scope(path, do: block) do
    quote do
      @scope [unquote(path) | @scope]
      unquote(block)
      @scope tl(@scope)
    end
  end

  defmacro __before_compile__(env) do
    routes = env.module |> Module.get_attribute(:routes) |> Enum.reverse()

    clauses =
      for {verb, path, {mod, fun}} <- routes do
        {match, vars} = pattern(path)
        quote do
          def match(unquote(verb), unquote(match)), do: {unquote(mod), unquote(fun), unquote({:%{}, [], vars})}
        end
      end

    quote do
      unquote_splicing(clauses)
      def match(verb, path), do: {:error, {:no_route, verb, "/" <> Enum.join(path, "/")}}
      def call(verb, path), do: match(verb, String.split(path, "/", trim: true))
      def __routes__, do: unquote(Macro.escape(routes))
    end
  end

  defp pattern(path) do
    {segments, vars} =
      path
      |> String.split("/", trim: true)
      |> Enum.map_reduce([], fn
        ":" <> name, vars -> {Macro.var(String.to_atom(name), __MODULE__), [{String.to_atom(name), Macro.var(String.to_atom(name), __MODULE__)} | vars]}
        "*" <> name, vars -> {{:rest, name}, [{String.to_atom(name), Macro.var(String.to_atom(name), __MODULE__)} | vars]}
        text, vars -> {text, vars}
      end)

    match =
      case List.last(segments) do
        {:rest, name} -> Enum.drop(segments, -1) |> List.foldr(Macro.var(String.to_atom(name), __MODULE__), fn s, acc -> [{:|, [], [s, acc]}] end)
        _ -> segments
      end

    {match, Enum.reverse(vars)}
  end
end

defmodule App do
  use Route
  get "/", to: {Page, :index}
  scope "/users" do
    get "/:id", to: {User, :show}
    post "/:id/posts/:post", to: {User, :post}
    scope "/admin" do
      delete "/:name", to: {Admin, :drop}
    end
  end
  get "/files/*path", to: {Files, :show}
end

for {v, p} <- [get: "/", get: "/users/7", post: "/users/7/posts/x", delete: "/users/admin/bob", get: "/files/a/b/c", get: "/nope/x"], do: IO.inspect(App.call(v, p))
IO.inspect(App.__routes__())

defmodule Valid do
  defmacro validation(name, do: {:__block__, _, rules}) do
    checks = Enum.map(rules, &rule/1)
    quote do
      def unquote(name)(input) do
        errors = Enum.flat_map([unquote_splicing(checks)], fn f -> f.(input) end)
        if errors == [], do: {:ok, input}, else: {:error, errors}
      end
    end
  end

  defp rule({field, _, [opts]}) do
    checks = for {k, v} <- opts, do: check(k, v)
    quote do
      fn input ->
        value = Map.get(input, unquote(field))
        for {false, text} <- Enum.map([unquote_splicing(checks)], fn c -> c.(value) end), do: {unquote(field), text}
      end
    end
  end

  defp check(:required, true), do: quote(do: fn v -> {not is_nil(v), "is required"} end)
  defp check(:type, type), do: quote(do: fn v -> {is_nil(v) or unquote(:"is_#{type}")(v), unquote("must be #{type}")} end)
  defp check(:in, range), do: quote(do: fn v -> {is_nil(v) or v in unquote(range), "must be in #{inspect(unquote(range))}"} end)
  defp check(:that, expr), do: quote(do: fn var!(it) -> {unquote(expr), unquote("must hold: " <> Macro.to_string(expr))} end)
end

defmodule Form do
  import Valid
  validation :person do
    name required: true, type: :binary, that: not is_binary(it) or String.length(it) > 1
    age type: :integer, in: 0..120
    tags that: is_nil(it) or Enum.all?(it, &is_atom/1)
  end
end

for i <- [%{name: "Ann", age: 5}, %{name: "A", age: 300}, %{age: "x", tags: [:a, "b"]}, %{name: :bob, tags: []}], do: IO.inspect(Form.person(i))
IO.puts(Macro.to_string(quote do
  validation :x do
    name required: true, in: 1..2
  end
end))
IO.inspect(Macro.expand_once(quote(do: Route.get("/", to: {A, :b})), __ENV__) |> elem(0))
