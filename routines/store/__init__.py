"""What is kept: classes, stars, sessions, resume points and settings, so that nothing is ever lost.

TinyDB in memory over an append-only ledger on the disk. Only this package opens files of the data folder.
"""

from routines.store.classes import ClassSummary
from routines.store.disk import Disk
from routines.store.errors import NotSaved, Obstacle
from routines.store.folders import data_folder, local_folder
from routines.store.health import Finding
from routines.store.journal import Recovered
from routines.store.session_document import ResumePoint
from routines.store.settings import BadSetting
from routines.store.store import Store, open_store
from routines.store.store_change import StoreChange

__all__ = [
    "BadSetting",
    "ClassSummary",
    "Disk",
    "Finding",
    "NotSaved",
    "Obstacle",
    "Recovered",
    "ResumePoint",
    "Store",
    "StoreChange",
    "data_folder",
    "local_folder",
    "open_store",
]
