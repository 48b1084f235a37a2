# Evaluating and compiling at run time; finding modules.
# In: source text, quoted expressions, module names. Out: values and modules. The native module :nodebook_code parses text,
# makes a function of quoted expressions with a binding, and tells which modules that function defined.
defmodule Code do
  @moduledoc "Utilities for managing code compilation, code evaluation, and code loading."

  @doc "Evaluates text: its value and binding."
  def eval_string(string, binding \\ [], opts \\ [])

  def eval_string(string, binding, %{__struct__: Macro.Env} = env) do
    {value, binding, _env} = Code.Evaluation.run(:nodebook_code.parse(to_text(string), env.file, env.line, false), binding, env)
    {value, binding}
  end

  def eval_string(string, binding, opts) when is_list(opts) do
    env = env_for_eval(opts)
    {value, binding, _env} = Code.Evaluation.run(:nodebook_code.parse(to_text(string), env.file, env.line, false), binding, env)
    {value, binding}
  end

  @doc "Evaluates a quoted expression: its value and binding."
  def eval_quoted(quoted, binding \\ [], env_or_opts \\ []) do
    {value, binding, _env} = Code.Evaluation.run(quoted, binding, env_for_eval(env_or_opts))
    {value, binding}
  end

  @doc """
  Evaluates a quoted expression in an environment: value, binding and the environment behind it. With
  `prune_binding: true` what the binding gives and the expression does not read is left out.
  """
  def eval_quoted_with_env(quoted, binding, env, opts \\ []), 
    do: Code.Evaluation.run(quoted, binding, env, opts[:prune_binding] == true)

  @doc "An environment to evaluate in, from options such as `file:` and `line:`."
  def env_for_eval(%{__struct__: Macro.Env} = env), do: env

  def env_for_eval(opts) when is_list(opts), do: Code.Evaluation.env(opts)

  @doc "Evaluates a file: its value and binding."
  def eval_file(file, relative_to \\ nil) when is_binary(file) do
    file = find_file!(file, relative_to)
    eval_string(File.read!(file), [], file: file, line: 1)
  end

  @doc "Compiles text: the modules that it defines, with their code."
  def compile_string(string, file \\ "nofile") when is_binary(file),
    do: compile_quoted(:nodebook_code.parse(to_text(string), file, 1, true), file)

  @doc "Compiles a quoted expression: the modules that it defines, with their code."
  def compile_quoted(quoted, file \\ "nofile") when is_binary(file) do
    :nodebook_code.capture_modules()
    :nodebook_code.enter_checks()

    try do
      Code.Evaluation.compile(quoted, file)
      :nodebook_checker.verify(file)
    after
      :nodebook_code.leave_checks()
      Process.put({Code, :captured}, :nodebook_code.captured_modules())
    end

    Process.delete({Code, :captured})
  end

  @doc "Compiles a file: the modules that it defines, with their code."
  def compile_file(file, relative_to \\ nil) when is_binary(file) do
    file = find_file!(file, relative_to)
    compile_string(File.read!(file), file)
  end

  @deprecated "Use Code.require_file/2 or Code.compile_file/2 instead"
  def load_file(file, relative_to \\ nil), do: compile_file(file, relative_to)

  @doc "Compiles a file unless that was done before; nil when it was."
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

  @doc "The files that require_file/2 compiled."
  def required_files, do: :persistent_term.get({Code, :required}, [])
  @doc "Forgets that require_file/2 compiled these files."
  def unrequire_files(files), do: :persistent_term.put({Code, :required}, required_files() -- files)

  @doc false
  @deprecated "Use Code.required_files/0 instead"
  def loaded_files, do: required_files()
  @doc false
  @deprecated "Use Code.unrequire_files/1 instead"
  def unload_files(files), do: unrequire_files(files)
  @doc false
  @deprecated "Code.get_docs/2 always returns nil as its outdated documentation is no longer stored on BEAM files. Use Code.fetch_docs/1 instead"
  def get_docs(_module, _kind), do: nil
  @doc false
  @deprecated "Use Code.Fragment.cursor_context/2 instead"
  def cursor_context(code, options \\ []), do: Code.Fragment.cursor_context(code, options)

  defp find_file!(file, relative_to) do
    file = if relative_to, do: Path.expand(file, relative_to), else: Path.expand(file)
    if File.regular?(file), do: file, else: raise(Code.LoadError, file: file, reason: :enoent)
  end

  defp to_text(string) when is_binary(string), do: string
  defp to_text(other), do: other |> to_charlist() |> List.to_string()

  @doc """
  The quoted expression of source text: `{:ok, quoted}` or `{:error, {meta, message, token}}`.

  Options: `:file`, `:line`, `:column` say where the text stands; `:columns` and `:token_metadata` add
  metadata; `:literal_encoder` and `:static_atoms_encoder` make literals and atoms; `:existing_atoms_only`, `:unescape`,
  `:warn_on_unnecessary_quotes` and `:emit_warnings`.
  """
  def string_to_quoted(string, opts \\ []) do
    case Code.Reader.read(to_text(string), opts) do
      {:ok, quoted, _comments} -> {:ok, quoted}
      {:error, info, _exception} -> {:error, info}
    end
  end

  @doc "As `string_to_quoted/2`, but gives the quoted expression alone and raises what is wrong."
  def string_to_quoted!(string, opts \\ []) do
    case Code.Reader.read(to_text(string), opts) do
      {:ok, quoted, _comments} -> quoted
      {:error, _info, exception} -> raise exception
    end
  end

  @doc """
  As `string_to_quoted/2`, and the comments: `{:ok, quoted, comments}`. A comment is a map of `:line`, `:column`, `:text`
  and the line breaks around it, `:previous_eol_count` and `:next_eol_count`.
  """
  def string_to_quoted_with_comments(string, opts \\ []) do
    case Code.Reader.read(to_text(string), opts) do
      {:ok, quoted, comments} -> {:ok, quoted, comments}
      {:error, info, _exception} -> {:error, info}
    end
  end

  @doc "As `string_to_quoted_with_comments/2`, but gives `{quoted, comments}` and raises what is wrong."
  def string_to_quoted_with_comments!(string, opts \\ []) do
    case Code.Reader.read(to_text(string), opts) do
      {:ok, quoted, comments} -> {quoted, comments}
      {:error, _info, exception} -> raise exception
    end
  end

  @doc """
  Formats source text by the rules of `mix format`; iodata, without a line break at the end.

  Options: `:line_length` (98), `:locals_without_parens`, `:force_do_end_blocks`, `:migrate` and its parts, `:sigils`, and
  those of `string_to_quoted/2` that say where the text stands. Raises what is wrong with the text.
  """
  def format_string!(string, opts \\ []) when is_binary(string) and is_list(opts) do
    width = Keyword.get(opts, :line_length, 98)

    reading =
      [literal_encoder: :block, token_metadata: true, unescape: false, emit_warnings: false] ++
        Keyword.take(opts, [:file, :line, :column])

    {quoted, comments} = string_to_quoted_with_comments!(string, reading)
    quoted |> Code.Printer.document(comments, opts) |> Inspect.Algebra.format(width)
  end

  @doc "Formats a file; iodata with a line break at the end. See `format_string!/2`."
  def format_file!(file, opts \\ []) when is_binary(file) and is_list(opts) do
    case format_string!(File.read!(file), [file: file] ++ Keyword.drop(opts, [:file])) do
      [] -> []
      formatted -> [formatted, ?\n]
    end
  end

  @doc """
  Quoted code as a document of Inspect.Algebra.

  To keep comments, give those of `string_to_quoted_with_comments/2` as `:comments`, and quoted code that comes from there,
  with its `:token_metadata`, with `unescape: false` and with literals in blocks:
  `literal_encoder: &{:ok, {:__block__, &2, [&1]}}`; then say `escape: false`, too. Other options are those of
  `format_string!/2`.
  """
  def quoted_to_algebra(quoted, opts \\ []) do
    quoted |> Code.Normalizer.normalize(opts) |> Code.Printer.document(Keyword.get(opts, :comments, []), opts)
  end

  @doc """
  Calls a function and gathers what the compiler says meanwhile: `{value, diagnostics}`. With `log: true` it is printed, too.

  A diagnostic is a map of `:severity`, `:message`, `:file`, `:source`, `:position`, `:span` and `:stacktrace`. Those of
  processes that the function starts are not gathered.
  """
  def with_diagnostics(opts \\ [], fun) do
    outer = :erlang.get(:elixir_code_diagnostics)
    :erlang.put(:elixir_code_diagnostics, {[], Keyword.get(opts, :log, false)})

    try do
      result = fun.()
      {gathered, _log?} = :erlang.get(:elixir_code_diagnostics)
      {result, Enum.reverse(gathered)}
    after
      if outer == :undefined,
        do: :erlang.erase(:elixir_code_diagnostics),
        else: :erlang.put(:elixir_code_diagnostics, outer)
    end
  end

  @doc "Prints a diagnostic to the standard error; with `snippet: false` without the line of the source."
  def print_diagnostic(diagnostic, opts \\ []) do
    IO.write(:stderr, Code.Diagnostic.text(diagnostic, Keyword.get(opts, :snippet, true)))
  end

  @doc "Loads a module unless it is loaded: `{:module, module}` or `{:error, reason}`."
  def ensure_loaded(module) when is_atom(module), do: :code.ensure_loaded(module)
  @doc "Loads a module unless it is loaded; whether it is now."
  def ensure_loaded?(module) when is_atom(module), do: match?({:module, _}, ensure_loaded(module))

  @doc "Like ensure_loaded/1; answers the module or raises."
  def ensure_loaded!(module) do
    case ensure_loaded(module) do
      {:module, module} ->
        module

      {:error, reason} ->
        raise ArgumentError, "could not load module #{inspect(module)} due to reason #{inspect(reason)}"
    end
  end

  @doc "Loads all modules of a list: `:ok` or `{:error, pairs}`."
  def ensure_all_loaded(modules) do
    case Enum.reject(modules, &ensure_loaded?/1) do
      [] -> :ok
      missing -> {:error, Enum.map(missing, &{&1, :nofile})}
    end
  end

  @doc "Like ensure_all_loaded/1; raises when one cannot be loaded."
  def ensure_all_loaded!(modules) do
    case ensure_all_loaded(modules) do
      :ok -> :ok
      {:error, errors} ->
        formatted = Enum.map_join(errors, "\n", fn {module, reason} -> "  * #{inspect(module)} due to reason #{inspect(reason)}" end)
        raise ArgumentError, "could not load the following modules:\n\n" <> formatted
    end
  end

  @doc "Loads a module, and waits for it when it is being compiled."
  def ensure_compiled(module) when is_atom(module) do
    with {:error, _} = error <- ensure_loaded(module) do
      case can_await_module_compilation?() and Kernel.ParallelCompiler.await(module, :soft) do
        true -> ensure_loaded(module)
        false -> error
        :unavailable -> {:error, :unavailable}
      end
    end
  end

  @doc "Like ensure_compiled/1; answers the module or raises."
  def ensure_compiled!(module) do
    case ensure_compiled(module) do
      {:module, module} ->
        module

      {:error, reason} ->
        raise ArgumentError,
              "could not load module #{inspect(module)} due to reason #{inspect(reason)}"
    end
  end

  @deprecated "Use Code.ensure_compiled/1 instead (see the proper disclaimers in its docs)"
  def ensure_compiled?(module), do: match?({:module, _}, ensure_compiled(module))
  @doc "Whether a module is loaded."
  def loaded?(module), do: :erlang.module_loaded(module)
  @compiler_options %{
    debug_info: true,
    docs: true,
    ignore_already_consolidated: false,
    ignore_module_conflict: false,
    infer_signatures: true,
    no_warn_undefined: [],
    on_undefined_variable: :raise,
    parser_options: [columns: true],
    relative_paths: true,
    tracers: []
  }
  @boolean_options [:docs, :debug_info, :ignore_already_consolidated, :ignore_module_conflict, :infer_signatures, :relative_paths]

  @doc "The names of the compiler's options."
  def available_compiler_options, do: Map.keys(@compiler_options)

  @doc "All options of the compiler with their values."
  def compiler_options, do: Map.new(available_compiler_options(), fn key -> {key, get_compiler_option(key)} end)

  @doc "Sets options of the compiler; answers what they were before."
  def compiler_options(opts) do
    for {key, value} <- opts, into: %{} do
      previous = get_compiler_option(key)
      put_compiler_option(key, value)
      {key, previous}
    end
  end

  @doc "The value of a compiler's option."
  def get_compiler_option(key) when is_map_key(@compiler_options, key),
    do: :persistent_term.get({Code, :option, key}, Map.fetch!(@compiler_options, key))

  @doc "Sets an option of the compiler."
  def put_compiler_option(key, value) when key in @boolean_options do
    if not is_boolean(value), do: raise("compiler option #{inspect(key)} should be a boolean, got: #{inspect(value)}")
    keep_option(key, value)
  end

  def put_compiler_option(:no_warn_undefined, value) do
    if value != :all and not is_list(value),
      do: raise("compiler option :no_warn_undefined should be a list or the atom :all, got: #{inspect(value)}")

    keep_option(:no_warn_undefined, value)
  end

  def put_compiler_option(key, value) when key in [:parser_options, :tracers] do
    if not is_list(value), do: raise("compiler option #{inspect(key)} should be a list, got: #{inspect(value)}")
    keep_option(key, value)
  end

  def put_compiler_option(:on_undefined_variable, value) when value in [:raise, :warn],
    do: keep_option(:on_undefined_variable, value)

  def put_compiler_option(key, _value), do: raise("unknown compiler option: #{inspect(key)}")

  defp keep_option(key, value) do
    if key == :ignore_module_conflict, do: :nodebook_code.redefine(value)
    if key == :docs, do: :nodebook_code.document(value)
    if key == :on_undefined_variable, do: :nodebook_code.variables_may_call(value == :warn)
    :persistent_term.put({Code, :option, key}, value)
    :ok
  end

  def can_await_compilation?, do: false
  @doc "Whether a module that is being compiled elsewhere can be waited for."
  def can_await_module_compilation?, do: Process.get(:elixir_compiler_info) != nil
  @doc "Adds a directory at the end of the code path; `cache: true` remembers what is in it."
  def append_path(path, opts \\ []), do: :code.add_pathz(directory(path), cache(opts)) == true

  @doc "Adds a directory at the beginning of the code path."
  def prepend_path(path, opts \\ []), do: :code.add_patha(directory(path), cache(opts)) == true

  @doc "Adds directories at the end of the code path."
  def append_paths(paths, opts \\ []) when is_list(paths), do: :code.add_pathsz(Enum.map(paths, &directory/1), cache(opts))

  @doc "Adds directories at the beginning of the code path."
  def prepend_paths(paths, opts \\ []) when is_list(paths), do: :code.add_pathsa(Enum.map(paths, &directory/1), cache(opts))

  @doc "Takes a directory off the code path; whether it was there."
  def delete_path(path), do: :code.del_path(directory(path))

  @doc "Takes directories off the code path."
  def delete_paths(paths) when is_list(paths), do: :code.del_paths(Enum.map(paths, &directory/1))

  defp directory(path), do: path |> Path.expand() |> to_charlist()
  defp cache(opts), do: if(opts[:cache], do: :cache, else: :nocache)

  @doc "Removes the modules that the compiler made to evaluate code."
  def purge_compiler_modules, do: {:ok, 0}
  @doc "The documentation of a module, or of one in a file: `{:docs_v1, anno, :elixir, format, doc, metadata, docs}`."
  def fetch_docs(module_or_path)

  def fetch_docs(module) when is_atom(module) do
    case :code.get_object_code(module) do
      {_, object, file} -> from_file(to_string(file), fn -> :nodebook_code.docs_of_object(object) || Code.Typespec.Recorded.docs(module, :nodebook_code.docs(module)) end)
      :error -> {:error, :module_not_found}
    end
  end

  def fetch_docs(path) when is_binary(path) do
    case File.read(path) do
      {:ok, object} -> from_file(path, fn -> :nodebook_code.docs_of_object(object) end)
      {:error, _} -> {:error, :module_not_found}
    end
  end

  # a module without documentation may have some in a file beside it
  defp from_file(path, docs) do
    with {:error, :chunk_not_found} <- found(docs.()) do
      name = Path.basename(path, ".beam") <> ".chunk"

      case path |> Path.dirname() |> Path.join("../doc/chunks") |> Path.join(name) |> File.read() do
        {:ok, chunk} -> :erlang.binary_to_term(chunk)
        {:error, _} -> {:error, :chunk_not_found}
      end
    end
  end

  defp found(nil), do: {:error, :chunk_not_found}
  defp found(docs), do: docs
end
