:binary.encode_hex(:crypto.hash(:sha, "hello"))

Enum.sort(:crypto.hash_info(:sha))

:binary.encode_hex(:crypto.mac(:hmac, :sha, "key", ["The quick ", "brown fox"]))

s = :crypto.hash_init(:sha); s = :crypto.hash_update(s, "hel"); s = :crypto.hash_update(s, ["l", ?o]); :binary.encode_hex(:crypto.hash_final(s))

:binary.encode_hex(:crypto.hash(:sha224, "hello"))

Enum.sort(:crypto.hash_info(:sha224))

:binary.encode_hex(:crypto.mac(:hmac, :sha224, "key", ["The quick ", "brown fox"]))

s = :crypto.hash_init(:sha224); s = :crypto.hash_update(s, "hel"); s = :crypto.hash_update(s, ["l", ?o]); :binary.encode_hex(:crypto.hash_final(s))

:binary.encode_hex(:crypto.hash(:sha256, "hello"))

Enum.sort(:crypto.hash_info(:sha256))

:binary.encode_hex(:crypto.mac(:hmac, :sha256, "key", ["The quick ", "brown fox"]))

s = :crypto.hash_init(:sha256); s = :crypto.hash_update(s, "hel"); s = :crypto.hash_update(s, ["l", ?o]); :binary.encode_hex(:crypto.hash_final(s))

:binary.encode_hex(:crypto.hash(:sha384, "hello"))

Enum.sort(:crypto.hash_info(:sha384))

:binary.encode_hex(:crypto.mac(:hmac, :sha384, "key", ["The quick ", "brown fox"]))

s = :crypto.hash_init(:sha384); s = :crypto.hash_update(s, "hel"); s = :crypto.hash_update(s, ["l", ?o]); :binary.encode_hex(:crypto.hash_final(s))

:binary.encode_hex(:crypto.hash(:sha512, "hello"))

Enum.sort(:crypto.hash_info(:sha512))

:binary.encode_hex(:crypto.mac(:hmac, :sha512, "key", ["The quick ", "brown fox"]))

s = :crypto.hash_init(:sha512); s = :crypto.hash_update(s, "hel"); s = :crypto.hash_update(s, ["l", ?o]); :binary.encode_hex(:crypto.hash_final(s))

:binary.encode_hex(:crypto.hash(:sha3_224, "hello"))

Enum.sort(:crypto.hash_info(:sha3_224))

:binary.encode_hex(:crypto.mac(:hmac, :sha3_224, "key", ["The quick ", "brown fox"]))

s = :crypto.hash_init(:sha3_224); s = :crypto.hash_update(s, "hel"); s = :crypto.hash_update(s, ["l", ?o]); :binary.encode_hex(:crypto.hash_final(s))

:binary.encode_hex(:crypto.hash(:sha3_256, "hello"))

Enum.sort(:crypto.hash_info(:sha3_256))

:binary.encode_hex(:crypto.mac(:hmac, :sha3_256, "key", ["The quick ", "brown fox"]))

s = :crypto.hash_init(:sha3_256); s = :crypto.hash_update(s, "hel"); s = :crypto.hash_update(s, ["l", ?o]); :binary.encode_hex(:crypto.hash_final(s))

:binary.encode_hex(:crypto.hash(:sha3_384, "hello"))

Enum.sort(:crypto.hash_info(:sha3_384))

:binary.encode_hex(:crypto.mac(:hmac, :sha3_384, "key", ["The quick ", "brown fox"]))

s = :crypto.hash_init(:sha3_384); s = :crypto.hash_update(s, "hel"); s = :crypto.hash_update(s, ["l", ?o]); :binary.encode_hex(:crypto.hash_final(s))

:binary.encode_hex(:crypto.hash(:sha3_512, "hello"))

Enum.sort(:crypto.hash_info(:sha3_512))

:binary.encode_hex(:crypto.mac(:hmac, :sha3_512, "key", ["The quick ", "brown fox"]))

s = :crypto.hash_init(:sha3_512); s = :crypto.hash_update(s, "hel"); s = :crypto.hash_update(s, ["l", ?o]); :binary.encode_hex(:crypto.hash_final(s))

:binary.encode_hex(:crypto.hash(:blake2b, "hello"))

Enum.sort(:crypto.hash_info(:blake2b))

