"""Describe the Python classes that QML binds to in the form that qmllint and editors read.

``pyside6-metaobjectdump`` reads the source text and stumbles over any property that is not written the one way it
knows; this asks the classes themselves.
"""

from __future__ import annotations

import ast
import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaMethod
from PySide6.QtQuick import QQuickItem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtCore import QByteArray, QMetaObject, QMetaProperty

MODULE = "Matside.Models"
_KINDS = {
    QMetaMethod.MethodType.Signal: "Signal",
    QMetaMethod.MethodType.Slot: "Method",
    QMetaMethod.MethodType.Method: "Method",
}


def write_qml_types(sources: Iterable[Path], target: Path) -> None:
    """Write ``qmldir`` and ``models.qmltypes`` of the module.

    Args:
        sources: Files of the package ``desktop``.
        target: The import folder; the module gets its own folders below it.
    """
    exported = {name: file for file in sources for name in _element_names(file)}
    classes = [getattr(importlib.import_module(f"desktop.{file.stem}"), name) for name, file in exported.items()]
    described = {meta.className(): meta for kind in classes for meta in _own_line(kind.staticMetaObject)}
    items = {kind.__name__ for kind in classes if issubclass(kind, QQuickItem)}
    components = [_component(meta, name in exported, name in items) for name, meta in sorted(described.items())]
    folder = target.joinpath(*MODULE.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "models.qmltypes").write_text(
        "import QtQuick.tooling 1.2\nModule {\n" + "".join(components) + "}\n", encoding="utf-8"
    )
    (folder / "qmldir").write_text(
        f"module {MODULE}\ntypeinfo models.qmltypes\ndepends QtQml.Models\ndepends QtQuick\n", encoding="utf-8"
    )


def _element_names(file: Path) -> list[str]:
    """Name the classes of a file that are marked ``@QmlElement``: the classes themselves do not tell."""
    return [
        node.name
        for node in ast.parse(file.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
        and any(isinstance(mark, ast.Name) and mark.id == "QmlElement" for mark in node.decorator_list)
    ]


def _own_line(meta: QMetaObject) -> list[QMetaObject]:
    """List a class and those of its ancestors that are ours, for QML knows Qt's own."""
    line = []
    while meta is not None and not meta.className().startswith("Q"):
        line.append(meta)
        meta = meta.superClass()
    return line


def _component(meta: QMetaObject, is_exported: bool, is_item: bool) -> str:
    name = meta.className()
    lines = [
        f'file: "{name}.py"',
        f'name: "{name}"',
        'accessSemantics: "reference"',
        f'prototype: "{"QQuickItem" if is_item else meta.superClass().className()}"',
    ]
    if is_exported:
        # Models are made by the program, items by QML.
        lines += [f'exports: ["{MODULE}/{name} 1.0"]', *([] if is_item else ["isCreatable: false"])]
        lines += ["exportMetaObjectRevisions: [256]"]
    lines += [_property(meta.property(i)) for i in range(meta.propertyOffset(), meta.propertyCount())]
    lines += [_method(meta.method(i)) for i in range(meta.methodOffset(), meta.methodCount())]
    return "    Component {\n" + "".join(f"        {line}\n" for line in lines) + "    }\n"


def _typed(name: str) -> list[str]:
    """Say a type in QML's words; what QML has no name for is a variant."""
    bare = name.removesuffix("*")
    if bare in {"PyObject", "object", ""}:
        return ['type: "QVariant"']
    return [f'type: "{bare}"', *(["isPointer: true"] if name.endswith("*") else [])]


def _property(entry: QMetaProperty) -> str:
    notify = _text(entry.notifySignal().name()) if entry.hasNotifySignal() else ""
    parts = [
        f'name: "{entry.name()}"',
        *_typed(entry.typeName()),
        f'read: "{entry.name()}"',
        *([f'notify: "{notify}"'] if notify else []),
        *([f'write: "{entry.name()}"'] if entry.isWritable() else ["isReadonly: true"]),
        *(["isPropertyConstant: true"] if entry.isConstant() else []),
    ]
    return f"Property {{ {'; '.join(parts)} }}"


def _method(entry: QMetaMethod) -> str:
    parts = [f'name: "{_text(entry.name())}"']
    if entry.typeName() not in {"void", ""}:
        parts += _typed(entry.typeName())
    for i, (name, kind) in enumerate(zip(entry.parameterNames(), entry.parameterTypes(), strict=True)):
        words = [f'name: "{_text(name) or f"value{i}"}"', *_typed(_text(kind))]
        parts.append(f"Parameter {{ {'; '.join(words)} }}")
    body = "".join(f"            {part}\n" for part in parts)
    return f"{_KINDS[entry.methodType()]} {{\n{body}        }}"


def _text(name: QByteArray) -> str:
    return bytes(name.data()).decode()
