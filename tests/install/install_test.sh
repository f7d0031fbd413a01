#!/usr/bin/env bash
# install_test.sh SOURCE BUILD COMPILER EMBED: installs, and builds the example once as CMake finds the library and once
# as pkg-config does; both must print what EMBED, built in the tree, prints.
set -euo pipefail
source=$1 build=$2 compiler=$3 embed=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/usr" >/dev/null
"$embed" >"$work/expected"

cmake -S "$source/examples" -B "$work/build" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_PREFIX_PATH="$work/usr" >/dev/null
cmake --build "$work/build" >/dev/null
"$work/build/embed" | diff "$work/expected" -

PKG_CONFIG_PATH=$(dirname "$(find "$work/usr" -name cutline.pc)")
export PKG_CONFIG_PATH
# shellcheck disable=SC2046
"$compiler" -std=c++20 "$source/examples/embed.cpp" -o "$work/embed" \
    $(pkg-config --define-variable=prefix="$work/usr" --static --cflags --libs cutline)
"$work/embed" | diff "$work/expected" -

[ "$("$work/usr/bin/cutline" --version | head -c 7)" = cutline ]
