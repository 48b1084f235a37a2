exit("text")
