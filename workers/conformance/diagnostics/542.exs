nil.name
