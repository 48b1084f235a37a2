# Pairs of keys: making them, agreeing on a secret, signatures, encryption.

{:crypto.generate_key(:ecdh, :secp192r1, 5), :crypto.generate_key(:ecdh, :secp192r1, <<1, 2, 3>>), :crypto.ec_curve(:secp192r1)}

({p, k} = :crypto.generate_key(:ecdh, :secp192r1); {p2, k2} = :crypto.generate_key(:ecdh, :secp192r1); s = :crypto.compute_key(:ecdh, p, k2, :secp192r1); d = :crypto.hash(:sha512, "m"); i = :crypto.sign(:ecdsa, :sha512, "m", [k, :secp192r1]); {byte_size(p), byte_size(k), byte_size(s), s == :crypto.compute_key(:ecdh, p2, k, :secp192r1), :crypto.verify(:ecdsa, :sha512, "m", i, [p, :secp192r1]), :crypto.verify(:ecdsa, :sha512, {:digest, d}, i, [p, :secp192r1]), :crypto.verify(:ecdsa, :sha512, "n", i, [p, :secp192r1]), :crypto.verify(:ecdsa, :sha512, "m", i, [p2, :secp192r1])})

({p, _} = :crypto.generate_key(:ecdh, :secp192r1, 77); :crypto.compute_key(:ecdh, p, "zz", :secp192r1))

{:crypto.generate_key(:ecdh, :secp224r1, 5), :crypto.generate_key(:ecdh, :secp224r1, <<1, 2, 3>>), :crypto.ec_curve(:secp224r1)}

({p, k} = :crypto.generate_key(:ecdh, :secp224r1); {p2, k2} = :crypto.generate_key(:ecdh, :secp224r1); s = :crypto.compute_key(:ecdh, p, k2, :secp224r1); d = :crypto.hash(:sha512, "m"); i = :crypto.sign(:ecdsa, :sha512, "m", [k, :secp224r1]); {byte_size(p), byte_size(k), byte_size(s), s == :crypto.compute_key(:ecdh, p2, k, :secp224r1), :crypto.verify(:ecdsa, :sha512, "m", i, [p, :secp224r1]), :crypto.verify(:ecdsa, :sha512, {:digest, d}, i, [p, :secp224r1]), :crypto.verify(:ecdsa, :sha512, "n", i, [p, :secp224r1]), :crypto.verify(:ecdsa, :sha512, "m", i, [p2, :secp224r1])})

({p, _} = :crypto.generate_key(:ecdh, :secp224r1, 77); :crypto.compute_key(:ecdh, p, "zz", :secp224r1))

{:crypto.generate_key(:ecdh, :secp256r1, 5), :crypto.generate_key(:ecdh, :secp256r1, <<1, 2, 3>>), :crypto.ec_curve(:secp256r1)}

({p, k} = :crypto.generate_key(:ecdh, :secp256r1); {p2, k2} = :crypto.generate_key(:ecdh, :secp256r1); s = :crypto.compute_key(:ecdh, p, k2, :secp256r1); d = :crypto.hash(:sha512, "m"); i = :crypto.sign(:ecdsa, :sha512, "m", [k, :secp256r1]); {byte_size(p), byte_size(k), byte_size(s), s == :crypto.compute_key(:ecdh, p2, k, :secp256r1), :crypto.verify(:ecdsa, :sha512, "m", i, [p, :secp256r1]), :crypto.verify(:ecdsa, :sha512, {:digest, d}, i, [p, :secp256r1]), :crypto.verify(:ecdsa, :sha512, "n", i, [p, :secp256r1]), :crypto.verify(:ecdsa, :sha512, "m", i, [p2, :secp256r1])})

({p, _} = :crypto.generate_key(:ecdh, :secp256r1, 77); :crypto.compute_key(:ecdh, p, "zz", :secp256r1))

{:crypto.generate_key(:ecdh, :prime256v1, 5), :crypto.generate_key(:ecdh, :prime256v1, <<1, 2, 3>>), :crypto.ec_curve(:prime256v1)}

