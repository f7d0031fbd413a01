"""Compact Markdown, and the figures that have a goal."""
import dataclasses

MISSING = "not built yet"


@dataclasses.dataclass
class Goal:
    """A figure that an issue asks for; value is None where the program cannot show it yet."""
    what: str
    value: float | None
    least: float | None = None
    most: float | None = None
    digits: int = 4

    def row(self):
        bounds = (("≥", self.least), ("≤", self.most))
        asked = " and ".join(f"{sign} {bound:.{self.digits}f}" for sign, bound in bounds if bound is not None)
        if self.value is None:
            return self.what, MISSING, asked, ""
        met = (self.least is None or self.value >= self.least) and (self.most is None or self.value <= self.most)
        return self.what, f"{self.value:.{self.digits}f}", asked, "yes" if met else "NO"


def table(head, rows):
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(map(str, row)) + " |"
    yield ""


def number(value, digits=3):
    return MISSING if value is None else f"{value:.{digits}f}"


def percent(value):
    return MISSING if value is None else f"{100 * value:.2f} %"