:binary.encode_hex(:crypto.mac(:hmac, :blake2b, "key", ["The quick ", "brown fox"]))

s = :crypto.hash_init(:blake2b); s = :crypto.hash_update(s, "hel"); s = :crypto.hash_update(s, ["l", ?o]); :binary.encode_hex(:crypto.hash_final(s))

:binary.encode_hex(:crypto.hash(:blake2s, "hello"))

Enum.sort(:crypto.hash_info(:blake2s))

:binary.encode_hex(:crypto.mac(:hmac, :blake2s, "key", ["The quick ", "brown fox"]))

s = :crypto.hash_init(:blake2s); s = :crypto.hash_update(s, "hel"); s = :crypto.hash_update(s, ["l", ?o]); :binary.encode_hex(:crypto.hash_final(s))

:binary.encode_hex(:crypto.hash(:md5, "hello"))

Enum.sort(:crypto.hash_info(:md5))

:binary.encode_hex(:crypto.mac(:hmac, :md5, "key", ["The quick ", "brown fox"]))

s = :crypto.hash_init(:md5); s = :crypto.hash_update(s, "hel"); s = :crypto.hash_update(s, ["l", ?o]); :binary.encode_hex(:crypto.hash_final(s))

:binary.encode_hex(:crypto.hash(:ripemd160, "hello"))

Enum.sort(:crypto.hash_info(:ripemd160))

:binary.encode_hex(:crypto.mac(:hmac, :ripemd160, "key", ["The quick ", "brown fox"]))

s = :crypto.hash_init(:ripemd160); s = :crypto.hash_update(s, "hel"); s = :crypto.hash_update(s, ["l", ?o]); :binary.encode_hex(:crypto.hash_final(s))

:binary.encode_hex(:crypto.hash(:sha, ""))

:binary.encode_hex(:crypto.hash(:sha256, ""))

:binary.encode_hex(:crypto.hash(:md5, ""))

:binary.encode_hex(:crypto.hash(:sha512, ""))

:binary.encode_hex(:crypto.hash_xof(:shake128, "abc", 8))

:binary.encode_hex(:crypto.hash_xof(:shake128, "abc", 128))

:binary.encode_hex(:crypto.hash_xof(:shake128, "abc", 256))

:binary.encode_hex(:crypto.hash_xof(:shake128, "abc", 1000))

:binary.encode_hex(:crypto.hash_xof(:shake256, "abc", 8))

:binary.encode_hex(:crypto.hash_xof(:shake256, "abc", 128))

:binary.encode_hex(:crypto.hash_xof(:shake256, "abc", 256))

:binary.encode_hex(:crypto.hash_xof(:shake256, "abc", 1000))

:binary.encode_hex(:crypto.mac(:hmac, :sha256, String.duplicate("k", 0), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :sha256, String.duplicate("k", 1), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :sha256, String.duplicate("k", 64), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :sha256, String.duplicate("k", 65), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :sha256, String.duplicate("k", 128), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :sha256, String.duplicate("k", 129), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :sha256, String.duplicate("k", 200), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :sha512, String.duplicate("k", 0), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :sha512, String.duplicate("k", 1), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :sha512, String.duplicate("k", 64), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :sha512, String.duplicate("k", 65), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :sha512, String.duplicate("k", 128), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :sha512, String.duplicate("k", 129), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :sha512, String.duplicate("k", 200), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :md5, String.duplicate("k", 0), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :md5, String.duplicate("k", 1), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :md5, String.duplicate("k", 64), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :md5, String.duplicate("k", 65), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :md5, String.duplicate("k", 128), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :md5, String.duplicate("k", 129), "data"))

:binary.encode_hex(:crypto.mac(:hmac, :md5, String.duplicate("k", 200), "data"))

:binary.encode_hex(:crypto.macN(:hmac, :sha256, "key", "data", 10))

:binary.encode_hex(:crypto.macN(:poly1305, String.duplicate("k", 32), "data", 8))

:binary.encode_hex(:crypto.mac(:poly1305, String.duplicate("k", 32), "data"))

:binary.encode_hex(:crypto.mac(:cmac, :aes_128_cbc, String.duplicate("k", 16), "data"))

:binary.encode_hex(:crypto.mac(:cmac, :aes_256_cbc, String.duplicate("k", 32), String.duplicate("d", 32)))

