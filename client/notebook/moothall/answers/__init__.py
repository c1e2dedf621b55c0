"""What is answered, as objects: entities of the graph, what is said of them, and who says so."""
