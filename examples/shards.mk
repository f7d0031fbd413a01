# A corpus in several files on one machine: each is learned on its own, the indexes are added up, each is cleaned with the
# sum. The same bytes as one run over all of them, whatever -j is.
#
#     make -j 4 -f shards.mk FILES="monday.jsonl.zst tuesday.jsonl.zst"
#
# makes corpus.idx, and clean/ with files of the same names. One thread each: make runs as many as -j says. Files that
# have not changed are not learned again; all are cleaned again when the sum has changed.
CUTLINE ?= cutline
FILES ?= $(wildcard *.jsonl *.jsonl.gz *.jsonl.zst)

indexes = $(FILES:%=%.idx)
cleaned = $(addprefix clean/,$(notdir $(FILES)))

all: $(cleaned)

%.idx: %
	$(CUTLINE) learn -q -T 1 -o $@ $<

corpus.idx: $(indexes)
	$(CUTLINE) merge -o $@ $^

$(cleaned): clean/%: % corpus.idx
	$(CUTLINE) -q -T 1 --index corpus.idx -d clean $<

.PHONY: all