:binary.encode_hex(:crypto.mac(:cmac, :aes_128_cbc, String.duplicate("k", 16), ""))

m = :crypto.mac_init(:hmac, :sha256, "key"); m = :crypto.mac_update(m, "da"); m = :crypto.mac_update(m, "ta"); :binary.encode_hex(:crypto.mac_final(m))

m = :crypto.mac_init(:hmac, :sha256, "key"); :binary.encode_hex(:crypto.mac_finalN(:crypto.mac_update(m, "data"), 4))

m = :crypto.mac_init(:poly1305, String.duplicate("k", 32)); :binary.encode_hex(:crypto.mac_final(:crypto.mac_update(m, "data")))

{:crypto.hash_equals("abc", "abc"), :crypto.hash_equals("abc", "abd")}

:crypto.hash_equals("a", "ab")

:crypto.hash(:foo, "a")

:crypto.hash(:sha, :a)

:crypto.hash_init(:foo)

:crypto.mac(:hmac, :foo, "k", "a")

:crypto.mac(:foo, :sha, "k", "a")

:crypto.mac(:hmac, :sha, "k", 1)

:crypto.hash_info(:foo)

:crypto.hash_update(:foo, "a")

:crypto.hash(:sha256, ["a", [?b, "c"]]) == :crypto.hash(:sha256, "abc")

:binary.encode_hex(:crypto.crypto_one_time(:aes_128_ctr, String.duplicate("k", 16), String.duplicate("i", 16), "0123456789abcdef0123456789abcdef", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_128_ctr, String.duplicate("k", 16), String.duplicate("i", 16), "hello world", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_128_ctr, String.duplicate("k", 16), String.duplicate("i", 16), "", true))

key = String.duplicate("k", 16); iv = String.duplicate("i", 16); x = :crypto.crypto_one_time(:aes_128_ctr, key, iv, "some text to hide", [encrypt: true, padding: :pkcs_padding]); :crypto.crypto_one_time(:aes_128_ctr, key, iv, x, [encrypt: false, padding: :pkcs_padding])

s = :crypto.crypto_init(:aes_128_ctr, String.duplicate("k", 16), String.duplicate("i", 16), true); a = :crypto.crypto_update(s, "some text to"); b = :crypto.crypto_update(s, " hide, and some more"); :binary.encode_hex(a <> "|" <> b <> "|" <> :crypto.crypto_final(s))

Enum.sort(:crypto.cipher_info(:aes_128_ctr))

:binary.encode_hex(:crypto.crypto_one_time(:aes_192_ctr, String.duplicate("k", 24), String.duplicate("i", 16), "0123456789abcdef0123456789abcdef", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_192_ctr, String.duplicate("k", 24), String.duplicate("i", 16), "hello world", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_192_ctr, String.duplicate("k", 24), String.duplicate("i", 16), "", true))

key = String.duplicate("k", 24); iv = String.duplicate("i", 16); x = :crypto.crypto_one_time(:aes_192_ctr, key, iv, "some text to hide", [encrypt: true, padding: :pkcs_padding]); :crypto.crypto_one_time(:aes_192_ctr, key, iv, x, [encrypt: false, padding: :pkcs_padding])

s = :crypto.crypto_init(:aes_192_ctr, String.duplicate("k", 24), String.duplicate("i", 16), true); a = :crypto.crypto_update(s, "some text to"); b = :crypto.crypto_update(s, " hide, and some more"); :binary.encode_hex(a <> "|" <> b <> "|" <> :crypto.crypto_final(s))

Enum.sort(:crypto.cipher_info(:aes_192_ctr))

:binary.encode_hex(:crypto.crypto_one_time(:aes_256_ctr, String.duplicate("k", 32), String.duplicate("i", 16), "0123456789abcdef0123456789abcdef", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_256_ctr, String.duplicate("k", 32), String.duplicate("i", 16), "hello world", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_256_ctr, String.duplicate("k", 32), String.duplicate("i", 16), "", true))

key = String.duplicate("k", 32); iv = String.duplicate("i", 16); x = :crypto.crypto_one_time(:aes_256_ctr, key, iv, "some text to hide", [encrypt: true, padding: :pkcs_padding]); :crypto.crypto_one_time(:aes_256_ctr, key, iv, x, [encrypt: false, padding: :pkcs_padding])

