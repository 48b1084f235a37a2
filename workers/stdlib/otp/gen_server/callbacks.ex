# What :gen_server expects of a callback module: its types and callbacks, after the manual page of gen_server (OTP 27).
defmodule :nodebook_server_callbacks do
  @moduledoc false

  @doc "Declares them in the module that uses it."
  defmacro __using__(_options) do
    quote do
      @type from :: {pid, reply_tag :: term}
      @type format_status :: %{
              optional(:state) => term,
              optional(:message) => term,
              optional(:reason) => term,
              optional(:log) => [term]
            }

      @callback init(args :: term) ::
                  {:ok, state :: term}
                  | {:ok, state :: term, timeout | :hibernate | {:continue, term}}
                  | {:stop, reason :: term}
                  | :ignore
                  | {:error, reason :: term}

      @callback handle_call(request :: term, from :: from, state :: term) ::
                  {:reply, reply :: term, newState :: term}
                  | {:reply, reply :: term, newState :: term, timeout | :hibernate | {:continue, term}}
                  | {:noreply, newState :: term}
                  | {:noreply, newState :: term, timeout | :hibernate | {:continue, term}}
                  | {:stop, reason :: term, reply :: term, newState :: term}
                  | {:stop, reason :: term, newState :: term}

      @callback handle_cast(request :: term, state :: term) ::
                  {:noreply, newState :: term}
                  | {:noreply, newState :: term, timeout | :hibernate | {:continue, term}}
                  | {:stop, reason :: term, newState :: term}

      @callback handle_info(info :: :timeout | term, state :: term) ::
                  {:noreply, newState :: term}
                  | {:noreply, newState :: term, timeout | :hibernate | {:continue, term}}
                  | {:stop, reason :: term, newState :: term}

      @callback handle_continue(info :: term, state :: term) ::
                  {:noreply, newState :: term}
                  | {:noreply, newState :: term, timeout | :hibernate | {:continue, term}}
                  | {:stop, reason :: term, newState :: term}

      @callback terminate(reason :: :normal | :shutdown | {:shutdown, term} | term, state :: term) :: term

      @callback code_change(oldVsn :: term | {:down, term}, state :: term, extra :: term) ::
                  {:ok, newState :: term} | {:error, reason :: term}

      @callback format_status(opt, statusData) :: status
                when opt: :normal | :terminate,
                     statusData: [pDict | state],
                     pDict: [{key :: term, value :: term}],
                     state: term,
                     status: term

      @callback format_status(status) :: newStatus when status: format_status, newStatus: format_status

      @optional_callbacks handle_info: 2, handle_continue: 2, terminate: 2, code_change: 3, format_status: 1, format_status: 2
    end
  end
end
