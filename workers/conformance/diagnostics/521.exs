GenServer.reply(:a, 1)