s = :crypto.crypto_init(:aes_256_ctr, String.duplicate("k", 32), String.duplicate("i", 16), true); a = :crypto.crypto_update(s, "some text to"); b = :crypto.crypto_update(s, " hide, and some more"); :binary.encode_hex(a <> "|" <> b <> "|" <> :crypto.crypto_final(s))

Enum.sort(:crypto.cipher_info(:aes_256_ctr))

:binary.encode_hex(:crypto.crypto_one_time(:aes_128_cbc, String.duplicate("k", 16), String.duplicate("i", 16), "0123456789abcdef0123456789abcdef", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_128_cbc, String.duplicate("k", 16), String.duplicate("i", 16), "0123456789abcdef0123456789abcdef", [encrypt: true, padding: :pkcs_padding]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_128_cbc, String.duplicate("k", 16), String.duplicate("i", 16), "0123456789abcdef0123456789abcdef", [encrypt: true, padding: :zero]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_128_cbc, String.duplicate("k", 16), String.duplicate("i", 16), "hello world", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_128_cbc, String.duplicate("k", 16), String.duplicate("i", 16), "hello world", [encrypt: true, padding: :pkcs_padding]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_128_cbc, String.duplicate("k", 16), String.duplicate("i", 16), "hello world", [encrypt: true, padding: :zero]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_128_cbc, String.duplicate("k", 16), String.duplicate("i", 16), "", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_128_cbc, String.duplicate("k", 16), String.duplicate("i", 16), "", [encrypt: true, padding: :pkcs_padding]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_128_cbc, String.duplicate("k", 16), String.duplicate("i", 16), "", [encrypt: true, padding: :zero]))

key = String.duplicate("k", 16); iv = String.duplicate("i", 16); x = :crypto.crypto_one_time(:aes_128_cbc, key, iv, "some text to hide", [encrypt: true, padding: :pkcs_padding]); :crypto.crypto_one_time(:aes_128_cbc, key, iv, x, [encrypt: false, padding: :pkcs_padding])

s = :crypto.crypto_init(:aes_128_cbc, String.duplicate("k", 16), String.duplicate("i", 16), true); a = :crypto.crypto_update(s, "some text to"); b = :crypto.crypto_update(s, " hide, and some more"); :binary.encode_hex(a <> "|" <> b <> "|" <> :crypto.crypto_final(s))

Enum.sort(:crypto.cipher_info(:aes_128_cbc))

:binary.encode_hex(:crypto.crypto_one_time(:aes_192_cbc, String.duplicate("k", 24), String.duplicate("i", 16), "0123456789abcdef0123456789abcdef", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_192_cbc, String.duplicate("k", 24), String.duplicate("i", 16), "0123456789abcdef0123456789abcdef", [encrypt: true, padding: :pkcs_padding]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_192_cbc, String.duplicate("k", 24), String.duplicate("i", 16), "0123456789abcdef0123456789abcdef", [encrypt: true, padding: :zero]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_192_cbc, String.duplicate("k", 24), String.duplicate("i", 16), "hello world", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_192_cbc, String.duplicate("k", 24), String.duplicate("i", 16), "hello world", [encrypt: true, padding: :pkcs_padding]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_192_cbc, String.duplicate("k", 24), String.duplicate("i", 16), "hello world", [encrypt: true, padding: :zero]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_192_cbc, String.duplicate("k", 24), String.duplicate("i", 16), "", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_192_cbc, String.duplicate("k", 24), String.duplicate("i", 16), "", [encrypt: true, padding: :pkcs_padding]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_192_cbc, String.duplicate("k", 24), String.duplicate("i", 16), "", [encrypt: true, padding: :zero]))

key = String.duplicate("k", 24); iv = String.duplicate("i", 16); x = :crypto.crypto_one_time(:aes_192_cbc, key, iv, "some text to hide", [encrypt: true, padding: :pkcs_padding]); :crypto.crypto_one_time(:aes_192_cbc, key, iv, x, [encrypt: false, padding: :pkcs_padding])

s = :crypto.crypto_init(:aes_192_cbc, String.duplicate("k", 24), String.duplicate("i", 16), true); a = :crypto.crypto_update(s, "some text to"); b = :crypto.crypto_update(s, " hide, and some more"); :binary.encode_hex(a <> "|" <> b <> "|" <> :crypto.crypto_final(s))

Enum.sort(:crypto.cipher_info(:aes_192_cbc))

