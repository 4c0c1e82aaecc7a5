import CXlsxWriter

extension WorkbookWriter {
  /// The library's form of a style; each is made once, in the order of first use.
  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if style == .plain { return nil }
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(handle) else { return nil }
    setFont(of: format, style)
    setPosition(of: format, style)
    if style.hasBorder {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      if let color = style.borderColor { format_set_border_color(format, color) }
    }
    if style.isUnlocked { format_set_unlocked(format) }
    if let fill = style.fill { format_set_bg_color(format, fill) }
    if let code = style.numberFormat { format_set_num_format(format, code) }
    formats[style] = format
    return format
  }

  private func setFont(of format: UnsafeMutablePointer<lxw_format>, _ style: CellStyle) {
    if let font = style.font { format_set_font_name(format, font) }
    if style.isBold { format_set_bold(format) }
    if let color = style.color { format_set_font_color(format, color) }
    if let size = style.size { format_set_font_size(format, Double(size)) }
  }

  private func setPosition(of format: UnsafeMutablePointer<lxw_format>, _ style: CellStyle) {
    if style.wrapsText { format_set_text_wrap(format) }
    if style.shrinksText { format_set_shrink(format) }
    switch style.alignment {
    case .general: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    switch style.verticalAlignment {
    case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    }
    if style.indent > 0 { format_set_indent(format, UInt8(clamping: style.indent)) }
    // 270 is the library's number for text that is written downwards.
    if style.isVertical { format_set_rotation(format, 270) }
  }
}
