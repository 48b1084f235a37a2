x = """
hello
