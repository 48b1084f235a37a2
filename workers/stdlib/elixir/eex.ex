# EEx: templates with Elixir inside. In: a template as text or file. Out: its value, its quoted expression, or a function.
# Specification: the documentation of EEx, Elixir 1.18.
defmodule EEx do
  @moduledoc "Embedded Elixir: `<%= … %>` in text."

  @doc """
  Defines a function (`:def` or `:defp`) from a template in a string; `args` are the names of its parameters.
  Options as `compile_string/2` takes them.
  """
  defmacro function_from_string(kind, name, template, args \\ [], options \\ []) do
    quote bind_quoted: [kind: kind, name: name, template: template, args: args, options: options] do
      info = Keyword.merge([file: __ENV__.file, line: __ENV__.line], options)
      args = Enum.map(args, fn arg -> {arg, [line: info[:line]], nil} end)
      compiled = EEx.compile_string(template, info)

      case kind do
        :def -> def unquote(name)(unquote_splicing(args)), do: unquote(compiled)
        :defp -> defp unquote(name)(unquote_splicing(args)), do: unquote(compiled)
      end
    end
  end

  @doc "Like `function_from_string/5`, from a file."
  defmacro function_from_file(kind, name, file, args \\ [], options \\ []) do
    quote bind_quoted: [kind: kind, name: name, file: file, args: args, options: options] do
      info = Keyword.merge([file: IO.chardata_to_string(file), line: 1], options)
      args = Enum.map(args, fn arg -> {arg, [line: 1], nil} end)
      compiled = EEx.compile_file(file, info)
      @external_resource file
      @file file

      case kind do
        :def -> def unquote(name)(unquote_splicing(args)), do: unquote(compiled)
        :defp -> defp unquote(name)(unquote_splicing(args)), do: unquote(compiled)
      end
    end
  end

  @doc """
  The quoted expression of a template. Options: `:file`, `:line`, `:column`, `:indentation`, `:trim`, `:engine`,
  `:parser_options`. Raises `EEx.SyntaxError`, `TokenMissingError` or `SyntaxError`.
  """
  def compile_string(source, options \\ []) when is_binary(source) and is_list(options) do
    case tokenize(source, options) do
      {:ok, tokens} ->
        EEx.Compiler.compile(source, tokens, options)

      {:error, message, meta} ->
        raise EEx.SyntaxError, file: options[:file] || "nofile", line: meta.line, column: meta.column, message: message
    end
  end

  @doc "The quoted expression of a template in a file."
  def compile_file(filename, options \\ []) when is_list(options) do
    filename = IO.chardata_to_string(filename)
    compile_string(File.read!(filename), Keyword.merge([file: filename, line: 1], options))
  end

  @doc "The text that a template gives with the variables of `bindings`."
  def eval_string(source, bindings \\ [], options \\ []) when is_binary(source) and is_list(bindings) and is_list(options) do
    source |> compile_string(options) |> eval(bindings, options)
  end

  @doc "The text that a template in a file gives."
  def eval_file(filename, bindings \\ [], options \\ []) when is_list(bindings) and is_list(options) do
    filename = IO.chardata_to_string(filename)
    options = Keyword.put_new(options, :file, filename)
    filename |> compile_file(options) |> eval(bindings, options)
  end

  defp eval(compiled, bindings, options) do
    {result, _} = Code.eval_quoted(compiled, bindings, options)
    result
  end

  @doc """
  The tokens of a template: `{:ok, tokens}`, or `{:error, message, %{line: _, column: _}}`. Tokens are `{:text, chars, meta}`,
  `{:comment, chars, meta}`, `{:eof, meta}`, and `{kind, marker, chars, meta}` with the kinds `:expr`, `:start_expr`,
  `:middle_expr`, `:end_expr`.
  """
  def tokenize(source, options \\ [])
  def tokenize(source, options) when is_binary(source), do: tokenize(String.to_charlist(source), options)
  def tokenize(source, options) when is_list(source), do: EEx.Tokenizer.tokenize(source, options)
end

defmodule EEx.SyntaxError do
  @moduledoc "Raised for templates that cannot be read."
  defexception [:file, :line, :column, :snippet, message: "syntax error"]

  @impl true
  def message(%{file: nil} = error), do: error.message <> (error.snippet || "")

  def message(error) do
    "#{Path.relative_to_cwd(error.file)}:#{error.line}:#{error.column}: #{error.message}#{error.snippet}"
  end
end
