"""What is open now: the selection, the lists, the background work. QtCore only: no widget may enter."""
