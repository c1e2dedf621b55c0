"""Runs a notebook from top to bottom, and prints all that its cells put out.

Arguments: the notebook; a last cell to run after its own, which may be empty.
"""

import json
import sys

import nbformat
from nbclient import NotebookClient

path, last = sys.argv[1:]
notebook = nbformat.read(path, as_version=4)
nbformat.validate(notebook)
if last:
    notebook.cells.append(nbformat.v4.new_code_cell(last, id="last"))
NotebookClient(notebook, timeout=60).execute()
print(json.dumps([{"id": cell.id, "outputs": cell.outputs} for cell in notebook.cells if cell.cell_type == "code"]))
