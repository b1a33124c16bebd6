#!/usr/bin/env python3
"""Computes a filed form a second time, from the form's YAML alone, and holds its rules.

    filing.py FORM FILING [--previous FILING] [--factors DIR] [--year N] [--variant V] [-o OUT]
    filing.py FORM --lint            what in the form itself does not resolve
    filing.py FORM --self-test       a filing small enough to be computed by hand

FORM is a folder like Forms/energy-utilisation, FILING an inventory folder or its filings/<form>.
The output is JSON: `cells` (computed), `references`, `rules`, `explanations`, `warnings`.
Everything is computed in exact fractions and rounded once, when it is written as a JSON number.

A cell:  {table, block, record, column, value, unit}; `reason` says why a value is null, `typed`
is there when the cell was filled in although it has a formula (then `value` is what was filled in,
and `computed` what the formula gives).
A rule:  {rule, outcome: holds|broken|not-applied|for-reviewer, reason?, records: [...]}.
"""

import argparse
import csv
import json
import os
import re
import sys
import tempfile
from decimal import Decimal
from fractions import Fraction

import yaml

# --- Quantities ---------------------------------------------------------------------------------


class Empty:
    """A value that is not there, and why."""

    def __init__(self, reason, primary=None):
        self.reason = reason
        self.primary = primary          # dimensions of the missing factor of primary equivalents

    def __repr__(self):
        return f"Empty({self.reason})"


class Q:
    """A magnitude in base units and the powers of these."""

    __slots__ = ("m", "d")

    def __init__(self, magnitude, dims=None):
        self.m = Fraction(magnitude)
        self.d = {k: v for k, v in (dims or {}).items() if v}

    def __repr__(self):
        return f"Q({float(self.m)}, {self.d})"


PLAIN = {
    "元": (1, "yuan"), "千元": (10**3, "yuan"), "万元": (10**4, "yuan"), "亿元": (10**8, "yuan"),
    "tce": (1, "tce"), "吨标准煤": (1, "tce"), "吨标煤": (1, "tce"),
    "kgce": (Fraction(1, 1000), "tce"), "千克标准煤": (Fraction(1, 1000), "tce"),
    "公斤标准煤": (Fraction(1, 1000), "tce"), "kg标准煤": (Fraction(1, 1000), "tce"),
    "gce": (Fraction(1, 10**6), "tce"), "克标准煤": (Fraction(1, 10**6), "tce"),
    "吨": (1, "t"), "t": (1, "t"), "kg": (Fraction(1, 1000), "t"), "千克": (Fraction(1, 1000), "t"),
    "m³": (1, "m3"), "m3": (1, "m3"), "立方米": (1, "m3"), "Nm³": (1, "m3"), "Nm3": (1, "m3"),
    "kWh": (1, "kWh"), "千瓦时": (1, "kWh"), "度": (1, "kWh"), "MWh": (1000, "kWh"),
    "kJ": (1, "kJ"), "千焦": (1, "kJ"), "MJ": (10**3, "kJ"), "GJ": (10**6, "kJ"), "吉焦": (10**6, "kJ"),
    "kW": (1, "kW"), "千瓦": (1, "kW"), "%": (Fraction(1, 100), None), "": (1, None), "1": (1, None),
}
PREFIXES = [("百万", 10**6), ("十万", 10**5), ("亿", 10**8), ("万", 10**4), ("千", 10**3)]
SHARES = {"", "1", "-", "share", "比例", "份额", "小数"}


def atom(text):
    text = text.strip()
    if text in PLAIN:
        return PLAIN[text]
    for prefix, by in PREFIXES:
        if text.startswith(prefix) and text[len(prefix):] in PLAIN:
            factor, base = PLAIN[text[len(prefix):]]
            return (by * factor, base)
    for prefix, by in PREFIXES:          # 万台, 万件: a counted thing is a unit of its own
        if text.startswith(prefix) and len(text) > len(prefix):
            return (by, text[len(prefix):])
    return (1, text)


def unit(text):
    """The quantity that one of a printed unit is.

    >>> unit("吨标准煤/万元").m == Fraction(1, 10**4), sorted(unit("吨标准煤/万元").d.items())
    (True, [('tce', 1), ('yuan', -1)])
    >>> unit("百万kJ").m == unit("GJ").m
    True
    >>> # 0.1229 kgce/kWh in tce/万kWh
    >>> float(Fraction("0.1229") * unit("kgce/kWh").m / unit("tce/万kWh").m)
    1.229
    """
    m, d = Fraction(1), {}
    for place, part in enumerate(text.split("/")):
        for name in re.split("[·*×]", part.strip("() （）")):
            factor, base = atom(name)
            sign = 1 if place == 0 else -1
            m *= Fraction(factor) ** sign
            if base:
                d[base] = d.get(base, 0) + sign
    return Q(m, d)


def bad(*values):
    for value in values:
        if isinstance(value, Empty):
            return value
    return None


def add(a, b, sign=1):
    miss = bad(a, b)
    if miss:
        return miss
    unseen = any(name.startswith("?") for name in {**a.d, **b.d})
    if a.d != b.d and a.m != 0 and b.m != 0 and not unseen:
        return Empty(f"units do not fit: {show(a.d)} and {show(b.d)}")
    return Q(a.m + sign * b.m, a.d if a.m != 0 or a.d == b.d else b.d)


def multiply(a, b):
    for x, y in ((a, b), (b, a)):        # no electricity: the equivalent nobody gave does not matter
        if isinstance(x, Q) and x.m == 0 and isinstance(y, Empty) and y.primary is not None:
            return Q(0, combine(x.d, y.primary, 1))
    for x in (a, b):                     # an empty quantity weighs more than a missing factor
        if isinstance(x, Empty) and x.primary is None:
            return x
    miss = bad(a, b)
    return miss if miss else Q(a.m * b.m, combine(a.d, b.d, 1))


def divide(a, b):
    miss = bad(a, b)
    if miss:
        return miss
    if b.m == 0:
        return Empty("division by zero")
    return Q(a.m / b.m, combine(a.d, b.d, -1))


def combine(a, b, sign):
    out = dict(a)
    for k, v in b.items():
        out[k] = out.get(k, 0) + sign * v
    return {k: v for k, v in out.items() if v}


def show(dims):
    return "·".join(f"{k}^{v}" if v != 1 else k for k, v in sorted(dims.items())) or "1"


def round_half_up(value, decimals):
    """Half away from zero, of an exact fraction.

    >>> round_half_up(Fraction("2.345"), 2), round_half_up(Fraction("-2.5"), 0)
    (Fraction(47, 20), Fraction(-3, 1))
    """
    scaled = abs(value) * 10**decimals + Fraction(1, 2)
    whole = scaled.numerator // scaled.denominator
    return Fraction(whole if value >= 0 else -whole, 10**decimals)


# --- Formulas -----------------------------------------------------------------------------------

TOKEN = re.compile(r"""\s*(?:(?P<num>\d+(?:\.\d+)?)|"(?P<str>[^"]*)"|(?P<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)
                       |(?P<op><=|>=|[=<>+×/()\[\].,%-]))""", re.X)


def tokens(text):
    out, at = [], 0
    text = text.strip()
    while at < len(text):
        found = TOKEN.match(text, at)
        if not found:
            raise SyntaxError(f"cannot read {text[at:]!r}")
        out.append((found.lastgroup, found.group(found.lastgroup)))
        at = found.end()
    return out + [("end", "")]


class Parser:
    """Reads `a + b × sum(table.c)`, and comparisons.

    >>> Parser("raw-coal - x / 2").all()
    ('-', ('ref', ['raw-coal'], None), ('/', ('ref', ['x'], None), ('num', Fraction(2, 1))))
    """

    def __init__(self, text):
        self.t, self.i = tokens(text), 0

    def all(self):
        out = self.choice()
        if self.t[self.i][0] != "end":
            raise SyntaxError(f"left over: {self.t[self.i:]}")
        return out

    def take(self, *ops):
        kind, text = self.t[self.i]
        if kind in ("op", "id") and text in ops:
            self.i += 1
            return text
        return None

    def need(self, op):
        if not self.take(op):
            raise SyntaxError(f"{op} expected at {self.t[self.i]}")

    def choice(self):
        parts = [self.joined()]
        while self.take("or"):
            parts.append(self.joined())
        return parts[0] if len(parts) == 1 else ("or", parts)

    def joined(self):
        parts = [self.compared()]
        while self.take("and"):
            parts.append(self.compared())
        return parts[0] if len(parts) == 1 else ("and", parts)

    def compared(self):
        left = self.terms()
        op = self.take("<=", ">=", "<", ">", "=")
        return ("cmp", op, left, self.terms()) if op else left

    def terms(self):
        left = self.factors()
        while True:
            op = self.take("+", "-")
            if not op:
                return left
            left = (op, left, self.factors())

    def factors(self):
        left = self.unary()
        while True:
            op = self.take("×", "/")
            if not op:
                return left
            left = (op, left, self.unary())

    def unary(self):
        if self.take("-"):
            return ("-", ("num", Fraction(0)), self.unary())
        kind, text = self.t[self.i]
        if kind == "num":
            self.i += 1
            value = Fraction(text)
            return ("num", value / 100, True) if self.take("%") else ("num", value)
        if kind == "str":
            self.i += 1
            return ("str", text)
        if self.take("("):
            inner = self.choice()
            self.need(")")
            return inner
        if kind != "id":
            raise SyntaxError(f"unexpected {text!r}")
        self.i += 1
        if self.take("("):
            args = [self.choice()]
            while self.take(","):
                args.append(self.choice())
            self.need(")")
            return ("call", text, args)
        parts, index = [text], None
        if self.take("["):
            index = self.t[self.i][1]
            self.i += 1
            self.need("]")
        while self.take("."):
            parts.append(self.t[self.i][1])
            self.i += 1
            if parts[0] == "previous" and index is None and self.take("["):
                index = self.t[self.i][1]
                self.i += 1
                self.need("]")
        return ("ref", parts, index)


