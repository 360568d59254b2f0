#!/usr/bin/env python3
"""Start to first frame, memory and idle CPU of the planner beside an empty eframe window, in one run.

    cargo build --example empty-window && cargo build && benches/start.py target/debug

Needs Xvfb and xdotool. A window counts as started once it is on screen: eframe shows it after its first
frame. The figures are medians of five starts, alternating.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

folder = sys.argv[1]
PROGRAMS = {"empty window": [f"{folder}/examples/empty-window"], "planner": [f"{folder}/laki-planer"]}
DISPLAY = ":96"


def started(command, title):
    begin = time.monotonic()
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title],
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0:
        if time.monotonic() - begin > 60:
            sys.exit(f"{command[0]} showed no window")
        time.sleep(0.005)
    return program, time.monotonic() - begin


def memory_mb(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def ticks(pid):
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(") ", 1)[1].split()
    return int(fields[11]) + int(fields[12])


server = subprocess.Popen(["Xvfb", DISPLAY, "-noreset", "-screen", "0", "1280x800x24"], stderr=subprocess.DEVNULL)
with tempfile.TemporaryDirectory() as home:
    os.environ.update(DISPLAY=DISPLAY, HOME=home, XDG_CONFIG_HOME=home, XDG_RUNTIME_DIR=home)
    time.sleep(1)
    times, memory, idle = ({name: [] for name in PROGRAMS} for _ in range(3))
    for run in range(5):
        for name, command in PROGRAMS.items():
            program, seconds = started(command, "empty-window" if name == "empty window" else "LaKI")
            times[name].append(seconds)
            time.sleep(2)
            memory[name].append(memory_mb(program.pid))
            if run == 0:
                before = ticks(program.pid)
                time.sleep(20)
                idle[name].append(ticks(program.pid) - before)
            program.kill()
            program.wait()
server.kill()
median = {name: (statistics.median(times[name]), statistics.median(memory[name])) for name in PROGRAMS}
for name, (seconds, mb) in median.items():
    print(f"{name:14} {seconds:6.2f} s to the first frame, {mb:6.1f} MB, {idle[name][0]} ticks of CPU in 20 s idle")
(empty_s, empty_mb), (planner_s, planner_mb) = median.values()
print(f"ratio {planner_s / empty_s:.2f}, memory {planner_mb - empty_mb:+.1f} MB")
