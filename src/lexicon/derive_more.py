#!/usr/bin/env python3
"""derive_more.py --american FILE --british FILE

Derives src/lexicon/data/more-words.txt from its sources (see NOTICE): words that SCOWL lacks, many of them younger than
it ("decluttering", "retraumatized"). Run it by hand, after derive.py and derive_terms.py, and commit what it writes.

  american  en_US.trie.gz of npm package @cspell/dict-en_us, as `cspell-trie reader` (npm package cspell-trie) lists it
  british   en_GB.trie.gz of npm package @cspell/dict-en-gb-mit, listed likewise

These lists have slips of the pen, too ("commerical"). So words of fewer than five letters are left out, and so is what is
one edit from a usual word, but for what was found to be a word of today by reading all of them (BY_HAND), and what was
found to be a slip among the rest (SLIPS).
"""
import argparse, pathlib, re, string, unicodedata

HERE = pathlib.Path(__file__).parent / 'data'
USUAL_CLASS = 6
BY_HAND = '''acquiree acquirees agender aromantic automotives backstages bacne bacronym bacronyms blondies boutiquey
    bromantic buffett charlize chavs childcarer classicals coaker commoditise commoditises commoditizes coronial
    counterparty crohn darknets demoi denoter denoters ecash emiratis exifs extropy fakie fakies followee followees
    fracker frackers freegan freestyled fuckery geeking giggs glamp glamps glocalisation glocalization glowy guilting
    hackier herodes hosny infectee inferencer integrase integrases investee iomega ipads jackings kamino kbits kbyte
    kbytes kissings lenser lensers lotsa macroscopy mathematica mechs memoriam microphoned molex mondeo multilinguals
    neeson nighy nitrox octics ollies opticals organizationals orotate outang panoramics permie phobe phobes pokery
    popster popsters prems productise prolly reskins ribbit ribbits rogen salmond scareware scotian sexercise
    sexercises sexploit sexploits shakur shouty smilies sparticle sparticles strategise strategises studenty stylee
    subcategorise sublight synthy takei terroir texter texters tickety tideline timeshared tranked tribals tropane
    tropanes tukey tweenager tweenagers twonk twonks unpair vibed vibing virtuals watcha weeknd wifey wordies xboxes
    ylang'''.split()
SLIPS = '''aquittal belfrey carageenan croneyism depden effient empoverishment examinated forseeability guatamala
    harow hoftens improvize improvized improvizing lingner mallusk maneuverd manificat marionnettes menopolises
    misnome misnomes muddliness oldly patriotist pentabarbital recouperation sheltand soulace squirls styrrup
    subtention transexuals uncoer wretcheders xpressway'''.split()


def read_tables():
    """Words that the other tables have, and those of them that are usual."""
    known, usual = set(), set()
    for path in HERE.iterdir():
        if not path.name.startswith(('pairs', 'variants', 'more', 'misspellings')):
            for line in path.read_text(encoding='utf8').splitlines():
                word, _, frequency = line.partition('\t')
                known.add(word)
                if frequency and int(frequency) >= USUAL_CLASS:
                    usual.add(word)
    return known, usual


def read_words(path):
    """Lists of cspell mark compounds and what is not to be suggested by signs around words; contractions are left out."""
    for line in path.read_text(encoding='utf8').splitlines():
        word = unicodedata.normalize('NFC', line.strip('*+')).lower()
        if re.fullmatch('[a-z]{5,30}', word):
            yield word


def edits(word):
    for i in range(len(word) + 1):
        yield word[:i] + word[i + 1:]
        yield word[:i] + word[i:i + 2][::-1] + word[i + 2:]
        for letter in string.ascii_lowercase:
            yield word[:i] + letter + word[i:]
            yield word[:i] + letter + word[i + 1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for source in ('american', 'british'):
        parser.add_argument('--' + source, required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    known, usual = read_tables()
    words = set(read_words(arguments.american)) | set(read_words(arguments.british))
    words -= known | set(SLIPS)
    words = {word for word in words if word in BY_HAND or not any(edit in usual for edit in edits(word))}
    (HERE / 'more-words.txt').write_text(''.join(word + '\n' for word in sorted(words)))


main()
