"""A made-up corpus: articles of some sites, with furniture, repeats, typos and odd characters. The same for one seed."""

import json
import random

NOUNS = "harbour ferry council bridge market orchard library tunnel lighthouse museum river station bakery theatre garden mill".split()
VERBS = "reopened closed flooded expanded moved celebrated reported repaired painted measured delayed welcomed".split()
NAMES = "Marlowe Renneker Osterby Quillan Tavish Brandreth Ilsley Penhallow Varga Lindqvist".split()
PLACES = "Westhaven Dunmere Port Ellery Kesswick Aldermoor Saltney Brightwater".split()


def sentence(rng):
    return (
        f"The {rng.choice(NOUNS)} in {rng.choice(PLACES)} {rng.choice(VERBS)} after {rng.choice(NAMES)} "
        f"said that {rng.randint(2, 900)} people near the {rng.choice(NOUNS)} had asked for a new {rng.choice(NOUNS)}."
    )


def paragraph(rng):
    return " ".join(sentence(rng) for _ in range(rng.randint(1, 4)))


def article(rng, site):
    lines = [f"{rng.choice(NAMES)} and the {rng.choice(NOUNS)} of {rng.choice(PLACES)}"]
    if rng.random() < 0.8:
        lines.append(f"Read the {site} morning letter and never miss a tide")
    body = [paragraph(rng) for _ in range(rng.randint(2, 8))]
    if rng.random() < 0.4:
        body.append(body[0])
    if rng.random() < 0.3:
        body[0] = body[0].replace("people", "peolpe", 1)
    if rng.random() < 0.3:
        body[-1] = body[-1].replace(" had ", " had\u00a0 ", 1).replace("said", "said ,", 1)
    if rng.random() < 0.3:
        body.append("Caf\u00e9 \u201cOsterby\u201d isn\u00e2\u20ac\u2122t open \u2014 \u6771\u4eac \U0001f600")
    lines += body
    if rng.random() < 0.8:
        lines.append(f"More from {site}: weather, tides and timetables")
    return "\n".join(lines) + "\n"


def records(count, seed=7):
    rng = random.Random(seed)
    made = []
    for i in range(count):
        site = f"{PLACES[i % 5].lower()}.example"
        record = {"id": f"a{i}", "site": site, "text": article(rng, site), "n": i}
        if made and rng.random() < 0.1:
            record["text"] += rng.choice(made)["text"].split("\n")[2] + "\n"  # a copied paragraph
        if made and rng.random() < 0.03:
            record = dict(rng.choice(made), n=i)  # the same page again
        made.append(record)
    return made


def jsonl(made):
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in made)
