use NoSuchModule
