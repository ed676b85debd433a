"""What one can do: the only declaration of commands, their names, keys and conditions. No widget may enter."""
