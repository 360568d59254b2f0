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


def focus(name, role):
    find(name, role).queryComponent().grabFocus()
    time.sleep(0.4)


# The window is there once its first view is.
find("Übersicht", "heading")
found = wait("a window on screen", lambda: subprocess.run(
    ["xdotool", "search", "--onlyvisible", "--name", "LaKI"], capture_output=True, text=True).stdout.split())
xdo("mousemove", 640, 300, "windowfocus", "--sync", found[-1])
time.sleep(1)
shot("uebersicht")
before = catalogue()

# A KI is found and read.
key("ctrl+k")
type_text("krefeld")
time.sleep(1)
key("Return")
find("Stadt Krefeld", "heading")
find("Schwerpunkte", "radio button")
shot("ki")

# Who needs 102 · Modul 1, and why.
key("ctrl+k")
type_text("Bildungssprache und Fachsprache")
time.sleep(1)
shot("suche")
key("Return")
find("Abgleich", "heading")
time.sleep(1)
shot("abgleich")

# A session today for the first KI that has something to do.
click("Alle unter „Zu tun“ auswählen", "link")
click("Termin für diese KIs", "push button")
find("Konflikte", "heading")
focus("Datum", "entry")
key("ctrl+a")
type_text("heute")
key("Tab")
time.sleep(1)
shot("planung")
click("Termin anlegen", "push button")
find("Anmeldungen und Anwesenheit", "heading")

# Two people in it, by keys.
click("Person eintragen", "push button")
time.sleep(0.6)
key("Tab", "space", "Down", "space")
shot("eintragen")
click("2 eintragen", "push button")
find("Belegt", "label")
shot("termin")

# The list as PDF, into a file named in the window: there is no desktop here to ask.
pdf = os.path.join(out, "Teilnehmendenliste.pdf")
click("PDF speichern …", "push button")
find("Wohin soll gespeichert werden?", "heading")
focus("Pfad der Datei", "entry")
key("ctrl+a")
type_text(pdf)
shot("pfad")
key("Return")
wait("the PDF", lambda: os.path.exists(pdf) and os.path.getsize(pdf) > 1000)
text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
assert "Teilnehmendenliste" in text, text

# Who came, by keyboard; then the last step.
focus("Anmeldungen und Anwesenheit", "list box")
key("a", "Return", "a")
time.sleep(0.6)
shot("anwesenheit")
click("Als durchgeführt abschließen", "push button")
find("Mit diesem Termin haben das Modul abgeschlossen:", starts=True)
shot("abgeschlossen")

# Saved, and read back by a program that is not ours.
key("ctrl+s")
wait("the saved file", lambda: catalogue() != before)
after = catalogue()
new = [s for s in after["sessions"] if s["id"] not in {old["id"] for old in before["sessions"]}]
assert len(new) == 1 and new[0]["status"] == "held", new
assert [r["status"] for r in new[0]["registrations"]] == ["attended", "attended"], new

# Every view once, by key.
views = ["Übersicht", "Angebote", "KIs", "Abgleich", None, "Personen", None, "Auswertung", None]
for number, name in [*enumerate(views, start=1), ("comma", "Einstellungen")]:
    key(f"ctrl+{number}")
    if name:
        find(name, "heading")
    time.sleep(0.6)
    shot(f"ansicht-{number}")
print("window: the journey ended at a completed module; 1 passed, 0 failed")
