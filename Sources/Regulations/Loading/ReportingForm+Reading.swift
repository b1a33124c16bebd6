import Findings
import Parsing

extension ReportingForm {
  init?(_ map: inout YAMLMap, into findings: inout [Finding]) {
    _ = map.required("reporting", as: .string, into: &findings)
    let citation = Citation(required: &map, into: &findings)
    let standing = map.required("standing", as: YAMLReading<Standing>.choice, into: &findings)
    let tables = map.required("tables", as: .list(of: .reportingTable), into: &findings)
    note = map.optional("note", as: .localizedText, into: &findings)
    place = map.place
    guard let citation, let standing, let tables else { return nil }
    self.citation = citation
    self.standing = standing
    self.tables = tables
  }
}

extension YAMLReading where Value == ReportingTable {
  /// `{ number, title, heads, methods | rows, note }`.
  fileprivate static var reportingTable: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let number = map.optional("number", as: .string, into: &findings)
      let title = map.required("title", as: .localizedText, into: &findings)
      let heads = map.required("heads", as: .list(of: .reportingHead), into: &findings)
      let methods = map.optional("methods", as: .list(of: .string), into: &findings) ?? []
      let rows = map.optional("rows", as: .list(of: .reportingRow), into: &findings) ?? []
      let note = map.optional("note", as: .localizedText, into: &findings)
      map.finish(into: &findings)
      guard let title, let heads else { return nil }
      return ReportingTable(
        number: number, title: title, heads: heads, methods: methods, rows: rows, note: note)
    }
  }
}

extension YAMLReading where Value == ReportingTable.Head {
  /// `{ shows: value, of: OF, in: "%", name: … }`.
  fileprivate static var reportingHead: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let content = map.required(
        "shows", as: YAMLReading<ReportingTable.Content>.choice, into: &findings)
      let letters = map.optional("of", as: .oneOrMore(of: .string), into: &findings) ?? []
      let unit = map.optional("in", as: .unit, into: &findings)
      let decimals = map.optional("decimals", as: .integer, into: &findings)
      let name = map.required("name", as: .localizedText, into: &findings)
      map.finish(into: &findings)
      guard let content, let name else { return nil }
      return ReportingTable.Head(
        content: content, letters: letters, unit: unit, decimals: decimals, name: name)
    }
  }
}

extension YAMLReading where Value == ReportingTable.Row {
  /// `{ name, methods, items }` or `{ name, total }`.
  fileprivate static var reportingRow: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let name = map.required("name", as: .localizedText, into: &findings)
      let methods = map.optional("methods", as: .list(of: .string), into: &findings) ?? []
      let items = map.optional("items", as: .list(of: .reportingItem), into: &findings) ?? []
      let total = map.optional(
        "total", as: YAMLReading<ReportingTable.Total>.choice, into: &findings)
      let decimals = map.optional("decimals", as: .integer, into: &findings)
      map.finish(into: &findings)
      return name.map {
        ReportingTable.Row(
          name: $0, methods: methods, items: items, total: total, decimals: decimals)
      }
    }
  }
}

extension YAMLReading where Value == ReportingTable.Item {
  /// `{ name, of: NCV, in: GJ/t }`; without `of` the result.
  fileprivate static var reportingItem: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let name = map.required("name", as: .localizedText, into: &findings)
      let letters = map.optional("of", as: .oneOrMore(of: .string), into: &findings) ?? []
      let unit = map.optional("in", as: .unit, into: &findings)
      let decimals = map.optional("decimals", as: .integer, into: &findings)
      map.finish(into: &findings)
      return name.map {
        ReportingTable.Item(name: $0, letters: letters, unit: unit, decimals: decimals)
      }
    }
  }
}
