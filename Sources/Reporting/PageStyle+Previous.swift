extension PageStyle {
  /// What stands beside last year.
  static let previous = """
    .gauge.beside { height: 22px; } .bar.total .gauge.beside { height: 28px; }
    .gauge .last { fill: #8fa2a8; }
    .bar .last-year { white-space: nowrap; }
    """
}
