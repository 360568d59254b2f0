"""Checks that every dependency has a licence that fits MIT or Apache-2.0 distribution, and asks cargo-deny
or cargo-audit for advisories where one of them and its data are on the machine."""
import json
import re
import shutil
import subprocess
import sys

FITS = {
    "0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-1-Clause", "BSD-2-Clause", "BSD-3-Clause",
    "BSL-1.0", "CC0-1.0", "CDLA-Permissive-2.0", "ISC", "MIT", "MIT-0", "MPL-2.0", "NCSA", "OFL-1.1",
    "Ubuntu-font-1.0", "Unicode-3.0", "Unlicense", "Zlib",
}


def fits(expression):
    """Evaluates an SPDX expression, with "/" as the old form of OR."""
    words = re.findall(r"\(|\)|[^\s()]+", expression.replace("/", " OR "))
    code = []
    for word in words:
        if word in ("(", ")"):
            code.append(word)
        elif word in ("AND", "OR"):
            code.append(word.lower())
        elif word == "WITH":
            code.append("WITH")
        elif code and code[-1] == "WITH":
            code.pop()
            code[-1] = code[-1][:-1] + f" WITH {word}\""
        else:
            code.append(f"\"{word}\"")
    python = " ".join(repr(w.strip('"') in FITS) if w.startswith('"') else w for w in code)
    return eval(python)  # only True, False, and, or, parentheses


metadata = json.loads(subprocess.run(
    ["cargo", "metadata", "--locked", "--format-version", "1"], check=True, capture_output=True).stdout)
bad = []
for package in metadata["packages"]:
    licence = package.get("license") or ("(file)" if package.get("license_file") else "(none)")
    if licence.startswith("(file)") or licence == "(none)" or not fits(licence):
        bad.append(f"{package['name']} {package['version']}: {licence}")
print(f"{len(metadata['packages'])} packages, {len(bad)} with a licence that doesn't fit")
for line in bad:
    print("  " + line)

for tool, call in (("cargo-deny", ["cargo", "deny", "--offline", "check", "advisories"]),
                   ("cargo-audit", ["cargo", "audit", "--no-fetch", "--stale"])):
    if shutil.which(tool):
        result = subprocess.run(call)
        print(f"advisories by {tool}: {'fine' if result.returncode == 0 else 'see above'}")
        break
else:
    print("advisories: neither cargo-deny nor cargo-audit is on this machine; not checked")
sys.exit(1 if bad else 0)