_parsed = {}


def parse(text):
    if text not in _parsed:
        _parsed[text] = Parser(text).all()
    return _parsed[text]


def references(node, inside=True):
    """All references of a formula; without those inside of sums if not `inside`."""
    kind = node[0]
    if kind == "ref":
        return [node]
    if kind in ("and", "or"):
        return [r for part in node[1] for r in references(part, inside)]
    if kind == "call":
        if node[1] == "sum" and not inside or node[1] in ("other-kind", "filled", "like-last-year"):
            return []                   # a kind of unit is no reference, and a table stands nowhere
        return [r for part in node[2] for r in references(part, inside)]
    if kind == "cmp":
        return references(node[2], inside) + references(node[3], inside)
    if kind in "+-×/":
        return references(node[1], inside) + references(node[2], inside)
    return []


def as_printed(node):
    """Whether the form prints the conversion of units as a column, so that figures are taken bare."""
    return any(r[1][-1] == "unit-conversion" for r in references(node))


# --- The form -----------------------------------------------------------------------------------


class Block:
    def __init__(self, table, block, data, top):
        self.table, self.block, self.data = table, block, data
        self.key = (table, block)
        self.name = data.get("name", {})
        self.kind = data["kind"]
        self.carriers = "per" in data
        by_id = lambda name: {x["id"]: x for x in data.get(name, [])}
        self.columns, self.rows = by_id("columns"), by_id("rows")
        for row in self.rows.values():              # a row that does not say is filled in
            row.setdefault("kind", "input")
        self.fields, self.totals = by_id("fields"), by_id("totals")
        self.most = data.get("most", top.get("most"))
        self.file = table + (f"-{block}" if block else "") + ".csv"

    def shape(self):
        if self.carriers:
            return "carriers"
        if self.rows:
            return "rows"
        return "list" if self.kind == "list" else "fields"


class Form:
    def __init__(self, folder):
        load = lambda path: yaml.safe_load(open(path, encoding="utf-8"))
        self.folder = folder
        self.form = load(os.path.join(folder, "form.yaml"))
        carriers = load(os.path.join(folder, "carriers.yaml"))
        self.calorific, self.primary = carriers["calorific"], carriers["primary"]
        self.carriers = {c["id"]: c for c in carriers["list"]}
        self.carrier_totals = {t["id"]: t for t in carriers["totals"]}
        self.blocks, self.tables, self.companions, self.supplements = {}, [], [], []
        for sub, names in (("tables", self.tables), ("supplements", self.supplements),
                           ("companions", self.companions)):
            base = os.path.join(folder, sub)
            for name in sorted(os.listdir(base)):
                if not name.endswith(".yaml"):
                    continue
                data = load(os.path.join(base, name))
                names.append(data["table"])
                if data["kind"] == "blocks":
                    for inner in data["blocks"]:
                        block = Block(data["table"], inner["block"], inner, data)
                        self.blocks[block.key] = block
                else:
                    self.blocks[(data["table"], None)] = Block(data["table"], None, data, data)
        base = os.path.join(folder, "rules")
        self.rules = [load(os.path.join(base, n)) for n in sorted(os.listdir(base)) if n.endswith(".yaml")]

    def replacements(self, variant):
        """The formulas that are others for a variant: its own list, or one of the form by its name."""
        replaces = variant.get("replaces") or []
        return self.form["replacements"][replaces] if isinstance(replaces, str) else replaces

    def of(self, table):
        return [b for b in self.blocks.values() if b.table == table]

    def is_table(self, name):
        return any(b.table == name for b in self.blocks.values())

    def find(self, table, name):
        """Blocks of a table where an id is, and as what."""
        out = []
        for b in self.of(table):
            for what in ("fields", "rows", "columns", "totals"):
                if name in getattr(b, what):
                    out.append((b, what))
        if not out and name == "factor-primary":
            out = [(b, "factor-primary") for b in self.of(table) if b.carriers]
        return out


# Columns of a stated row whose empty cell means none; the form may say so itself with `empty: none`.
NONE = {
    "raw-material", "non-industrial", "transport-vehicles", "thermal-power", "heat-supply", "coal-washing",
    "coking", "refining", "gas-making", "gas-liquefaction", "coal-products", "conversion-output", "recovered",
    "sent-out",
}


# What stands in for a total when its table is not filed; the form may say so with `formula-if-absent`.
IF_ABSENT = {
    ("energy-conversion", "total-calorific"):
        "sum(energy-structure.industrial-production × energy-structure.factor-used)",
    ("energy-conversion", "total-primary"):
        "sum(energy-structure.industrial-production × energy-structure.factor-primary)",
}


class Cell:
    """A cell: its value, its printed unit, and the text that was filled in."""

    def __init__(self, value, printed=None, text=None, computed=None, label=None):
        self.value, self.unit, self.text, self.computed, self.label = value, printed, text, computed, label

    def decimals(self):
        if self.text is None:
            return None
        exponent = Decimal(self.text).as_tuple().exponent
        return max(0, -exponent)


class Context:
    """What a formula is evaluated for."""

    def __init__(self, block=None, **values):
        self.block = block
        self.carrier = self.row = self.rowcol = self.column = self.rule = None
        self.items, self.raw = {}, False
        self.__dict__.update(values)

    def but(self, **values):
        out = Context()
        out.__dict__.update(self.__dict__)
        out.items = dict(self.items)
        out.__dict__.update(values)
        return out


def clean(row):
    return {(k or "").strip().lstrip("\ufeff"): (v or "").strip() for k, v in row.items() if not isinstance(v, list)}


