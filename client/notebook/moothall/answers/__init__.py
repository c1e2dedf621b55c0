"""What is answered, as objects: things of the graph, what is said of them, and who says so."""
