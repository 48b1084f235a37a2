Logger.info("x")
