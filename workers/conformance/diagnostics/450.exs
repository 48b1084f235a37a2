String.to_existing_atom("never_seen_atom_9b")
