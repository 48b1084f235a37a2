# The functions of Elixir that are deprecated, and what to use: recorded from `__info__(:deprecated)` of Elixir 1.18.3.
# In: a module, a function and an arity. Out: the advice, or nil.

defmodule :nodebook_deprecated do
  @moduledoc false

  @recorded """
  Atom.to_char_list/1: Use Atom.to_charlist/1 instead
  Calendar.ISO.day_of_week/3: Use Calendar.ISO.day_of_week/4 instead
  Code.cursor_context/1 Code.cursor_context/2: Use Code.Fragment.cursor_context/2 instead
  Code.ensure_compiled?/1: Use Code.ensure_compiled/1 instead (see the proper disclaimers in its docs)
  Code.get_docs/2: Code.get_docs/2 always returns nil as its outdated documentation is no longer stored on BEAM files. Use Code.fetch_docs/1 instead
  Code.load_file/1 Code.load_file/2: Use Code.require_file/2 or Code.compile_file/2 instead
  Code.loaded_files/0: Use Code.required_files/0 instead
  Code.unload_files/1: Use Code.unrequire_files/1 instead
  Enum.chunk/2: Use Enum.chunk_every/2 instead
  Enum.chunk/3: Use Enum.chunk_every/3 instead
  Enum.chunk/4: Use Enum.chunk_every/4 instead
  Enum.filter_map/3: Use Enum.filter/2 + Enum.map/2 or for comprehensions instead
  Enum.partition/2: Use Enum.split_with/2 instead
  Enum.uniq/2: Use Enum.uniq_by/2 instead
  ExUnit.Case.register_test/4: Use register_test/6 instead
  ExUnit.Formatter.format_test_case_failure/5: Use ExUnit.Formatter.format_test_all_failure/5 instead
  ExUnit.Formatter.format_time/2: Use format_times/1 instead
  Exception.exception?/1: Use Kernel.is_exception/1 instead
  Float.to_char_list/1: Use Float.to_charlist/1 instead
  Float.to_char_list/2: Use :erlang.float_to_list/2 instead
  Float.to_string/2: Use :erlang.float_to_binary/2 instead
  IEx.after_spawn/0 IEx.after_spawn/1: The functionality is no longer supported
  IEx.Helpers.import_file/2: Use import_file_if_available/1 instead
  Inspect.Algebra.surround/3: Use a combination of concat/2 and nest/2 instead
  Inspect.Algebra.surround_many/5 Inspect.Algebra.surround_many/6: Use Inspect.Algebra.container_doc/6 instead
  Integer.to_char_list/1: Use Integer.to_charlist/1 instead
  Integer.to_char_list/2: Use Integer.to_charlist/2 instead
  Keyword.delete/3: Use Keyword.fetch/2 + Keyword.delete/2 instead
  Keyword.map/2: Use Keyword.new/2 instead
  Keyword.size/1: Use Kernel.length/1 instead
  List.zip/1: Use Enum.zip/1 instead
  List.Chars.to_char_list/1: Use List.Chars.to_charlist/1 instead
  Macro.expand_literal/2: Use Macro.expand_literals/2 instead
  Macro.to_string/2: Use Macro.to_string/1 instead
  Macro.unescape_tokens/1 Macro.unescape_tokens/2: Traverse over the arguments using Enum.map/2 instead
  Map.map/2: Use Map.new/2 instead (invoke Map.from_struct/1 before if you have a struct)
  Map.size/1: Use Kernel.map_size/1 instead
  Mix.Project.compile/1 Mix.Project.compile/2: Use Mix.Task.run("compile", args) instead
  Mix.Project.load_paths/0 Mix.Project.load_paths/1: Use Mix.Project.compile_path/1 instead
  Mix.Task.preferred_cli_env/1: Configure the environment in your mix.exs
  Mix.Tasks.Compile.compilers/0 Mix.Tasks.Compile.compilers/1: Use Mix.Task.Compiler.compilers/1 instead
  Mix.Tasks.Compile.manifests/0: Use Mix.Task.Compiler.manifests/0 instead
  Mix.Tasks.Format.formatter_opts_for_file/1 Mix.Tasks.Format.formatter_opts_for_file/2: Use formatter_for_file/2 instead
  Module.add_doc/5 Module.add_doc/6: Use @doc instead
  Module.eval_quoted/2 Module.eval_quoted/3 Module.eval_quoted/4: Use Code.eval_quoted/3 instead
  Range.range?/1: Pattern match on first..last//step instead
  Regex.regex?/1: Use Kernel.is_struct(term, Regex) or pattern match on %Regex{} instead
  Registry.start_link/2 Registry.start_link/3: Use Registry.start_link/1 instead
  Stream.chunk/2: Use Stream.chunk_every/2 instead
  Stream.chunk/3: Use Stream.chunk_every/3 instead
  Stream.chunk/4: Use Stream.chunk_every/4 instead
  Stream.filter_map/3: Use Stream.filter/2 + Stream.map/2 instead
  Stream.uniq/2: Use Stream.uniq_by/2 instead
  String.ljust/2: Use String.pad_trailing/2 instead
  String.ljust/3: Use String.pad_trailing/3 with a binary padding instead
  String.lstrip/1: Use String.trim_leading/1 instead
  String.lstrip/2: Use String.trim_leading/2 with a binary as second argument instead
  String.rjust/2: Use String.pad_leading/2 instead
  String.rjust/3: Use String.pad_leading/3 with a binary padding instead
  String.rstrip/1: Use String.trim_trailing/1 instead
  String.rstrip/2: Use String.trim_trailing/2 with a binary as second argument instead
  String.strip/1: Use String.trim/1 instead
  String.strip/2: Use String.trim/2 with a binary second argument instead
  String.to_char_list/1: Use String.to_charlist/1 instead
  String.valid_character?/1: Use String.valid?/1 instead
  Supervisor.Spec.supervise/2 Supervisor.Spec.supervisor/2 Supervisor.Spec.supervisor/3 Supervisor.Spec.worker/2 Supervisor.Spec.worker/3: Use the new child specifications outlined in the Supervisor module instead
  System.cwd/0: Use File.cwd/0 instead
  System.cwd!/0: Use File.cwd!/0 instead
  System.get_pid/0: Use System.pid/0 instead
  System.stacktrace/0: Use __STACKTRACE__ instead
  Task.find/2: Pattern match directly on the message instead
  Tuple.append/2: Use insert_at instead
  """

  @advice for line <- String.split(@recorded, "\n", trim: true),
              [names, advice] = String.split(line, ": ", parts: 2),
              name <- String.split(names, " ", trim: true),
              into: %{},
              do: {name, advice}

  @doc "What a module says of its own function, or what is recorded of a module of Elixir."
  def advice(module, name, arity) do
    own = if function_exported?(module, :__info__, 1), do: module.__info__(:deprecated), else: []

    case List.keyfind(own, {name, arity}, 0) do
      {_, advice} -> advice
      nil -> @advice["#{inspect(module)}.#{name}/#{arity}"]
    end
  end
end
