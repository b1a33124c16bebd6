/// What a text was to be.
public enum TextRole: Hashable, Sendable {
  /// A cell's formula.
  case formula
  /// The title shown with a validation.
  case validationTitle
  /// The message shown with a validation.
  case validationMessage
  /// An item of a list to choose from.
  case choice
  /// A note on a cell.
  case note
  /// The author of a note.
  case noteAuthor
  /// The tip of a link.
  case linkTip
  /// A page header.
  case header
  /// A page footer.
  case footer
  /// A number format.
  case numberFormat
  /// A font's name.
  case fontName
  /// A password.
  case password
  /// A document property, by name.
  case property(String)
  /// The name of a document property.
  case propertyName
  /// A chart's title, axis name, series name or description.
  case chartText
  /// The comparison text of a conditional format.
  case condition
}
