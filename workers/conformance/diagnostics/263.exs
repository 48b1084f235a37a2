require Logger
Loger.info("x")
