# What `runtime_info` of the shell prints: what the node runs on, and how much of it is used.

defmodule IEx.RuntimeInfo do
  @moduledoc false

  @topics [:system, :memory, :limits, :applications, :allocators]

  def print(topics) do
    Enum.each(topics, &topic/1)
    IO.puts("")
    IO.puts(String.pad_trailing("Showing topics:", 21) <> inspect(topics))
    IO.puts(String.pad_trailing("Additional topics:", 21) <> inspect(@topics -- topics))
    IO.puts("\nTo view a specific topic call runtime_info(topic)\n")
  end

  defp topic(:system) do
    section("System and architecture", [
      {"Elixir version", System.version()},
      {"Erlang/OTP version", System.otp_release()},
      {"ERTS version", to_string(:erlang.system_info(:version))},
      {"Compiled for", to_string(:erlang.system_info(:system_architecture))},
      {"Schedulers", System.schedulers()},
      {"Schedulers online", System.schedulers_online()}
    ])

  end

  defp topic(:memory) do
    memory = :erlang.memory()

    section("Memory", [
      {"Atoms", size(memory[:atom])},
      {"Binaries", size(memory[:binary])},
      {"Code", size(memory[:code])},
      {"ETS", size(memory[:ets])},
      {"Processes", size(memory[:processes])},
      {"Total", size(memory[:total])}
    ])

  end

  defp topic(:limits) do
    {uptime, _} = :erlang.statistics(:wall_clock)

    section("Statistics / limits", [
      {"Uptime", "#{div(uptime, 1000)} seconds"},
      {"Run queue", :erlang.statistics(:run_queue)},
      {"Atoms", used(:atom_count, :atom_limit)},
      {"ETS", used(:ets_count, :ets_limit)},
      {"Ports", used(:port_count, :port_limit)},
      {"Processes", used(:process_count, :process_limit)}
    ])
  end

  defp topic(:applications) do
    started = for {app, _, _} <- Application.started_applications(), do: app
    headline("Loaded OTP applications")

    for {app, _, version} <- Enum.sort(Application.loaded_applications()) do
      state = if app in started, do: "(started)", else: "(not started)"
      IO.puts(String.pad_trailing("#{app}", 21) <> String.pad_trailing("#{version}", 20) <> state)
    end
  end

  defp topic(:allocators), do: raise("not in Nodebook yet: the topic :allocators, memory here is JavaScript's")

  defp section(title, pairs) do
    headline(title)
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

  defp headline(title), do: IO.puts(IEx.color(:eval_result, "\n## #{title} \n"))
end
