exit(:bad)
