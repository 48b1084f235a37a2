# The code of `assert pattern = value` and of match? in assertions. In: quoted patterns and values. Out: quoted cases.
defmodule ExUnit.Assertions.Match do
  @moduledoc false

  alias ExUnit.Assertions.Pattern

  @doc "Code of `pattern = value` that fails with both sides; `code` is what is shown, escaped."
  def assign(left, right, meta, code, caller) do
    pattern = ExUnit.Assertions.__expand_pattern__(left, caller)

    if match?({:when, _, _}, pattern) do
      raise ArgumentError, """
      invalid pattern in assert/1:

      #{Macro.to_string(left) |> indent("  ")}

      To assert with guards, use match?/2:

        assert match?(#{Macro.to_string(left)}, #{Macro.to_string(right)})
      """
    end

    vars = Pattern.vars(pattern)
    pins = Pattern.pins(pattern, caller)
    marked = Pattern.generated(pattern)

    # a pattern may well match always, or never
    quote generated: true, line: meta[:line] do
      right = unquote(right)

      {unquote_splicing(vars)} =
        case right do
          unquote(marked) ->
            {unquote_splicing(vars)}

          _ ->
            ExUnit.Assertions.__fail__(
              left: unquote(Macro.escape(pattern)),
              right: right,
              expr: unquote(code),
              message: "match (=) failed" <> ExUnit.Assertions.__pins__(unquote(pins)),
              context: {:match, unquote(pins)}
            )
        end

      _ = {unquote_splicing(Pattern.used(pattern))}
      right
    end
  end

  defp indent(text, by), do: text |> String.split("\n") |> Enum.map_join("\n", &(by <> &1))

  @doc "Code of an assertion or refutation of `match?`."
  def matching(kind, meta, left, right, assertion, caller) do
    code = ExUnit.Assertions.escape_code(kind, assertion)
    pattern = ExUnit.Assertions.__expand_pattern__(left, caller)
    pins = Pattern.pins(pattern, caller)

    {message, ok, fail} =
      case kind do
        :assert -> {"match (match?) failed", true, false}
        :refute -> {"match (match?) succeeded, but should have failed", false, true}
      end

    quote line: meta[:line] do
      right = unquote(right)

      matched =
        case right do
          unquote(Pattern.underscored(pattern)) -> true
          _ -> false
        end

      if matched == unquote(fail) do
        ExUnit.Assertions.__fail__(
          left: unquote(Macro.escape(pattern)),
          right: right,
          expr: unquote(code),
          message: unquote(message) <> ExUnit.Assertions.__pins__(unquote(pins)),
          context: {:match, unquote(pins)}
        )
      else
        unquote(ok)
      end
    end
  end
end
