# Evaluating and compiling at run time; finding modules.
# In: source text, quoted expressions, module names. Out: values and modules, made by the native module :elixir_compiler:
#   :elixir_compiler.eval_string(text, binding, opts_or_env) -> {value, binding}     eval_quoted(quoted, binding, opts_or_env)
#   :elixir_compiler.compile_string(text, file) -> [{module, binary}]                compile_quoted(quoted, file)
#   :elixir_compiler.string_to_quoted(text, opts) -> {:ok, quoted} | {:error, {meta, message, token}}
defmodule Code do
  @moduledoc "Utilities for managing code compilation, code evaluation, and code loading."

  def eval_string(string, binding \\ [], opts \\ [])

  def eval_string(string, binding, %{__struct__: Macro.Env} = env),
    do: :elixir_compiler.eval_string(to_text(string), binding, env)

  def eval_string(string, binding, opts) when is_list(opts),
    do: :elixir_compiler.eval_string(to_text(string), binding, opts)

  def eval_quoted(quoted, binding \\ [], env_or_opts \\ []),
    do: :elixir_compiler.eval_quoted(quoted, binding, env_or_opts)

  def eval_quoted_with_env(quoted, binding, env, opts \\ []) do
    _ = opts
    {value, binding} = :elixir_compiler.eval_quoted(quoted, binding, env)
    {value, binding, env}
  end

  def eval_file(file, relative_to \\ nil) when is_binary(file) do
    file = find_file!(file, relative_to)
    eval_string(File.read!(file), [], file: file, line: 1)
  end

  def compile_string(string, file \\ "nofile") when is_binary(file), do: :elixir_compiler.compile_string(to_text(string), file)
  def compile_quoted(quoted, file \\ "nofile") when is_binary(file), do: :elixir_compiler.compile_quoted(quoted, file)

  def compile_file(file, relative_to \\ nil) when is_binary(file) do
    file = find_file!(file, relative_to)
    :elixir_compiler.compile_string(File.read!(file), file)
  end

  def load_file(file, relative_to \\ nil), do: compile_file(file, relative_to)

  def require_file(file, relative_to \\ nil) when is_binary(file) do
    file = find_file!(file, relative_to)
    seen = :persistent_term.get({Code, :required}, [])

    if file in seen do
      nil
    else
      :persistent_term.put({Code, :required}, [file | seen])
      compile_file(file)
    end
  end

  def required_files, do: :persistent_term.get({Code, :required}, [])
  def unrequire_files(files), do: :persistent_term.put({Code, :required}, required_files() -- files)

  defp find_file!(file, relative_to) do
    file = if relative_to, do: Path.expand(file, relative_to), else: Path.expand(file)
    if File.regular?(file), do: file, else: raise(Code.LoadError, file: file, reason: :enoent)
  end

  defp to_text(string) when is_binary(string), do: string
  defp to_text(list) when is_list(list), do: List.to_string(list)

  def string_to_quoted(string, opts \\ []) do
    case :elixir_compiler.string_to_quoted(to_text(string), opts) do
      {:ok, quoted} -> {:ok, quoted}
      {:error, _} = error -> error
    end
  end

  def string_to_quoted!(string, opts \\ []), do: :elixir_compiler.string_to_quoted!(to_text(string), opts)

  def ensure_loaded(module) when is_atom(module), do: :code.ensure_loaded(module)
  def ensure_loaded?(module) when is_atom(module), do: match?({:module, _}, ensure_loaded(module))

  def ensure_loaded!(module) do
    case ensure_loaded(module) do
      {:module, module} ->
        module

      {:error, reason} ->
        raise ArgumentError, "could not load module #{inspect(module)} due to reason #{inspect(reason)}"
    end
  end

  def ensure_all_loaded(modules) do
    case Enum.reject(modules, &ensure_loaded?/1) do
      [] -> :ok
      missing -> {:error, Enum.map(missing, &{&1, :nofile})}
    end
  end

  def ensure_all_loaded!(modules) do
    case ensure_all_loaded(modules) do
      :ok -> :ok
      {:error, errors} ->
        formatted = Enum.map_join(errors, "\n", fn {module, reason} -> "  * #{inspect(module)} due to reason #{inspect(reason)}" end)
        raise ArgumentError, "could not load the following modules:\n\n" <> formatted
    end
  end

  def ensure_compiled(module) when is_atom(module), do: ensure_loaded(module)

  def ensure_compiled!(module) do
    case ensure_compiled(module) do
      {:module, module} ->
        module

      {:error, reason} ->
        raise ArgumentError,
              "could not load module #{inspect(module)} due to reason #{inspect(reason)}"
    end
  end

  def ensure_compiled?(module), do: match?({:module, _}, ensure_compiled(module))
  def loaded?(module), do: :erlang.module_loaded(module)
  def available_compiler_options, do: [:docs, :debug_info, :ignore_module_conflict, :relative_paths, :warnings_as_errors]
  def compiler_options, do: %{docs: true, debug_info: true, ignore_module_conflict: false}
  def compiler_options(opts) when is_list(opts), do: Enum.map(opts, fn {key, value} -> put_compiler_option(key, value); {key, value} end)
  def get_compiler_option(key), do: Map.get(compiler_options(), key)

  def put_compiler_option(key, value) do
    :persistent_term.put({Code, :option, key}, value)
    :ok
  end

  def can_await_compilation?, do: false
  def append_path(_path, _opts \\ []), do: true
  def prepend_path(_path, _opts \\ []), do: true
  def delete_path(_path), do: true
  def purge_compiler_modules, do: {:ok, 0}
  def fetch_docs(module_or_path), do: :elixir_compiler.fetch_docs(module_or_path)
  def env_for_eval(env_or_opts), do: :elixir_compiler.env_for_eval(env_or_opts)
end
