GenServer.call({:via, Registry, "x"}, :hi)
