# Files of Erlang expressions, each list of them ended by a full stop. In: the text and bindings. Out: the last value, or where
# and how one failed. What the reference of `file`, OTP 27, says of eval and script.
defmodule :nodebook_file_evaluation do
  @moduledoc false

  @doc "The value of the last expressions: {:ok, value} or {:error, {line, module, reason}}."
  def run(text, bindings), do: text |> :unicode.characters_to_list() |> next(1, bindings, :undefined)

  defp next(chars, line, bindings, value) do
    case tokens(chars, line) do
      {:eof, _, _} ->
        {:ok, value}

      {{:ok, tokens, line}, _, rest} ->
        with {:ok, exprs} <- :erl_parse.parse_exprs(tokens),
             {:value, value, bindings} <- evaluated(exprs, bindings, line),
             do: next(if(rest == :eof, do: [], else: rest), line, bindings, value)

      {{:error, info, _}, _, _} ->
        {:error, info}
    end
  end

  defp tokens(chars, line) do
    found =
      with {:more, continuation} <- :erl_scan.tokens([], chars, line),
           do: :erl_scan.tokens(continuation, :eof, line)

    case found do
      {:done, {:eof, line}, rest} -> {:eof, line, rest}
      {:done, result, rest} -> {result, line, rest}
    end
  end

  defp evaluated(exprs, bindings, line) do
    :erl_eval.exprs(exprs, bindings)
  catch
    kind, reason -> {:error, {line, :file, {kind, reason, __STACKTRACE__}}}
  end
end
