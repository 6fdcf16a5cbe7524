#!/bin/sh
# Creates .venv from requirements.lock and installs the project and, where it may, the system programs
# that the OCR and legacy-document readers call; `setup.sh tests` also those that only the tests call.
# Does nothing when nothing has changed.
set -eu
cd "$(dirname "$0")"

say() { printf '%s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }

python=${PYTHON:-python3}
command -v "$python" >/dev/null || fail "no $python on this machine: install Python 3.11 (apt-get install python3)"
"$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 13))' ||
    fail "$($python --version) found, Python 3.11 or 3.12 is needed: set PYTHON=/path/to/python3.11"

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }
updated=
apt_install() {
    [ -n "$updated" ] || { apt-get update -qq || return 1; updated=1; }
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# ---------------------------------------------------------------- system programs
# file to look for, Debian package, what it is for
missing=
while read -r probe package purpose; do
    case $purpose in tests:*) [ "${1:-}" = tests ] || continue ;; esac
    case $probe in
        /*) [ -e "$probe" ] && continue ;;
        *) command -v "$probe" >/dev/null && continue ;;
    esac
    missing="$missing $package"
    note="${note:-}  $package: $purpose
"
done <<'LIST'
/usr/share/tesseract-ocr/5/tessdata/vie.traineddata tesseract-ocr-vie Vietnamese names in scans and pictures
antiword antiword legacy Word files (.doc)
catdoc catdoc legacy Word files that antiword refuses
unar unar RAR archives
chromium chromium tests: the evidence page in a browser
LIST
marker=.venv/.system-packages
if [ -n "$missing" ]; then
    if may_install; then
        say "setup: installing$missing"
        # shellcheck disable=SC2086
        apt_install $missing || say "setup: could not install$missing; what needs them is left out and listed (missing_program, skipped)"
    elif [ ! -e "$marker" ] || [ "$(cat "$marker")" != "$missing" ]; then
        say "setup: these programs are missing; what needs them is left out and listed (missing_program, skipped) until you install them:"
        printf '%s' "$note"
        say "  sudo apt-get install$missing"
    fi
fi

# ---------------------------------------------------------------- Python packages
wanted=$(cat requirements.lock pyproject.toml | sha256sum | cut -d' ' -f1)
if [ ! -e .venv/.installed ] || [ "$(cat .venv/.installed)" != "$wanted" ]; then
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        if may_install; then
            say "setup: installing python3-venv"
            apt_install python3-venv || fail "could not install python3-venv"
        else
            fail "Python's venv module is missing: sudo apt-get install python3-venv"
        fi
    fi
    say "setup: installing the locked packages into .venv (a minute or two)"
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock ||
        fail "the locked packages could not be installed (see above); the next call tries again"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . ||
        fail "the project itself could not be installed (see above)"
    printf '%s' "$wanted" > .venv/.installed
fi
printf '%s' "$missing" > "$marker"
