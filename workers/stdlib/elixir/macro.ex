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
  def generate_arguments(amount, context), do: generate_arguments(amount, context, &{&1, [], &2})

  @doc "Changes each node of a quoted expression, outer ones first."
  def prewalk(ast, fun) when is_function(fun, 1), do: elem(prewalk(ast, nil, fn x, nil -> {fun.(x), nil} end), 0)
  @doc "prewalk/2 with an accumulator."
  def prewalk(ast, acc, fun) when is_function(fun, 2), do: traverse(ast, acc, fun, fn x, a -> {x, a} end)

  @doc "Changes each node of a quoted expression, inner ones first."
  def postwalk(ast, fun) when is_function(fun, 1), do: elem(postwalk(ast, nil, fn x, nil -> {fun.(x), nil} end), 0)
  @doc "postwalk/2 with an accumulator."
  def postwalk(ast, acc, fun) when is_function(fun, 2), do: traverse(ast, acc, fn x, a -> {x, a} end, fun)

  @doc "Changes each node on the way in and on the way out, with an accumulator."
  def traverse(ast, acc, pre, post) when is_function(pre, 2) and is_function(post, 2) do
    {ast, acc} = pre.(ast, acc)
    walk(ast, acc, pre, post)
  end

  defp walk({form, meta, args}, acc, pre, post) when is_atom(form) do
    {args, acc} = do_traverse_args(args, acc, pre, post)
    post.({form, meta, args}, acc)
  end

  defp walk({form, meta, args}, acc, pre, post) do
    {form, acc} = pre.(form, acc)
    {form, acc} = walk(form, acc, pre, post)
    {args, acc} = do_traverse_args(args, acc, pre, post)
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
    {list, acc} = do_traverse_args(list, acc, pre, post)
    post.(list, acc)
  end

  defp walk(x, acc, _pre, post), do: post.(x, acc)

  defp do_traverse_args(args, acc, _pre, _post) when is_atom(args), do: {args, acc}

  defp do_traverse_args(args, acc, pre, post) when is_list(args) do
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
    tree |> Code.quoted_to_algebra(migrate_charlists_as_sigils: true) |> Inspect.Algebra.format(98) |> IO.iodata_to_binary()
  end

  @doc "Quoted code as text, where a function of each expression and its text says what stands there; all calls have parentheses."
  @deprecated "Use Macro.to_string/1 instead"
  def to_string(tree, fun) when is_function(fun, 2), do: Macro.Text.text(tree, fun)

  @doc "The code that `dbg` puts in the place of a call."
  def dbg(code, options, env), do: Macro.Debug.expand(code, options, env)

  @doc "The steps of a pipeline: `{call, position}` each, where the position is that of the piped argument."
  def unpipe(expr), do: :lists.reverse(unpipe(expr, []))
  defp unpipe({:|>, _, [left, right]}, acc), do: unpipe(right, unpipe(left, acc))
  defp unpipe(other, acc), do: [{other, 0} | acc]

  @doc "Puts an expression into a call as its argument of that position."
  def pipe(expr, call, position), do: Macro.Pipe.into(expr, call, position)

  @doc "Every node, a node before what is in it, as an enumerable."
  def prewalker(ast), do: ast |> prewalk([], fn node, acc -> {node, [node | acc]} end) |> elem(1) |> :lists.reverse()

  @doc "Every node, a node after what is in it, as an enumerable."
  def postwalker(ast), do: ast |> postwalk([], fn node, acc -> {node, [node | acc]} end) |> elem(1) |> :lists.reverse()

  @doc "What an atom looks like: `:alias`, `:identifier`, `:unquoted` (no quotes needed) or `:quoted`."
  def classify_atom(atom), do: inner_classify(atom)

  @doc "Variables that clash with no other for so many arguments."
  def generate_unique_arguments(amount, context), do: generate_arguments(amount, context, &unique_var/2)

  defp generate_arguments(0, context, _fun) when is_atom(context), do: []

  defp generate_arguments(amount, context, fun) when is_integer(amount) and amount > 0 and is_atom(context),
    do: :lists.map(&fun.(:"arg#{&1}", context), :lists.seq(1, amount))

  @doc "A string's escapes as characters."
  def unescape_string(string), do: :elixir_interpolation.unescape_string(string)

  @doc """
  A string's escapes as a function says: it takes the character behind the backslash and answers what stands for it, or
  false to leave both. It is asked for `:newline`, `:unicode` and `:hex` whether those escapes count.
  """
  def unescape_string(string, map) when is_binary(string), do: Macro.Escapes.resolve(string, map)
  def unescape_string(other, map), do: :elixir_interpolation.unescape_chars(other, map, "")

  @doc false
  @deprecated "Traverse over the arguments using Enum.map/2 instead"
  def unescape_tokens(tokens), do: for(token <- tokens, do: if(is_binary(token), do: unescape_string(token), else: token))

  @doc false
  @deprecated "Traverse over the arguments using Enum.map/2 instead"
  def unescape_tokens(tokens, map), do: for(token <- tokens, do: if(is_binary(token), do: unescape_string(token, map), else: token))

  @doc "An atom as Elixir writes it; `escape:` in the options is a function of its text and the quote."
  def inspect_atom(source_format, atom, opts \\ []) when is_atom(atom) and source_format in [:literal, :key, :remote_call] do
    written = nodebook_atom(source_format, atom)
    escape = opts != [] && opts[:escape]

    if escape && String.contains?(written, "\"") do
      {before, behind} =
        case source_format do
          :literal -> {":\"", "\""}
          :key -> {"\"", "\":"}
          :remote_call -> {"\"", "\""}
        end

      IO.iodata_to_binary([before, escape.(Atom.to_string(atom), ?"), behind])
    else
      written
    end
  end

  @doc "Calls a function while code is compiled."
  def compile_apply(module, function, args, %{__struct__: Macro.Env}) when is_atom(module) and is_atom(function) and is_list(args),
    do: apply(module, function, args)

  @doc "The struct's default value, expanded in an environment; raises when there is no such struct."
  def struct!(module, env) when is_atom(module) do
    cond do
      module != env.module -> module |> struct_module!() |> apply(:__struct__, [])
      struct = Module.get_attribute(module, :__struct__) -> struct
      true -> raise ArgumentError, "cannot access struct #{inspect(module)}, the struct was not yet defined or the struct is being accessed in the same context that defines it"
    end
  end

  @doc "The fields of a struct as `[%{field: _, required: _}]`."
  def struct_info!(module, _env) when is_atom(module) do
    if Module.open?(module),
      do: for({field, default} <- fields_of(module), do: %{field: field, default: default}),
      else: for(%{field: field} = info <- struct_module!(module).__info__(:struct), do: %{field: field, default: info[:default]})
  end

  defp struct_module!(module) do
    if Code.ensure_loaded?(module) and function_exported?(module, :__struct__, 1) do
      module
    else
      name = inspect(module)

      raise ArgumentError,
            "#{name}.__struct__/1 is undefined, cannot expand struct #{name}. Make sure the struct name is correct. " <>
              "If the struct name exists and is correct but it still cannot be found, you likely have cyclic module usage in your code"
    end
  end

  # of a module that is being defined
  defp fields_of(module) do
    struct = Module.get_attribute(module, :__struct__) || raise ArgumentError, "#{inspect(module)} does not define a struct"
    for field <- Module.get_attribute(module, :__struct_keys__), do: {field, Map.fetch!(struct, field)}
  end

  @doc "Expands until nothing changes."
  def expand(ast, env), do: :elixir_expander.expand(ast, env)
  @doc "Expands a quoted expression by one step."
  def expand_once(ast, env), do: :elixir_expander.expand_once(ast, env)

  @doc false
  @deprecated "Use Macro.expand_literals/2 instead"
  def expand_literal(ast, env), do: expand_literals(ast, env)

  @doc "Replaces aliases in literals (also those that code only names) as they would be expanded in `env`."
  def expand_literals(ast, env) do
    {ast, :ok} = expand_literals(ast, :ok, fn node, :ok -> {expand(node, env), :ok} end)
    ast
  end

  @doc "Calls `fun` with each alias and `__MODULE__` in literals, and puts its answer there."
  def expand_literals(ast, acc, fun)

  def expand_literals({:__aliases__, meta, args}, acc, fun) do
    {args, acc} = expand_literals(args, acc, fun)
    if :lists.all(&is_atom/1, args), do: fun.({:__aliases__, meta, args}, acc), else: {{:__aliases__, meta, args}, acc}
  end

  def expand_literals({:__MODULE__, _meta, ctx} = node, acc, fun) when is_atom(ctx), do: fun.(node, acc)

  def expand_literals({:%, meta, [left, right]}, acc, fun) do
    {left, acc} = expand_literals(left, acc, fun)
    {right, acc} = expand_literals(right, acc, fun)
    {{:%, meta, [left, right]}, acc}
  end

  def expand_literals({form, meta, args}, acc, fun) when form in [:{}, :%{}] do
    {args, acc} = expand_literals(args, acc, fun)
    {{form, meta, args}, acc}
  end

  def expand_literals({left, right}, acc, fun) do
    {left, acc} = expand_literals(left, acc, fun)
    {right, acc} = expand_literals(right, acc, fun)
    {{left, right}, acc}
  end

  def expand_literals(list, acc, fun) when is_list(list), do: :lists.mapfoldl(&expand_literals(&1, &2, fun), acc, list)
  def expand_literals(term, acc, _fun), do: {term, acc}

  @continued_in ["macro/shape.ex"]
end
