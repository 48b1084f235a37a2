GenServer.call({:global, :nobody}, :hi)
