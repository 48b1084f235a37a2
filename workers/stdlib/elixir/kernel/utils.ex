# In: what the macros of Kernel expand to. Out: structs, exceptions and guards built at
# compile time or run time. Not a public module; wording follows Elixir 1.18.

defmodule Kernel.Utils do
  @moduledoc false

  def raise(message) when is_binary(message), do: RuntimeError.exception(message)
  def raise(module) when is_atom(module), do: module.exception([])
  def raise(%{__struct__: _, __exception__: true} = exception), do: exception

  def raise(other) do
    ArgumentError.exception(
      "raise/1 and reraise/2 expect a module name, string or exception " <>
        "as the first argument, got: " <> inspect(other)
    )
  end

  def destructure(list, count) when is_list(list), do: fill(list, count)
  def destructure(nil, count), do: fill([], count)

  defp fill(_, 0), do: []
  defp fill([], count), do: [nil | fill([], count - 1)]
  defp fill([h | t], count), do: [h | fill(t, count - 1)]

  def struct(struct, fields) when is_atom(struct), do: merge(struct.__struct__(), fields)
  def struct(%{__struct__: _} = struct, fields), do: merge(struct, fields)

  defp merge(struct, fields) when is_map(fields), do: merge(struct, :maps.to_list(fields))
  defp merge(struct, fields) when is_list(fields), do: merge_known(fields, struct)
  defp merge(struct, fields), do: merge_known(Enum.to_list(fields), struct)

  defp merge_known([{:__struct__, _} | rest], struct), do: merge_known(rest, struct)

  defp merge_known([{key, value} | rest], struct) do
    if :erlang.is_map_key(key, struct) do
      merge_known(rest, :maps.put(key, value, struct))
    else
      merge_known(rest, struct)
    end
  end

  defp merge_known([], struct), do: struct

  def struct!(struct, fields) when is_atom(struct), do: struct.__struct__(fields)

  def struct!(%{__struct__: _} = struct, fields) do
    replace(Enum.to_list(fields), struct)
  end

  defp replace([{:__struct__, _} | rest], struct), do: replace(rest, struct)
  defp replace([{key, value} | rest], struct), do: replace(rest, replace_key(struct, key, value))
  defp replace([], struct), do: struct

  defp replace_key(struct, key, value) do
    if :erlang.is_map_key(key, struct) do
      :maps.put(key, value, struct)
    else
      :erlang.error(KeyError.exception(key: key, term: struct))
    end
  end

  @doc "Checks the fields, stores the struct's default in the module, returns it with its @derive."
  def defstruct(module, fields) do
    if Module.get_attribute(module, :__struct__) != nil do
      :erlang.error(
        ArgumentError.exception(
          "defstruct has already been called for " <>
            inspect(module) <> ", defstruct can only be called once per module"
        )
      )
    end

    if not is_list(fields) do
      :erlang.error(
        ArgumentError.exception("struct fields definition must be list, got: " <> inspect(fields))
      )
    end

    fields = fields(fields)
    struct = :maps.put(:__struct__, module, :maps.from_list(fields))
    keys = Module.get_attribute(module, :enforce_keys) || []
    keys = if is_list(keys), do: keys, else: [keys]
    check_enforced(keys, struct, fields)
    derive = Module.get_attribute(module, :derive) || []
    derive = if is_list(derive), do: derive, else: [derive]
    Module.put_attribute(module, :__struct__, struct)
    Module.put_attribute(module, :__struct_keys__, :lists.map(&elem(&1, 0), fields))
    Module.put_attribute(module, :__enforced_keys__, keys)
    {struct, derive}
  end

  defp fields([{key, value} | rest]) when is_atom(key), do: [{key, value} | fields(rest)]
  defp fields([key | rest]) when is_atom(key), do: [{key, nil} | fields(rest)]
  defp fields([]), do: []

  defp fields([{key, _} | _]), do: bad_field(key)
  defp fields([key | _]), do: bad_field(key)

  defp bad_field(key) do
    :erlang.error(ArgumentError.exception("struct field names must be atoms, got: " <> inspect(key)))
  end

  defp check_enforced([key | rest], struct, fields) when is_atom(key) do
    if :erlang.is_map_key(key, struct) do
      check_enforced(rest, struct, fields)
    else
      :erlang.error(
        ArgumentError.exception(
          "@enforce_keys required keys (" <>
            inspect([key]) <> ") that are not defined in defstruct: " <> inspect(fields)
        )
      )
    end
  end

  defp check_enforced([], _struct, _fields), do: :ok

  defp check_enforced([key | _], _struct, _fields) do
    :erlang.error(ArgumentError.exception("@enforce_keys required keys must be atoms, got: " <> inspect(key)))
  end

  @doc "What `Module.__struct__(kv)` does."
  def build_struct(module, struct, keys, kv) do
    case build(to_pairs(kv), struct, keys) do
      {struct, []} ->
        struct

      {_, missing} ->
        :erlang.error(
          ArgumentError.exception(
            "the following keys must also be given when building struct " <>
              inspect(module) <> ": " <> inspect(missing)
          )
        )
    end
  end

  defp to_pairs(list) when is_list(list), do: list
  defp to_pairs(%{__struct__: _} = struct), do: Enum.to_list(struct)
  defp to_pairs(map) when is_map(map), do: :maps.to_list(map)
  defp to_pairs(other), do: Enum.to_list(other)

  defp build([{key, value} | rest], struct, keys) do
    if :erlang.is_map_key(key, struct) do
      build(rest, :maps.put(key, value, struct), :lists.delete(key, keys))
    else
      :erlang.error(KeyError.exception(key: key, term: nil))
    end
  end

  defp build([], struct, keys), do: {struct, keys}

  @doc "The exception that `rescue` makes of a reason of Erlang; one that Elixir has no name for explains nothing there."
  def rescued(reason, stacktrace) do
    case Exception.normalize(:error, reason, stacktrace) do
      %{__struct__: ErlangError} = error -> %{error | reason: nil}
      error -> error
    end
  end

  @doc "`map.field()`: the field, and once a warning."
  def field_call(map, field) do
    key = {Kernel.Utils, :field_call, field}

    if :persistent_term.get(key, true) do
      :persistent_term.put(key, false)
      {:current_stacktrace, stack} = Process.info(self(), :current_stacktrace)

      IO.warn(
        "using module.function() notation (with parentheses) to fetch map field #{inspect(field)} is deprecated, " <>
          "you must remove the parentheses: map.field",
        Enum.drop(stack, 3)
      )
    end

    :erlang.map_get(field, map)
  end

  @doc "The macro definition behind defguard and defguardp."
  def defguard(kind, {:when, _, [{name, _, args} = head, body]}, env)
      when is_atom(name) and (is_list(args) or is_atom(args)) do
    args = if is_list(args), do: args, else: []
    names = :lists.map(&guard_param/1, args)
    :elixir_expander.check_guard(body, names, %{env | context: :guard, function: {name, :erlang.length(args)}})
    env = %{env | context: :guard}
    body = Macro.prewalk(body, fn ast -> Macro.expand(ast, env) end)
    unquoted = unquote_vars(body, names)
    bindings = for {var, ctx} <- names, do: {:=, [], [{var, [], ctx}, {:unquote, [], [{var, [], ctx}]}]}
    outside = {:__block__, [], bindings ++ [body]}
    head = {name, elem(head, 1), args}

    quote do
      unquote(kind)(unquote(head)) do
        case __CALLER__.context do
          :guard -> unquote({:quote, [], [[do: unquoted]]})
          _ -> unquote({:quote, [], [[do: outside]]})
        end
      end
    end
  end

  def defguard(kind, _other, _env) do
    name = if kind == :defmacro, do: "defguard", else: "defguardp"

    :erlang.error(
      ArgumentError.exception("invalid syntax in " <> name <> ", expected: name(args) when guard")
    )
  end

  defp guard_param({var, _, ctx}) when is_atom(var) and is_atom(ctx), do: {var, ctx}
  defp guard_param({:\\, _, [{var, _, ctx}, _]}) when is_atom(var), do: {var, ctx}

  defp guard_param(other) do
    :erlang.error(
      ArgumentError.exception("invalid parameter in defguard, expected a variable, got: " <> Macro.to_string(other))
    )
  end

  defp unquote_vars({var, meta, ctx} = ast, names) when is_atom(var) and is_atom(ctx) do
    if :lists.member({var, ctx}, names), do: {:unquote, meta, [ast]}, else: ast
  end

  defp unquote_vars({a, meta, args}, names) do
    {unquote_vars(a, names), meta, unquote_vars(args, names)}
  end

  defp unquote_vars({a, b}, names), do: {unquote_vars(a, names), unquote_vars(b, names)}
  defp unquote_vars([h | t], names), do: [unquote_vars(h, names) | unquote_vars(t, names)]
  defp unquote_vars(other, _names), do: other
end
