defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.which_handlers(p)

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1})

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); :gen_event.add_handler(p, Hand1, {me, 1})

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, {Hand1, :id}, {me, 5}); {:gen_event.which_handlers(p), :gen_event.call(p, {Hand1, :id}, :get)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {:error, :nope})

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {:bad, :foo})

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
elem(:gen_event.add_handler(p, NoSuchMod, []), 0)

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); :gen_event.notify(p, {:add, 3}); {:gen_event.call(p, Hand1, :get), all.(all)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); {:gen_event.sync_notify(p, {:add, 3}), all.(all)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); send(p, :hello); all.(all)

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); :gen_event.call(p, Hand1, :get)

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); :gen_event.call(p, Nope, :get)

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); {:gen_event.call(p, Hand1, :remove), :gen_event.which_handlers(p), all.(all)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); {:gen_event.call(p, Hand1, :bad), :gen_event.which_handlers(p), all.(all)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); :gen_event.notify(p, :remove); {:gen_event.which_handlers(p), all.(all)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); :gen_event.notify(p, :crash); {:gen_event.which_handlers(p), all.(all)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); :gen_event.notify(p, :bad); {:gen_event.which_handlers(p), all.(all)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); {:gen_event.delete_handler(p, Hand1, :why), all.(all)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.delete_handler(p, Hand1, :why)

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); :gen_event.swap_handler(p, {Hand1, :sw}, {Hand2, []}); {:gen_event.which_handlers(p), :gen_event.call(p, Hand2, :get), all.(all)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.swap_handler(p, {Hand1, :sw}, {Hand2, []}); {:gen_event.which_handlers(p), :gen_event.call(p, Hand2, :get)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); :gen_event.notify(p, {:swap, :sargs}); {:gen_event.which_handlers(p), :gen_event.call(p, Hand2, :get), all.(all)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_sup_handler(p, Hand1, {me, 1}); :gen_event.notify(p, :remove); all.(all)

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_sup_handler(p, Hand1, {me, 1}); :gen_event.delete_handler(p, Hand1, :bye); all.(all)

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
q = spawn(fn -> :gen_event.add_sup_handler(p, Hand1, {me, 1}); exit(:done) end); r = Process.monitor(q); receive do {:DOWN, ^r, _, _, _} -> :ok end; {all.(all), :gen_event.which_handlers(p)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); {:gen_event.stop(p), all.(all)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); :gen_event.notify(p, :hib); :gen_event.call(p, Hand1, :get)

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
id = (:gen_event.add_handler(p, Hand1, {me, 1}); :gen_event.send_request(p, Hand1, :get)); :gen_event.receive_response(id, 100)

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
id = :gen_event.send_request(p, Nope, :get); :gen_event.wait_response(id, 100)

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
ids = (:gen_event.add_handler(p, Hand1, {me, 4}); :gen_event.send_request(p, Hand1, :get, :l, :gen_event.reqids_new())); {r, l, ids} = :gen_event.receive_response(ids, 100, true); {r, l, :gen_event.reqids_size(ids)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); {m, s, t} = hd(:sys.get_state(p)); {m, s, t == {me, 1}}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); try do :gen_event.call(p, Hand1, :get, 100) catch :exit, r -> r end

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.start({:local, :ge_named}) |> elem(0)

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.start({:local, :ge_named2}); {:error, {r, _}} = :gen_event.start({:local, :ge_named2}); r

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
{:ok, {q, r}} = :gen_event.start_monitor(); {is_pid(q), is_reference(r)}

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.notify(:no_such_manager, :x)

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
try do :gen_event.call(:no_such_manager, Hand1, :get) catch :exit, {r, {m, f, _}} -> {r, m, f} end

defmodule Hand1 do
  def init({:error, r}), do: {:error, r}
  def init({:bad, r}), do: r
  def init({pid, n}), do: {:ok, {pid, n}}
  def init({{pid, n}, _term}), do: {:ok, {pid, n}}
  def handle_event({:add, k}, {pid, n}), do: (send(pid, {:event, k}); {:ok, {pid, n + k}})
  def handle_event(:remove, _), do: :remove_handler
  def handle_event(:crash, _), do: raise "boom"
  def handle_event(:bad, _), do: :foo
  def handle_event({:swap, args}, s), do: {:swap_handler, args, s, Hand2, []}
  def handle_event(:hib, s), do: {:ok, s, :hibernate}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
  def handle_call(:remove, _), do: {:remove_handler, :gone}
  def handle_call(:bad, _), do: :foo
  def handle_info(m, {pid, _} = s), do: (send(pid, {:info, m}); {:ok, s})
  def terminate(reason, {pid, _}), do: (send(pid, {:terminated, (case reason do {:error, {:EXIT, _}} -> :exit; r -> r end)}); :term_result)
  def code_change(_, s, _), do: {:ok, s}
end
defmodule Hand2 do
  def init({_args, term}), do: {:ok, {self(), {:from, term}}}
  def init(x), do: {:ok, x}
  def handle_event(_, s), do: {:ok, s}
  def handle_call(:get, {_, n} = s), do: {:ok, n, s}
end
me = self()
all = fn all -> receive do m -> [m | all.(all)] after 20 -> [] end end
{:ok, p} = :gen_event.start()
:gen_event.add_handler(p, Hand1, {me, 1}); :gen_event.add_handler(p, Hand2, {me, :two}); :gen_event.which_handlers(p)
