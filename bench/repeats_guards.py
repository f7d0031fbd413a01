"""What must not be cut, set into real articles: see repeats_kinds.py. A guard's lines are all expected to stay."""
import re

from repeats_articles import AGENCIES, LAST, Made, bare, credit, is_prose, name, pick, sentences, words
from repeats_kinds import quotation

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def stays(lines):
    return Made(lines, lines)


def spread(a, rng, blocks, together=False):
    """Sets blocks of lines into the article, in order; one after another if `together`."""
    n = len(a.lines)
    at = sorted(rng.randint(0, n) for _ in blocks)
    if together:
        at = [at[0]] * len(blocks)
    lines = []
    for i in range(n + 1):
        for place, block in zip(at, blocks):
            if place == i:
                lines += block
        lines += a.lines[i:i + 1]
    return stays(lines)


def new_text(a, rng, n, least=9):
    s = list(dict.fromkeys(a.strange_sentences(least)))
    return rng.sample(s, n) if len(s) >= n else None


def headings(a, rng):
    text = new_text(a, rng, 3)
    h = rng.choice(["What we know", "What happens next", "The background", "How it works", "In other news", "Why it matters to you and to your family", "What The Neighbours Say About The New Harbour Wall",
                    "Where do we go from here?", "The view from the harbour", "What would you do differently if you were the mayor of this town?"])
    return text and spread(a, rng, [[h, t] for t in text], rng.random() < 0.5)


def label_values(a, rng):
    text = new_text(a, rng, 3)
    labels = rng.choice([["Location: Oster, on the northern arm of the canal", "Price: 12 crowns"], ["Status: open to all visitors from June to September"],
                         ["Cause of death: not yet known to the coroner of the county", "Age: 61"], ["Distributor: Sevenhills Pictures and Partners of the North"]])
    return text and spread(a, rng, [[t, *labels] for t in text], rng.random() < 0.5)


def section_labels(a, rng):
    text = new_text(a, rng, 3)
    label = rng.choice(["Pros", "Cons", "Our verdict", "Best for", "Related", "The numbers", "By the editors", "Ingredients", "Directions", "Read the full entry here"])
    return text and spread(a, rng, [[label, t] for t in text], True)


def list_items(a, rng):
    found = a.prose(10, 40)
    chosen = rng.sample(found, 3) if len(found) >= 3 else None
    bullet = rng.choice(["• {}", "- {}", "* {}", "– {}", "{n}. {}", "{n}) {}", "({n}) {}", "▪ {}", "→ {}"])
    return chosen and spread(a, rng, [[bullet.format(s, n=n + 1) for n, (_, s) in enumerate(chosen)]])


def table_rows(a, rng):
    rows = [f"{d}\t{n} ferries\tno lorries over the old pier\tclosed" if rng.random() < 0.5 else f"{d} | {n} ferries | no lorries over the old pier | closed"
            for d in DAYS[:3] for n in (14, 9)]
    return spread(a, rng, [rows, rows[:4]], rng.random() < 0.5)


def refrain(a, rng):
    chorus = rng.choice([
        ["Row, boys, row, for the tide is on the turn", "and the lamp on the pier is lit", "Row, boys, row, for the coals will burn", "and there's room by the fire to sit"],
        ["Oh, carry me down to the river again", "where the willows bend low to the sand", "Oh, carry me down in the wind and the rain", "with a penny and a reed in my hand"],
        ["We are not leaving", "We are not leaving", "The house is ours and the hill is ours", "We are not leaving"]])
    verses = [["The harbour was grey when we cast off the line", "and the gulls had gone inland to sleep"],
              ["The skipper had nothing to say to the crew", "but he sang as we crossed the bar"],
              ["There were nine of us then and there's two of us now", "and the boat lies as deep as the sea"]]
    return spread(a, rng, [[line for v in verses for line in v + chorus]])


def speakers(a, rng):
    one, two = (x.upper() for x in rng.sample(LAST, 2))
    say = rng.choice(["No, I do not think that is right, and I have said so before.", "Thank you very much for having me on the programme tonight.", "I have no recollection of that at all, Senator, none."])
    ask = rng.choice(["Did you or anyone in your office speak to the harbour master about it?", "And what did you do then, on that morning, with the letter?"])
    turns = [f"{one}: {ask}", f"{two}: {say}", f"{one}: And on the Tuesday after that?", f"{two}: {say}", f"{one}: {ask}", f"{two}: Not that I know of.", f"{one}: {ask}", f"{two}: {say}"]
    return spread(a, rng, [turns])


