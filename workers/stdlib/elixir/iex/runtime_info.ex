# What `runtime_info` of the shell prints: what the node runs on, and how much of it is used.

defmodule IEx.RuntimeInfo do
  @moduledoc false

  def print do
    memory = :erlang.memory()

    section("System and architecture", [
      {"Elixir version", System.version()},
      {"Erlang/OTP version", System.otp_release()},
      {"ERTS version", to_string(:erlang.system_info(:version))},
      {"Schedulers", System.schedulers()},
      {"Schedulers online", System.schedulers_online()}
    ])

    section("Memory", [
      {"Atoms", size(memory[:atom])},
      {"Binaries", size(memory[:binary])},
      {"Code", size(memory[:code])},
      {"ETS", size(memory[:ets])},
      {"Processes", size(memory[:processes])},
      {"Total", size(memory[:total])}
    ])

    {uptime, _} = :erlang.statistics(:wall_clock)

    section("Statistics / limits", [
      {"Uptime", "#{div(uptime, 1000)} seconds"},
      {"Atoms", used(:atom_count, :atom_limit)},
      {"Processes", used(:process_count, :process_limit)}
    ])
  end

  defp section(title, pairs) do
    IO.puts("\n## #{title} \n")
    for {name, value} <- pairs, do: IO.puts(String.pad_trailing(name, 21) <> to_string(value))
  end

  defp size(nil), do: "0 B"
  defp size(bytes) when bytes >= 1_048_576, do: "#{div(bytes, 1_048_576)} MB"
  defp size(bytes) when bytes >= 1024, do: "#{div(bytes, 1024)} KB"
  defp size(bytes), do: "#{bytes} B"

  defp used(count, limit) do
    {count, limit} = {:erlang.system_info(count), :erlang.system_info(limit)}
    "#{count} / #{limit} (#{div(count * 100, limit)}% used)"
  end
end
