# The functions of :crypto that the natives (workers/natives/crypto*.ts) leave: what it supports, and its place among the
# generators of :rand. Specification: the reference of the module `crypto`, OTP 27.

defmodule :crypto do
  @moduledoc "Crypto functions: hashes, message authentication, ciphers, strong randomness."

  @doc "What there is, by kind: hashes, ciphers, public keys, macs, curves, RSA options."
  def supports do
    for kind <- [:hashs, :ciphers, :public_keys, :macs, :curves, :rsa_opts], do: {kind, supports(kind)}
  end

  @doc "Makes strong randomness the generator of :rand in this process."
  def rand_seed do
    state = rand_seed_s()
    :erlang.put(:rand_seed, state)
    state
  end

  @doc "A state for the functions of :rand that draws from strong randomness."
  def rand_seed_s do
    {%{
       type: :crypto,
       bits: 64,
       next: &:crypto.rand_plugin_next/1,
       uniform: &:crypto.rand_plugin_uniform/1,
       uniform_n: &:crypto.rand_plugin_uniform/2
     }, :no_seed}
  end

  @doc false
  def rand_plugin_next(state) do
    <<n::64>> = :crypto.strong_rand_bytes(8)
    {n, state}
  end

  @doc false
  def rand_plugin_uniform(state) do
    <<n::53, _::3>> = :crypto.strong_rand_bytes(7)
    {n * 1.1102230246251565e-16, state}
  end

  @doc false
  def rand_plugin_uniform(max, state), do: {:crypto.rand_uniform(1, max + 1), state}

  @doc false
  def format_error({_, {file, line}, text}, [{_, _, _, info} | _]) when is_list(file) and is_integer(line) do
    case info[:error_info] do
      %{erl_function_arg_num: n} when is_integer(n) -> %{n => text}
      _ -> %{}
    end
  end

  def format_error(_reason, _stacktrace), do: %{}
end
