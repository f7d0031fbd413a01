"""A chart of lines, as SVG."""
import html
import math

WIDTH, HEIGHT = 640, 300
LEFT, RIGHT, TOP, BOTTOM = 64, 190, 34, 46
COLOURS = ("#1b6ca8", "#c8553d", "#3a7d44", "#7b4b94", "#b8860b")


class Axis:
    def __init__(self, values, begin, length, logarithmic, zero):
        self.log = logarithmic
        low, high = (0 if zero and not logarithmic else min(values)), max(values)
        self.ticks = self.powers(low, high) if logarithmic else self.steps(low, high)
        self.low, self.high = self.scaled(self.ticks[0]), self.scaled(self.ticks[-1])
        self.begin, self.length = begin, length

    @staticmethod
    def powers(low, high):
        first, last = math.floor(math.log10(low) + 1e-9), math.ceil(math.log10(high) - 1e-9)
        return [10**n for n in range(first, max(last, first + 1) + 1)]

    @staticmethod
    def steps(low, high):
        span = (high - low) or 1
        step = 10 ** math.floor(math.log10(span))
        step = next(step * part for part in (0.2, 0.5, 1, 2) if span / (step * part) <= 6)
        return [step * n for n in range(math.floor(low / step), math.ceil(high / step) + 1)]

    def scaled(self, value):
        return math.log10(value) if self.log else value

    def place(self, value):
        return self.begin + self.length * (self.scaled(value) - self.low) / ((self.high - self.low) or 1)


def label(value):
    return f"{value:,.0f}" if value >= 10 or value == int(value) else f"{value:g}"


def chart(title, x_title, y_title, series, log_x=False, log_y=False, dots=True):
    """`series`: name → points, each (x, y)."""
    points = [point for line in series.values() for point in line]
    x = Axis([p[0] for p in points], LEFT, WIDTH - LEFT - RIGHT, log_x, True)
    y = Axis([p[1] for p in points], HEIGHT - BOTTOM, TOP + BOTTOM - HEIGHT, log_y, True)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="11">',
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
           f'<text x="{LEFT}" y="18" font-size="13" font-weight="bold">{html.escape(title)}</text>']
    for tick in x.ticks:
        at = x.place(tick)
        out.append(f'<path d="M{at:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#dddddd"/>'
                   f'<text x="{at:.1f}" y="{HEIGHT - BOTTOM + 15}" text-anchor="middle">{label(tick)}</text>')
    for tick in y.ticks:
        at = y.place(tick)
        out.append(f'<path d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}" stroke="#dddddd"/>'
                   f'<text x="{LEFT - 6}" y="{at + 4:.1f}" text-anchor="end">{label(tick)}</text>')
    out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2:.0f}" y="{HEIGHT - 10}" text-anchor="middle">{html.escape(x_title)}</text>')
    out.append(f'<text transform="translate(14 {(TOP + HEIGHT - BOTTOM) / 2:.0f}) rotate(-90)" text-anchor="middle">{html.escape(y_title)}</text>')
    for number, (name, line) in enumerate(series.items()):
        colour = COLOURS[number % len(COLOURS)]
        path = " ".join(f"{x.place(a):.1f},{y.place(b):.1f}" for a, b in line)
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        if dots:
            out += [f'<circle cx="{x.place(a):.1f}" cy="{y.place(b):.1f}" r="3" fill="{colour}"/>' for a, b in line]
        at = TOP + 12 + 18 * number
        out.append(f'<path d="M{WIDTH - RIGHT + 12} {at - 4}h18" stroke="{colour}" stroke-width="2"/>'
                   f'<text x="{WIDTH - RIGHT + 36}" y="{at}">{html.escape(name)}</text>')
    return "\n".join([*out, "</svg>", ""])