class Filing:
    def __init__(self, form, folder, previous=None, factors=None, year=None, variant="industry"):
        inner = os.path.join(folder, "filings", form.form["form"])
        self.form, self.folder = form, inner if os.path.isdir(inner) else folder
        self.previous, self.factors = previous, factors
        self.variant = variant
        self.replaced = {r["of"]: r["formula"] for v in form.form.get("variants", []) if v["variant"] == variant
                         for r in form.replacements(v)}
        self.warnings, self.memo, self.busy = [], {}, []
        self.data = {key: self.read(block) for key, block in form.blocks.items()}
        self.details = self.records("energy-balance-details.csv")
        self.monitored = {self.carrier_id(r.get("carrier", "")): r for r in self.records("monitored.csv")}
        self.settings = {}
        for r in self.records("settings.csv"):
            if r.get("value"):
                self.settings[(r.get("setting"), self.carrier_id(r.get("carrier", "")))] = r
        typed_year = self.data.get(("basic", "unit"), {}).get("year", "")
        self.year = year or (int(typed_year[:4]) if re.match(r"\d{4}", typed_year) else None)

    # Reading

    def warn(self, text):
        if text not in self.warnings:
            self.warnings.append(text)

    def records(self, name):
        path = os.path.join(self.folder, name)
        if not os.path.exists(path):
            return []
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = [clean(r) for r in csv.DictReader(line for line in file if not line.startswith("#"))]
        return [r for r in rows if any(r.values())]

    def has(self, block):
        return os.path.exists(os.path.join(self.folder, block.file))

    def carrier_id(self, text):
        if text in self.form.carriers or not text:
            return text
        for c in self.form.carriers.values():
            if c["name"]["zh"] == text:
                return c["id"]
        self.warn(f"no carrier {text!r}")
        return text

    def read(self, block):
        shape = block.shape()
        rows = self.records(block.file)
        heads = {c["name"]["zh"]: c["id"] for c in block.columns.values() if isinstance(c.get("name"), dict)}
        rows = [{heads.get(k, k): v for k, v in r.items()} for r in rows]
        first = lambda r: next(iter(r.values()))
        if rows and shape != "fields":
            for head in rows[0]:
                if head and head not in block.columns and head not in ("row", "carrier", "note", "备注"):
                    self.warn(f"{block.file}: no column {head!r}")
        if shape == "list":
            return rows
        out = {}
        for r in rows:
            if shape == "carriers":
                key = self.carrier_id(r.get("carrier", first(r)))
                known = key in self.form.carriers
            else:
                names = block.rows if shape == "rows" else block.fields
                key = first(r)
                for name, entry in names.items():
                    if isinstance(entry.get("name"), dict) and entry["name"]["zh"] == key:
                        key = name
                known = key in names
            if not known:
                self.warn(f"{block.file}: no record {key!r}")
                continue
            if key in out and shape != "fields":
                self.warn(f"{block.file}: {key} twice")
            if shape == "fields":
                value = r.get("value", list(r.values())[1] if len(r) > 1 else "")
                out[key] = out[key] + "；" + value if key in out else value
            else:
                out[key] = r
        return out

    def number(self, text, where):
        try:
            return Fraction(Decimal(text))
        except Exception:
            self.warn(f"{where}: {text!r} is no number")
            return None

    # Units

    def printed(self, block, entry, ctx):
        """The printed unit of an entry, for a record."""
        text = entry.get("unit")
        if block.carriers and text and "carrier" in text.split("/"):
            name = self.form.carriers[ctx.carrier]["unit"]
            return text.replace("carrier", f"?{ctx.carrier}" if name == "unknown" else name)
        if text == "row":
            return block.rows[ctx.row].get("unit", "unknown")
        if text and "product" in text.split("/"):
            return text.replace("product", self.product_unit(block, ctx))
        if text in block.columns and block.shape() == "list":
            own = self.data[block.key][ctx.items[block.key]].get(text, "")
            return own or f"?{text}"
        if text == "unknown":
            return f"?{block.table}.{entry['id']}"
        return text or ""

    def product_unit(self, block, ctx):
        match = self.matching(block, ("product-energy", None), ctx)
        if match is not None:
            found = self.data[("product-energy", None)][match].get("denominator-unit")
            if found:
                return found
        return "?product"

    def matching(self, block, other, ctx):
        """The row of another list that corresponds to a row, as the `match` of a rule says."""
        index = ctx.items.get(block.key)
        if index is None:
            return None
        for rule in self.form.rules:
            if "match" not in rule:
                continue
            sides = [r for r in references(parse(rule["match"]))]
            ids = {r[1][0]: r[1][-1] for r in sides}
            if {block.table, other[0]} != set(ids):
                continue
            name = self.data[block.key][index].get(ids[block.table])
            for i, row in enumerate(self.data[other]):
                if name and row.get(ids[other[0]]) == name:
                    return i
        head = next(iter(block.columns))                        # lists that name their lines alike
        if {block.table, other[0]} & set(self.form.supplements) and head == next(iter(self.form.blocks[other].columns)):
            name = self.data[block.key][index].get(head)
            return next((i for i, row in enumerate(self.data[other]) if name and row.get(head) == name), None)
        return None

    # Cells

    def cell(self, block, what, name, ctx):
        key = (block.key, what, name, ctx.carrier if block.carriers else None,
               (ctx.row, ctx.rowcol) if block.rows else None, ctx.items.get(block.key),
               ctx.column if what == "totals" else None)
        if key in self.memo:
            return self.memo[key]
        if key in self.busy:
            return Cell(Empty(f"{name} is computed of itself"))
        self.busy.append(key)
        try:
            out = self.make(block, what, name, ctx)
        finally:
            self.busy.pop()
        self.memo[key] = out
        return out

    def make(self, block, what, name, ctx):
        if what == "factor-primary":
            return self.factor_primary(block, ctx)
        if what == "totals":
            return self.total(block, name, ctx)
        shape = block.shape()
        if what == "fields":
            entry, text = block.fields[name], self.data[block.key].get(name, "") if shape == "fields" else ""
            return self.entered(block, entry, text, Context(block))
        if shape == "carriers":
            row = self.data[block.key].get(ctx.carrier)
            if row is None:
                return Cell(Empty(f"{block.table} has no row {ctx.carrier}"))
            entry = block.columns[name]
            own = Context(block, carrier=ctx.carrier)
            out = self.entered(block, entry, row.get(name, ""), own)
            none = entry.get("empty") == "none" or name in NONE and entry["kind"] == "input"
            if none and isinstance(out.value, Empty) and not row.get(name):
                return Cell(Q(0, unit(out.unit).d), out.unit)
            return out
        if shape == "list":
            index = ctx.items.get(block.key)
            if index is None:
                return Cell(Empty(f"no corresponding row of {block.table}"))
            row = self.data[block.key][index]
            return self.entered(block, block.columns[name], row.get(name, ""), Context(block, items={block.key: index}))
        row, column = block.rows[ctx.row], block.columns[ctx.rowcol]
        text = self.data[block.key].get(ctx.row, {}).get(ctx.rowcol, "")
        own = Context(block, row=ctx.row, rowcol=ctx.rowcol)
        if column["kind"] != "row":
            return self.entered(block, column, text, own)
        entry = {"unit": column.get("unit"), **row}     # a row that names no unit has its column's
        filed = None
        if "formula" in row and ctx.rowcol != next(iter(block.columns)) and self.previous is not None:
            was = self.previous.cell(block, "rows", ctx.row, Context(block, row=ctx.row,
                                                                    rowcol=next(iter(block.columns))))
            filed = was.value if isinstance(was.value, Q) else None
        foreign = any(self.form.is_table(r[1][0]) and len(r[1]) > 1 for r in references(parse(row["formula"]))) \
            if "formula" in row else False
        if foreign and ctx.rowcol != next(iter(block.columns)):
            entry.pop("formula")
        return self.entered(block, entry, text, own, filed, ctx.rowcol != next(iter(block.columns)))

    def entered(self, block, entry, text, ctx, filed=None, before=False):
        """A cell from what was filled in and what its formula gives.

        Of the year before what follows goes first, then what was filed then, then what was typed.
        """
        source = str(entry.get("from") or entry.get("formula") or "")
        before = before or source.startswith("previous.")
        where = f"{block.file} {ctx.carrier or ctx.row or ctx.items.get(block.key, '')} {entry['id']}"
        if entry["kind"] in ("text", "code", "date", "choice"):
            return Cell(Empty("is text") if text else Empty("empty"), None, None, None, text or None)
        printed = self.printed(block, entry, ctx)
        computed = None
        if entry["kind"] == "reference" and entry.get("from"):
            computed = self.reference(block, entry, ctx)
        if entry.get("formula") and not isinstance(computed, Q):
            computed = self.formula(block, entry, ctx)
        if before and filed is not None and not isinstance(computed, Q):
            computed = filed
        if printed.startswith("?") and isinstance(computed, Q):
            printed = self.natural(block, computed, ctx, printed)
        size = unit(printed)
        if isinstance(computed, Q) and computed.d != size.d:
            if computed.m == 0:
                computed = Q(0, size.d)
            else:
                computed = Empty(f"unit cannot come out: {show(computed.d)} for {printed}")
        if text and before and isinstance(computed, Q) and entry.get("formula") \
                and not source.startswith("previous.") and self.sharper(text, entry, ctx):
            computed = filed
        if text and not (before and isinstance(computed, Q)):
            number = self.number(text, where)
            if number is not None:
                if entry["kind"] == "computed" and not before and entry.get("formula") and not entry.get("or") and not ctx.row:
                    self.warn(f"{where}: filled in although computed")
                return Cell(Q(number * size.m, size.d), printed, text, computed)
        if computed is None:
            why = "no formula" if entry["kind"] == "computed" and not entry.get("formula") else "empty"
            return Cell(Empty(f"{entry['id']}: {why}"), printed)
        return Cell(computed, printed)

    def sharper(self, text, entry, ctx):
        """Whether a typed figure has more digits than the typed ones it follows from, by relative rounding."""
        def rounding(written):
            number = Decimal(written)
            size = max(0, -number.as_tuple().exponent)
            return Fraction(1, 2 * 10 ** size) / abs(Fraction(number)) if number else Fraction(0)
        inputs = [self.lookup(ref, ctx) for ref in references(parse(entry["formula"]))]
        return rounding(text) < sum((rounding(c.text) for c in inputs if c.text and c.unit != "1"), Fraction(0))

    def natural(self, block, value, ctx, otherwise):
        """The unit of a computed entry whose printed unit was not seen."""
        if value.d == {"tce": 1}:
            return "吨标准煤"
        if block.shape() == "list":
            text = self.data[block.key][ctx.items[block.key]].get("numerator-unit", "")
            if text and unit(text).d == value.d:
                return text
        return otherwise            # and then, unless it happens to fit, there is no result

    def formula(self, block, entry, ctx):
        text = self.replaced.get(f"{block.table}.{entry['id']}", entry["formula"])
        if text == entry["formula"] and not self.has(block):
            text = entry.get("formula-if-absent", IF_ABSENT.get((block.table, entry["id"]), text))
        node = parse(text)
        ctx = ctx.but(column_id=entry["id"], unit_text=self.printed(block, entry, ctx))     # for sum(details)
        if as_printed(node) or entry.get("formula-as-printed") or self.unseen(block, node):
            value = self.evaluate(node, ctx.but(raw=True))
            size = unit(ctx.unit_text)
            return value if isinstance(value, Empty) else Q(value.m * size.m, size.d)
        return self.evaluate(node, ctx)

    def unseen(self, block, node):
        """Whether a formula has a column whose unit was not seen, so that figures are taken bare."""
        return any(len(r[1]) == 1 and block.columns.get(r[1][0], {}).get("unit") == "unknown"
                   for r in references(node))

    def reference(self, block, entry, ctx):
        source = entry.get("from")
        if not source:
            return None
        if source == "carriers.coefficient":
            return self.coefficient(ctx.carrier)
        if source.startswith("carriers"):
            return None
        return self.evaluate(parse(source), ctx)

    def coefficient(self, carrier):
        entry = self.form.carriers[carrier]
        if entry["coefficient"] == "unknown" or not self.factors:
            return Empty("no reference coefficient")
        data = self.factors.get(entry["coefficient"])
        if data is None:
            return Empty(f"no factor set {entry['coefficient']}")
        best = None
        for value in data["values"]:
            fuels = value.get("fuel")
            fuels = fuels if isinstance(fuels, list) else [fuels]
            start, end = value.get("from", data.get("from", 0)), value.get("until", 9999)
            if entry.get("fuel") in fuels and (self.year is None or start <= self.year <= end):
                if best is None or start >= best[0]:
                    best = (start, value)
        if best is None:
            return Empty("no reference coefficient for the fuel and year")
        number = best[1]["value"]
        if not isinstance(number, (int, float)):
            return Empty("reference coefficient not known (range or unknown)")
        size = unit(best[1].get("unit", data["unit"]))
        return Q(Fraction(str(number)) * size.m, size.d)

    def factor_primary(self, block, ctx):
        entry = self.form.carriers[ctx.carrier]
        name = entry["unit"]
        printed = "tce/" + (f"?{ctx.carrier}" if name == "unknown" else name)
        if not entry.get("primary"):
            return self.cell(block, "columns", "factor-used", ctx)
        value = self.setting(entry["primary"], ctx.carrier, "kgce/kWh")
        size = unit(printed)
        if isinstance(value, Empty):
            return Cell(Empty(value.reason, size.d), printed)
        if value.d != size.d:
            return Cell(Empty(f"setting {entry['primary']} is no {printed}", size.d), printed)
        return Cell(value, printed)

    def setting(self, name, carrier, otherwise=""):
        row = self.settings.get((name, carrier)) or self.settings.get((name, ""))
        if row is None:
            return Empty(f"no setting {name}")
        number = self.number(row["value"], f"settings.csv {name}")
        if number is None:
            return Empty(f"setting {name} is no number")
        text = row.get("unit", "")
        size = unit(otherwise if not text else "" if text in SHARES else text)
        return Q(number * size.m, size.d)

    def total(self, block, name, ctx):
        entry = block.totals[name]
        if ctx.column is None and len(entry["columns"]) == 1:
            ctx = ctx.but(column=entry["columns"][0])
        if ctx.column not in entry["columns"]:
            return Cell(Empty(f"{name} has no column {ctx.column}"))
        value = self.evaluate(parse(entry["formula"]), Context(block, column=ctx.column))
        printed = entry.get("unit") or self.form.carrier_totals.get(name, {}).get("unit") \
            or block.columns[ctx.column].get("unit", "")
        size = unit(printed)
        if isinstance(value, Q) and value.d != size.d:
            value = Q(0, size.d) if value.m == 0 else Empty(f"unit cannot come out: {show(value.d)} for {printed}")
        return Cell(value, printed)

    # References

    def target(self, ref, ctx):
        """Where a reference leads: (block, what, id, changes of the context), each block of equal lists once."""
        parts, index = ref[1], ref[2]
        change = {"carrier": index} if index else {}
        if len(parts) == 1 and index is None:
            name = parts[0]
            if name == "column":
                name = ctx.column
            if ctx.block is None:
                raise LookupError(f"{name} belongs to no table")
            b = ctx.block
            if b.rows and name in b.rows:
                return [(b, "rows", name, {"row": name})]
            if b.rows and name in b.columns:
                return [(b, "columns", name, {"rowcol": name})]
            for what in ("columns", "fields", "totals"):
                if name in getattr(b, what):
                    return [(b, what, name, {})]
            if name == "factor-primary" and b.carriers:
                return [(b, "factor-primary", name, {})]
            raise LookupError(f"{b.table} has no {name}")
        table, rest = parts[0], parts[1:]
        if not self.form.is_table(table):
            raise LookupError(f"no table {table}")
        named = [b for b in self.form.of(table) if b.block == rest[0]]
        if named and len(rest) == 2:
            b, name = named[0], rest[1]
            if b.rows and name in b.columns:
                return [(b, "columns", name, {"rowcol": name})]
            what = "fields" if name in b.fields else "columns"
            if name not in getattr(b, what):
                raise LookupError(f"{table}.{rest[0]} has no {name}")
            return [(b, what, name, {})]
        name = ctx.column if rest[0] == "column" else rest[0]
        found = self.form.find(table, name)
        if not found:
            raise LookupError(f"{table} has no {name}")
        out = []
        for b, what in found:
            extra = dict(change)
            if what == "rows":
                column = rest[1] if len(rest) > 1 else next(iter(b.columns))
                if column not in b.columns:
                    raise LookupError(f"{table}.{name} has no {column}")
                extra.update(row=name, rowcol=column)
            elif b.rows and what == "columns":
                extra.update(rowcol=name)
            elif what == "totals" and len(rest) > 1:
                extra.update(column=rest[1])
            out.append((b, what, name, extra))
        return out

    def lookup(self, ref, ctx):
        """The cell of a reference."""
        parts, index = ref[1], ref[2]
        if parts[0] == "setting":
            return self.rule_setting(ctx, parts[1:])
        if parts[0] == "monitored":                 # bare, it is the sum of the months
            return Cell(self.sum(ref, ctx))
        if parts[0] == "previous" and len(parts) > 1:
            return self.earlier(("ref", parts[1:], index), ctx)
        if parts == ["details"]:
            raise LookupError("details outside of sum")
        targets = self.target(ref, ctx)
        if len(targets) > 1:
            targets = [t for t in targets if t[0].key in ctx.items] or targets[:1]
        b, what, name, change = targets[0]
        if b.shape() == "list" and what == "columns" and b.key not in ctx.items:
            for key in ctx.items:
                found = self.matching(self.form.blocks[key], b.key, ctx)
                if found is not None:
                    change = dict(change, items={**ctx.items, b.key: found})
        found = self.cell(b, what, name, ctx.but(**change))
        if ctx.rule is not None and index and b.carriers and index not in self.data[b.key] \
                and b.columns.get(name, {}).get("empty") == "none":
            return Cell(Q(0), found.unit)               # a unit has none of an energy that it does not list
        return found

    def rule_setting(self, ctx, rest):
        """The setting of a rule, for the carrier if there is one; a value in the rule stands in."""
        name = ctx.rule["setting"]["name"]
        full, fixed, carrier = ".".join([name] + rest), ctx.rule["setting"].get("value"), ctx.carrier
        printed = ""
        if name == self.form.primary:
            carrier = carrier or next(c["id"] for c in self.form.carriers.values() if c.get("primary") == name)
            printed = "kgce/kWh"
        elif name == "price-range" and carrier:
            printed = "千元/" + self.form.carriers[carrier]["unit"]
        row = self.settings.get((full, carrier or "")) or self.settings.get((full, ""))
        if row is None and isinstance(fixed, (int, float)):
            return Cell(Q(Fraction(str(fixed))), "")
        if row is not None and row.get("unit") and row["unit"] not in SHARES:
            printed = row["unit"]
        return Cell(self.setting(full, carrier or "", printed), printed)

    def earlier(self, ref, ctx):
        """What was filed for the year before, or the column of the previous year."""
        if self.previous is not None:
            items = {}
            for key, index in ctx.items.items():
                label = next(iter(self.form.blocks[key].columns))
                name = self.data[key][index].get(label)
                rows = self.previous.data[key]
                items[key] = next((i for i, r in enumerate(rows) if name and r.get(label) == name), None)
            if None in items.values():
                return Cell(Empty("no such row in the previous filing"))
            found = self.previous.lookup(ref, ctx.but(items=items))
            if ctx.rule is not None or isinstance(found.value, Q):
                return found
        elif ctx.rule is not None:
            return Cell(Empty("no previous filing"))
        for b in self.form.blocks.values():                     # table 1 has this value of last year
            for name, row in b.rows.items():
                if row.get("formula") == ".".join(ref[1]) and "previous" in b.columns:
                    return self.cell(b, "rows", name, ctx.but(row=name, rowcol="previous"))
        return Cell(Empty("not in the previous filing" if self.previous else "no previous filing"))

    # Evaluating

    def evaluate(self, node, ctx):
        kind = node[0]
        if kind == "num":
            return Q(node[1])
        if kind == "ref":
            found = self.lookup(node, ctx)
            if ctx.raw and isinstance(found.value, Q) and not (node[1][0] == "setting" and not found.value.d):
                return Q(found.value.m / unit(found.unit or "").m)
            return found.value
        if kind == "call":
            return self.call(node, ctx)
        if kind in ("+", "-"):
            return add(self.evaluate(node[1], ctx), self.evaluate(node[2], ctx), 1 if kind == "+" else -1)
        left, right = self.evaluate(node[1], ctx), self.evaluate(node[2], ctx)
        return multiply(left, right) if kind == "×" else divide(left, right)

    def call(self, node, ctx):
        name, args = node[1], node[2]
        if name == "sum":
            return self.sum(args[0], ctx)
        if name == "abs":
            value = self.evaluate(args[0], ctx)
            return value if isinstance(value, Empty) else Q(abs(value.m), value.d)
        if name == "length":
            text = self.lookup(args[0], ctx).label
            return Q(len(text)) if text else Empty("empty")
        raise LookupError(f"no function {name}")

    def sum(self, node, ctx):
        values, parts = [], references(node)
        if parts and parts[0][1] == ["details"]:
            for r in self.details:
                if r.get("total") == ctx.column_id and self.carrier_id(r.get("carrier", "")) == ctx.carrier:
                    text = r.get("quantity", "")
                    number = self.number(text, "energy-balance-details.csv") if text else None
                    if number is not None:
                        size = unit(ctx.unit_text)
                        values.append((r.get("detail"), Q(number * size.m, size.d)))
        elif parts and parts[0][1][0] == "monitored":
            row = self.monitored.get(ctx.carrier, {})
            size = unit(self.form.carriers[ctx.carrier]["unit"]) if ctx.carrier else Q(1)
            for month in range(1, 13):
                text = row.get(f"month-{month}", "")
                number = self.number(text, "monitored.csv") if text else None
                values.append((f"month-{month}", Empty("empty") if number is None else Q(number * size.m, size.d)))
        else:
            block, what, _, _ = self.target(parts[0], ctx)[0]
            for label, inner in self.records_of(block, ctx, leave_out=True):
                values.append((label, self.evaluate(node, inner)))
        out = None
        for label, value in values:
            if isinstance(value, Empty):
                if value.primary is not None:
                    return Empty(f"{label}: {value.reason}")
                if "no formula" not in value.reason and value.reason not in ("empty",) and "empty" not in value.reason:
                    self.warn(f"left out of a sum: {label}: {value.reason}")
                elif "factor-used" in value.reason:
                    self.warn(f"left out of a sum, coefficient missing: {label}")
                continue
            if out is not None:
                value = add(out, value)
                if isinstance(value, Empty):
                    return value
            out = value
        return Empty("sum over nothing") if out is None else out

    def records_of(self, block, ctx, leave_out=False):
        """Each record of a block, with a context for it."""
        if block.shape() == "carriers":
            stated = self.data[block.key]
            for name, entry in self.form.carriers.items():
                if name in stated and not (leave_out and entry.get("within") in stated):
                    yield name, ctx.but(carrier=name)
        elif block.shape() == "list":
            for index in range(len(self.data[block.key])):
                yield str(index + 1), ctx.but(items={**ctx.items, block.key: index})
        elif block.shape() == "rows":
            for name in block.rows:
                yield name, ctx.but(row=name)
        else:
            yield None, ctx

    # Everything computed

    def cells(self):
        computed, referred = [], []
        for block in self.form.blocks.values():
            if block.table in self.form.companions and not self.has(block):
                continue
            if block.table in self.form.supplements:        # looked up by others, and no part of the form
                continue
            for record, column, what, ctx, kind in self.grid(block):
                found = self.cell(block, what, record if what in ("rows", "totals") else column, ctx)
                entry = block.fields.get(column) or block.columns.get(column) or {}
                own = kind == "computed" or entry.get("formula")     # one that is brought in, or else follows
                (computed if own else referred).append(self.shown(block, record, column, found))
        return computed, referred

    def grid(self, block):
        base, shape = Context(block), block.shape()
        kinds = ("computed", "reference")
        if shape == "rows":
            for row in block.rows:
                for column, entry in block.columns.items():
                    kind = block.rows[row].get("kind") if entry["kind"] == "row" else entry["kind"]
                    if kind in kinds:
                        yield row, column, "rows", base.but(row=row, rowcol=column), kind
        elif shape != "fields":
            for label, ctx in self.records_of(block, base):
                for column, entry in block.columns.items():
                    numeric = entry.get("unit") is not None
                    if entry["kind"] in kinds and numeric:
                        yield label, column, "columns", ctx, entry["kind"]
        for total, entry in block.totals.items():
            for column in entry["columns"]:
                yield total, column, "totals", base.but(column=column), "computed"
        for field, entry in block.fields.items():
            if entry["kind"] == "computed" or (entry["kind"] == "reference" and entry.get("unit")):
                yield None, field, "fields", base, entry["kind"]

    def shown(self, block, record, column, found):
        out = {"table": block.table, "block": block.block, "record": record, "column": column}
        out["value"], out["unit"] = number_of(found.value, found.unit), found.unit
        if isinstance(found.value, Empty):
            out["reason"] = found.value.reason
        if found.text is not None:
            out["typed"] = found.text
            if found.computed is not None:
                out["computed"] = number_of(found.computed, found.unit)
        if block.shape() == "list" and record and record.isdigit():
            first = next(iter(block.columns))
            out["label"] = self.data[block.key][int(record) - 1].get(first)
        return out

    # Rules

    def rules(self):
        return [self.rule(r) for r in self.form.rules]

    def rule(self, rule):
        out = {"rule": rule["rule"], "severity": rule["severity"]}
        if rule["decided-by"] != "program" or not rule.get("holds"):
            return {**out, "outcome": "for-reviewer", "records": []}
        records = []
        if "change-explanations.explanation" in rule["holds"]:        # its rows are made, not filled in
            records = [{"record": f"{x['block']}:{x['record']}", "label": x["indicator"],
                        "outcome": "holds" if x["explained"] else "broken"} for x in self.explanations()]
            return self.concluded(out, records)
        try:
            node = parse(rule["holds"])
            for part in node[1] if node[0] == "and" else [node]:
                records += self.part(rule, part)
        except LookupError as problem:
            return {**out, "outcome": "not-applied", "reason": f"cannot be evaluated: {problem}", "records": []}
        return self.concluded(out, records)

    def concluded(self, out, records):
        """The outcome of a rule from those of its records."""
        outcomes = {r["outcome"] for r in records}
        outcome = "broken" if "broken" in outcomes else "holds" if "holds" in outcomes else "not-applied"
        out["outcome"] = outcome
        if outcome == "not-applied":
            reasons = sorted({r.get("reason", "") for r in records}) or ["nothing stated that it speaks of"]
            out["reason"] = "; ".join(reasons)
        out["records"] = records
        return out

    def part(self, rule, node):
        """One comparison, for each record that it is about."""
        base = Context(None, rule=rule)
        out = []
        entered = any(r[1] == ["column"] for r in references(node))
        if rule.get("as-printed"):
            base = base.but(raw=True)
        for label, ctx in self.domain(rule, node, base):
            if entered and self.lookup(("ref", ["column"], None), ctx).text is None:
                continue
            record = {"record": label}
            unless, when = rule.get("unless"), rule.get("when")
            if unless and self.truth(parse(unless), ctx):
                out.append({**record, "outcome": "not-applied", "reason": "unless"})
                continue
            if when and not self.truth(parse(when), ctx):
                out.append({**record, "outcome": "not-applied", "reason": "when"})
                continue
            out.append({**record, **self.judge(rule, node, ctx)})
        if not out:
            names = sorted({".".join(r[1]) for r in references(node)})
            out.append({"record": None, "outcome": "not-applied", "reason": "nothing stated: " + ", ".join(names)})
        return out

    def domain(self, rule, node, base):
        refs = [r for r in references(node, inside=False)]
        if any(r[1] == ["column"] for r in refs):
            yield from self.all_inputs(rule, base)
            return
        spread = [r for r in references(node) if len(r[1]) > 1 and r[1][1] == "column"]
        if spread:
            yield from self.all_columns(rule, spread[0], base)
            return
        plain = [("ref", r[1][1:], r[2]) if r[1][0] == "previous" and len(r[1]) > 1 else r for r in refs]
        plain = [r for r in plain if r[1][0] not in ("setting", "monitored")]
        targets = [t for r in plain for t in self.target(r, base.but(column="-"))]
        each = [t for t in targets if t[1] in ("columns", "factor-primary") and "carrier" not in t[3]]
        carriers = [t[0] for t in each if t[0].carriers]
        lists = [t[0] for t in targets if t[0].shape() == "list" and t[1] == "columns"]
        rows = [t[0] for t in targets if t[0].rows and t[1] == "columns"]
        if carriers:
            for name in self.form.carriers:
                if any(name in self.data[b.key] for b in carriers):
                    yield name, base.but(carrier=name)
        elif lists:
            keys = list(dict.fromkeys(b.key for b in lists))
            first = [k for k in keys if k[0] == lists[0].table]
            for key in first:
                block = self.form.blocks[key]
                for label, ctx in self.records_of(block, base):
                    name = self.data[key][int(label) - 1].get(next(iter(block.columns)))
                    yield f"{key[1]}:{label}" if len(first) > 1 else label, ctx
        elif rows:
            for name in rows[0].rows:
                yield name, base.but(row=name)
        else:
            fixed = {t[3]["carrier"] for t in targets if "carrier" in t[3]}
            yield None, base.but(carrier=fixed.pop()) if len(fixed) == 1 else base

    def all_inputs(self, rule, base):
        for block in self.form.blocks.values():
            if block.table in self.form.companions and not self.has(block):
                continue
            if rule["tables"] != "all" and block.table not in rule["tables"]:
                continue
            own, shape = base.but(block=block), block.shape()
            where = block.table + (f".{block.block}" if block.block else "")
            if shape == "fields":
                for name, entry in block.fields.items():
                    if entry["kind"] == "input" and entry.get("negative") != "allowed":
                        yield f"{where}.{name}", own.but(column=name)
                continue
            for label, ctx in self.records_of(block, own):
                for column, entry in block.columns.items():
                    kind = block.rows[label].get("kind") if entry["kind"] == "row" else entry["kind"]
                    typed = entry.get("or") == "input" and shape == "carriers"
                    if kind == "input" or typed:
                        inner = ctx.but(column=column)
                        if shape == "rows":
                            inner = inner.but(rowcol=column)
                        yield f"{where}.{label}.{column}", inner

    def all_columns(self, rule, ref, base):
        table = ref[1][0]
        block = self.form.of(table)[0]
        if block.shape() == "fields":            # K-06: columns in units of ten thousand, bare figures
            for name, entry in block.fields.items():
                if str(entry.get("unit", "")).startswith("万") and self.has(block):
                    yield name, base.but(column=name, raw=True)
            return
        columns = next(iter(block.totals.values()))["columns"]
        for column in columns:
            yield column, base.but(column=column)

    def truth(self, node, ctx):
        return self.judge(ctx.rule, node, ctx)["outcome"] == "holds"

    def judge(self, rule, node, ctx):
        if node[0] in ("or", "and"):             # what is empty decides nothing that another part decides
            parts = [self.judge(rule, part, ctx) for part in node[1]]
            found = [part["outcome"] for part in parts]
            order = ("holds", "broken", "not-applied") if node[0] == "or" else ("broken", "not-applied", "holds")
            return parts[found.index(next(x for x in order if x in found))]
        if node[0] == "call":
            return self.predicate(node, ctx)
        op, left_node, right_node = node[1], node[2], node[3]
        if as_printed(node) or rule.get("as-printed"):
            ctx = ctx.but(raw=True)
        left, right = self.evaluate(left_node, ctx), self.evaluate(right_node, ctx)
        miss = bad(left, right)
        if miss:
            return {"outcome": "not-applied", "reason": miss.reason}
        left_cell = self.lookup(left_node, ctx) if left_node[0] == "ref" else None
        right_cell = self.lookup(right_node, ctx) if right_node[0] == "ref" else None
        if any(name.startswith("?") for side in (left, right) for name in side.d):
            bare = lambda value, cell: Q(value.m / unit(cell.unit or "").m if cell else value.m)
            left, right = bare(left, left_cell), bare(right, right_cell)    # a unit that was not seen is any unit
        if right_node[0] == "num" and len(right_node) == 2 and left.d:
            size = unit(left_cell.unit) if left_cell else Q(1, left.d)
            right = Q(right.m * size.m, left.d)
        if left.d != right.d and left.m != 0 and right.m != 0:
            return {"outcome": "not-applied", "reason": f"units do not fit: {show(left.d)} and {show(right.d)}"}
        printed, size = self.shown_in(node, (left_cell, right_cell), left.d if left.m else right.d, ctx)
        l, r = left.m / size.m, right.m / size.m
        result = {"left": float(l), "right": float(r), "unit": printed}
        if op == "=":
            typed = next((c for c in (left_cell, right_cell) if c and c.text is not None), None)
            if typed is left_cell and typed is not None:
                holds = round_half_up(r, typed.decimals()) == l
            elif typed is not None:
                holds = round_half_up(l, typed.decimals()) == r
            else:
                holds = abs(l - r) <= Fraction(1, 10**9) * max(abs(l), abs(r))
        else:
            typed = [c for c in (left_cell, right_cell) if c and c.text is not None]
            half = max((Fraction(1, 2 * 10**c.decimals()) * (1 if ctx.raw else unit(c.unit or "").m / size.m)
                        for c in typed), default=Fraction(0))         # of the side typed to fewer digits
            holds = {"<=": l <= r + half, ">=": l >= r - half, "<": l < r, ">": l > r}[op]
        return {"outcome": "holds" if holds else "broken", **result}

    def shown_in(self, node, sides, dims, ctx):
        """The unit that the two sides are compared in: that of a side, or of a cell that they are made of."""
        if ctx.raw:
            return "as printed", Q(1)
        cells = [c for c in sides if c] + [self.lookup(r, ctx) for r in references(node, inside=False)]
        units = [c.unit for c in cells if c.unit is not None]
        units += [self.form.carriers[ctx.carrier]["unit"]] if ctx.carrier else []
        for printed in units + ["吨标准煤"]:
            if unit(printed).d == dims:
                return printed, unit(printed)
        return show(dims), Q(1)

    def predicate(self, node, ctx):
        name, args = node[1], node[2]
        if name == "other-kind":
            return {"outcome": "broken" if args[0][1] == [self.variant] else "holds"}
        if name == "like-last-year":
            return {"outcome": "not-applied", "reason": "a whole table against last year"}
        if name == "filled":
            stated = any(self.data[b.key] for b in self.form.of(args[0][1][0]))
            return {"outcome": "holds" if stated else "not-applied"}
        found = self.lookup(args[0], ctx)
        text = found.label if found.label is not None else found.text
        if name == "stated":
            stated = bool(text) or isinstance(found.value, Q)
            return {"outcome": "holds" if stated else "broken"}
        if not text:
            return {"outcome": "not-applied", "reason": "empty"}
        if name == "matches":
            return {"outcome": "holds" if re.fullmatch(args[1][1], text) else "broken", "text": text}
        if name == "credit-code-valid":
            return {"outcome": "holds" if credit_code_valid(text) else "broken", "text": text}
        raise LookupError(f"no function {name}")

    # Table 5

    def changes(self):
        """The indicators that may change: record, name as printed, rate of change."""
        indicators = self.form.blocks[("basic", "indicators")]
        products = self.form.blocks[("product-energy", None)]
        for row, entry in indicators.rows.items():
            ctx = Context(indicators, row=row, rowcol="change-rate")
            yield f"basic.{row}", entry["name"]["zh"], self.cell(indicators, "columns", "change-rate", ctx).value
        for label, ctx in self.records_of(products, Context(products)):
            name = self.data[products.key][int(label) - 1].get("indicator")
            yield f"product-energy {label}", name, self.cell(products, "columns", "change-rate", ctx).value

    def explanations(self):
        """The rows of table 5: the largest changes in each direction, and whether they are explained."""
        changes, out = list(self.changes()), []
        for block in self.form.of("change-explanations"):
            data = block.data
            of = data.get("changes-of") or (["basic.energy-calorific", "basic.energy-primary"]
                                            if block.block == "total-energy" else ENERGY_PER)
            direction = data.get("direction") or {"decreases": "down", "increases": "up"}.get(block.block)
            chosen = []
            for record, name, rate in changes:
                source = record.split(" ")[0]
                if source not in of or isinstance(rate, Empty) or rate.m == 0:
                    continue
                if direction and (rate.m < 0) != (direction == "down"):
                    continue
                chosen.append((record, name, rate))
            chosen.sort(key=lambda x: -abs(x[2].m))          # equal changes keep the order of the form
            typed = {}
            for r in self.data[block.key]:
                typed.setdefault(r.get("indicator"), r.get("explanation"))
            for place, (record, name, rate) in enumerate(chosen[:block.most]):
                out.append({"block": block.block, "record": str(place + 1), "of": record, "indicator": name,
                            "change-rate": float(rate.m * 100), "unit": "%", "explained": bool(typed.get(name))})
            listed = {x["indicator"] for x in out if x["block"] == block.block}
            for name in typed:
                if name not in listed:
                    self.warn(f"change-explanations-{block.block}: {name!r} is filled in, but no row of it")
        return out


