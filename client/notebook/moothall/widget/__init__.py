"""The picture itself in a notebook, by anywidget: it can be worked with, and selection and day are shared both ways."""
