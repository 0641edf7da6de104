"""The window, the command line, and the one place where everything meets (``desktop.app``)."""

__version__ = "0.1.0"
