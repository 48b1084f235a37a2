# Functions over quoted expressions. Specification: the documentation of Macro, Elixir 1.18.

defmodule Macro do
  @moduledoc "Functions for working with quoted expressions."
  import Kernel, except: [to_string: 1]

  @doc "A variable's AST, of a context."
  def var(name, context) when is_atom(name) and is_atom(context), do: {name, [], context}

  @doc "A variable that clashes with no other."
  def unique_var(name, context) when is_atom(name) and is_atom(context),
    do: {name, [counter: :erlang.unique_integer([:positive])], context}

  @doc "Variables for so many required arguments: arg1, arg2, …"
  def generate_arguments(0, context) when is_atom(context), do: []
  def generate_arguments(n, context) when n > 0, do: for(i <- 1..n, do: {:"arg#{i}", [], context})


  def prewalk(ast, fun) when is_function(fun, 1), do: elem(prewalk(ast, nil, fn x, nil -> {fun.(x), nil} end), 0)
  def prewalk(ast, acc, fun) when is_function(fun, 2), do: traverse(ast, acc, fun, fn x, a -> {x, a} end)

  def postwalk(ast, fun) when is_function(fun, 1), do: elem(postwalk(ast, nil, fn x, nil -> {fun.(x), nil} end), 0)
  def postwalk(ast, acc, fun) when is_function(fun, 2), do: traverse(ast, acc, fn x, a -> {x, a} end, fun)

  def traverse(ast, acc, pre, post) do
    {ast, acc} = pre.(ast, acc)
    walk(ast, acc, pre, post)
  end

  defp walk({form, meta, args}, acc, pre, post) when is_atom(form) do
    {args, acc} = walk_args(args, acc, pre, post)
    post.({form, meta, args}, acc)
  end

  defp walk({form, meta, args}, acc, pre, post) do
    {form, acc} = pre.(form, acc)
    {form, acc} = walk(form, acc, pre, post)
    {args, acc} = walk_args(args, acc, pre, post)
    post.({form, meta, args}, acc)
  end

  defp walk({left, right}, acc, pre, post) do
    {left, acc} = pre.(left, acc)
    {left, acc} = walk(left, acc, pre, post)
    {right, acc} = pre.(right, acc)
    {right, acc} = walk(right, acc, pre, post)
    post.({left, right}, acc)
  end

  defp walk(list, acc, pre, post) when is_list(list) do
    {list, acc} = walk_args(list, acc, pre, post)
    post.(list, acc)
  end

  defp walk(x, acc, _pre, post), do: post.(x, acc)

  defp walk_args(args, acc, _pre, _post) when is_atom(args), do: {args, acc}

  defp walk_args(args, acc, pre, post) when is_list(args) do
    :lists.mapfoldl(
      fn x, acc ->
        {x, acc} = pre.(x, acc)
        walk(x, acc, pre, post)
      end,
      acc,
      args
    )
  end

  @doc "Quoted code as text, in the layout of the formatter at 98 columns."
  def to_string(tree) do
    tree |> Code.quoted_to_algebra() |> Inspect.Algebra.format(98) |> IO.iodata_to_binary()
  end

  @doc "The code that `dbg` puts in the place of a call."
  def dbg(code, options, env), do: Macro.Debug.expand(code, options, env)

  @doc "The steps of a pipeline: `{call, position}` each, where the position is that of the piped argument."
  def unpipe(expr), do: :lists.reverse(unpipe(expr, []))
  defp unpipe({:|>, _, [left, right]}, acc), do: unpipe(right, unpipe(left, acc))
  defp unpipe(other, acc), do: [{other, 0} | acc]

  @doc "Puts an expression into a call as its argument of that position."
  def pipe(expr, {call, meta, atom}, position) when is_atom(atom), do: {call, meta, List.insert_at([], position, expr)}
  def pipe(expr, {call, meta, args}, position) when is_list(args), do: {call, meta, List.insert_at(args, position, expr)}

  def pipe(expr, other, _position) do
    raise ArgumentError,
          "cannot pipe #{to_string(expr)} into #{to_string(other)}, can only pipe into local calls foo(), remote calls Foo.bar() or anonymous function calls foo.()"
  end

  def expand(ast, env), do: :elixir_expander.expand(ast, env)
  def expand_once(ast, env), do: :elixir_expander.expand_once(ast, env)
end
