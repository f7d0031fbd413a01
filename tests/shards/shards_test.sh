#!/usr/bin/env bash
# shards_test.sh SOURCE CUTLINE GENERATE: a corpus in five files, learned, merged and cleaned by make and by GNU parallel
# (where it is) as README says, gives the bytes of one run.
set -euo pipefail
source=$1 cutline=$2 generate=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"$generate" 2 11 jsonl >all.jsonl
awk '{ sub(/^\{/, "{\"site\":\"" NR % 3 ".example\","); print > ("part" NR % 5 ".jsonl") }' all.jsonl
gzip part3.jsonl
files=(part0.jsonl part1.jsonl part2.jsonl part3.jsonl.gz part4.jsonl)

"$cutline" learn -q -o one.idx "${files[@]}"
"$cutline" -q --index one.idx -d one "${files[@]}"
for threads in 1 2 3 8; do
    "$cutline" learn -q -T "$threads" -o threads.idx "${files[@]}"
    cmp one.idx threads.idx
done

same() {  # WHAT: one.idx and one/ are corpus.idx and clean/
    cmp one.idx corpus.idx
    for file in "${files[@]}"; do
        cmp "one/$file" "clean/$file" || { echo "$1: $file differs" >&2; exit 1; }
    done
    ! cmp -s one/part0.jsonl part0.jsonl || { echo "nothing was cleaned" >&2; exit 1; }
}

make -s -j 2 -f "$source/examples/shards.mk" CUTLINE="$cutline" FILES="${files[*]}"
same make

if command -v parallel >/dev/null; then
    rm -r clean ./*.jsonl*.idx corpus.idx
    parallel -j 2 "$cutline" learn -q -T 1 -o {}.idx {} ::: "${files[@]}"
    "$cutline" merge -o corpus.idx "${files[@]/%/.idx}"
    parallel -j 2 "$cutline" -q -T 1 --index corpus.idx -d clean {} ::: "${files[@]}"
    same parallel
fi
