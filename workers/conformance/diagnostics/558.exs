reraise "again", []
