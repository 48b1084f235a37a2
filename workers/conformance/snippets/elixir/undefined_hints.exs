# What an undefined function may have been meant to be.

for name <- [Undefined.A.Hint, Undefined.B.Hint, UNDEFINEDHINT, Undefined.Deep.Two], do: Module.create(name, quote(do: def(foo, do: 1)), __ENV__)
blamed = fn module, function, args ->
  try do
    apply(module, function, args)
  rescue
    e -> e |> then(&Exception.blame(:error, &1, __STACKTRACE__)) |> elem(0) |> Exception.message()
  end
end
[blamed.(Hint, :foo, []), blamed.(Hint, :bar, []), blamed.(UndefinedHint, :foo, []), blamed.(Deep.Two, :foo, []), blamed.(:hint, :foo, [])]

blamed = fn module, function, args ->
  try do
    apply(module, function, args)
  rescue
    e -> e |> then(&Exception.blame(:error, &1, __STACKTRACE__)) |> elem(0) |> Exception.message()
  end
end
[
  blamed.(:erlang, :gt_cookie, []), blamed.(:lists, :mapp, [1, 2]), blamed.(:gen_server, :cal, [1]), blamed.(:erlang, :"=+=", [1, 2]),
  blamed.(:erlang, :hash, [1, 2]), blamed.(:erlang, :get_stacktrace, []), blamed.(:http_uri, :parse, [""])
]

:counters.new(2 ** 62, [])

defmodule Undefined.Explaining do
  def general(_, _), do: %{general: "all in all"}
  def first(_, _), do: %{1 => "one", general: "all in all"}
  def reason(_, _), do: %{reason: "because"}
  def both(_, _), do: %{1 => "one", reason: "because"}
  def nothing(_, _), do: %{}
end
for function <- [:general, :first, :reason, :both, :nothing], reason <- [:badarg, :other] do
  info = [error_info: %{module: Undefined.Explaining, function: function}]
  Exception.message(Exception.normalize(:error, reason, [{:io, :put_chars, [1, 2], info}]))
end

Exception.message(%MissingApplicationsError{apps: [logger: "~> 1.18", ex_unit: Version.parse_requirement!(">= 0.0.0")]})

Exception.message(%MissingApplicationsError{apps: [], description: "none"})

defmodule Undefined.Supervisor do
  def init(flags), do: {:ok, {flags, []}}
end
Process.flag(:trap_exit, true)
for flags <- [:foo, [], {:one_for_one, 1}] do
  {:error, reason} = :supervisor.start_link(Undefined.Supervisor, flags)
  Exception.format_exit(reason)
end

File.mkdir_p!("/tmp/nodebook_path")
[{module, object}] = Code.compile_string("defmodule Undefined.OnDisk do def here(x) when x > 0, do: x end")
File.write!("/tmp/nodebook_path/#{module}.beam", object)
Code.prepend_path("/tmp/nodebook_path")
:code.purge(module)
:code.delete(module)
found = {:code.is_loaded(module), module.here(1), Code.loaded?(module)}
Code.delete_path("/tmp/nodebook_path")
File.rm_rf!("/tmp/nodebook_path")
found

for {module, function} <- [{Macro, :expand_all}, {String, :strp}, {Enum, :uniq}, {:gb_trees, :kes}, {:lists, :fold}] do
  try do
    apply(module, function, [1, 2, 3, 4, 5, 6])
  rescue
    e -> Exception.message(elem(Exception.blame(:error, e, __STACKTRACE__), 0))
  end
end

Macro.__info__(:deprecated)

defmodule Hinted do
  @deprecated "use b/0"
  def aa, do: 1
  def aab, do: 2
  @deprecated "use c/0"
  def a, do: 3
end
try do
  apply(Hinted, :aaa, [])
rescue
  e -> {Exception.message(elem(Exception.blame(:error, e, __STACKTRACE__), 0)), Hinted.__info__(:deprecated)}
end

defmodule HintedBehaviour do
  @callback bar(term, term) :: term
end
defmodule HintedImplementation do
  @behaviour HintedBehaviour
  def baz(x), do: x
end
try do
  apply(HintedImplementation, :bar, [1, 2])
rescue
  e -> Exception.message(elem(Exception.blame(:error, e, __STACKTRACE__), 0))
end
