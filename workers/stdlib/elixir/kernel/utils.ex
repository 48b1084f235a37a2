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

  def struct(struct, fields) when is_atom(struct), do: struct.__struct__() |> check_struct(struct) |> merge(fields)
  def struct(%{__struct__: _} = struct, fields), do: merge(struct, fields)

  defp check_struct(%{__struct__: module} = struct, module), do: struct

  defp check_struct(%{__struct__: name}, module) when is_atom(name) do
    message = "expected struct name returned by #{inspect(module)}.__struct__/0 to be #{inspect(module)}, got: #{inspect(name)}"
    :erlang.error(ArgumentError.exception(message))
  end

  defp check_struct(other, module) do
    message =
      "expected #{inspect(module)}.__struct__/0 to return a map with a :__struct__ key that holds the name of the struct (atom), got: " <>
        inspect(other)

    :erlang.error(ArgumentError.exception(message))
  end

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
  def defstruct(module, fields, env) do
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
    check_fields(fields, env)
    struct = :maps.put(:__struct__, module, :maps.from_list(fields))
    keys = Module.get_attribute(module, :enforce_keys) || []
    keys = if is_list(keys), do: keys, else: [keys]
    check_enforced(keys, struct, fields)
    derive = Module.delete_attribute(module, :derive) || []
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

  defp check_fields([{key, value} | rest], env) do
    if :lists.keymember(key, 1, rest), do: IO.warn("duplicate key #{inspect(key)} found in struct", env)

    case :nodebook_def.not_escapable(value) do
      [] ->
        check_fields(rest, env)

      [part] ->
        message =
          "invalid value for struct field #{key}, cannot escape #{inspect(part)}. The supported values are: lists, tuples, maps, atoms, numbers, bitstrings, PIDs and remote functions in the format &Mod.fun/arity"

        :erlang.error(ArgumentError.exception(message))
    end
  end

  defp check_fields([], _env), do: :ok

  defp check_enforced(keys, struct, fields) do
    check_key_atoms(keys)

    case :lists.filter(fn key -> not :erlang.is_map_key(key, struct) end, keys) do
      [] ->
        :ok

      missing ->
        message = "@enforce_keys required keys (" <> inspect(missing) <> ") that are not defined in defstruct: " <> inspect(fields)
        :erlang.error(ArgumentError.exception(message))
    end
  end

  defp check_key_atoms([key | rest]) when is_atom(key), do: check_key_atoms(rest)
  defp check_key_atoms([]), do: :ok

  defp check_key_atoms([key | _]),
    do: :erlang.error(ArgumentError.exception("keys given to @enforce_keys must be atoms, got: " <> inspect(key)))

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

  @doc "The head and the body of the macro behind defguard and defguardp."
  def defguard({:when, _, [{name, meta, args} = call, guard]}, env)
      when is_atom(name) and (is_list(args) or is_atom(args)) do
    args = if is_list(args), do: args, else: []
    params = :lists.map(&guard_param(&1, call), args)
    if match?({:when, _, _}, guard), do: bad_guard(call, ", only a single when clause is allowed")
    env = %{env | context: :guard, function: {name, :erlang.length(args)}}
    guard = :elixir_expander.expand_guard(guard, params, env)
    used = :lists.filter(&reads?(guard, &1), params)
    outer = Macro.generate_arguments(:erlang.length(used), nil)
    unquoted = :lists.map(fn var -> {:unquote, [], [var]} end, used)

    inside = replace_vars(guard, :lists.zip(used, unquoted))

    outside =
      quote do
        {unquote_splicing(outer)} = {unquote_splicing(unquoted)}
        unquote(replace_vars(guard, :lists.zip(used, outer)))
      end

    body =
      quote do
        case Macro.Env.in_guard?(__CALLER__) do
          true -> unquote({:quote, [], [[generated: true, do: inside]]})
          false -> unquote({:quote, [], [[generated: true, do: outside]]})
        end
      end

    {{name, meta, args}, body}
  end

  def defguard({:when, _, [call, _guard]}, _env), do: bad_guard(call, "")

  defp bad_guard(call, why) do
    :erlang.error(ArgumentError.exception("invalid syntax in defguard " <> Macro.to_string(call) <> why))
  end

  defp guard_param({:\\, _, [param, _default]}, call), do: guard_param(param, call)
  defp guard_param({name, _, context} = var, _call) when is_atom(name) and is_atom(context), do: var
  defp guard_param(_other, call), do: bad_guard(call, "")

  defp reads?({_, _, context} = var, param) when is_atom(context), do: same_var?(var, param)
  defp reads?({form, _, args}, param), do: reads?(form, param) or reads?(args, param)
  defp reads?({a, b}, param), do: reads?(a, param) or reads?(b, param)
  defp reads?([h | t], param), do: reads?(h, param) or reads?(t, param)
  defp reads?(_other, _param), do: false

  defp same_var?({name, meta, context}, {name, given, context}), do: meta[:counter] == given[:counter]
  defp same_var?(_var, _param), do: false

  defp replace_vars({_, _, context} = var, pairs) when is_atom(context) do
    case :lists.search(fn {param, _} -> same_var?(var, param) end, pairs) do
      {:value, {_, replacement}} -> replacement
      false -> var
    end
  end

  defp replace_vars({form, meta, args}, pairs), do: {replace_vars(form, pairs), meta, replace_vars(args, pairs)}
  defp replace_vars({a, b}, pairs), do: {replace_vars(a, pairs), replace_vars(b, pairs)}
  defp replace_vars([h | t], pairs), do: [replace_vars(h, pairs) | replace_vars(t, pairs)]
  defp replace_vars(other, _pairs), do: other
end
