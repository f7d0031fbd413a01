# The sure patterns, as they are, in the program's read-only data: [cutline_patterns_begin, cutline_patterns_end).
    .section .rodata
    .globl cutline_patterns_begin
    .globl cutline_patterns_end
cutline_patterns_begin:
    .incbin "pass/boilerplate/patterns.txt"
cutline_patterns_end:
    .section .note.GNU-stack, "", %progbits