({p, k} = :crypto.generate_key(:ecdh, :prime256v1); {p2, k2} = :crypto.generate_key(:ecdh, :prime256v1); s = :crypto.compute_key(:ecdh, p, k2, :prime256v1); d = :crypto.hash(:sha512, "m"); i = :crypto.sign(:ecdsa, :sha512, "m", [k, :prime256v1]); {byte_size(p), byte_size(k), byte_size(s), s == :crypto.compute_key(:ecdh, p2, k, :prime256v1), :crypto.verify(:ecdsa, :sha512, "m", i, [p, :prime256v1]), :crypto.verify(:ecdsa, :sha512, {:digest, d}, i, [p, :prime256v1]), :crypto.verify(:ecdsa, :sha512, "n", i, [p, :prime256v1]), :crypto.verify(:ecdsa, :sha512, "m", i, [p2, :prime256v1])})

({p, _} = :crypto.generate_key(:ecdh, :prime256v1, 77); :crypto.compute_key(:ecdh, p, "zz", :prime256v1))

{:crypto.generate_key(:ecdh, :secp256k1, 5), :crypto.generate_key(:ecdh, :secp256k1, <<1, 2, 3>>), :crypto.ec_curve(:secp256k1)}

({p, k} = :crypto.generate_key(:ecdh, :secp256k1); {p2, k2} = :crypto.generate_key(:ecdh, :secp256k1); s = :crypto.compute_key(:ecdh, p, k2, :secp256k1); d = :crypto.hash(:sha512, "m"); i = :crypto.sign(:ecdsa, :sha512, "m", [k, :secp256k1]); {byte_size(p), byte_size(k), byte_size(s), s == :crypto.compute_key(:ecdh, p2, k, :secp256k1), :crypto.verify(:ecdsa, :sha512, "m", i, [p, :secp256k1]), :crypto.verify(:ecdsa, :sha512, {:digest, d}, i, [p, :secp256k1]), :crypto.verify(:ecdsa, :sha512, "n", i, [p, :secp256k1]), :crypto.verify(:ecdsa, :sha512, "m", i, [p2, :secp256k1])})

({p, _} = :crypto.generate_key(:ecdh, :secp256k1, 77); :crypto.compute_key(:ecdh, p, "zz", :secp256k1))

{:crypto.generate_key(:ecdh, :secp384r1, 5), :crypto.generate_key(:ecdh, :secp384r1, <<1, 2, 3>>), :crypto.ec_curve(:secp384r1)}

({p, k} = :crypto.generate_key(:ecdh, :secp384r1); {p2, k2} = :crypto.generate_key(:ecdh, :secp384r1); s = :crypto.compute_key(:ecdh, p, k2, :secp384r1); d = :crypto.hash(:sha512, "m"); i = :crypto.sign(:ecdsa, :sha512, "m", [k, :secp384r1]); {byte_size(p), byte_size(k), byte_size(s), s == :crypto.compute_key(:ecdh, p2, k, :secp384r1), :crypto.verify(:ecdsa, :sha512, "m", i, [p, :secp384r1]), :crypto.verify(:ecdsa, :sha512, {:digest, d}, i, [p, :secp384r1]), :crypto.verify(:ecdsa, :sha512, "n", i, [p, :secp384r1]), :crypto.verify(:ecdsa, :sha512, "m", i, [p2, :secp384r1])})

({p, _} = :crypto.generate_key(:ecdh, :secp384r1, 77); :crypto.compute_key(:ecdh, p, "zz", :secp384r1))

{:crypto.generate_key(:ecdh, :secp521r1, 5), :crypto.generate_key(:ecdh, :secp521r1, <<1, 2, 3>>), :crypto.ec_curve(:secp521r1)}

({p, k} = :crypto.generate_key(:ecdh, :secp521r1); {p2, k2} = :crypto.generate_key(:ecdh, :secp521r1); s = :crypto.compute_key(:ecdh, p, k2, :secp521r1); d = :crypto.hash(:sha512, "m"); i = :crypto.sign(:ecdsa, :sha512, "m", [k, :secp521r1]); {byte_size(p), byte_size(k), byte_size(s), s == :crypto.compute_key(:ecdh, p2, k, :secp521r1), :crypto.verify(:ecdsa, :sha512, "m", i, [p, :secp521r1]), :crypto.verify(:ecdsa, :sha512, {:digest, d}, i, [p, :secp521r1]), :crypto.verify(:ecdsa, :sha512, "n", i, [p, :secp521r1]), :crypto.verify(:ecdsa, :sha512, "m", i, [p2, :secp521r1])})

