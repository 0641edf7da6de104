"""The text that lies in the data folder."""

README = """\
What this folder is
===================
This is your Matside data: your library, your favourites, your sessions, where you stopped, and your settings.
Your videos are not in here; they stay where you put them.

The folder "ledger" holds text files, one change a line. Matside only ever adds to them.

It is safe to copy this folder at any time, also while Matside is open, and to keep it in a synced folder.
Please never edit or rename the files in "ledger": each line carries a checksum, and a line that was changed by hand
is no longer read.

To restore a copy: close Matside, put the files of the copy back into "ledger" beside those that are there, and start
Matside. It reads all of them, and the newest change of each thing counts. Nothing is lost by having a file twice.
"""