ENERGY_PER = ["basic.output-value-energy-calorific", "basic.output-value-energy-primary",
              "basic.value-added-energy-calorific", "basic.value-added-energy-primary", "product-energy"]


def number_of(value, printed):
    if not isinstance(value, Q):
        return None
    return float(value.m / unit(printed or "").m)


ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_code_valid(code):
    """GB 32100: modulo 31 with weights 3^(i-1).

    >>> credit_code_valid("91350100M000100Y43")       # the example of the standard's text
    True
    >>> credit_code_valid("91350100M000100Y44")
    False
    """
    if len(code) != 18 or any(c not in ALPHABET for c in code):
        return False
    total = sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(code[:17]))
    return ALPHABET[(31 - total % 31) % 31] == code[17]


def read_factors(folder):
    out = {}
    for base, _, names in os.walk(folder):
        for name in names:
            if name.startswith("coal-equivalent") and name.endswith(".yaml"):
                data = yaml.safe_load(open(os.path.join(base, name), encoding="utf-8"))
                out[data["factors"]] = data
    return out


def report(filing):
    computed, referred = filing.cells()
    rules = filing.rules()
    explanations = filing.explanations()
    return {
        "form": filing.form.form["form"], "year": filing.year, "cells": computed, "references": referred,
        "rules": rules, "explanations": explanations, "warnings": filing.warnings,
    }


