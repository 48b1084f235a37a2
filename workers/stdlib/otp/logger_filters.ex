# Filters of the log: in an event and what to do on a match, out the event, :stop or :ignore.
# Behaviour after the manual of logger_filters (OTP 27).

defmodule :logger_filters do
  @moduledoc false
  def remote_gl(%{meta: %{gl: gl}}, action) when is_pid(gl) do
    if node(gl) != node() and action == :stop, do: :stop, else: :ignore
  end

  def remote_gl(_, _), do: :ignore

  def domain(%{meta: meta} = event, {action, how, domain}) do
    own = Map.get(meta, :domain, :undefined)

    matches =
      case how do
        :undefined -> own == :undefined
        :equal -> own == domain
        :not_equal -> own != domain
        :sub -> is_list(own) and :lists.prefix(domain, own)
        :super -> is_list(own) and :lists.prefix(own, domain)
      end

    on_match(matches, action, event)
  end

  def level(%{level: level} = event, {action, op, other}) do
    order = :logger.compare_levels(level, other)

    matches =
      case op do
        :eq -> order == :eq
        :neq -> order != :eq
        :lt -> order == :lt
        :lteq -> order != :gt
        :gt -> order == :gt
        :gteq -> order != :lt
      end

    on_match(matches, action, event)
  end

  def progress(%{msg: {:report, %{label: {_, :progress}}}} = event, action), do: on_match(true, action, event)
  def progress(_, _), do: :ignore

  defp on_match(true, :log, event), do: event
  defp on_match(true, :stop, _), do: :stop
  defp on_match(false, _, _), do: :ignore
end
