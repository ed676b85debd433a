"""The boundary policy as it is kept: a row of `setting` for each kind, its value the names of the rules, commas between."""

import sqlite3

from gui.model.boundaries import DEFAULT, Policy, Rule
from gui.model.kinds import Kind
from gui.store.reading import Reading

_NAMES = {kind: f"boundaries of {kind.value}" for kind in Kind}
_RULES = {rule.value: rule for rule in Rule}

KeptPolicy = tuple[Policy, frozenset[Kind]]
"""A policy, and the kinds for which what is kept makes no sense; those have their default."""
NOTHING_KEPT: KeptPolicy = (DEFAULT, frozenset())


def kept_policy(reading: Reading) -> KeptPolicy:
    """The project's policy; nothing is kept in a project that was never asked, or is of the first shape."""
    kept = _kept(reading)
    rules, senseless = {}, set()
    for kind, name in _NAMES.items():
        found = _rules(kept[name]) if name in kept else DEFAULT.of(kind)
        if found is None:
            senseless.add(kind)
        rules[kind] = DEFAULT.of(kind) if found is None else found
    return Policy(rules[Kind.CLAIM], rules[Kind.QUOTE], rules[Kind.ENTITY]), frozenset(senseless)


def keep_policy(connection: sqlite3.Connection, policy: Policy) -> None:
    """Write the policy; must run inside a transaction."""
    rows = [(name, ", ".join(rule.value for rule in Rule if rule in policy.of(kind))) for kind, name in _NAMES.items()]
    connection.executemany("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", rows)


def _kept(reading: Reading) -> dict[str, str]:
    """As bytes, since another program may have put there what is no text."""
    if not list(reading.rows("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'setting'")):
        return {}
    return {name: raw.decode("utf-8", "replace") for name, raw in reading.rows("SELECT name, CAST(value AS BLOB) FROM setting")}


def _rules(kept: str) -> frozenset[Rule] | None:
    """The rules that are named, or None if one of them is no rule that we know."""
    names = [name.strip() for name in kept.split(",")] if kept else []
    return frozenset(_RULES[name] for name in names) if _RULES.keys() >= set(names) else None
