import Accounting
import Findings
import Inventories
import Regulations

/// Everything that two accounts' inventories and regulation declare otherwise.
struct DeclaredChanges {
  let before: EmissionAccount
  let after: EmissionAccount

  init(_ before: EmissionAccount, _ after: EmissionAccount) {
    self.before = before
    self.after = after
  }

  /// Every change, part by part.
  var all: [DeclaredChange] {
    head + gwp + methods + people + treatments + balance + factors + notation + answers
      + reported + facts + remarks(.boundary, \.boundary) + remarks(.remark, \.notes)
  }

  /// Fields of the head, each by itself.
  private var head: [DeclaredChange] {
    let values = [before, after].map(HeadValues.init)
    return zip(values[0].fields, values[1].fields).compactMap { old, new in
      guard old.value != new.value else { return nil }
      return DeclaredChange(
        subject: .head, category: nil, item: LocalizedText(""), field: old.field,
        before: old.value, after: new.value)
    }
  }

  private var facts: [DeclaredChange] {
    ItemComparison<ReportingEntity.Fact, LocalizedText>(
      subject: .fact, key: { fact, _ in fact.name }, name: { fact, _ in fact.name },
      summary: { .text($0.value) }, fields: [(.value, { .text($0.value) })]
    ).changes(before.inventory.entity.facts, after.inventory.entity.facts)
  }

  private func remarks(
    _ subject: DeclaredChange.Subject, _ texts: (Inventory) -> [LocalizedText]
  ) -> [DeclaredChange] {
    ItemComparison<LocalizedText, LocalizedText>(
      subject: subject, key: { note, _ in note }, name: { _, _ in LocalizedText("") },
      summary: { .text($0) }, fields: []
    ).changes(texts(before.inventory), texts(after.inventory))
  }

  private var people: [DeclaredChange] {
    ItemComparison<Person, [String]>(
      subject: .person, key: { person, _ in [person.role.rawValue, person.name] },
      name: { person, _ in LocalizedText(person.name) },
      summary: { .label("diff-role-\($0.role.rawValue)") },
      fields: [(.date, { .words($0.date) })]
    ).changes(before.inventory.people, after.inventory.people)
  }

  private var notation: [DeclaredChange] {
    ItemComparison<NotationEntry, [String]>(
      subject: .notation, key: { entry, _ in [entry.category.value, entry.gas.value] },
      category: { $0.category.value },
      name: { entry, side in
        (side == .before ? before : after).categoryName(entry.category.value)
      },
      summary: { .words($0.key.rawValue) },
      fields: [
        (.key, { .words($0.key.rawValue) }), (.countedIn, { .words($0.countedIn) }),
        (.reason, { .words($0.reason) }),
      ]
    ).changes(before.inventory.notation, after.inventory.notation)
  }

  private var answers: [DeclaredChange] {
    ItemComparison<Answer, [String]>(
      subject: .answer, key: { answer, _ in [answer.code, answer.subject] },
      name: { answer, _ in
        LocalizedText(
          [answer.code, answer.subject].filter { !$0.isEmpty }.joined(separator: " · "))
      },
      summary: { .words($0.answer) },
      fields: [(.answer, { .words($0.answer) }), (.person, { .words($0.person) })]
    ).changes(before.inventory.answers, after.inventory.answers)
  }
}

/// What the head of an inventory says, field by field.
private struct HeadValues {
  let fields: [(field: DeclaredChange.Field, value: DeclaredValue?)]

  init(_ account: EmissionAccount) {
    let inventory = account.inventory
    fields = [
      (.title, .text(inventory.name)), (.kind, .words(inventory.entity.kind.rawValue)),
      (.code, .words(inventory.entity.code)), (.name, .text(inventory.entity.name)),
      (.regions, .words(inventory.entity.regions.joined(separator: ", "))),
      (.year, .count(inventory.year)), (.baseYear, .count(inventory.baseYear)),
      (.guideline, .words(account.guideline.id)),
      (.edition, account.guideline.edition),
      (.gwp, .words(account.gwp.id)),
      (.methods, Self.list(inventory.extraMethods)),
      (.conversions, Self.list(inventory.conversions)),
    ]
  }

  private static func list(_ names: [Located<String>]) -> DeclaredValue? {
    .words(names.map(\.value).sorted().joined(separator: ", "))
  }
}
