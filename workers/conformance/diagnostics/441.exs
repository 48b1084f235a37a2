String.length(:abc)
