import Foundation
import TestSupport

/// A form that a second program fills in at random, and what was typed into it.
///
/// openpyxl finds sheets by the form's hidden sheet, and columns by the words in their heads; it
/// knows nothing of how we read forms back.
struct FilledByHand: Decodable {
  /// A line that the form has after filling: its table's file, and its fields that are not blank.
  struct Line: Decodable, Hashable {
    let file: String
    let fields: [String: String]
  }

  /// All lines, in no order.
  let lines: [Line]

  /// Fills the form at `path` in place.
  static func fill(_ path: String, seed: Int) throws -> FilledByHand {
    let run = try Command.run("/usr/bin/python3", ["-", path, String(seed)], input: script)
    guard run.status == 0 else { throw Failure(description: run.errors) }
    return try JSONDecoder().decode(FilledByHand.self, from: Data(run.output.utf8))
  }

  /// The program that fills in forms failed.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private static let script = #"""
    import json, random, re, sys
    from openpyxl import load_workbook

    path, seed = sys.argv[1], int(sys.argv[2])
    rng = random.Random(seed)
    book = load_workbook(path)
    HEADS = {"项目": "row", "能源品种": "fuel", "数量": "quantity", "单位": "unit", "备注": "note",
             "条目": "line", "报告单位": "entity", "类别": "category", "部门": "sector",
             "技术": "technology", "凭证": "evidence", "参数": "parameter", "方法": "method",
             "取值类型": "kind", "数值": "value", "代用燃料": "proxy", "理由": "reason",
             "签字人": "signed", "标记": "key", "计入": "counted-in", "容差": "tolerance",
             "指标": "indicator", "价格年份": "price-year", "年份": "year",
             "不确定的量": "of", "不确定性": "percent", "分布": "distribution",
             "来源": "source", "检查": "code", "对象": "subject", "答复": "answer", "答复人": "person"}
    lines = []

    def split(head):
        found = re.fullmatch(r"(.*?)\s*\(([^()]*)\)", head, re.S)
        return (found.group(1), found.group(2)) if found else (head, "")

    def number():
        return round(rng.uniform(0.01, 5000), rng.randint(0, 4))

    def dirty(value, unit):
        text = repr(value)
        kind = rng.randrange(9)
        if kind == 0: return text
        if kind == 1: return text.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789.-"})
        if kind == 2: return f"{value:,}" if abs(value) >= 1000 else text
        if kind == 3 and unit and not unit[0].isdigit(): return text + unit
        if kind == 4: return "\u00a0" + text + " "
        return value

    def plain(value):
        text = repr(float(value))
        return text[:-2] if text.endswith(".0") else text

    def heads(sheet, wanted):
        for row in sheet.iter_rows(min_row=1, max_row=12):
            names = {split(str(c.value))[0]: c for c in row if c.value}
            known = sum(name in HEADS for name in names)
            if wanted in names and (known > 1 or wanted == "项目"): return row[0].row, row
        raise SystemExit("no head " + wanted + " in " + sheet.title)

    def matrix(sheet, file):
        top, row = heads(sheet, "项目")
        columns = [(c.column, *split(str(c.value))) for c in row[1:] if c.value]
        for line in range(top + 1, sheet.max_row + 1):
            name = sheet.cell(line, 1).value
            if not name: continue
            for column, fuel, unit in columns:
                cell = sheet.cell(line, column)
                chance = rng.random()
                if chance < 0.1: cell.value = None
                elif chance < 0.3:
                    value = number() * rng.choice([1, 1, -1])
                    cell.value = dirty(value, unit)
                    lines.append({"file": file, "fields": {"row": name, "fuel": fuel,
                                  "quantity": plain(value), "unit": unit}})
                    continue
                if cell.value is not None:
                    lines.append({"file": file, "fields": {"row": name, "fuel": fuel,
                                  "quantity": plain(cell.value), "unit": unit}})

    def listed(sheet, file, wanted):
        top, row = heads(sheet, wanted)
        keys = {HEADS[split(str(c.value))[0]]: (c.column, split(str(c.value))[1])
                for c in row if c.value and split(str(c.value))[0] in HEADS}
        kept, last = [], top
        for line in range(top + 1, sheet.max_row + 1):
            fields = {k: sheet.cell(line, c).value for k, (c, _) in keys.items()}
            if all(v is None for v in fields.values()): continue
            last = line
            if file.startswith("activity/") and kept and rng.random() < 0.2:
                for c, _ in keys.values(): sheet.cell(line, c).value = None
                continue
            kept.append((line, fields))
        if file.startswith("activity/") and kept:
            for extra in range(rng.randint(0, 3)):
                last += rng.randint(1, 2)
                fields = dict(kept[0][1], line=f"新增{extra}", quantity=number())
                for k, v in fields.items():
                    if k in keys and v is not None: sheet.cell(last, keys[k][0]).value = v
                kept.append((last, fields))
        for line, fields in kept:
            for k in ("quantity", "value"):
                if k in keys and isinstance(fields[k], (int, float)) and rng.random() < 0.5:
                    fields[k] = number()
                    unit = fields.get("unit") or keys[k][1]
                    # Units of people and money are no units of the library: typed behind a number
                    # they are refused, not read.
                    if file == "indicators.csv": unit = None
                    sheet.cell(line, keys[k][0]).value = dirty(fields[k], unit)
            texts = {k: plain(v) if isinstance(v, (int, float)) else str(v).strip()
                     for k, v in fields.items() if v is not None}
            for k in ("quantity", "value"):
                if k in keys and keys[k][1] and "unit" not in texts: texts["unit"] = keys[k][1]
            lines.append({"file": file, "fields": texts})

    FILES = {"balance": "balance.csv", "factors": "factors.csv", "reported": "reported.csv",
             "notation": "notation.csv", "answers": "answers.csv",
             "uncertainty": "uncertainty.csv", "indicators": "indicators.csv"}
    FIRST = {"activity": "数量", "factors": "参数", "reported": "来源", "notation": "标记",
             "answers": "检查", "uncertainty": "不确定的量", "indicators": "指标"}
    for row in list(book["_form"].iter_rows(values_only=True)):
        if row[0] != "table": continue
        file = FILES.get(row[1]) or f"activity/{row[2]}.csv"
        if row[1] == "balance": matrix(book[row[3]], file)
        else: listed(book[row[3]], file, FIRST[row[1]])
    book.save(path)
    json.dump({"lines": lines}, sys.stdout, ensure_ascii=False)
    """#
}
