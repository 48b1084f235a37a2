# What Erlang's compiler knows of names: which are operators, tests of types, functions that guards may call, and those of
# :erlang that need no module. In: a name and an arity. Out: a boolean, or the kind of an operator. Specification: the reference
# of the module `erl_internal`, OTP 27.
defmodule :erl_internal do
  @moduledoc "Internal Erlang definitions."

  @guards [abs: 1, binary_part: 2, binary_part: 3, bit_size: 1, byte_size: 1, ceil: 1, element: 2, float: 1, floor: 1, hd: 1] ++
            [is_map_key: 2, length: 1, map_get: 2, map_size: 1, max: 2, min: 2, node: 0, node: 1, round: 1, self: 0, size: 1] ++
            [tl: 1, trunc: 1, tuple_size: 1]

  @types ~w(atom binary float function integer list number pid port reference tuple)a
  @tests [is_bitstring: 1, is_boolean: 1, is_function: 2, is_map: 1, is_record: 2, is_record: 3] ++ for(type <- @types, do: {:"is_#{type}", 1})

  # names of functions of :erlang that need no module, beside those of guards, with their arities
  @others [alias: [0, 1], apply: [2, 3], atom_to_binary: [1, 2], atom_to_list: [1], binary_to_atom: [1, 2], binary_to_existing_atom: [1, 2]] ++
            [binary_to_float: [1], binary_to_integer: [1, 2], binary_to_list: [1, 3], binary_to_term: [1, 2], bitstring_to_list: [1]] ++
            [check_old_code: [1], check_process_code: [2, 3], date: [0], delete_module: [1], demonitor: [1, 2], disconnect_node: [1]] ++
            [erase: [0, 1], error: [1, 2, 3], exit: [1, 2], float_to_binary: [1, 2], float_to_list: [1, 2], garbage_collect: [0, 1, 2]] ++
            [get: [0, 1], get_keys: [0, 1], group_leader: [0, 2], halt: [0, 1, 2], integer_to_binary: [1, 2], integer_to_list: [1, 2]] ++
            [iolist_size: [1], iolist_to_binary: [1], is_alive: [0], is_process_alive: [1], link: [1], list_to_atom: [1], list_to_binary: [1]] ++
            [list_to_bitstring: [1], list_to_existing_atom: [1], list_to_float: [1], list_to_integer: [1, 2], list_to_pid: [1]] ++
            [list_to_port: [1], list_to_ref: [1], list_to_tuple: [1], load_module: [2], make_ref: [0], module_loaded: [1], monitor: [2, 3]] ++
            [monitor_node: [2], nodes: [0, 1, 2], now: [0], open_port: [2], pid_to_list: [1], port_close: [1], port_command: [2, 3]] ++
            [port_connect: [2], port_control: [3], port_to_list: [1], pre_loaded: [0], process_flag: [2, 3], process_info: [1, 2]] ++
            [processes: [0], purge_module: [1], put: [2], ref_to_list: [1], register: [2], registered: [0], setelement: [3]] ++
            [spawn: [1, 2, 3, 4], spawn_link: [1, 2, 3, 4], spawn_monitor: [1, 2, 3, 4], spawn_opt: [2, 3, 4, 5]] ++
            [spawn_request: [1, 2, 3, 4, 5], spawn_request_abandon: [1], split_binary: [2], statistics: [1], term_to_binary: [1, 2]] ++
            [term_to_iovec: [1, 2], throw: [1], time: [0], tuple_to_list: [1], unalias: [1], unlink: [1], unregister: [1], whereis: [1]]

  @functions MapSet.new(@guards ++ @tests ++ for({name, arities} <- @others, arity <- arities, do: {name, arity}))

  @arithmetic [+: 1, -: 1, bnot: 1, +: 2, -: 2, *: 2, /: 2, div: 2, rem: 2, band: 2, bor: 2, bxor: 2, bsl: 2, bsr: 2]
  @boolean [not: 1, and: 2, or: 2, xor: 2]
  @comparing [==: 2, "/=": 2, "=<": 2, <: 2, >=: 2, >: 2, "=:=": 2, "=/=": 2]

  # types of the language by their arities
  @types_of [
    ~w(any arity atom binary bitstring bool boolean byte char dynamic float function identifier integer iodata iolist list map)a ++
      ~w(maybe_improper_list mfa module neg_integer nil no_return node non_neg_integer none nonempty_binary nonempty_bitstring)a ++
      ~w(nonempty_list nonempty_maybe_improper_list nonempty_string number pid port pos_integer reference string term timeout tuple)a,
    [:list, :nonempty_list],
    [:maybe_improper_list, :nonempty_improper_list, :nonempty_maybe_improper_list]
  ]

  @doc "Whether a function of a module needs no module."
  def bif(:erlang, name, arity), do: bif(name, arity)
  def bif(module, name, arity) when is_atom(module) and is_atom(name) and is_integer(arity), do: false

  @doc "Whether a function of :erlang needs no module."
  def bif(name, arity) when is_atom(name) and is_integer(arity), do: {name, arity} in @functions

  @doc "Whether a guard may call a function."
  def guard_bif(name, arity) when is_atom(name) and is_integer(arity), do: {name, arity} in @guards or {name, arity} in @tests

  @doc "Whether a name is a test of a type, by its old or its new name."
  def type_test(name, arity) when is_atom(name) and is_integer(arity),
    do: {name, arity} in @tests or (arity == 1 and name in @types) or {name, arity} == {:record, 2}

  @doc "Whether a name is a test of a type by its new name."
  def new_type_test(name, arity) when is_atom(name) and is_integer(arity), do: {name, arity} in @tests

  @doc "Whether a name is a test of a type by its old name."
  def old_type_test(name, arity) when is_atom(name) and is_integer(arity),
    do: (arity == 1 and name in @types) or {name, arity} == {:record, 2}

  @doc "Whether a name is a type of the language."
  def is_type(name, arity) when is_atom(name) and is_integer(arity), do: arity in 0..2 and name in :lists.nth(arity + 1, @types_of)

  @doc "Whether a name is an operator: of arithmetic, of booleans, that compares, of lists, that sends."
  def arith_op(name, arity) when is_atom(name) and is_integer(arity), do: {name, arity} in @arithmetic
  def bool_op(name, arity) when is_atom(name) and is_integer(arity), do: {name, arity} in @boolean
  def comp_op(name, arity) when is_atom(name) and is_integer(arity), do: {name, arity} in @comparing
  def list_op(name, arity) when is_atom(name) and is_integer(arity), do: arity == 2 and name in [:++, :--]
  def send_op(name, arity) when is_atom(name) and is_integer(arity), do: {name, arity} == {:!, 2}

  @doc "The kind of an operator."
  def op_type(name, arity) when {name, arity} in @arithmetic, do: :arith
  def op_type(name, arity) when {name, arity} in @boolean, do: :bool
  def op_type(name, arity) when {name, arity} in @comparing, do: :comp
  def op_type(name, 2) when name in [:++, :--], do: :list
  def op_type(:!, 2), do: :send

  @doc "The forms of a module with those of the functions that each has."
  def add_predefined_functions(forms) do
    {:attribute, _, :module, module} = :lists.keyfind(:module, 3, forms)
    facts = fn arguments -> [{:clause, 0, arguments, [], [{:call, 0, {:remote, 0, {:atom, 0, :erlang}, {:atom, 0, :get_module_info}}, [{:atom, 0, module} | arguments]}]}] end

    forms ++
      [
        {:attribute, 0, :export, [module_info: 0, module_info: 1]},
        {:function, 0, :module_info, 0, facts.([])},
        {:function, 0, :module_info, 1, facts.([{:var, 0, :X}])}
      ]
  end
end