:binary.encode_hex(:crypto.crypto_one_time(:aes_256_cbc, String.duplicate("k", 32), String.duplicate("i", 16), "0123456789abcdef0123456789abcdef", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_256_cbc, String.duplicate("k", 32), String.duplicate("i", 16), "0123456789abcdef0123456789abcdef", [encrypt: true, padding: :pkcs_padding]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_256_cbc, String.duplicate("k", 32), String.duplicate("i", 16), "0123456789abcdef0123456789abcdef", [encrypt: true, padding: :zero]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_256_cbc, String.duplicate("k", 32), String.duplicate("i", 16), "hello world", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_256_cbc, String.duplicate("k", 32), String.duplicate("i", 16), "hello world", [encrypt: true, padding: :pkcs_padding]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_256_cbc, String.duplicate("k", 32), String.duplicate("i", 16), "hello world", [encrypt: true, padding: :zero]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_256_cbc, String.duplicate("k", 32), String.duplicate("i", 16), "", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_256_cbc, String.duplicate("k", 32), String.duplicate("i", 16), "", [encrypt: true, padding: :pkcs_padding]))

:binary.encode_hex(:crypto.crypto_one_time(:aes_256_cbc, String.duplicate("k", 32), String.duplicate("i", 16), "", [encrypt: true, padding: :zero]))

key = String.duplicate("k", 32); iv = String.duplicate("i", 16); x = :crypto.crypto_one_time(:aes_256_cbc, key, iv, "some text to hide", [encrypt: true, padding: :pkcs_padding]); :crypto.crypto_one_time(:aes_256_cbc, key, iv, x, [encrypt: false, padding: :pkcs_padding])

s = :crypto.crypto_init(:aes_256_cbc, String.duplicate("k", 32), String.duplicate("i", 16), true); a = :crypto.crypto_update(s, "some text to"); b = :crypto.crypto_update(s, " hide, and some more"); :binary.encode_hex(a <> "|" <> b <> "|" <> :crypto.crypto_final(s))

Enum.sort(:crypto.cipher_info(:aes_256_cbc))

:binary.encode_hex(:crypto.crypto_one_time(:chacha20, String.duplicate("k", 32), String.duplicate("i", 16), "0123456789abcdef0123456789abcdef", true))

:binary.encode_hex(:crypto.crypto_one_time(:chacha20, String.duplicate("k", 32), String.duplicate("i", 16), "hello world", true))

:binary.encode_hex(:crypto.crypto_one_time(:chacha20, String.duplicate("k", 32), String.duplicate("i", 16), "", true))

key = String.duplicate("k", 32); iv = String.duplicate("i", 16); x = :crypto.crypto_one_time(:chacha20, key, iv, "some text to hide", [encrypt: true, padding: :pkcs_padding]); :crypto.crypto_one_time(:chacha20, key, iv, x, [encrypt: false, padding: :pkcs_padding])

s = :crypto.crypto_init(:chacha20, String.duplicate("k", 32), String.duplicate("i", 16), true); a = :crypto.crypto_update(s, "some text to"); b = :crypto.crypto_update(s, " hide, and some more"); :binary.encode_hex(a <> "|" <> b <> "|" <> :crypto.crypto_final(s))

Enum.sort(:crypto.cipher_info(:chacha20))

:binary.encode_hex(:crypto.crypto_one_time(:aes_128_ecb, String.duplicate("k", 16), "0123456789abcdef0123456789abcdef", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_128_ecb, String.duplicate("k", 16), "hello", [encrypt: true, padding: :pkcs_padding]))

x = :crypto.crypto_one_time(:aes_128_ecb, String.duplicate("k", 16), "hello", [encrypt: true, padding: :pkcs_padding]); :crypto.crypto_one_time(:aes_128_ecb, String.duplicate("k", 16), x, [encrypt: false, padding: :pkcs_padding])

:binary.encode_hex(:crypto.crypto_one_time(:aes_256_ecb, String.duplicate("k", 32), "0123456789abcdef0123456789abcdef", true))

:binary.encode_hex(:crypto.crypto_one_time(:aes_256_ecb, String.duplicate("k", 32), "hello", [encrypt: true, padding: :pkcs_padding]))

x = :crypto.crypto_one_time(:aes_256_ecb, String.duplicate("k", 32), "hello", [encrypt: true, padding: :pkcs_padding]); :crypto.crypto_one_time(:aes_256_ecb, String.duplicate("k", 32), x, [encrypt: false, padding: :pkcs_padding])

