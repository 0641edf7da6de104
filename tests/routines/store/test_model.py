"""Whatever happens in whatever order, a store says what a plain dictionary says."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from routines.store import NotSaved
from tests.routines.store.memory_disk import Fault, MemoryDisk
from tests.routines.store.small_data import LEDGER, Action, Facts, FakeClock, facts_of, open_at

KEYS = st.sampled_from(("one", "two", "drei–3", "line\nbreak", "🧘"))
ACTIONS = st.one_of(
    st.builds(Action, st.just("session"), st.sampled_from(("s1", "s2", "s3")), st.none() | st.text(max_size=30)),
    st.builds(Action, st.just("star"), KEYS, st.sampled_from((None, "yes"))),
    st.builds(
        Action,
        st.just("resume"),
        st.sampled_from(("fp1", "fp2")),
        st.none() | st.floats(0, 9000).map(str),
    ),
)


class AnyHistory(RuleBasedStateMachine):
    """One data folder through writes, kills, power cuts, clock jumps, strangers and sync services."""

    def __init__(self) -> None:
        super().__init__()
        self.disk = MemoryDisk()
        self.clock = FakeClock()
        self.store = open_at(self.disk, self.clock)
        self.facts: Facts = {}
        self.strangers: dict[str, bytes] = {}

    def _open_again(self, disk: MemoryDisk, device: str = "0a1b2c3d") -> None:
        self.disk = disk
        self.store = open_at(self.disk, self.clock, device)

    @rule(action=ACTIONS)
    def change(self, action: Action) -> None:
        action.run(self.store)
        action.note_in(self.facts)

    @rule(action=ACTIONS, at=st.integers(0, 8), is_half=st.booleans())
    def fail_to_change(self, action: Action, at: int, is_half: bool) -> None:
        self.disk.fault = Fault(self.disk.operations + at, 28, is_for_good=True, is_half=is_half)
        try:
            action.run(self.store)
        except NotSaved:
            self.disk.fault = None
            assert facts_of(self.store) == self.facts
            action.run(self.store)
        self.disk.fault = None
        action.note_in(self.facts)

    @rule()
    def close_and_open(self) -> None:
        self.store.close()
        self._open_again(self.disk)

    @rule()
    def kill(self) -> None:
        self._open_again(self.disk.killed())

    @rule(kept_names=st.integers(0, 3))
    def cut_the_power(self, kept_names: int) -> None:
        self._open_again(self.disk.after_power_cut(kept_names, lambda synced, whole: synced))

    @rule(device=st.sampled_from(("0a1b2c3d", "ffffffff")))
    def go_on_elsewhere(self, device: str) -> None:
        self.store.close()
        self._open_again(self.disk, device)

    @rule(days=st.integers(-3650, 3650))
    def jump(self, days: int) -> None:
        self.clock.time += timedelta(days=days)
        self.clock.time = min(max(self.clock.time, FakeClock().time), FakeClock().time + timedelta(days=9000))

    @rule(action=ACTIONS)
    def change_beside(self, action: Action) -> None:
        other = open_at(self.disk, self.clock)
        assert not other.is_alone
        action.run(other)
        action.note_in(self.facts)
        self.store.refresh()

    @rule(name=st.sampled_from(("x.jsonl", "y.jsonl", "notes.txt")), content=st.binary(max_size=60))
    def put_a_stranger(self, name: str, content: bytes) -> None:
        self.strangers[name] = content
        self.disk.put(LEDGER / name, content)
        self.store.refresh()

    @precondition(lambda self: self.disk.is_folder(LEDGER))
    @rule(index=st.integers(0, 5), is_rotten=st.booleans())
    def copy_a_segment(self, index: int, is_rotten: bool) -> None:
        ours = sorted(name for name in self.disk.files(LEDGER) if name[8:9] == "-" and name.endswith(".jsonl"))
        if not ours:
            return
        name = ours[index % len(ours)]
        content = bytearray(self.disk.content(LEDGER / name))
        if is_rotten and content:
            content[len(content) // 2] ^= 0x20
        self.disk.put(LEDGER / f"{name[:-6]}.sync-conflict-{index}.jsonl", bytes(content))
        self.store.refresh()

    @rule(tail=st.sampled_from((b'["0000', b"\0\0\0", b"{", b'["00000000",{"t":')))
    def tear_the_last_line(self, tail: bytes) -> None:
        names = sorted(name for name in self.disk.files(LEDGER) if name.startswith("0a1b2c3d-"))
        node = self.disk.names[LEDGER / names[-1]] if names else None
        if node is not None:
            node.content += tail
            node.synced = node.content

    @invariant()
    def says_what_the_dictionary_says(self) -> None:
        assert facts_of(self.store) == self.facts

    @invariant()
    def leaves_strangers_alone(self) -> None:
        assert all(self.disk.content(LEDGER / name) == content for name, content in self.strangers.items())


TestAnyHistory = AnyHistory.TestCase
TestAnyHistory.settings = settings(max_examples=80, stateful_step_count=25, deadline=None)