# --- What in the form itself does not resolve ---------------------------------------------------


def lint(form):
    out, filing = [], Filing(form, "/nonexistent")
    for block in form.blocks.values():
        where = block.table + (f".{block.block}" if block.block else "")
        seen = {}
        for what in ("fields", "rows", "columns", "totals"):
            for name, entry in getattr(block, what).items():
                if name in seen:
                    out.append(f"{where}: {name} is a {seen[name]} and a {what}")
                seen[name] = what
                for key in ("formula", "from"):
                    text = entry.get(key)
                    if text and not str(text).startswith("carriers"):
                        column = (entry.get("columns") or [None])[0]
                        out += check(filing, f"{where}.{name}", text, Context(block, column=column))
                if entry.get("kind") == "computed" and not entry.get("formula"):
                    out.append(f"{where}.{name}: computed without formula")
                if entry.get("kind") == "computed" and entry.get("unit") == "unknown" and entry.get("formula"):
                    out.append(f"{where}.{name}: a formula, but no unit for its result")
                by_row = any(c["kind"] == "row" for c in block.columns.values())
                if what == "rows" and entry.get("formula") and not by_row:
                    out.append(f"{where}.{name}: formula of a row, but no column is of kind row")
                for column in entry.get("columns", []) if what == "totals" else []:
                    if column not in block.columns:
                        out.append(f"{where}.{name}: no column {column}")
    for table in form.tables:
        ids = {}
        for b in form.of(table):
            for what in ("fields", "rows", "columns"):
                for name in getattr(b, what):
                    ids.setdefault(name, set()).add(b.block)
        for name, blocks in ids.items():
            if len(blocks) > 1:
                out.append(f"{table}: {name} is in several blocks: {sorted(map(str, blocks))}")
    for rule in form.rules:
        for key in ("holds", "when", "unless", "match"):
            if rule.get(key):
                spread = [t for t in form.blocks.values() if t.table in rule["tables"] and t.totals]
                column = next(iter(spread[0].totals.values()))["columns"][0] if spread else None
                fields = [f for t in form.blocks.values() if t.table in rule["tables"] for f in t.fields]
                ctx = Context(None, column=column or (fields or [None])[0], rule=rule)
                out += check(filing, f"rule {rule['rule']} {key}", rule[key], ctx)
        for table in rule["tables"] if rule["tables"] != "all" else []:
            if not form.is_table(table):
                out.append(f"rule {rule['rule']}: no table {table}")
        named = {r[1][1] if r[1][0] == "previous" and len(r[1]) > 1 else r[1][0]
                 for k in ("holds", "when", "unless") if rule.get(k) for r in references(parse(rule[k]))}
        named = {n for n in named if form.is_table(n)}
        if rule["tables"] != "all" and rule.get("holds"):
            for name in sorted(named - set(rule["tables"])):
                out.append(f"rule {rule['rule']}: speaks of {name}, which its tables leave out")
            for name in sorted(set(rule["tables"]) - named):
                out.append(f"rule {rule['rule']}: lists {name}, of which its expression does not speak")
        if rule.get("holds") and rule["decided-by"] == "program":
            out += tautology(form, filing, rule)
    return out