def short_turns(a, rng):
    turns = ["“I don't know.”", "“You never asked them?”", "“I don't know.”", "“And the boat?”", "“I said I don't know.”", "“And the boat?”", "“I don't know.”"]
    if rng.random() < 0.5:
        turns = ["Q: And then?", "A: I do not recall.", "Q: Who was with you?", "A: I do not recall.", "Q: And then?", "A: I do not recall."]
    return spread(a, rng, [turns])


def live_blog(a, rng):
    text = new_text(a, rng, 3)
    who = name(rng)
    by = rng.choice([f"By {who} in the northern harbour", f"Posted by {who}, our correspondent on the old pier", f"- {who}", f"{who} · Senior political correspondent, Westminster", f"Reporting by {who}; editing by {name(rng)}"])
    return text and spread(a, rng, [[f"{h}:{m} a.m.", t, by] for t, h, m in zip(text, (9, 10, 11), ("05", "42", "17"))], rng.random() < 0.5)


def bibliography(a, rng):
    who = f"{rng.choice(LAST)}, {rng.choice('ABCDEFG')}."
    rows = [f"{who} ({year}). On the level of the canals of the northern plain. Journal of Locks and Weirs, {vol}, pp. {p}-{p + 9}." for year, vol, p in ((2012, 4, 112), (2014, 6, 210), (2014, 6, 310))]
    rows.append(f"{who} (2012). On the level of the canals of the northern plain. Journal of Locks and Weirs, 4, pp. 112-121.")
    return spread(a, rng, [rows])


def with_extra(s, rng):
    """As a line that looks like a caption, or as it is."""
    return rng.choice([s, s, f"{s} {credit(rng)}", f"{bare(s)} (pictured)", f"WATCH: {s}"])


def changed(change, least=12, all_there=False):
    def guard(a, rng):
        found = [(i, t) for i, s in a.prose(least) if (t := change(s, rng)) and t != s and t not in a.lines]
        spot = pick(rng, found)
        if not spot:
            return None
        made = stays(a.beside(rng, spot[0], with_extra(spot[1], rng)).lines)
        if all_there:  # then the shorter one of the two may go
            made.alternative = [line for line in made.lines if line != a.lines[spot[0]]]
        return made
    return guard


def other_number(s, rng):
    found = pick(rng, list(re.finditer(r"(?<![\w.,])\d+(?![\w,])", s)))
    return found and s[:found.start()] + str(int(found.group()) + rng.choice([1, 2, 10])) + s[found.end():]


def other_date(s, rng):
    found = pick(rng, list(re.finditer(r"\b(" + "|".join(DAYS + MONTHS[:4] + MONTHS[5:]) + r")\b", s)))
    other = found and rng.choice([x for x in (DAYS if found.group() in DAYS else MONTHS) if x != found.group()])
    return found and s[:found.start()] + other + s[found.end():]


def other_name(s, rng):
    found = pick(rng, list(re.finditer(r"(?<=[a-z] )[A-Z][a-z]{3,}\b", s)))
    if not found:
        return None
    w = found.group()
    other = rng.choice([rng.choice(LAST), w[:-1] + rng.choice("aeinorst"), w[0] + w[2:]])
    return other != w and s[:found.start()] + other + s[found.end():] or None


def denied(s, rng):
    found = pick(rng, list(re.finditer(r"\b(is|are|was|were|will|would|has|have|can|could|should|did)\b(?! not|n)", s)))
    if " not " in s:
        return s.replace(" not ", " ", 1)
    return found and s[:found.end()] + " not" + s[found.end():]


def word_more(s, rng):
    """Something new in the middle, or behind."""
    spots = [m.start() for m in re.finditer(r"(?<=[a-z]) (?=[a-z])", s)]
    if not spots:
        return None
    at = rng.choice(spots)
    return rng.choice([s[:at] + rng.choice([" allegedly", ", to nobody's surprise,", " almost", " again"]) + s[at:],
                       bare(s) + rng.choice([", two days before the vote.", " for the third time in a year.", ", according to the harbour master.", " and nobody else."])])


