"""What things are: frozen, typed, standard library only."""
