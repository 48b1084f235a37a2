Process.link(spawn(fn -> :ok end))
Process.sleep(10)
Process.monitor(:nobody) |> is_reference() |> IO.inspect()
Process.flag(:trap_exits, true)
