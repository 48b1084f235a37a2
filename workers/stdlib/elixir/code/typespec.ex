# What modules specify, in Erlang's abstract format, and back. In: a module, or object code. Out: types, specs and callbacks, and
# quoted expressions of them. Specification: "The Abstract Format", types, in the documentation of erts.
defmodule Code.Typespec do
  @moduledoc false

  alias Code.Typespec.{Abstract, Quoted, Recorded}

  @doc "All types of a module: `{:ok, [{:type | :opaque | :typep, {name, type, variables}}]}`, or :error when there is no such module."
  def fetch_types(module) do
    with {:ok, specs} <- specs(module) do
      local = local(module, specs)
      {:ok, for({kind, quoted} <- specs, kind in [:type, :opaque, :typep], do: {kind, Abstract.type(quoted, local)})}
    end
  end

  @doc "All specs of a module: `{:ok, [{{name, arity}, [spec]}]}`, or :error."
  def fetch_specs(module), do: functions(module, [:spec])

  @doc "All callbacks of a module as fetch_specs/1 gives specs; those of macros are named as macros are and take the caller first."
  def fetch_callbacks(module), do: functions(module, [:callback, :macrocallback])

  defp functions(module, kinds) do
    with {:ok, specs} <- specs(module) do
      local = local(module, specs)
      found = for {kind, quoted} <- specs, kind in kinds, do: Abstract.function(kind, quoted, local)
      signs = found |> Enum.map(&elem(&1, 0)) |> Enum.uniq()
      {:ok, for(sign <- signs, do: {sign, for({^sign, spec} <- found, do: spec)})}
    end
  end

  defp specs(object) when is_binary(object) do
    case :nodebook_code.object_specs(object) do
      :error -> :error
      specs -> {:ok, specs}
    end
  end

  defp specs(module) when is_atom(module), do: if(Code.ensure_loaded?(module), do: {:ok, Recorded.specs(module) || :nodebook_code.specs(module)}, else: :error)

  # types of the module's own come before those of the language, which :erlang defines
  defp local(:erlang, specs), do: :any |> local(specs) |> MapSet.reject(&Abstract.builtin?/1)
  defp local(_module, specs), do: for({kind, quoted} <- specs, kind in [:type, :opaque, :typep], into: MapSet.new(), do: Abstract.sign(quoted))

  @doc "A type of fetch_types/1, quoted: `name(variables) :: type`."
  defdelegate type_to_quoted(type), to: Quoted, as: :type

  @doc "A spec of fetch_specs/1, quoted: `name(arguments) :: result`, with `when` where it has variables."
  defdelegate spec_to_quoted(name, spec), to: Quoted, as: :function
end
