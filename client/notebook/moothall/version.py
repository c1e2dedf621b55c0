"""The version of this package, as `pip` knows it."""

__version__ = "0.1.0"
