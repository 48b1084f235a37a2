# Bitwise

import Bitwise; for {a, b} <- [{9, 3}, {-9, 3}, {9, -3}, {0, 5}, {255, 15}, {2 ** 70, 2 ** 65 + 1}, {-2 ** 70, 2 ** 65 + 1}, {2 ** 40 + 3, 2 ** 40 + 5}], do: {a &&& b, a ||| b, bxor(a, b)}

import Bitwise; for n <- [0, 1, 2, -3, 255, 2 ** 70, 2 ** 31, 2 ** 53], do: {bnot(n), ~~~n}

import Bitwise; for {n, s} <- [{1, 0}, {1, 2}, {1, -2}, {-1, 2}, {-1, -2}, {100, -3}, {-100, -3}, {1, 31}, {1, 32}, {1, 53}, {1, 100}, {2 ** 100, -90}, {3, -100}, {-3, -100}], do: {n <<< s, n >>> s, bsl(n, s), bsr(n, s)}

import Bitwise; {band(12, 10), bor(12, 10), bxor(12, 10)}

Bitwise.band(1, 2.0)

Bitwise.bor(:a, 1)

Bitwise.bsl(1, 1.0)

Bitwise.bnot(1.0)

import Bitwise; 1 ^^^ 3

use Bitwise; 1 &&& 3

import Bitwise; f = fn x when (x &&& 1) == 1 -> :odd; _ -> :even end; {f.(3), f.(4)}

import Bitwise; Enum.reduce(0..7, 0, fn i, acc -> acc ||| 1 <<< i end)

import Bitwise; {(5 &&& 3) == 1, 1 <<< 2 + 1, 1 ||| 2 &&& 4}

import Bitwise; (2 ** 64 - 1) &&& 0xFFFF_FFFF

import Bitwise; for n <- [4_294_967_295, 4_294_967_296, -4_294_967_296], do: {n >>> 1, n <<< 1, n &&& 0xFF, n ||| 1}
