"""What a class is, what happens at a position in it, and what was done.

Pure values and functions over text and bytes: no window, no engine, no clock. Only ``routines.store`` opens files.
"""
