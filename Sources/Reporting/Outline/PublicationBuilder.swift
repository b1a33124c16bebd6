import Accounting
public import Documents
public import Findings
import Inventories
import Regulations
public import Rendering

/// Builds what an outline declares from an account.
public struct PublicationBuilder {
  private let outline: Outline
  private let context: ReportContext
  private let prose: ProseRenderer
  private let created: Int?
  private var findings: [Finding] = []
  private var built: [String: [Table]] = [:]
  private var methodTables: [String: Table] = [:]
  private lazy var proseValues = ProseValues(context: context)

  /// Brings an outline, an account and its prose templates together.
  ///
  /// - Parameters:
  ///   - outline: what the report has.
  ///   - context: what it is made from.
  ///   - prose: the templates of the report's folder, by name.
  ///   - created: when, in seconds since 1970; `nil` leaves the time out.
  public init(
    _ outline: Outline, _ context: ReportContext, prose: ProseRenderer, created: Int?
  ) {
    self.outline = outline
    self.context = context
    self.prose = prose
    self.created = created
  }

  /// The publication, or `nil` when the outline asks for what there is not; and why.
  public mutating func publication() -> (Publication?, [Finding]) {
    let sheets = sheets()
    let documents = outline.documents.flatMap { text in
      let document = document(text)
      return text.files.map {
        Publication.Text(file: file($0.name), format: $0.format, document: document)
      }
    }
    guard !findings.hasErrors else { return (nil, findings) }
    let workbook = Publication.Workbook(file: file(outline.workbook), sheets: sheets)
    let publication = Publication(
      id: context.account.inventory.id, title: title, properties: properties, workbooks: [workbook],
      documents: documents)
    return (publication, findings)
  }

  private var title: String { context.name(context.account.inventory.name) }

  private var properties: Document.Properties {
    let inventory = context.account.inventory
    let author = inventory.people.first { $0.role == .prepared }?.name ?? ""
    return Document.Properties(
      author: author, organisation: context.name(inventory.entity.name), createdAt: created,
      keywords: [context.account.guideline.id, "\(inventory.year)"])
  }

  private func file(_ name: String) -> String {
    name.replacing("{id}", with: context.account.inventory.id)
  }

  // MARK: Sheets

  private mutating func sheets() -> [SheetPlan] {
    var plans: [SheetPlan] = []
    for part in outline.sheets where !part.isContents {
      plans += part.isPerMethod ? methodSheets(part) : sheets(of: part)
    }
    var names = SheetNames()
    guard let position = outline.sheets.firstIndex(where: \.isContents) else {
      return plans.map { $0.called(names.name(for: $0.name)) }
    }
    let own = names.name(for: outline.sheets[position].name.map(context.name) ?? "")
    plans = plans.map { $0.called(names.name(for: $0.name)) }
    let contents = contents(outline.sheets[position], own, of: plans)
    plans.insert(contents, at: min(position, plans.count))
    return plans
  }

  /// The sheet of a part, or one for each of its tables where these are long.
  private mutating func sheets(of part: Outline.Part) -> [SheetPlan] {
    let blocks = blocks(of: part, method: nil)
    guard !blocks.isEmpty, let name = part.name.map(context.name) else { return [] }
    let groups = part.isApart ? blocks.apart : [blocks]
    guard groups.count > 1 else { return [plan(part, name: name, title: name, blocks)] }
    return groups.enumerated().map { index, group in
      let title = group.tables.first?.title ?? name
      let isFitting = SheetNames.fitting(title) == title
      return plan(part, name: isFitting ? title : "\(name) \(index + 1)", title: title, group)
    }
  }

  private mutating func methodSheets(_ part: Outline.Part) -> [SheetPlan] {
    let shared = MethodSheets(methods(of: part), sharedUpTo: part.sharesUpTo, context)
    return shared.groups.map { group in
      let blocks = group.methods.flatMap { self.blocks(of: part, method: $0) }
      guard let own = group.methods.first, group.methods.count == 1 else {
        return plan(part, name: group.title, title: group.title, blocks)
      }
      return plan(
        part, name: sheetName(of: own), title: context.name(own.method.name), blocks)
    }
  }

  /// The short name that the catalogue has for a method's sheet, or the method's own.
  private func sheetName(of account: MethodAccount) -> String {
    let key = "sheet-\(account.method.id)"
    let words = context.label(key)
    return words == key ? context.name(account.method.name) : words
  }

  private func plan(
    _ part: Outline.Part, name: String, title: String, _ blocks: [Block]
  ) -> SheetPlan {
    let isSaidBelow = blocks.tables.first?.title == title
    return SheetPlan(
      name: name, title: isSaidBelow || !part.isTitled ? "" : title, blocks: blocks,
      orientation: part.orientation,
      isProtected: part.isProtected)
  }

  private func contents(
    _ part: Outline.Part, _ name: String, of plans: [SheetPlan]
  ) -> SheetPlan {
    let rows = plans.enumerated().map { index, plan in
      Table.Row([
        .number(Double(index + 1), .plain),
        .text(plan.name, link: .sheet(plan.name)),
        .text(plan.blocks.tables.map(\.title).joined(separator: context.label("list-separator"))),
      ])
    }
    let table = Table(
      id: "contents", title: name,
      columns: [
        Table.Column(id: "number", heading: context.label("column-number"), alignment: .center),
        Table.Column(id: "sheet", heading: context.label("column-sheet")),
        Table.Column(
          id: "holds", heading: context.label("column-holds"), preferredWidth: .sentence),
      ], rows: rows)
    return SheetPlan(
      name: name, title: "", blocks: [.table(table)], orientation: part.orientation)
  }

