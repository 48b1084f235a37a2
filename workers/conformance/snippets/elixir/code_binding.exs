# The binding and the environment behind an evaluation.

Code.eval_string("q = p", p: 0, p: 1)

Code.eval_string("z = 1; a = 2; m = 3", q: 1, b: 2)

Code.eval_quoted(quote(do: (var!(p) = 1; q = 2; var!(r, S) = 3)), [t: 1])

Code.eval_string("require Integer; Integer.is_odd(3)")

Code.eval_string("1 || 2; if true, do: 3")

{v, b, env} = Code.eval_quoted_with_env(quote(do: (var!(x) = 1; y = var!(q); var!(z, S) = y)), [q: 1, r: 2], Code.env_for_eval([]))
{v, b, Macro.Env.vars(env)}

{v, b, env} = Code.eval_quoted_with_env(quote(do: (var!(x) = 1; var!(q))), [q: 1, r: 2], Code.env_for_eval([]), prune_binding: true)
{v, b, Macro.Env.vars(env)}

{_, b, _} = Code.eval_quoted_with_env(quote(do: (fn -> var!(r) end; fn -> var!(q) = 3 end)), [q: 1, r: 2], Code.env_for_eval([]), prune_binding: true)
b

Code.string_to_quoted(1.5)

Code.eval_string(:"1 + 1")
