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

  @doc "Mixes bytes into the randomness of the node, which needs none."
  def rand_seed(seed) when is_binary(seed), do: :ok

  @doc "Makes an algorithm with strong randomness the generator of :rand in this process."
  def rand_seed_alg(alg), do: keep(rand_seed_alg_s(alg))
  def rand_seed_alg(alg, seed), do: keep(rand_seed_alg_s(alg, seed))

  defp keep(state) do
    :erlang.put(:rand_seed, state)
    state
  end

  @doc "A state of :crypto or of :crypto_cache, which draws many numbers at a time."
  def rand_seed_alg_s(:crypto), do: rand_seed_s()
  def rand_seed_alg_s(:crypto_cache), do: {%{type: :crypto_cache, bits: 56, next: &:crypto.rand_cache_plugin_next/1}, {128, 8, ""}}
  def rand_seed_alg_s({:crypto_aes, _} = state), do: rand_seed_alg_s(:crypto_aes, state)
  def rand_seed_alg_s(:crypto_aes, _seed), do: :erlang.error({:nodebook_missing, :"rand algorithm crypto_aes"})

  @doc false
  def rand_cache_plugin_next({size, bytes, ""}), do: rand_cache_plugin_next({size, bytes, :crypto.strong_rand_bytes(size * bytes)})

  def rand_cache_plugin_next({size, bytes, cache}) do
    <<number::unit(8)-size(bytes), rest::binary>> = cache
    {:erlang.bsr(number, bytes * 8 - 56), {size, bytes, rest}}
  end

  # -- what does the work ---------------------------------------------------------

  @doc "What this is: no library of C, so that there is no version of one."
  def info do
    %{compile_type: :normal, link_type: :static, otp_crypto_version: version(), cryptolib_version_compiled: ~c"@noble", cryptolib_version_linked: ~c"@noble", fips_provider_available: false}
  end

  def info_lib, do: [{"@noble", 0, "@noble"}]

  defp version do
    case :application.get_key(:crypto, :vsn) do
      {:ok, vsn} -> vsn
      :undefined -> ~c""
    end
  end

  # -- engines: there are none, as on a node whose OpenSSL came without -------------

  def engine_list, do: []

  def engine_get_all_methods do
    [:engine_method_rsa, :engine_method_dsa, :engine_method_dh, :engine_method_rand, :engine_method_ciphers, :engine_method_digests] ++
      [:engine_method_pkey_meths, :engine_method_pkey_asn1_meths, :engine_method_ec]
  end

  def engine_by_id(id), do: no_engine(id)
  def engine_load(id, before, afterwards) when is_list(before) and is_list(afterwards), do: no_engine(id)
  def ensure_engine_loaded(_id, _library), do: {:error, :ctrl_cmd_failed}

  defp no_engine(id) do
    :unicode.characters_to_binary(id)
    {:error, :bad_engine_id}
  end

  def engine_unload(_engine), do: :erlang.error(:badarg)
  def engine_add(_engine), do: :erlang.error(:badarg)
  def engine_remove(_engine), do: :erlang.error(:badarg)
  def engine_get_id(_engine), do: :erlang.error(:badarg)
  def engine_get_name(_engine), do: :erlang.error(:badarg)
  def engine_register(_engine, methods) when is_list(methods), do: if(methods == [], do: :ok, else: :erlang.error(:badarg))
  def engine_unregister(_engine, methods) when is_list(methods), do: if(methods == [], do: :ok, else: :erlang.error(:badarg))
  def engine_ctrl_cmd_string(_engine, _name, _argument), do: :erlang.error(:badarg)
  def engine_ctrl_cmd_string(_engine, _name, _argument, _optional), do: :erlang.error(:badarg)

  # -- a generator of :rand ----------------------------------------------------------

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
