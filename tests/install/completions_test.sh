#!/usr/bin/env bash
# completions_test.sh SHARE: the completions and the manual page that were made from the table of options parse, in each
# shell that is there, and complete.
set -euo pipefail
share=$1
fail() { echo "$*" >&2; exit 1; }

bash -n "$share/cutline.bash"
completed() {  # WORD...: what bash would offer for the last one
    (
        # shellcheck disable=SC1091
        source "$share/cutline.bash"
        COMP_WORDS=(cutline "$@") COMP_CWORD=$#
        function=$(complete -p cutline | sed 's/.*-F \([^ ]*\).*/\1/')
        "$function" cutline "${*: -1}" ''
        echo "${COMPREPLY[*]}"
    )
}
[[ " $(completed --for) " == *" --format "* ]] || fail "bash does not complete --for"
[[ " $(completed --format w) " == *" wet "* ]] || fail "bash does not complete --format w"
[[ " $(completed lea) " == *" learn "* ]] || fail "bash does not complete lea"

if command -v zsh >/dev/null; then
    zsh -n "$share/_cutline"
    zsh -fc "fpath=('$share' \$fpath); autoload -Uz compinit; compinit -D -u; [[ \${_comps[cutline]} == _cutline ]]" ||
        fail "zsh does not take _cutline for cutline"
fi
if command -v fish >/dev/null; then
    HOME=$(mktemp -d) fish --no-config --no-execute "$share/cutline.fish"
    offered=$(HOME=$(mktemp -d) fish --no-config -c "source '$share/cutline.fish'; complete -C 'cutline --format w'")
    [[ $offered == *wet* ]] || fail "fish does not complete --format w: $offered"
fi
if command -v mandoc >/dev/null; then
    ! mandoc -T lint -W warning "$share/cutline.1" | grep -v "missing date" || fail "the manual page has faults"
fi
