"""One journey through the real window by keyboard and screen reader alone. Nothing here has a pointer: keys are
pressed, and what is read, found and waited for is what the accessibility bus says. Each key that moves the focus is
followed by what then has STATE_FOCUSED. Keeps screenshots, the order of the focus and the PDF."""
import json
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
import pyatspi
from gi.repository import Atspi, GLib

catalogue_path, out, run = sys.argv[1:4]
step_number = 0
walked = open(os.path.join(out, "focus.txt"), "w", encoding="utf-8", buffering=1)


class Ears:
    """What a screen reader hears: where the focus goes, and what is announced."""

    def __init__(self):
        self.focus = None
        self.said = []
        self.listeners = []
        for kind, hear in [("object:state-changed:focused", self.moved), ("object:announcement", self.announced)]:
            listener = Atspi.EventListener.new(hear)
            listener.register(kind)
            self.listeners.append(listener)

    def moved(self, event):
        if event.detail1:
            self.focus = event.source

    def announced(self, event):
        self.said.append(str(event.any_data))

    def quiet(self, seconds=0.3):
        """Waits until the focus has not moved for a while."""
        since, last = time.monotonic(), self.focus
        while time.monotonic() - since < seconds:
            self.listen()
            if self.focus is not last:
                since, last = time.monotonic(), self.focus
            time.sleep(0.02)

    @staticmethod
    def listen():
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass


ears = Ears()


