# In: the reason and stack trace of an error raised by a native of kernel's modules. Out: what was wrong with which argument,
# as a map. Wording as OTP 27 gives it.

defmodule :erl_kernel_errors do
  @moduledoc false

  @doc "A map of argument position to text."
  def format_error(:badarg, [{:os, function, args, _} | _]) when is_list(args), do: number(os(function, args), 1, %{})
  def format_error(_reason, _stacktrace), do: %{}

  defp number([nil | rest], n, acc), do: number(rest, n + 1, acc)
  defp number([text | rest], n, acc), do: number(rest, n + 1, Map.put(acc, n, text))
  defp number([], _n, acc), do: acc

  defp os(:getenv, [name | _]), do: [chars(name)]
  defp os(:putenv, [name, value]), do: [chars(name), chars(value)]
  defp os(:unsetenv, [name]), do: [chars(name)]
  defp os(fun, [_]) when fun in [:system_time, :perf_counter], do: ["invalid time unit"]
  defp os(:set_signal, [_, option]), do: if(option in [:default, :ignore, :handle], do: ["invalid signal name"], else: [nil, "invalid signal handling option"])
  defp os(_, _), do: []

  defp chars(text), do: unless(is_list(text), do: "not a list")
end
