"""One journey through the real window, by accessible names and keys. Keeps screenshots and the PDF."""
import json
import os
import subprocess
import sys
import time

import pyatspi

catalogue_path, out, run = sys.argv[1:4]
step_number = 0


def wait(what, look, seconds=30):
    """Looks until there is something, or says what there is instead."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = look()
        except Exception:  # the tree changes while it is walked
            found = None
        if found:
            return found
        time.sleep(0.1)
    shot("failed")
    print("In the window:", file=sys.stderr)
    for node in walk(window()):
        if node.name:
            print(f"  {node.getRoleName()}: {node.name[:100]}", file=sys.stderr)
    sys.exit(f"not found within {seconds} s: {what}")


def window():
    desktop = pyatspi.Registry.getDesktop(0)
    for app in desktop:
        if app and "laki" in (app.name or "").lower():
            return app
    return None


def walk(node):
    if node is None:
        return
    yield node
    for child in node:
        yield from walk(child)


def find(name, role=None, starts=False):
    def fits(node):
        own = node.name or ""
        return (own.startswith(name) if starts else own == name) and (role is None or node.getRoleName() == role)
    return wait(f"{role or 'anything'} „{name}“", lambda: next((n for n in walk(window()) if fits(n)), None))


def click(name, role=None, starts=False):
    node = find(name, role, starts)
    box = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    x, y = box.x + min(box.width, 400) // 2, box.y + box.height // 2
    xdo("mousemove", x, y, "click", 1)
    time.sleep(0.4)


def xdo(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def key(*keys):
    for k in keys:
        xdo("key", k)
        time.sleep(0.3)


def type_text(text):
    xdo("type", "--delay", "20", text)
    time.sleep(0.3)


def shot(name):
    global step_number
    step_number += 1
    subprocess.run(["import", "-window", "root", os.path.join(out, f"{step_number:02}-{name}.png")], check=True)


def catalogue():
    with open(catalogue_path, encoding="utf-8") as file:
        return json.load(file)


