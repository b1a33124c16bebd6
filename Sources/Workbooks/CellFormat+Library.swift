import CXLSXWriter

extension CellFormat {
  /// Says to the library what the format is.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    applyFont(to: format)
    applyAlignment(to: format)
    applyBorders(to: format)
    if let fill { format_set_bg_color(format, fill.libraryValue) }
    if let numberFormat { format_set_num_format(format, numberFormat) }
    if !locked { format_set_unlocked(format) }
    if hidesFormula { format_set_hidden(format) }
  }

  private func applyFont(to format: UnsafeMutablePointer<lxw_format>) {
    if let fontName { format_set_font_name(format, fontName) }
    if let fontSize { format_set_font_size(format, fontSize) }
    if bold { format_set_bold(format) }
    if italic { format_set_italic(format) }
    if underlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let fontColor { format_set_font_color(format, fontColor.libraryValue) }
  }

  private func applyAlignment(to format: UnsafeMutablePointer<lxw_format>) {
    if let horizontal { format_set_align(format, UInt8(horizontal.libraryValue.rawValue)) }
    if let vertical { format_set_align(format, UInt8(vertical.libraryValue.rawValue)) }
    if wraps { format_set_text_wrap(format) }
    if indent > 0 { format_set_indent(format, UInt8(clamping: indent)) }
  }

  private func applyBorders(to format: UnsafeMutablePointer<lxw_format>) {
    if let line = borders.top { format_set_top(format, line.libraryValue) }
    if let line = borders.bottom { format_set_bottom(format, line.libraryValue) }
    if let line = borders.left { format_set_left(format, line.libraryValue) }
    if let line = borders.right { format_set_right(format, line.libraryValue) }
    if let color = borders.color { format_set_border_color(format, color.libraryValue) }
  }
}

extension CellFormat.HorizontalAlignment {
  fileprivate var libraryValue: lxw_format_alignments {
    switch self {
    case .left: LXW_ALIGN_LEFT
    case .center: LXW_ALIGN_CENTER
    case .right: LXW_ALIGN_RIGHT
    case .fill: LXW_ALIGN_FILL
    case .justify: LXW_ALIGN_JUSTIFY
    case .centerAcross: LXW_ALIGN_CENTER_ACROSS
    case .distributed: LXW_ALIGN_DISTRIBUTED
    }
  }
}

extension CellFormat.VerticalAlignment {
  fileprivate var libraryValue: lxw_format_alignments {
    switch self {
    case .top: LXW_ALIGN_VERTICAL_TOP
    case .center: LXW_ALIGN_VERTICAL_CENTER
    case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
    case .justify: LXW_ALIGN_VERTICAL_JUSTIFY
    case .distributed: LXW_ALIGN_VERTICAL_DISTRIBUTED
    }
  }
}

extension CellFormat.Line {
  fileprivate var libraryValue: UInt8 {
    let value =
      switch self {
      case .thin: LXW_BORDER_THIN
      case .medium: LXW_BORDER_MEDIUM
      case .thick: LXW_BORDER_THICK
      case .hair: LXW_BORDER_HAIR
      case .dashed: LXW_BORDER_DASHED
      case .dotted: LXW_BORDER_DOTTED
      case .double: LXW_BORDER_DOUBLE
      }
    return UInt8(value.rawValue)
  }
}
