GenServer.call({:via, NoMod, :x}, :hi)
