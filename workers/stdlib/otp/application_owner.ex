# Which application of the library a module belongs to. In: a module's name. Out: {:ok, app} or :undefined.
defmodule :nodebook_app_owner do
  @moduledoc false

  # The library's own modules by their names; they are too many to list in each specification.
  @elixir :binary.split("Access Agent Application Atom Base Behaviour Bitwise Calendar Code Collectable Config Date DateTime Dict DynamicSupervisor Enum Enumerable Exception File Float Function GenEvent GenServer HashDict HashSet IO Inspect Integer JSON Kernel Keyword List Macro Map MapSet Module NaiveDateTime Node OptionParser PartitionSupervisor Path Port Process Protocol Range Record Regex Registry Set Stream String StringIO Supervisor System Task Time Tuple URI Version ArgumentError ArithmeticError BadArityError BadBooleanError BadFunctionError BadMapError BadStructError CaseClauseError CompileError CondClauseError ErlangError FunctionClauseError KeyError MatchError MissingApplicationsError RuntimeError SyntaxError SystemLimitError TokenMissingError TryClauseError UndefinedFunctionError UnicodeConversionError WithClauseError", " ", [:global])
  @kernel :binary.split("application application_controller application_master code code_server erl_boot_server erl_ddll erl_distribution erpc rpc error_logger file file_io_server file_server gen_sctp gen_tcp gen_udp global global_group group heart inet inet_db inet_res kernel logger logger_filters logger_formatter logger_std_h net_adm net_kernel os pg seq_trace socket user user_drv init_kernel disk_log", " ", [:global])
  @stdlib :binary.split("array base64 beam_lib binary calendar dets dict digraph epp erl_anno erl_eval erl_parse erl_scan ets eval_bits file_sorter filelib filename gb_sets gb_trees gen gen_event gen_fsm gen_server gen_statem io io_lib io_lib_format io_lib_pretty json lists log_mf_h maps math ms_transform orddict ordsets peer pool proc_lib proplists qlc queue rand random re sets shell slave sofs string supervisor supervisor_bridge sys timer unicode uri_string win32reg zip", " ", [:global])

  @doc "The modules of the library that belong to an application."
  def modules(app), do: :lists.filter(fn module -> of(:erlang.atom_to_binary(module)) == {:ok, app} end, :nodebook_code.all_available())

  def of("Elixir.Logger" <> rest) when rest == "" or binary_part(rest, 0, 1) == ".", do: {:ok, :logger}
  def of("Elixir.IEx" <> rest) when rest == "" or binary_part(rest, 0, 1) == ".", do: {:ok, :iex}
  def of("Elixir.Mix" <> rest) when rest == "" or binary_part(rest, 0, 1) == ".", do: {:ok, :mix}

  def of("Elixir.ExUnit" <> rest) when rest == "" or binary_part(rest, 0, 1) == ".", do: {:ok, :ex_unit}
  def of("Elixir.EEx" <> rest) when rest == "" or binary_part(rest, 0, 1) == ".", do: {:ok, :eex}

  def of("Elixir." <> name) do
    [root | _] = :binary.split(name, ".")
    if :lists.member(root, @elixir), do: {:ok, :elixir}, else: :undefined
  end

  def of(name) do
    cond do
      :lists.member(name, @stdlib) -> {:ok, :stdlib}
      :lists.member(name, @kernel) -> {:ok, :kernel}
      true -> :undefined
    end
  end
end