({p, _} = :crypto.generate_key(:ecdh, :secp521r1, 77); :crypto.compute_key(:ecdh, p, "zz", :secp521r1))

{:crypto.generate_key(:ecdh, :brainpoolP256r1, 5), :crypto.generate_key(:ecdh, :brainpoolP256r1, <<1, 2, 3>>), :crypto.ec_curve(:brainpoolP256r1)}

({p, k} = :crypto.generate_key(:ecdh, :brainpoolP256r1); {p2, k2} = :crypto.generate_key(:ecdh, :brainpoolP256r1); s = :crypto.compute_key(:ecdh, p, k2, :brainpoolP256r1); d = :crypto.hash(:sha512, "m"); i = :crypto.sign(:ecdsa, :sha512, "m", [k, :brainpoolP256r1]); {byte_size(p), byte_size(k), byte_size(s), s == :crypto.compute_key(:ecdh, p2, k, :brainpoolP256r1), :crypto.verify(:ecdsa, :sha512, "m", i, [p, :brainpoolP256r1]), :crypto.verify(:ecdsa, :sha512, {:digest, d}, i, [p, :brainpoolP256r1]), :crypto.verify(:ecdsa, :sha512, "n", i, [p, :brainpoolP256r1]), :crypto.verify(:ecdsa, :sha512, "m", i, [p2, :brainpoolP256r1])})

({p, _} = :crypto.generate_key(:ecdh, :brainpoolP256r1, 77); :crypto.compute_key(:ecdh, p, "zz", :brainpoolP256r1))

{:crypto.generate_key(:ecdh, :brainpoolP384r1, 5), :crypto.generate_key(:ecdh, :brainpoolP384r1, <<1, 2, 3>>), :crypto.ec_curve(:brainpoolP384r1)}

({p, k} = :crypto.generate_key(:ecdh, :brainpoolP384r1); {p2, k2} = :crypto.generate_key(:ecdh, :brainpoolP384r1); s = :crypto.compute_key(:ecdh, p, k2, :brainpoolP384r1); d = :crypto.hash(:sha512, "m"); i = :crypto.sign(:ecdsa, :sha512, "m", [k, :brainpoolP384r1]); {byte_size(p), byte_size(k), byte_size(s), s == :crypto.compute_key(:ecdh, p2, k, :brainpoolP384r1), :crypto.verify(:ecdsa, :sha512, "m", i, [p, :brainpoolP384r1]), :crypto.verify(:ecdsa, :sha512, {:digest, d}, i, [p, :brainpoolP384r1]), :crypto.verify(:ecdsa, :sha512, "n", i, [p, :brainpoolP384r1]), :crypto.verify(:ecdsa, :sha512, "m", i, [p2, :brainpoolP384r1])})

({p, _} = :crypto.generate_key(:ecdh, :brainpoolP384r1, 77); :crypto.compute_key(:ecdh, p, "zz", :brainpoolP384r1))

{:crypto.generate_key(:ecdh, :brainpoolP512r1, 5), :crypto.generate_key(:ecdh, :brainpoolP512r1, <<1, 2, 3>>), :crypto.ec_curve(:brainpoolP512r1)}

({p, k} = :crypto.generate_key(:ecdh, :brainpoolP512r1); {p2, k2} = :crypto.generate_key(:ecdh, :brainpoolP512r1); s = :crypto.compute_key(:ecdh, p, k2, :brainpoolP512r1); d = :crypto.hash(:sha512, "m"); i = :crypto.sign(:ecdsa, :sha512, "m", [k, :brainpoolP512r1]); {byte_size(p), byte_size(k), byte_size(s), s == :crypto.compute_key(:ecdh, p2, k, :brainpoolP512r1), :crypto.verify(:ecdsa, :sha512, "m", i, [p, :brainpoolP512r1]), :crypto.verify(:ecdsa, :sha512, {:digest, d}, i, [p, :brainpoolP512r1]), :crypto.verify(:ecdsa, :sha512, "n", i, [p, :brainpoolP512r1]), :crypto.verify(:ecdsa, :sha512, "m", i, [p2, :brainpoolP512r1])})

