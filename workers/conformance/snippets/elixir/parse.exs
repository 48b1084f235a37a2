# Source text → quoted code: rare operators, where code is being written, places.

Code.string_to_quoted("&/2")

Code.string_to_quoted("&//2")

Code.string_to_quoted("& &/1")

Code.string_to_quoted("[.: 1]")

Code.string_to_quoted("[. : 1]")

Code.string_to_quoted("p .: 1")

Code.string_to_quoted("p.: 1")

Code.string_to_quoted("p(q: 1, __cursor__())")

Code.string_to_quoted("p q: 1, __cursor__()")

Code.string_to_quoted("[p: 1, __cursor__()]")

Code.string_to_quoted("%{p: 1, __cursor__()}")

Code.string_to_quoted("p(q: 1, __cursor__(), 2)")

Code.string_to_quoted("[p: 1, __cursor__]")

Code.string_to_quoted("p(q: 1, __cursor__()) do 1 end")

Code.string_to_quoted("%{p | q: 1, __cursor__()}")

Code.string_to_quoted("p\nq + * r", line: 7, column: 4)

Code.string_to_quoted("p\n  q", column: 4, columns: true)

Code.string_to_quoted("p\n  q", indentation: 4, columns: true)
