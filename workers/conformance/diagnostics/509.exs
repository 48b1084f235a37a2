Logger.info("no require")