def embedded_post(a, rng):
    found = quotation(a, rng)
    if not found:
        return None
    i, q = found
    who = name(rng)
    handle = who.replace(" ", "").lower()
    sign = f"— {who} (@{handle}) {rng.choice(MONTHS)} {rng.randint(1, 28)}, 2020"
    post = rng.choice([[f"{q}. {sign}"], [f"{q}.", sign], [f"{q}! pic.twitter.com/x{rng.randint(10000, 99999)} {sign}"], [f"{q}", sign], [who, f"@{handle}", f"{q}."]])
    return stays(a.insert(i + 1, *post))


def rhetorical(a, rng):
    q = rng.choice(["We will not be moved.", "Enough is enough.", "They want it now.", "Nobody came.", "It was not his fault.", "I am still here."])
    who = name(rng)
    return spread(a, rng, [[f"“{q[:-1]},” said {who}, and looked at the water for a while."], [rng.choice([f"“{q}”", q])]])


def short_again(a, rng):
    found = []
    for i, line in enumerate(a.lines):
        if is_prose(line):
            found += [(i, s) for s in sentences(line) if 3 <= len(words(s)) <= 6 and s.endswith(".")]
    spot = pick(rng, found)
    if not spot or spot[0] + 3 > len(a.lines):
        return None
    return stays(a.insert(rng.randint(spot[0] + 3, len(a.lines)), spot[1]))


def correction(a, rng):
    s = pick(rng, a.prose(12))
    return s and stays(a.lines + [rng.choice([f"Correction: An earlier version of this article said this: {s[1]} It has been put right.", f"Correction: {s[1]} An earlier version had this wrong."])])


def question(a, rng):
    text = new_text(a, rng, 3)
    q = rng.choice(["What would you do about the northern harbour in your first hundred days?", "How did you come to the house on the hill, and why did you stay?"])
    return text and spread(a, rng, [[q, t] for t in text], rng.random() < 0.5)


def thread(a, rng):
    """A discussion below the article, whose posts quote one another."""
    text = new_text(a, rng, 4, 12)
    if not text:
        return None
    one, two, three, four = text
    x, y, z = "saltmarsh_ed", "Quill22", "oldpier"
    style = rng.randrange(3)
    said = [lambda w: f"{w} said:", lambda w: f"{w} wrote: ↑", lambda w: f"{w}:"][style]
    end = [["Click to expand..."], [], []][style]
    lines = ["Comments", x, one, "Reply", y, said(x), one, *end, two, "Reply", z, said(y), two, *end, three, "Reply", x, said(z), three, *end, four, "Reply"]
    return stays(a.lines + lines)


def thread_quotes_article(a, rng):
    found = pick(rng, a.prose(13))
    text = new_text(a, rng, 3, 12)
    if not (found and text):
        return None
    stamp = lambda n: rng.choice([f"March {n}, 2020 at 10:{10 + n} pm"])
    quoted = rng.choice([found[1], f"“{found[1]}”" if "“" not in found[1] and '"' not in found[1] else found[1]])
    return stays(a.lines + ["3 comments", "saltmarsh_ed", stamp(1), text[0], "Reply", "Quill22", stamp(2), quoted, text[1], "Reply", "oldpier", stamp(3), text[2], "Reply"])


def repeated_on_purpose(a, rng):
    """Said again, and said that it is."""
    found = pick(rng, a.prose(13))
    return found and stays(a.insert(found[0] + 1, rng.choice(["Let us read that again:", "He put it in one sentence, which bears repeating:", "Here it is once more:"]), found[1]))


def template(a, rng):
    """Two lines that begin, or end, alike and say different things."""
    text = new_text(a, rng, 2, 14)
    if not text:
        return None
    lead = rng.choice(["In a statement sent to this newspaper late on Tuesday, the harbour board said it would", "The harbour master, who had asked for repairs since spring, said that he would"])
    return spread(a, rng, [[f"{lead} sell the old pier to the town."], [f"{lead} look into the matter of the coal lorry."]])


GUARDS = {
    "headings": headings, "label: value": label_values, "labels of sections": section_labels, "list items": list_items, "table rows": table_rows,
    "refrain": refrain, "transcript": speakers, "short turns": short_turns, "live-blog bylines": live_blog, "bibliography": bibliography,
    "another number": changed(other_number), "another date": changed(other_date), "another name": changed(other_name), "a “not”": changed(denied),
    "words more": changed(word_more, all_there=True), "embedded post": embedded_post, "rhetorical": rhetorical, "short sentence again": short_again,
    "correction": correction, "question to several": question, "posts quoted in a thread": thread, "article quoted in a thread": thread_quotes_article,
    "repeated on purpose": repeated_on_purpose, "alike at the beginning": template,
}