  // MARK: Documents

  private mutating func document(_ text: Outline.TextOutline) -> Document {
    var sections: [Section] = []
    var numbers = SectionNumbers(in: context.language)
    for part in text.sections where isHere(part) {
      if part.isPerMethod {
        for account in methods(of: part) {
          sections.append(
            section(part, heading: context.name(account.method.name), method: account))
        }
      } else {
        var next = numbers
        let heading = next.number(part.name.map(context.name) ?? "")
        let section = section(part, heading: heading, method: nil)
        if !section.blocks.isEmpty || part.prose == nil && part.tables.isEmpty {
          numbers = next
          sections.append(section)
        }
      }
    }
    return Document(
      title: title, subtitle: subtitle, languageTag: context.language == .zh ? "zh-CN" : "en",
      properties: properties, sections: sections)
  }

  private var subtitle: String {
    context.label(
      "report-subtitle",
      [
        "report": .name(outline.name), "guideline": .name(context.account.guideline.name),
        "year": .count(context.account.inventory.year),
      ])
  }

  private mutating func section(
    _ part: Outline.Part, heading: String, method: MethodAccount?
  ) -> Section {
    Section(
      id: method?.method.id ?? part.prose ?? heading, heading: heading, level: part.level,
      blocks: blocks(of: part, method: method).map {
        $0.below(heading: heading, isExplained: part.prose != nil)
      })
  }

  private func methods(of part: Outline.Part) -> [MethodAccount] {
    context.methods.filter { account in
      account.count > 0
        && (part.approaches.isEmpty || part.approaches.contains(account.method.approach.rawValue))
        && (part.sector.map { context.hasLines(account, below: $0) } ?? true)
    }
  }

  /// Whether the guideline has the category that a part is about.
  private func isHere(_ part: Outline.Part) -> Bool {
    part.sector.map { context.account.tree?[$0] != nil } ?? true
  }

  // MARK: Blocks

  private mutating func blocks(of part: Outline.Part, method: MethodAccount?) -> [Block] {
    var blocks: [Block] = []
    if let name = part.prose { blocks += proseBlocks(name, part, method: method) }
    for table in part.tables { blocks += tables(table, method: method).map(Block.table) }
    for chart in part.charts {
      if let drawn = self.chart(chart, at: part.place) { blocks.append(.chart(drawn)) }
    }
    if part.explained > 0 {
      blocks += LargestLines(context: context, count: part.explained).blocks
    }
    return blocks
  }

  private mutating func proseBlocks(
    _ name: String, _ part: Outline.Part, method: MethodAccount?
  ) -> [Block] {
    let template = "\(name).\(context.language.rawValue)"
    let values = proseValues.value(for: method, sector: method == nil ? part.sector : nil)
    let text = prose.text(of: template, with: values, findings: &findings)
    return text.map(ProseBlocks.init)?.blocks ?? []
  }

  private mutating func tables(
    _ part: Outline.TablePart, method: MethodAccount?
  ) -> [Table] {
    if let method, let kind = ReportTables.perMethod[part.id] {
      let table = made(part.id, kind, of: method)?.showing(part, in: context)
      // A part that titles its tables cites the method once, in its prose.
      let cited = context.citation(method.method.citation, standing: method.method.standing)
      return [part.title == nil ? table : table?.without(note: cited)].compactMap(\.self)
    }
    guard let kind = ReportTables.all[part.id] else {
      let known = ReportTables.all.keys.sorted()
      let arguments: [String: Finding.Argument] = [
        "id": .text(part.id), "nearest": .text(NearestName.of(part.id, among: known) ?? "—"),
      ]
      findings.append(Finding(.error, .unknownTable, arguments, at: part.place))
      return []
    }
    return type(of: kind).tables(called: part.id, of: all(of: kind))
      .filter { $0.has(part.required) }.map { $0.showing(part, in: context) }
  }

  /// The tables of a kind, made once for every sheet and document.
  private mutating func all(of kind: any ReportTable) -> [Table] {
    let id = type(of: kind).id
    if let known = built[id] { return known }
    let tables = kind.tables(in: context)
    built[id] = tables
    return tables
  }

  /// A table of a method, made once for sheet and document.
  private mutating func made(
    _ id: String, _ kind: any MethodTable, of method: MethodAccount
  ) -> Table? {
    let key = "\(id)/\(method.method.id)"
    if let known = methodTables[key] { return known }
    let table = kind.table(of: method, in: context)
    methodTables[key] = table
    return table
  }

  private mutating func chart(_ id: String, at place: Place) -> Chart? {
    guard let outline = outline.charts[id] else {
      findings.append(Finding(.error, .unknownChart, ["id": .text(id)], at: place))
      return nil
    }
    guard let kind = ReportTables.all[outline.table] else {
      findings.append(
        Finding(
          .error, .unknownTable, ["id": .text(outline.table), "nearest": "—"], at: outline.place))
      return nil
    }
    let table = type(of: kind).tables(called: outline.table, of: all(of: kind)).first
    return table.flatMap { Chart(outline, over: $0, in: context) }
  }
}

extension Finding.Code {
  static let unknownTable: Self = "unknown-table"
  static let unknownChart: Self = "unknown-chart"
}