k = String.duplicate("k", 16); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_128_gcm, k, iv, "secret text", "aad", true); {:binary.encode_hex(x), :binary.encode_hex(t)}

k = String.duplicate("k", 16); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_128_gcm, k, iv, "secret text", "", 12, true); {:binary.encode_hex(x), :binary.encode_hex(t)}

k = String.duplicate("k", 16); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_128_gcm, k, iv, "secret text", "aad", true); :crypto.crypto_one_time_aead(:aes_128_gcm, k, iv, x, "aad", t, false)

k = String.duplicate("k", 16); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_128_gcm, k, iv, "secret text", "aad", true); :crypto.crypto_one_time_aead(:aes_128_gcm, k, iv, x, "bad", t, false)

k = String.duplicate("k", 16); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_128_gcm, k, iv, "secret text", "aad", 12, true); :crypto.crypto_one_time_aead(:aes_128_gcm, k, iv, x, "aad", t, false)

Enum.sort(:crypto.cipher_info(:aes_128_gcm))

k = String.duplicate("k", 16); iv = String.duplicate("i", 12); :crypto.crypto_one_time(:aes_128_gcm, k, iv, "data", true)

k = String.duplicate("k", 24); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_192_gcm, k, iv, "secret text", "aad", true); {:binary.encode_hex(x), :binary.encode_hex(t)}

k = String.duplicate("k", 24); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_192_gcm, k, iv, "secret text", "", 12, true); {:binary.encode_hex(x), :binary.encode_hex(t)}

k = String.duplicate("k", 24); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_192_gcm, k, iv, "secret text", "aad", true); :crypto.crypto_one_time_aead(:aes_192_gcm, k, iv, x, "aad", t, false)

k = String.duplicate("k", 24); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_192_gcm, k, iv, "secret text", "aad", true); :crypto.crypto_one_time_aead(:aes_192_gcm, k, iv, x, "bad", t, false)

k = String.duplicate("k", 24); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_192_gcm, k, iv, "secret text", "aad", 12, true); :crypto.crypto_one_time_aead(:aes_192_gcm, k, iv, x, "aad", t, false)

Enum.sort(:crypto.cipher_info(:aes_192_gcm))

k = String.duplicate("k", 24); iv = String.duplicate("i", 12); :crypto.crypto_one_time(:aes_192_gcm, k, iv, "data", true)

k = String.duplicate("k", 32); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_256_gcm, k, iv, "secret text", "aad", true); {:binary.encode_hex(x), :binary.encode_hex(t)}

k = String.duplicate("k", 32); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_256_gcm, k, iv, "secret text", "", 12, true); {:binary.encode_hex(x), :binary.encode_hex(t)}

k = String.duplicate("k", 32); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_256_gcm, k, iv, "secret text", "aad", true); :crypto.crypto_one_time_aead(:aes_256_gcm, k, iv, x, "aad", t, false)

k = String.duplicate("k", 32); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_256_gcm, k, iv, "secret text", "aad", true); :crypto.crypto_one_time_aead(:aes_256_gcm, k, iv, x, "bad", t, false)

k = String.duplicate("k", 32); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:aes_256_gcm, k, iv, "secret text", "aad", 12, true); :crypto.crypto_one_time_aead(:aes_256_gcm, k, iv, x, "aad", t, false)

Enum.sort(:crypto.cipher_info(:aes_256_gcm))

k = String.duplicate("k", 32); iv = String.duplicate("i", 12); :crypto.crypto_one_time(:aes_256_gcm, k, iv, "data", true)

k = String.duplicate("k", 32); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:chacha20_poly1305, k, iv, "secret text", "aad", true); {:binary.encode_hex(x), :binary.encode_hex(t)}

k = String.duplicate("k", 32); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:chacha20_poly1305, k, iv, "secret text", "", 12, true); {:binary.encode_hex(x), :binary.encode_hex(t)}

k = String.duplicate("k", 32); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:chacha20_poly1305, k, iv, "secret text", "aad", true); :crypto.crypto_one_time_aead(:chacha20_poly1305, k, iv, x, "aad", t, false)

