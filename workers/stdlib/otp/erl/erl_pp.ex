# Erlang's forms as text. In: a form, expressions, a guard, an attribute. Out: characters. What the reference of the module `erl_pp`,
# OTP 27, says.
defmodule :erl_pp do
  @moduledoc "The Erlang pretty printer."

  import :nodebook_erl_documents
  alias :nodebook_erl_layout, as: Layout
  alias :nodebook_erl_type_documents, as: Types

  @doc "A form: a function, an attribute, the end of a file."
  def form(form), do: form(form, [])
  @doc "Like form/1 with a hook for forms that are none, or options."
  def form({:attribute, _, _, _} = form, options), do: attribute(form, options)
  def form({:function, _, _, _, _} = form, options), do: function(form, options)
  def form({:eof, _}, _options), do: ~c"\n"
  def form({kind, what}, _options) when kind in [:error, :warning], do: :io_lib.format(~c"~p\n", [{kind, what}])

  @doc "A function."
  def function(function), do: function(function, [])
  @doc "Like function/1 with a hook or options."
  def function({:function, _, name, _, clauses}, options), do: ended(clauses(clauses, &head(atom(name), &1)), options)

  @doc "An attribute."
  def attribute(attribute), do: attribute(attribute, [])
  @doc "Like attribute/1 with a hook or options."
  def attribute({:attribute, _, name, value}, options), do: ended(Types.attribute(name, value), options)

  defp ended(doc, options), do: chars({:row, [doc, ".\n"]}, 0, options)

  @doc "A guard."
  def guard(guard), do: guard(guard, [])
  @doc "Like guard/1 with a hook or options."
  def guard(guard, options), do: chars({:short_step, "when", alternatives(guard)}, 0, options)

  @doc "Expressions between commas."
  def exprs(exprs), do: exprs(exprs, [])
  @doc "Like exprs/1 with a hook or options."
  def exprs(exprs, options), do: exprs(exprs, 0, options)
  @doc "Like exprs/2, indented."
  def exprs(exprs, indent, options), do: chars(body(exprs), indent, options)

  @doc "An expression."
  def expr(expr), do: expr(expr, [])
  @doc "Like expr/1 with a hook or options."
  def expr(expr, options), do: expr(expr, 0, 0, options)
  @doc "Like expr/2, indented."
  def expr(expr, indent, options), do: expr(expr, indent, 0, options)
  @doc "Like expr/3, in parentheses when it binds less tightly."
  def expr(expr, indent, precedence, options), do: chars(document(expr, precedence), indent, options)

  defp chars(doc, column, options) do
    if options in [[], :none] or match?([{:encoding, _}], options),
      do: doc |> Layout.text(max(column, 0)) |> String.to_charlist(),
      else: :erlang.error({:nodebook_missing, :"hooks and options of :erl_pp"})
  end
end
