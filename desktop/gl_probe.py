"""Tell what draws the window here; runs as a process of its own, since a broken driver takes its process along."""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QOpenGLContext

_GL_RENDERER, _GL_VERSION = 0x1F01, 0x1F02


def main() -> int:
    """Print the OpenGL renderer and version; exit code 1 where there is none."""
    application = QGuiApplication(sys.argv[:1])
    surface = QOffscreenSurface()
    surface.create()
    context = QOpenGLContext()
    if not context.create() or not context.makeCurrent(surface):
        return 1
    functions = context.functions()
    words = [str(functions.glGetString(name)) for name in (_GL_RENDERER, _GL_VERSION)]
    sys.stdout.write(f"{words[0]}, OpenGL {words[1]}, through {application.platformName()}\n")
    context.doneCurrent()
    return 0


if __name__ == "__main__":
    sys.exit(main())
