"""Shell completion: a script with every command, option and choice, so that completing starts no Python."""