def wait(what, look, seconds=30):
    """Looks until there is something, or says what there is instead."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        ears.listen()
        try:
            found = look()
        except Exception:  # the tree changes while it is walked
            found = None
        if found:
            return found
        time.sleep(0.03)
    fail(f"not found within {seconds} s: {what}")


def fail(why):
    shot("failed")
    print(f"The focus is on: {describe(ears.focus)}", file=sys.stderr)
    print(f"Announced: {ears.said[-5:]}", file=sys.stderr)
    print("In the window:", file=sys.stderr)
    for node in walk(window()):
        if node.name:
            print(f"  {describe(node)}", file=sys.stderr)
    sys.exit(why)


def window():
    for app in pyatspi.Registry.getDesktop(0):
        if app and "laki" in (app.name or "").lower():
            return app
    return None


def walk(node):
    if node is None:
        return
    yield node
    for child in node:
        yield from walk(child)


def describe(node):
    """A node as a screen reader would say it."""
    if node is None:
        return "nothing"
    try:
        words = [node.getRoleName(), f"„{(node.name or '')[:120]}“"]
        value = text_of(node)
        if value:
            words.append(f"= {value[:60]}")
        if node.description:
            words.append(f"({node.description[:80]})")
        place = attributes(node)
        if "posinset" in place:
            words.append(f"{place['posinset']} of {place.get('setsize', '?')}")
        state = node.getState()
        said = [(pyatspi.STATE_CHECKED, "checked"), (pyatspi.STATE_SELECTED, "selected")]
        words += [word for flag, word in said if state.contains(flag)]
        return " ".join(words)
    except Exception as error:  # it is gone
        return f"something that is gone ({error})"


def text_of(node):
    try:
        text = node.queryText()
        return text.getText(0, text.characterCount)
    except NotImplementedError:
        return ""


def attributes(node):
    return dict(pair.split(":", 1) for pair in node.getAttributes())


def checked(node):
    node.clear_cache()
    return node.getState().contains(pyatspi.STATE_CHECKED)


def matches(node, name, role=None, starts=False, contains=False):
    own = node.name or ""
    fits = name in own if contains else own.startswith(name) if starts else own == name
    return fits and (role is None or node.getRoleName() == role)


def find(name, role=None, starts=False, contains=False):
    """What a screen reader finds by name and role, wherever it is."""
    look = lambda: next((n for n in walk(window()) if matches(n, name, role, starts, contains)), None)
    return wait(f"{role or 'anything'} „{name}“", look)


def gone(name, role=None):
    wait(f"no {role or 'node'} „{name}“", lambda: not any(matches(n, name, role) for n in walk(window())))


def xdo(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def key(*keys):
    for k in keys:
        xdo("key", k)


def type_text(text):
    xdo("type", "--delay", "20", text)


def has_focus(node):
    if node is None:
        return False
    node.clear_cache()
    return node.getState().contains(pyatspi.STATE_FOCUSED)


def focus_is(name, role=None, starts=False):
    """Waits until the focus is there, and the node says so of itself."""
    look = lambda: ears.focus if has_focus(ears.focus) and matches(ears.focus, name, role, starts) else None
    node = wait(f"the focus on {role or 'anything'} „{name}“", look)
    print(f"focus: {describe(node)}", file=walked)
    return node


def tab_to(name, role=None, starts=False, back=False, most=40):
    """Tab, or Shift+Tab, until the focus is there. Every stop on the way has to have a name and a role."""
    stops = []
    ears.quiet()
    for _ in range(most):
        before, ears.focus = ears.focus, None
        key("shift+Tab" if back else "Tab")
        # Past the last stop the window itself has the focus for a moment.
        on_stop = lambda: ears.focus if has_focus(ears.focus) and ears.focus.getRoleName() != "frame" else None
        node = wait("the next stop of Tab", on_stop, 10)
        stops.append(describe(node))
        print(f"  tab: {stops[-1]}", file=walked)
        if not node.name or node.getRoleName() in ("unknown", "panel", "filler"):
            fail(f"a stop without a name or a role: {stops[-1]} after {describe(before)}")
        if matches(node, name, role, starts):
            print(f"focus: {describe(node)}", file=walked)
            return node
    fail(f"not reached by {most} tabs: {role or 'anything'} „{name}“; passed:\n  " + "\n  ".join(stops))


def heard(words, since):
    """Waits until something was announced, without the focus being there."""
    wait(f"the announcement „{words}“", lambda: any(words in said for said in ears.said[since:]))


def shot(name):
    global step_number
    step_number += 1
    subprocess.run(["import", "-window", "root", os.path.join(out, f"{step_number:02}-{name}.png")], check=True)


def catalogue():
    with open(catalogue_path, encoding="utf-8") as file:
        return json.load(file)


def search(words, result):
    """Strg+K, what is looked for, Enter."""
    key("ctrl+k")
    field = focus_is("KI, Person, Angebot, Termin oder Befehl", "entry")
    type_text(words)
    wait(f"„{words}“ in the field", lambda: text_of(field) == words)
    find(result, starts=True)
    key("Return")


# The window is there once its first view is.
find("Übersicht", "heading")
found = wait("a window on screen", lambda: subprocess.run(
    ["xdotool", "search", "--onlyvisible", "--name", "LaKI"], capture_output=True, text=True).stdout.split())
xdo("windowfocus", "--sync", found[-1])
shot("uebersicht")
before = catalogue()

# A KI is found and read.
search("krefeld", "Krefeld")
find("Stadt Krefeld", "heading")
row = find("Krefeld, ", "table row", starts=True)
assert row.getState().contains(pyatspi.STATE_SELECTED), describe(row)
cells = [cell for cell in row if cell.getRoleName() == "table cell"]
assert cells and cells[0].name == "Krefeld", [describe(cell) for cell in cells]
assert all(cell.description for cell in cells), "a cell without the head of its column"
place = attributes(cells[1])
assert place["posinset"] == "2" and int(place["setsize"]) >= len(cells), place
tab_to("Überblick", "radio button")
key("Right")
focus_is("Schwerpunkte", "radio button")
key("space")
wait("the chosen tab", lambda: ears.focus.name == "Schwerpunkte" and checked(ears.focus))
find("Neue Wahl", "push button")
shot("ki")

# Who needs 102 · Modul 1, and why.
search("Bildungssprache und Fachsprache", "102 · Modul 1")
find("Abgleich", "heading")
shot("abgleich")

# A session today for those who have something to do: Tab to the table, Space ticks two rows.
tab_to("", "table row", starts=True)
for ticked in ("1 KI ausgewählt", "2 KIs ausgewählt"):
    key("Down")
    row = focus_is("", "table row", starts=True)
    key("space")
    find(ticked, contains=True)
tab_to("Termin für diese KIs", "push button")
key("Return")
find("Konflikte", "heading")
tab_to("Datum", "entry")
key("ctrl+a")
type_text("heute")
key("Tab")
wait("today in the field", lambda: "23.11.2026" in text_of(find("Datum", "entry")))
shot("planung")
tab_to("Termin anlegen", "push button", back=True)
key("Return")
find("Anmeldungen und Anwesenheit", "heading")
heard("angelegt", 0)

# Two people in it.
tab_to("Person eintragen", "push button")
key("Return")
focus_is("Name oder KI suchen", "entry")
tab_to("", "table row", starts=True)
key("space")
find("1 eintragen", "push button")
key("Down", "space")
shot("eintragen")
tab_to("2 eintragen", "push button")
key("Return")
gone("2 eintragen", "push button")
find("Belegt", "label")
shot("termin")

# The list as PDF, into a file named in the window: there is no desktop here to ask.
pdf = os.path.join(out, "Teilnehmendenliste.pdf")
tab_to("PDF speichern …", "push button")
key("Return")
find("Wohin soll gespeichert werden?", "heading")
focus_is("Pfad der Datei", "entry")
key("ctrl+a")
type_text(pdf)
shot("pfad")
key("Return")
wait("the PDF", lambda: os.path.exists(pdf) and os.path.getsize(pdf) > 1000)
text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
assert "Teilnehmendenliste" in text, text

# Who came; then the last step, pressed as a screen reader presses.
cell = tab_to("", "table cell", starts=True, back=True)
assert cell.name.endswith("kein Eintrag") and cell.description.startswith("Mo, 23.11."), describe(cell)
# A letter enters and goes on to the next row.
key("a")
find(cell.name.replace("kein Eintrag", "anwesend"), "table cell")
key("a")
shot("anwesenheit")
close = find("Als durchgeführt abschließen", "push button")
assert close.queryAction().doAction(0)
find("Mit diesem Termin haben das Modul abgeschlossen:", starts=True)
shot("abgeschlossen")

# Saved, and read back by a program that is not ours.
key("ctrl+s")
wait("the saved file", lambda: catalogue() != before)
after = catalogue()
new = [s for s in after["sessions"] if s["id"] not in {old["id"] for old in before["sessions"]}]
assert len(new) == 1 and new[0]["status"] == "held", new
assert [r["status"] for r in new[0]["registrations"]] == ["attended", "attended"], new

# Every view once, by its key.
views = ["Übersicht", "Angebote", "KIs", "Abgleich", None, "Personen", None, "Auswertung", None]
for number, name in [*enumerate(views, start=1), ("comma", "Einstellungen")]:
    key(f"ctrl+{number}")
    if name:
        find(name, "heading")
    time.sleep(0.4)  # for the picture
    shot(f"ansicht-{number}")
print("window: the journey by keys ended at a completed module; 1 passed, 0 failed")