({p, _} = :crypto.generate_key(:ecdh, :brainpoolP512r1, 77); :crypto.compute_key(:ecdh, p, "zz", :brainpoolP512r1))

({p, k} = :crypto.generate_key(:ecdh, :x25519); {p2, k2} = :crypto.generate_key(:eddh, :x25519); s = :crypto.compute_key(:ecdh, p, k2, :x25519); {byte_size(p), byte_size(k), byte_size(s), s == :crypto.compute_key(:eddh, p2, k, :x25519)})

(k = :binary.copy(<<7>>, 32); {p, ^k} = :crypto.generate_key(:ecdh, :x25519, k); {p, :crypto.compute_key(:ecdh, p, :binary.copy(<<9>>, 32), :x25519)})

:crypto.compute_key(:ecdh, "xx", :binary.copy(<<7>>, 32), :x25519)

:crypto.compute_key(:ecdh, :binary.copy(<<7>>, 32), "x", :x25519)

({p, k} = :crypto.generate_key(:ecdh, :x448); {p2, k2} = :crypto.generate_key(:eddh, :x448); s = :crypto.compute_key(:ecdh, p, k2, :x448); {byte_size(p), byte_size(k), byte_size(s), s == :crypto.compute_key(:eddh, p2, k, :x448)})

(k = :binary.copy(<<7>>, 56); {p, ^k} = :crypto.generate_key(:ecdh, :x448, k); {p, :crypto.compute_key(:ecdh, p, :binary.copy(<<9>>, 56), :x448)})

:crypto.compute_key(:ecdh, "xx", :binary.copy(<<7>>, 56), :x448)

:crypto.compute_key(:ecdh, :binary.copy(<<7>>, 56), "x", :x448)

(k = :binary.copy(<<7>>, 32); {p, ^k} = :crypto.generate_key(:eddsa, :ed25519, k); {p, :crypto.sign(:eddsa, :none, "msg", [k, :ed25519]), :crypto.sign(:eddsa, :sha256, ["m", "sg"], [k, :ed25519])})

({p, k} = :crypto.generate_key(:eddsa, :ed25519); s = :crypto.sign(:eddsa, :none, "msg", [k, :ed25519]); {byte_size(p), byte_size(k), :crypto.verify(:eddsa, :none, "msg", s, [p, :ed25519]), :crypto.verify(:eddsa, :none, "msh", s, [p, :ed25519]), :crypto.verify(:eddsa, :none, "msg", "xx", [p, :ed25519])})

(k = :binary.copy(<<7>>, 57); {p, ^k} = :crypto.generate_key(:eddsa, :ed448, k); {p, :crypto.sign(:eddsa, :none, "msg", [k, :ed448]), :crypto.sign(:eddsa, :sha256, ["m", "sg"], [k, :ed448])})

({p, k} = :crypto.generate_key(:eddsa, :ed448); s = :crypto.sign(:eddsa, :none, "msg", [k, :ed448]); {byte_size(p), byte_size(k), :crypto.verify(:eddsa, :none, "msg", s, [p, :ed448]), :crypto.verify(:eddsa, :none, "msh", s, [p, :ed448]), :crypto.verify(:eddsa, :none, "msg", "xx", [p, :ed448])})

({pub, priv} = :crypto.generate_key(:rsa, {1024, 65537}); s = :crypto.sign(:rsa, :sha256, "m", priv); {Enum.map(pub, &byte_size/1), length(priv), byte_size(s), :crypto.verify(:rsa, :sha256, "m", s, pub), :crypto.verify(:rsa, :sha256, "n", s, pub), :crypto.verify(:rsa, :sha, "m", s, pub), :crypto.verify(:rsa, :sha256, "m", "xx", pub), :crypto.sign(:rsa, :sha256, "m", Enum.take(priv, 3)) == s, :crypto.privkey_to_pubkey(:rsa, priv) == Enum.map(pub, &:crypto.bytes_to_integer/1)})

({pub, priv} = :crypto.generate_key(:rsa, {768, <<1, 0, 1>>}); for hash <- [:md5, :sha, :sha224, :sha256, :sha384, :sha512, :sha3_256, :none], do: {hash, :crypto.verify(:rsa, hash, "m", :crypto.sign(:rsa, hash, "m", priv), pub)})