k = String.duplicate("k", 32); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:chacha20_poly1305, k, iv, "secret text", "aad", true); :crypto.crypto_one_time_aead(:chacha20_poly1305, k, iv, x, "bad", t, false)

k = String.duplicate("k", 32); iv = String.duplicate("i", 12); {x, t} = :crypto.crypto_one_time_aead(:chacha20_poly1305, k, iv, "secret text", "aad", 12, true); :crypto.crypto_one_time_aead(:chacha20_poly1305, k, iv, x, "aad", t, false)

Enum.sort(:crypto.cipher_info(:chacha20_poly1305))

k = String.duplicate("k", 32); iv = String.duplicate("i", 12); :crypto.crypto_one_time(:chacha20_poly1305, k, iv, "data", true)

:crypto.crypto_one_time(:foo, "k", "iv", "data", true)

:crypto.crypto_one_time(:aes_128_ctr, "k", "iv", "data", true)

:crypto.crypto_one_time(:aes_128_ctr, <<0::128>>, "iv", "data", true)

:crypto.crypto_one_time(:aes_128_cbc, <<0::128>>, <<0::128>>, "data", true)

:crypto.crypto_one_time(:aes_128_cbc, <<0::128>>, <<0::128>>, "0123456789abcdef", [encrypt: false, padding: :pkcs_padding])

:crypto.crypto_one_time_aead(:aes_128_gcm, <<0::64>>, <<0::96>>, "data", "aad", true)

:crypto.crypto_one_time_aead(:aes_128_ctr, <<0::128>>, <<0::96>>, "data", "aad", <<0::128>>, false)

:crypto.cipher_info(:foo)

:crypto.crypto_update(:foo, "a")

{byte_size(:crypto.strong_rand_bytes(16)), :crypto.strong_rand_bytes(0)}

:crypto.strong_rand_bytes(16) == :crypto.strong_rand_bytes(16)

:crypto.strong_rand_bytes(-1)

:crypto.strong_rand_bytes(:a)

byte_size(:crypto.strong_rand_bytes(100_000))

Enum.all?(1..50, fn _ -> :crypto.rand_uniform(3, 9) in 3..8 end)

:crypto.rand_uniform(5, 6)

:crypto.rand_uniform(5, 5)

:crypto.rand_uniform(5, 4)

:crypto.exor("abc", "   ")

:crypto.exor(<<255, 0>>, <<15, 240>>)

:crypto.exor("a", "ab")

:crypto.exor(["a", ?b], "xy")

:crypto.mod_pow(3, 5, 7)

:crypto.mod_pow(2, 200, 1000007)

:crypto.mod_pow(<<3>>, 5, <<200>>)

:crypto.bytes_to_integer(<<1, 2>>)

:crypto.bytes_to_integer("")

:crypto.bytes_to_integer(<<1::128>>)

:crypto.start()

:crypto.stop()

:crypto.info_fips()

:crypto.supports(:macs)

:crypto.supports(:foo)

Enum.map(:crypto.supports(), &elem(&1, 0))

:sha256 in :crypto.supports(:hashs)

:aes_256_gcm in :crypto.supports(:ciphers)

:binary.encode_hex(:crypto.pbkdf2_hmac(:sha256, "password", "salt", 1, 32))

:binary.encode_hex(:crypto.pbkdf2_hmac(:sha512, "password", "salt", 100, 70))

:binary.encode_hex(:crypto.pbkdf2_hmac(:sha, "password", "salt", 2, 20))

:crypto.pbkdf2_hmac(:sha256, "p", "s", 0, 10)

:crypto.pbkdf2_hmac(:foo, "p", "s", 1, 10)

:crypto.pbkdf2_hmac(:sha, "p", "s", 1, 0)

s = :crypto.rand_seed_s(); {n, _} = :rand.uniform_s(10, s); n in 1..10

s = :crypto.rand_seed_s(); {n, _} = :rand.uniform_s(s); n >= 0.0 and n < 1.0

:crypto.rand_seed(); :rand.uniform(3) in 1..3

s = :crypto.crypto_init(:aes_128_cbc, <<0::128>>, <<0::128>>, [encrypt: true, padding: :pkcs_padding]); :crypto.crypto_update(s, "hello"); :crypto.crypto_final(s); Enum.sort(:crypto.crypto_get_data(s))

:crypto.crypto_final(:crypto.crypto_init(:aes_128_ctr, <<0::128>>, <<0::128>>, true))
