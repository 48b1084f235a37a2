# Maps and lists as keys in patterns, one enforced key, what a variable of the system may be called

%{%{1 => 2} => x} = %{%{1 => 2} => 3}; x

%{%{} => x} = %{%{} => 3}; x

%{%{a: [1, %{b: 2}]} => x} = %{%{a: [1, %{b: 2}]} => 3}; x

%{[1 | [2]] => x} = %{[1, 2] => 3}; x

(fn %{%{k: 1} => v} -> v; _ -> :none end).(%{%{k: 2} => 3})

defmodule OneEnforced do @enforce_keys :foo; defstruct [:foo]; def foo, do: %OneEnforced{} end

System.put_env("a=b", "1")

System.cmd("echo", ["hello"], use_stdio: false, stderr_to_stdout: true)