def tautology(form, filing, rule):
    """Equalities whose computed side has the other side for its formula: only a filled-in cell can break them."""
    out = []
    node = parse(rule["holds"])
    for part in node[1] if node[0] == "and" else [node]:
        if part[0] != "cmp" or part[1] != "=" or part[2][0] != "ref":
            continue
        try:
            block, what, name, _ = filing.target(part[2], Context(None, column="purchased", rule=rule))[0]
        except LookupError:
            continue
        entry = getattr(block, what, {}).get(name, {}) if what != "factor-primary" else {}
        if entry.get("kind") == "computed" and entry.get("or") != "input" or what in ("totals", "factor-primary"):
            out.append(f"rule {rule['rule']}: cannot be broken, {block.table}.{name} is computed and never filled in")
        elif entry.get("kind") == "reference" and "previous" not in str(entry.get("from")) and entry.get("from"):
            out.append(f"rule {rule['rule']}: cannot be broken, {block.table}.{name} comes from {entry['from']}")
    return out


def check(filing, where, text, ctx):
    out = []
    try:
        node = parse(str(text))
    except SyntaxError as problem:
        return [f"{where}: {problem}"]
    for ref in references(node):
        plain = ("ref", ref[1][1:], ref[2]) if ref[1][0] == "previous" and len(ref[1]) > 1 else ref
        if plain[1][0] in ("setting", "monitored", "details") or (plain[1] == ["column"] and ctx.block is None):
            continue
        if ref[2] and ref[2] not in filing.form.carriers:
            out.append(f"{where}: no carrier {ref[2]}")
        try:
            filing.target(plain, ctx)
        except LookupError as problem:
            out.append(f"{where}: {problem}")
    return out


