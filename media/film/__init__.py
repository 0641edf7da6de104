"""Class videos made from routines: who moves how and when, the pictures, the voice, and the file."""
