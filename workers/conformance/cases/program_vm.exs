# a stack machine with an assembler, labels, calls and a debugger
defmodule VM do
  defstruct pc: 0, stack: [], calls: [], mem: %{}, out: [], steps: 0

  def assemble(text) do
    lines =
      text
      |> String.split("\n", trim: true)
      |> Enum.map(&(&1 |> String.split(";") |> hd() |> String.trim()))
      |> Enum.reject(&(&1 == ""))

    {code, labels} =
      Enum.reduce(lines, {[], %{}}, fn line, {code, labels} ->
        if String.ends_with?(line, ":"),
          do: {code, Map.put(labels, String.trim_trailing(line, ":"), length(code))},
          else: {[String.split(line) | code], labels}
      end)

    code
    |> Enum.reverse()
    |> Enum.map(fn
      [op] ->
        {String.to_atom(op)}

      [op, arg] ->
        {String.to_atom(op),
         case Integer.parse(arg) do
           {n, ""} -> n
           _ -> Map.get(labels, arg, arg)
         end}
    end)
    |> List.to_tuple()
  end

  def run(code, limit \\ 10_000), do: step(%VM{}, code, limit)
  defp step(%{steps: n} = vm, _, n), do: {:limit, vm}
  defp step(%{pc: pc} = vm, code, _) when pc >= tuple_size(code), do: {:end, vm}

  defp step(vm, code, limit) do
    case exec(elem(code, vm.pc), %{vm | pc: vm.pc + 1, steps: vm.steps + 1}) do
      %VM{} = vm -> step(vm, code, limit)
      {:halt, vm} -> {:halted, vm}
      {:fault, why} -> {:fault, vm.pc, why}
    end
  end

  defp exec({:push, n}, vm), do: push(vm, n)
  defp exec({:pop}, %{stack: [_ | s]} = vm), do: %{vm | stack: s}
  defp exec({:dup}, %{stack: [a | _]} = vm), do: push(vm, a)
  defp exec({:swap}, %{stack: [a, b | s]} = vm), do: %{vm | stack: [b, a | s]}

  for {op, f} <- [add: :+, sub: :-, mul: :*, mod: :rem, lt: :<, eq: :==] do
    defp exec({unquote(op)}, %{stack: [b, a | s]} = vm) do
      case apply(Kernel, unquote(f), [a, b]) do
        true -> %{vm | stack: [1 | s]}
        false -> %{vm | stack: [0 | s]}
        n -> %{vm | stack: [n | s]}
      end
    end
  end

  defp exec({:div}, %{stack: [0, _ | _]}), do: {:fault, :division_by_zero}
  defp exec({:div}, %{stack: [b, a | s]} = vm), do: %{vm | stack: [div(a, b) | s]}
  defp exec({:jmp, to}, vm), do: %{vm | pc: to}
  defp exec({:jz, to}, %{stack: [0 | s]} = vm), do: %{vm | pc: to, stack: s}
  defp exec({:jz, _}, %{stack: [_ | s]} = vm), do: %{vm | stack: s}
  defp exec({:call, to}, vm), do: %{vm | calls: [vm.pc | vm.calls], pc: to}
  defp exec({:ret}, %{calls: [pc | c]} = vm), do: %{vm | pc: pc, calls: c}
  defp exec({:store, k}, %{stack: [a | s]} = vm), do: %{vm | mem: Map.put(vm.mem, k, a), stack: s}
  defp exec({:load, k}, vm) when is_map_key(vm.mem, k), do: push(vm, vm.mem[k])
  defp exec({:print}, %{stack: [a | s]} = vm), do: %{vm | out: [a | vm.out], stack: s}
  defp exec({:halt}, vm), do: {:halt, vm}
  defp exec(op, _), do: {:fault, op}
  defp push(vm, n), do: %{vm | stack: [n | vm.stack]}
end

primes =
  VM.assemble("""
    push 2
    store n
  next:
    load n
    push 30
    lt
    jz done
    push 2
    store d
  try:
    load d
    dup
    mul
    load n
    swap
    lt          ; n < d*d
    jz check
    jmp prime
  check:
    load n
    load d
    mod
    jz composite
    load d
    push 1
    add
    store d
    jmp try
  prime:
    load n
    print
  composite:
    load n
    push 1
    add
    store n
    jmp next
  done:
    halt
  """)

IO.inspect(tuple_size(primes))
{:halted, vm} = VM.run(primes)
IO.inspect(Map.take(vm, [:out, :steps, :stack]), charlists: :as_lists)
IO.inspect(VM.run(VM.assemble("push 1\npush 0\ndiv")))
IO.inspect(VM.run(VM.assemble("loop:\njmp loop"), 50) |> elem(0))
IO.inspect(VM.run(VM.assemble("load x")))

IO.inspect(
  VM.run(VM.assemble("push 5\ncall sq\nprint\nhalt\nsq:\ndup\nmul\nret"))
  |> elem(1)
  |> Map.get(:out)
)
