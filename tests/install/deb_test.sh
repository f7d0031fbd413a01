#!/usr/bin/env bash
# deb_test.sh BUILD [really]: makes the Debian packages; lintian (where it is) finds nothing; installed into a folder the
# program runs, and removed nothing stays. With `really`, as root: installed into this machine, and removed.
set -euo pipefail
build=$1 really=${2:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "$*" >&2; exit 1; }

(cd "$build" && cpack -G DEB -B "$work/packages" >"$work/cpack.log" 2>&1) || { cat "$work/cpack.log" >&2; exit 1; }
program=$(echo "$work"/packages/cutline_*.deb) library=$(echo "$work"/packages/libcutline-dev_*.deb)

if command -v lintian >/dev/null; then
    lintian --allow-root --fail-on error,warning "$program" "$library" || fail "lintian has something to say"
fi

root=$work/root
mkdir -p "$root/var/lib/dpkg/"{info,updates} "$root/var/log"
touch "$root/var/lib/dpkg/status"
as_root=()
[ "$(id -u)" = 0 ] || as_root=(fakeroot)
into_root() { "${as_root[@]}" dpkg --root="$root" --log=/dev/null --force-not-root --force-depends --force-script-chrootless "$@" >/dev/null 2>&1; }
into_root -i "$program" "$library"
[ "$(printf 'The tram  was late.\n' | "$root/usr/bin/cutline")" = 'The tram was late.' ] || fail "the program does not clean"
zcat "$root/usr/share/man/man1/cutline.1.gz" | grep -q '^\.TH' || fail "there is no manual page"
[ -s "$root/usr/share/bash-completion/completions/cutline" ] || fail "there is no completion"
[ -s "$root/usr/include/cutline/cleaner.hpp" ] || fail "there is no header"
into_root -P cutline libcutline-dev
left=$(find "$root" -path "$root/var" -prune -o \( -type f -o -type l \) -print)
[ -z "$left" ] || fail "removed, this stays: $left"

if [ "$really" = really ]; then
    apt-get install -y -qq "$program" "$library" >/dev/null
    command -v cutline | grep -qx /usr/bin/cutline
    cutline --version
    apt-get purge -y -qq cutline libcutline-dev >/dev/null
    [ ! -e /usr/bin/cutline ] || fail "purged, the program stays"
fi