({pub, priv} = :crypto.generate_key(:rsa, {1024, 65537}); for padding <- [:rsa_pkcs1_padding, :rsa_pkcs1_oaep_padding], do: (c = :crypto.public_encrypt(:rsa, "hello", pub, padding); {byte_size(c), :crypto.private_decrypt(:rsa, c, priv, padding), :crypto.private_decrypt(:rsa, c, Enum.take(priv, 3), padding)}))

({pub, priv} = :crypto.generate_key(:rsa, {1024, 65537}); c = :crypto.private_encrypt(:rsa, "hello", priv, :rsa_pkcs1_padding); {byte_size(c), :crypto.public_decrypt(:rsa, c, pub, :rsa_pkcs1_padding), byte_size(:crypto.public_encrypt(:rsa, :binary.copy(<<1>>, 128), pub, :rsa_no_padding))})

({pub, priv} = :crypto.generate_key(:rsa, {1024, 65537}); options = [{:rsa_padding, :rsa_pkcs1_oaep_padding}, {:rsa_oaep_md, :sha256}, {:rsa_oaep_label, "l"}]; c = :crypto.public_encrypt(:rsa, "hello", pub, options); {:crypto.private_decrypt(:rsa, c, priv, options), try do :crypto.private_decrypt(:rsa, c, priv, Enum.take(options, 2)) rescue e -> e.original end})

({pub, priv} = :crypto.generate_key(:rsa, {1024, 65537}); s = :crypto.sign(:rsa, :sha256, "m", priv, [{:rsa_padding, :rsa_pkcs1_pss_padding}, {:rsa_pss_saltlen, 20}]); for o <- [[], [{:rsa_pss_saltlen, 20}], [{:rsa_pss_saltlen, 21}], [{:rsa_pss_saltlen, -2}], [{:rsa_pss_saltlen, -1}], [{:rsa_mgf1_md, :sha}]], do: :crypto.verify(:rsa, :sha256, "m", s, pub, [{:rsa_padding, :rsa_pkcs1_pss_padding} | o]))

({pub, priv} = :crypto.generate_key(:rsa, {1030, 65537}); for {sign, verify} <- [{-1, -1}, {-2, -2}, {0, 0}, {-1, 32}, {-2, -1}], do: :crypto.verify(:rsa, :sha256, "m", :crypto.sign(:rsa, :sha256, "m", priv, [{:rsa_padding, :rsa_pkcs1_pss_padding}, {:rsa_pss_saltlen, sign}]), pub, [{:rsa_padding, :rsa_pkcs1_pss_padding}, {:rsa_pss_saltlen, verify}]))

({p, g} = {0xFFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF, 2}; {a, b} = :crypto.generate_key(:dh, [p, g]); {c, d} = :crypto.generate_key(:dh, [p, g, 200]); s = :crypto.compute_key(:dh, a, d, [p, g]); {byte_size(d) <= 25, is_binary(s), s == :crypto.compute_key(:dh, c, b, [p, g])})

:crypto.generate_key(:rsa, {100, 65537})

:crypto.generate_key(:rsa, {1024, 2})

:crypto.generate_key(:ecdh, :nope)

:crypto.generate_key(:ecdh, :secp256r1, :x)

:crypto.generate_key(:ecdh, :secp256r1, :binary.copy(<<255>>, 40))

:crypto.generate_key(:eddsa, :ed25519, "x")

({ep, ek} = :crypto.generate_key(:ecdh, :secp256r1, 7); {_, _} = {ep, ek}; :crypto.compute_key(:ecdh, "xx", ek, :secp256r1))

({ep, ek} = :crypto.generate_key(:ecdh, :secp256r1, 7); {_, _} = {ep, ek}; :crypto.compute_key(:ecdh, ep, ek, :nope))

:crypto.compute_key(:ecdh, "xx", :binary.copy(<<7>>, 32), :x25519)

:crypto.compute_key(:ecdh, :binary.copy(<<7>>, 32), "x", :x25519)

:crypto.sign(:ecdsa, :nope, "m", ["x", :secp256r1])

:crypto.sign(:nope, :sha256, "m", ["x", :secp256r1])

