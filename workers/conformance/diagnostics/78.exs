x = """hello
"""