# --- A filing computed by hand ------------------------------------------------------------------

TINY = {
    # Raw coal 1000 t at 0.7143, natural gas 10 万m³ at 13.3, electricity 100 万kWh at 1.229.
    "basic-unit.csv": "field,value\nyear,2023\nunit-code,91350100M000100Y43\nregistered-capital,500\n",
    "basic-sign-off.csv": "field,value\nresponsible,甲\nfilled-by,乙\nfiled-on,\n",
    "basic-indicators.csv": "row,current,previous\noutput-value,20000,18000\nwater-withdrawn,20,\nwater-reused,80,\n"
                            "energy-calorific,,0.09\noutput-value-energy-calorific,,0.05\n",
    "energy-structure.csv":
        "carrier,opening-stock,purchased,purchased-money,industrial-production,raw-material,non-industrial,"
        "transport-vehicles,closing-stock,factor-used\n"
        "raw-coal,100,1000,800,950,,50,,100,0.7143\n"
        "natural-gas,0,10,300,10,,,,0.00,13.3\n"
        "electricity,0,100,700.0,90,,5,,0,1.229\n"             # 100 bought, 95 used: C-02 broken
        "coal-gangue,0,70,7,70,,,,0,0.2857\n"                   # within other-fuels, which is stated
        "other-fuels,0,20,7,20,,,,0,1\n",
    "energy-balance.csv":
        "carrier,opening-stock,purchased,sent-out,closing-stock,factor-calorific,factor-primary,non-industrial\n"
        "raw-coal,100,1000,,100,0.7143,0.7143,50\n",
    "energy-balance-details.csv": "total,detail,carrier,quantity\n"
                                  "product-use,甲车间,raw-coal,600\nproduct-use,乙车间,raw-coal,300\n",
    "product-energy.csv":
        "indicator,unit,value-unit,numerator-unit,denominator-unit,unit-conversion,numerator,denominator,"
        "previous-value,limit\n"
        "甲产品单耗,,kgce/t,吨标准煤,万吨,0.1,500,2,26,24\n"   # 500/2×0.1 = 25 kgce/t; 500 tce/2 万吨 = 25 kgce/t
        "乙产品单耗,,kgce/t,吨标准煤,吨,1000,300,10000,29,40\n",  # 30 kgce/t
    "basic-products.csv": "product,capacity,output\n甲产品单耗,3,2\n",
    "saving-target.csv": "field,value\ntarget,20\n",
    "self-assessment.csv": "indicator,content,self-score\na,,40\nb,,60.5\n",
    "meters.csv": "level,required,installed\n进出用能单位,4,3\n",
    "monitored.csv": "carrier," + ",".join(f"month-{i}" for i in range(1, 13)) + "\n"
                     "electricity," + ",".join(["8"] * 12) + "\n",
    "settings.csv": "setting,carrier,value,unit,source\nmonitoring-gap,,0.02,,甲\nfactor-gap,,5,%,甲\n"
                    "price-range.low,raw-coal,0.5,千元/吨,甲\nprice-range.high,raw-coal,0.7,千元/吨,甲\n",
}


CONVERSION = {
    # Coal makes electricity and heat; of the electricity some is sent out; gas is recovered.
    "energy-structure.csv":
        "carrier,opening-stock,purchased,purchased-money,industrial-production,raw-material,non-industrial,"
        "transport-vehicles,closing-stock,factor-used\n"
        "raw-coal,10,1000,800,900,100,,,110,0.7\n"
        "converter-gas,0,0,0,20,,,,0,2\n"
        "heat,0,0,0,3000,,,,0,0.03412\n"
        "electricity,0,50,300,120,,10,,0,1.229\n"
        "petroleum-coke,0,5,1,5,,,,0,\n"                        # coefficient not filled in
        "lng,0,,1,,,,,,1.7\n",                                  # nothing but a coefficient
    "energy-conversion.csv":
        "能源名称/计量单位/代码,工业生产消费量,thermal-power,heat-supply,conversion-output,recovered\n"
        "原煤,900,500,200,,\n"
        "converter-gas,20.0,5,,,20\n"
        "heat,3000,,,4000,\n"
        "electricity,121,,,100,\n"
        "petroleum-coke,5,,,,\n",
    "energy-balance.csv":
        "carrier,opening-stock,purchased,sent-out,closing-stock,factor-calorific,factor-primary,non-industrial\n"
        "electricity,0,50,20,0,1.229,3,10\n"
        "heat,0,0,999.9,0,0.03412,0.03412,\n",
    "settings.csv": "setting,carrier,value,unit,source\n"
                    "electricity-primary-equivalent,electricity,300,gce/kWh,甲\nmonitoring-gap,,10,%,甲\n",
}


def conversion_test(form, factors, same):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in CONVERSION.items():
            open(os.path.join(folder, name), "w", encoding="utf-8").write(text)
        found = report(Filing(form, folder, factors=factors))
    cells = {(c["table"], c["record"], c["column"]): c["value"] for c in found["cells"] + found["references"]}
    rules = {x["rule"]: {y["record"]: y["outcome"] for y in x["records"]} for x in found["rules"]}
    c = "energy-conversion"
    same(cells[c, "raw-coal", "conversion-input"], 700.0, "500 + 200 and six that are none")
    same(cells[c, "heat", "conversion-output-tce"], 136.48, "4000 × 0.03412")
    same(cells[c, "raw-coal", "conversion-output-tce"], 0.0, "none")
    same(cells[c, "electricity", "factor-used"], 1.229, "of table 2")
    # coal 900×0.7 = 630; gas (20-20)×2 = 0; heat (3000-4000)×0.03412 = -34.12; electricity (121-100)×1.229 = 25.809;
    # petroleum coke has no coefficient and is left out: 621.689 tce
    same(cells[c, None, "total-calorific"], 0.0621689, "total")
    same(cells[c, None, "total-primary"], (630 - 34.12 + 21 * 3) / 10000, "total, 3 tce/万kWh")
    # lng is empty throughout: no row of it in the sums; electricity 130×1.229 = 159.77, heat 102.36, gas 40
    same(cells["energy-structure", "lng", "consumed"], None, "an input that must be filled in is not")
    same(cells["energy-structure", "total-calorific", "consumed"], 630 + 40 + 102.36 + 159.77, "table 2")
    same(cells["energy-structure", "total-calorific", "raw-material"], 70.0, "100 × 0.7 and none")
    same(cells["energy-balance", "electricity", "net-primary"], 90.0, "(50 - 20) × 3")
    same(rules["C-02"]["raw-coal"], "holds", "C-02: 10 + 1000 - 900 = 110")
    same(rules["C-02"]["electricity"], "not-applied", "C-02: own output")
    same(rules["C-04"]["electricity"], "holds", "C-04: 0 + 50 + 100 + 0 = 130 + 20 + 0")
    same(rules["C-04"]["heat"], "broken", "C-04: 4000 = 3000 + 999.9 + 0")
    same(rules["C-04"]["converter-gas"], "not-applied", "C-04: no row of table 3")
    same(rules["C-07"]["electricity"], "broken", "C-07: 121 and 120")
    same(rules["C-07"]["converter-gas"], "holds", "C-07: 20.0 and 20")
    same(rules["C-07"]["lng"], "not-applied", "C-07: no row of table 2-1")
    same(rules["C-09"]["raw-coal"], "holds", "C-09: 700 <= 900")
    same(rules["C-12"][None], "holds", "C-12")
    same(rules["C-14"]["electricity" if "electricity" in rules["C-14"] else None], "holds", "C-14")
    same(rules["C-30"]["electricity"], "not-applied", "C-30: no months")