:crypto.sign(:ecdsa, :sha256, "m", [:x, :secp256r1])

:crypto.sign(:ecdsa, :sha256, :m, ["x", :secp256r1])

:crypto.sign(:ecdsa, :sha256, {:digest, "short"}, ["x", :secp256r1])

:crypto.sign(:eddsa, :none, "m", ["x", :ed25519])

:crypto.sign(:rsa, :sha256, "m", [1])

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.sign(:rsa, :sha256, "m", priv, [{:rsa_padding, :foo}]))

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.sign(:rsa, :sha256, "m", priv, [:foo]))

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.sign(:rsa, :sha256, "m", priv, [{:foo, 1}]))

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.sign(:rsa, :sha256, "m", priv, :foo))

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.sign(:rsa, :sha512, "m", priv, [{:rsa_padding, :rsa_pkcs1_pss_padding}, {:rsa_pss_saltlen, 900}]))

:crypto.verify(:ecdsa, :sha256, "m", "s", ["x", :secp256r1])

({ep, ek} = :crypto.generate_key(:ecdh, :secp256r1, 7); {_, _} = {ep, ek}; :crypto.verify(:ecdsa, :sha256, "m", :s, [ep, :secp256r1]))

:crypto.verify(:eddsa, :none, "m", "s", ["x", :ed25519])

:crypto.verify(:rsa, :sha256, "m", "s", ["x"])

:crypto.verify(:nope, :sha256, "m", "s", ["x"])

:crypto.public_encrypt(:rsa, "x", [1], :rsa_pkcs1_padding)

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.public_encrypt(:nope, "x", pub, :rsa_pkcs1_padding))

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.public_encrypt(:rsa, :x, pub, :rsa_pkcs1_padding))

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.public_encrypt(:rsa, "x", pub, :foo))

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.public_encrypt(:rsa, "x", pub, {:x}))

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.public_encrypt(:rsa, "x", pub, [:x]))

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.public_encrypt(:rsa, "x", pub, [{:x, 1}]))

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.public_encrypt(:rsa, :binary.copy("x", 200), pub, :rsa_pkcs1_padding))

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.private_decrypt(:rsa, "xx", priv, :rsa_pkcs1_oaep_padding))

:crypto.private_decrypt(:rsa, "xx", [1], :rsa_pkcs1_oaep_padding)

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.private_encrypt(:rsa, "x", priv, :rsa_pkcs1_oaep_padding))

({pub, priv} = :crypto.generate_key(:rsa, {512, 65537}); {_, _} = {pub, priv}; :crypto.private_encrypt(:ecdsa, "x", priv, :rsa_pkcs1_oaep_padding))

:crypto.generate_key(:dh, [23, 5])

:crypto.generate_key(:dh, [:a, 5])

:crypto.compute_key(:dh, 8, 6, [23, 5])

:crypto.compute_key(:dh, :a, 6, [23, 5])

:crypto.privkey_to_pubkey(:rsa, [1])

:crypto.engine_load("x", [], [])

:crypto.engine_get_id(1)

:crypto.engine_get_id("x")

:crypto.engine_get_name(1)

:crypto.engine_add(1)

:crypto.engine_remove(1)

:crypto.engine_unload(1)

:crypto.engine_register(1, [])

:crypto.engine_unregister(1, [])

:crypto.engine_ctrl_cmd_string(1, "a", "b")

:crypto.engine_ctrl_cmd_string(1, "a", "b", true)

:crypto.engine_by_id(1)

:crypto.engine_get_all_methods()

:crypto.ensure_engine_loaded("x", "y")

:crypto.rand_seed("x")

({m, s} = :crypto.rand_seed_alg_s(:crypto); {Map.keys(m), m.type, s})

({m, _} = s = :crypto.rand_seed_alg_s(:crypto_cache); {v, s} = :rand.uniform_s(1000, s); {w, _} = :rand.uniform_s(s); {Enum.sort(Map.keys(m)), m.type, v in 1..1000, w < 1.0})

({:crypto.rand_seed_alg(:crypto_cache) |> elem(0) |> Map.get(:type), :rand.uniform(6) in 1..6})

Enum.filter(:crypto.ec_curves(), & &1 in [:secp256r1, :ed25519, :x25519])
