/* The lexicon's tables as constant data. The build says where they are. */
    .section .rodata
    .balign 64
    .global cutline_lexicon_words
    .hidden cutline_lexicon_words
cutline_lexicon_words:
    .incbin CUTLINE_LEXICON_WORDS
    .balign 64
    .global cutline_lexicon_spellings
    .hidden cutline_lexicon_spellings
cutline_lexicon_spellings:
    .incbin CUTLINE_LEXICON_SPELLINGS
    .balign 64
    .global cutline_lexicon_letters
    .hidden cutline_lexicon_letters
cutline_lexicon_letters:
    .incbin CUTLINE_LEXICON_LETTERS
    .balign 64
    .global cutline_lexicon_pairs
    .hidden cutline_lexicon_pairs
cutline_lexicon_pairs:
    .incbin CUTLINE_LEXICON_PAIRS
    .balign 64
    .global cutline_lexicon_sequences
    .hidden cutline_lexicon_sequences
cutline_lexicon_sequences:
    .incbin CUTLINE_LEXICON_SEQUENCES
    .balign 64
    .global cutline_lexicon_everyday
    .hidden cutline_lexicon_everyday
cutline_lexicon_everyday:
    .incbin CUTLINE_LEXICON_EVERYDAY
    .balign 64
    .global cutline_lexicon_frequent
    .hidden cutline_lexicon_frequent
cutline_lexicon_frequent:
    .incbin CUTLINE_LEXICON_FREQUENT
    .section .note.GNU-stack, "", %progbits
