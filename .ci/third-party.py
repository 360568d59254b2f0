#!/usr/bin/env python3
"""Writes assets/licences/third-party.txt, which "Über" shows: every library in the program with its licence,
then each licence text once, with who ships it. `--check` says instead whether the file is as it should be."""
import json
import os
import re
import subprocess
import sys
import textwrap

PATH = "assets/licences/third-party.txt"
WIDTH = 100


def packages():
    """What is linked into the program on any system: normal dependencies, all the way down."""
    metadata = json.loads(subprocess.run(
        ["cargo", "metadata", "--locked", "--format-version", "1"], check=True, capture_output=True).stdout)
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    root = metadata["resolve"]["root"]
    seen, todo = set(), [root]
    while todo:
        current = todo.pop()
        if current in seen:
            continue
        seen.add(current)
        for dependency in nodes[current]["deps"]:
            if any(kind["kind"] is None for kind in dependency["dep_kinds"]):
                todo.append(dependency["pkg"])
    found = [package for package in metadata["packages"] if package["id"] in seen - {root}]
    return sorted(found, key=lambda package: (package["name"].lower(), package["version"]))


def texts_of(package):
    folder = os.path.dirname(package["manifest_path"])
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if re.match(r"(?i)(licen[cs]e|copying|unlicense|notice)", name) and os.path.isfile(path):
            with open(path, encoding="utf-8", errors="replace") as file:
                yield file.read()


def wrapped(text):
    text = "".join(c for c in text.replace("\t", "    ") if c == "\n" or c.isprintable())
    for line in text.strip().splitlines():
        yield from textwrap.wrap(line.rstrip(), WIDTH, break_on_hyphens=False) or [""]


def document():
    lines, shipped = ["Libraries in this program", ""], {}
    for package in packages():
        name = f"{package['name']} {package['version']}"
        lines.append(f"{name}: {package['license'] or 'see below'}")
        for text in texts_of(package):
            shipped.setdefault(re.sub(r"\s+", " ", text).strip(), (text, []))[1].append(name)
    for _, (text, names) in sorted(shipped.items(), key=lambda item: item[1][1]):
        lines += ["", "—" * 40, *textwrap.wrap(", ".join(names), WIDTH), ""]
        lines += wrapped(text)
    return "\n".join(lines) + "\n"


made = document()
if sys.argv[1:] == ["--check"]:
    with open(PATH, encoding="utf-8") as file:
        same = file.read() == made
    print(f"{PATH}: {'as it should be' if same else 'out of date; run .ci/third-party.py'}")
    sys.exit(0 if same else 1)
with open(PATH, "w", encoding="utf-8") as file:
    file.write(made)