def self_test(form, factors):
    """Compares with what was computed by hand; the arithmetic stands beside each figure."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in TINY.items():
            open(os.path.join(folder, name), "w", encoding="utf-8").write(text)
        found = report(Filing(form, folder, factors=factors))
        open(os.path.join(folder, "settings.csv"), "a", encoding="utf-8").write(
            "electricity-primary-equivalent,electricity,0.3,kgce/kWh,甲\n")
        primary = report(Filing(form, folder, factors=factors))
        second = report(Filing(form, folder, previous=Filing(form, folder, factors=factors), factors=factors))
    cells = lambda r: {(c["table"], c["record"], c["column"]): c["value"] for c in r["cells"] + r["references"]}
    one, two = cells(found), cells(primary)
    outcomes = lambda r: {x["rule"]: {y["record"]: y["outcome"] for y in x["records"]} for x in r["rules"]}
    wrong = 0

    def same(got, want, what):
        nonlocal wrong
        close = got == want if want is None or isinstance(want, str) or got is None else abs(got - want) < 1e-9
        if not close:
            wrong += 1
            print(f"WRONG {what}: {got!r}, by hand {want!r}")

    s, b, p, t = "energy-structure", "basic", "product-energy", "saving-target"
    # 950 + 50; an empty non-industrial cell is none: 10 + 0
    same(one[s, "raw-coal", "consumed"], 1000.0, "consumed")
    same(one[s, "natural-gas", "consumed"], 10.0, "consumed")
    # 1000×0.7143 + 10×13.3 + 95×1.229 + 20×1 = 714.3 + 133 + 116.755 + 20 = 984.055; gangue is part of other fuels
    same(one[s, "total-calorific", "consumed"], 984.055, "total")
    # closing: 100×0.7143; the electricity that does not close is typed as 0
    same(one[s, "total-calorific", "closing-stock"], 71.43, "total closing")
    # without the setting: empty wherever there is electricity; opening stock has none of it: 71.43
    same(one[s, "total-primary", "consumed"], None, "total primary")
    same(one[s, "total-primary", "opening-stock"], 71.43, "total primary opening")
    # 800 + 300 + 700 + 7, gangue left out
    same(one[s, "total-money", "purchased-money"], 1807.0, "money")
    # no table 2-1: 950×0.7143 + 133 + 90×1.229 + 20 = 678.585 + 133 + 110.61 + 20 = 942.195 tce
    same(one["energy-conversion", None, "total-calorific"], 0.0942195, "energy")
    same(one["energy-conversion", None, "total-primary"], None, "energy primary")
    # 0.3 kgce/kWh = 3 tce/万kWh: 678.585 + 133 + 270 + 20 = 1101.585
    same(two["energy-conversion", None, "total-primary"], 0.1101585, "energy primary")
    same(two[s, "total-primary", "consumed"], 714.3 + 133 + 285 + 20, "total primary")
    # last year's is the previous column of table 1
    same(one["energy-conversion", None, "previous-calorific"], 0.09, "previous")
    same(one[b, "energy-calorific", "current"], 0.0942195, "table 1")
    # (0.0942195 - 0.09) / 0.09 = 4.68833… %
    same(one[b, "energy-calorific", "change-rate"], 4.688333333333333, "change")
    # 942.195 tce / 20000 万元; typed 0.05 for last year, 900/18000 = 0.05 as computed
    same(one[b, "output-value-energy-calorific", "current"], 0.04710975, "per output value")
    same(one[b, "water-reuse-rate", "current"], 80.0, "water")
    same(one[b, "water-reuse-rate", "previous"], None, "water last year")
    # (0.05 - 0.04710975) × 20000 = 57.805 tce; of 20: 289.025 %
    same(one[t, None, "value-saving-calorific"], 57.805, "saving by value")
    same(one[t, None, "value-completion-calorific"], 289.025, "target met")
    # 甲: 25 kgce/t, saved 1 kgce/t × 20000 t = 20 tce; 乙: 30, -1 kgce/t × 10000 t = -10 tce
    same(one[p, "1", "value"], 25.0, "per product")
    same(one[p, "1", "saving"], 20.0, "saving")
    same(one[p, "2", "saving"], -10.0, "saving")
    same(one[p, "1", "change-rate"], -100 / 26, "change")
    same(one[t, None, "product-saving-calorific"], 10.0, "saving by product")
    same(one[t, None, "product-completion"], 50.0, "target met")
    # 25 kgce/t = 250 tce/万吨
    same(one[b, "1", "unit-energy"], 250.0, "table 1 product")
    # 100 + 1000 - 0 - 100 = 1000 t; 714.3 tce; details 600 + 300
    same(one["energy-balance", "raw-coal", "net-consumption"], 1000.0, "net")
    same(one["energy-balance", "raw-coal", "net-calorific"], 714.3, "net tce")
    same(one["energy-balance", "raw-coal", "product-use"], 900.0, "details")
    # a stated carrier without a detail has none of that use: 1000 - 0 - 900 - 0 - 50
    same(one["energy-balance", "raw-coal", "conversion-use"], 0.0, "no details")
    same(one["energy-balance", "raw-coal", "loss"], 50.0, "loss")
    same(one["self-assessment", "subtotal", "self-score"], 100.5, "score")
    same(one["meters", "1", "equipped-rate"], 75.0, "meters")
    # kgce/kg is tce/t, kgce/m³ ten tce/万m³
    same(one[s, "raw-coal", "factor-reference"], 0.7143, "reference")
    same(one[s, "natural-gas", "factor-reference"], 13.3, "reference")
    same(one[s, "electricity", "factor-reference"], 1.229, "reference")
    r = outcomes(found)
    same(r["C-02"]["raw-coal"], "holds", "C-02")
    same(r["C-02"]["electricity"], "broken", "C-02")           # 0 + 100 - 95 = 5, typed 0
    same(r["C-04"]["raw-coal"], "not-applied", "C-04")         # nothing produced or sent out
    same(r["C-05"]["raw-coal"], "holds", "C-05")
    same(r["C-14"]["electricity"] if "electricity" in r["C-14"] else r["C-14"][None], "not-applied", "C-14")
    same(r["C-19"][None], "holds", "C-19")                     # 800 tce <= 942.195
    same(r["C-20"]["1"], "broken", "C-20")                     # 25 > 24
    same(r["C-20"]["2"], "holds", "C-20")                      # 30 <= 40
    same(r["C-28"]["raw-coal"], "holds", "C-28")
    same(r["C-29"]["raw-coal"], "broken", "C-29")              # 800/1000 = 0.8 千元/t > 0.7
    same(r["C-29"]["natural-gas"], "not-applied", "C-29")      # no range of gas
    same(r["C-30"]["electricity"], "holds", "C-30")            # |95 - 96| = 1 <= 0.02 × 96 = 1.92
    same(r["C-27"]["raw-coal"], "not-applied", "C-27")         # no previous filing
    same(next(x["outcome"] for x in found["rules"] if x["rule"] == "X-01"), "broken", "X-01")   # no date
    same(r["X-07"][None], "holds", "X-07")
    same(outcomes(primary)["C-14"].popitem()[1], "not-applied", "C-14: no electricity in table 3")
    again = outcomes(second)
    same(again["C-27"]["raw-coal"], "holds", "C-27")           # opening 100 = closing 100
    same(again["C-27"]["output-value"], "broken", "C-27")      # 18000 against 20000
    conversion_test(form, factors, same)
    print("self-test:", "as by hand" if not wrong else f"{wrong} wrong")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("form")
    parser.add_argument("filing", nargs="?")
    parser.add_argument("--previous", help="the filing of the year before")
    parser.add_argument("--factors", help="folder of factor sets; FORM/../../Factors if left out")
    parser.add_argument("--year", type=int)
    parser.add_argument("--variant", default="industry", help="variant of the form, for what it replaces")
    parser.add_argument("--lint", action="store_true")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("-o", "--output")
    args = parser.parse_args()
    form = Form(args.form)
    factors = read_factors(args.factors or os.path.join(args.form, "..", "..", "Factors"))
    if args.self_test:
        import doctest
        failed = doctest.testmod(sys.modules[__name__]).failed
        sys.exit(1 if failed + self_test(form, factors) else 0)
    if args.lint:
        print("\n".join(lint(form)))
        return
    if not args.filing:
        parser.error("FILING is missing")
    make = lambda folder, previous=None: Filing(form, folder, previous, factors, args.year, args.variant)
    previous = make(args.previous) if args.previous else None
    text = json.dumps(report(make(args.filing, previous)), ensure_ascii=False, indent=1)
    if args.output:
        open(args.output, "w", encoding="utf-8").write(text + "\n")
    else:
        print(text)


if __name__ == "__main__":
    main()
