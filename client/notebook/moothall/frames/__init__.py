"""A query's list as a table: what is selected, all of its pages, and a column for each value."""
