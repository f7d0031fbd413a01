#!/usr/bin/env python3
"""derive_more.py --game FILE --american FILE --british FILE

Derives src/lexicon/data/more-words.txt from its sources (see NOTICE): words that SCOWL lacks, many of them younger than
it ("exoplanet", "bisphosphonate"). Run it by hand, after derive.py and derive_terms.py, and commit what it writes.

  game      words.txt of npm package word-list
  american  en_US.trie.gz of npm package @cspell/dict-en_us, as `cspell-trie reader` (npm package cspell-trie) lists it
  british   en_GB.trie.gz of npm package @cspell/dict-en-gb-mit, listed likewise

These lists have slips of the pen, too ("commerical"), and words that are slips wherever they are met ("braks"). So words
of fewer than five letters are left out, and so is what is one edit from a usual word, but for what was found to be a word
of today by reading all of them.
"""
import argparse, pathlib, re, string, unicodedata

HERE = pathlib.Path(__file__).parent / 'data'
USUAL_CLASS = 6
BY_HAND = '''acquiree acquirees addings adwares agender aromantic automagic automotives averagings backstages bacne
    bacronym bacronyms balancings bargainings blockbusted bloggings blondies boutiquey brandings branes breastfeedings
    bromantic buffett buyings cabbagey cankle cankles charlize chavs childcarer choon choons cinnamony civils
    classicals coaker combinings commoditise commoditises commoditizes computings conventionals copyfight copyfights
    coronial counterparty crackas craic cresta crofted crohn culty cwtch cwtches darknets dealign decaling decalled
    decreasings demoi denoter denoters detailings docos donats dooced dumpee ecash editings emiratis empiricals
    exbibit exbibits exergies exergy exifs extropy fakie fakies fantasmic fashiony feart fecked fecking femmy fluish
    followee followees followship followships footering forecastings fracker frackers freegan freestyled frostline
    fuckery garagey geeking giftee giggs glamp glamps glocalisation glocalization glowy gooiness grillion grocking
    groking groomings grrls guilting hackier hardpack harvestings hashings hatha headachey herodes hinky hoodia hosny
    importings imposex infectee inferencer integrase integrases investee iomega ipads jackings jumpings
    kamino kbits kbyte kbytes kidnapings kissings krunk lactivism lactivist lactivists landscapings lavvy lenser
    lensers lifestyler lifestylers littlie lotsa loungey machinings macroscopy mankini mathematica mechs memoriam
    microphoned mingers moanings molex mondeo monitorings multilinguals multiplayers munters murti nafion
    neeson nerdic nighy nitrox nixers noogie octics offie offies ollies opticals organizationals orotate outang
    panoramics pattress permie permies phobe phobes pickins pleather podcastings pokery policings
    pomosexual popera popster popsters positionings preggy prems prenatals prescribings pricings processings
    productise prolly pumpings purchasings quantums racino racinos raftings randlord randlords ranga recognisee
    recognisees recognizees rellies rentings reskins restos reusables riads ribbit ribbits rogen salmond salmony saser
    sasers scaleability scaleable scareware scotian scratchies screamo scrollings sellings sensi sensis sexercise
    sexercises sexploit sexploits shakur shouty singulary skool smilies smokie sparticle sparticles spendy spifs
    squarks strategise strategises stretchings studenty stylee stylees subcategorise sublight
    sweary synthy takei terroir terroirs texter texters tickety tideline timeshared todgers trancey tranked treeware
    trekkings tribals tropane tropanes tukey tweenage tweenager tweenagers twonk twonks uninsureds unpair
    usefuls vendings vettings vibed vibey vibing virtuals vodcast vodcasting vodcasts votings watcha webring
    weeknd wifey woodens wordies xboxes xrays yindie yindies ylang'''.split()


def read_tables():
    """Words that the other tables have, and those of them that are usual."""
    known, usual = set(), set()
    for path in HERE.iterdir():
        if not path.name.startswith(('pairs', 'variants', 'more')):
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
    for source in ('game', 'american', 'british'):
        parser.add_argument('--' + source, required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    known, usual = read_tables()
    words = set().union(*map(read_words, (arguments.game, arguments.american, arguments.british))) - known
    words = {word for word in words if word in BY_HAND or not any(edit in usual for edit in edits(word))}
    (HERE / 'more-words.txt').write_text(''.join(word + '\n' for word in sorted(words)))


main()
