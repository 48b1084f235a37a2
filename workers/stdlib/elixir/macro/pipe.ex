# An expression becomes an argument of a call. In: both, quoted. Out: the call, or an ArgumentError that says why nothing can be
# piped into that. Specification: Macro.pipe/3 and Kernel.|>/2, Elixir 1.18.
defmodule Macro.Pipe do
  @moduledoc false

  @forms [:&, :<<>>, :{}, :%{}, :__aliases__]

  @doc "The call with the expression as its argument of that position."
  def into(expr, {:fn, _, _}, _) do
    fail(
      "cannot pipe #{Macro.to_string(expr)} into an anonymous function without calling the function; " <>
        "use Kernel.then/2 instead or define the anonymous function as a regular private function"
    )
  end

  def into(expr, {form, _, args} = call, _) when form in @forms and is_list(args), do: no_call(expr, call)

  def into(expr, {:unquote, _, []}, _) do
    fail(
      "cannot pipe #{Macro.to_string(expr)} into the special form unquote/1 since unquote/1 is used to build the Elixir AST itself"
    )
  end

  def into(_, {op, _, [arg]}, _) when op in [:+, :-] do
    arg = Macro.to_string(arg)

    fail(
      "piping into a unary operator is not supported, please use the qualified name: " <>
        "Kernel.#{op}(#{arg}), instead of #{op}#{arg}"
    )
  end

  def into(expr, {{:., _, [Access, :get]}, _, [container, key]}, _) do
    {expr, container, key} = {Macro.to_string(expr), Macro.to_string(container), Macro.to_string(key)}

    fail("""
    wrong operator precedence when piping into bracket-based access

     Instead of:

         #{expr} |> #{container}[#{key}]

     You should write:

         (#{expr} |> #{container})[#{key}]
    """)
  end

  def into(expr, {call, meta, context}, position) when is_atom(context),
    do: {call, meta, List.insert_at([], position, expr)}

  def into(expr, {name, meta, args} = call, position) when is_list(args) do
    if is_atom(name) and Macro.operator?(name, length(args)) do
      count = if Macro.operator?(name, 1), do: "one argument", else: "two arguments"
      fail("cannot pipe #{Macro.to_string(expr)} into #{Macro.to_string(call)}, the #{inspect(name)} operator can only take #{count}")
    else
      {name, meta, List.insert_at(args, position, expr)}
    end
  end

  def into(expr, other, _), do: no_call(expr, other)

  defp no_call(expr, other) do
    fail(
      "cannot pipe #{Macro.to_string(expr)} into #{Macro.to_string(other)}, " <>
        "can only pipe into local calls foo(), remote calls Foo.bar() or anonymous function calls foo.()"
    )
  end

  defp fail(message), do: raise(ArgumentError, message)
end
