/// Writes records as CSV or TSV, by RFC 4180, quoting only what needs it.
///
/// Records are given one by one; what has been written is taken in pieces of any number of records,
/// so that memory does not grow with the table.
public struct RecordWriter {
  /// How a table is written.
  public struct Style: Hashable, Sendable {
    /// What ends a record.
    public enum LineBreak: String, Hashable, Sendable {
      /// CR LF, as RFC 4180 and Excel have it.
      case crlf = "\r\n"
      /// LF.
      case lf = "\n"
    }

    /// What stands between cells.
    public var delimiter: Delimiter
    /// The encoding.
    public var encoding: TextEncoding
    /// The characters that the table may have, of those that the encoding has.
    public var repertoire: Repertoire
    /// Whether the byte order mark comes first; Excel takes a UTF-8 table without it for Shift_JIS.
    public var hasByteOrderMark: Bool
    /// What ends a record.
    public var lineBreak: LineBreak
    /// Whether texts that a spreadsheet would take for formulas are marked with `'`.
    public var guardsFormulas: Bool

    /// Makes a style; without arguments it is CSV that Excel reads as it is meant.
    public init(
      delimiter: Delimiter = .comma, encoding: TextEncoding = .utf8,
      repertoire: Repertoire = .all, hasByteOrderMark: Bool = true,
      lineBreak: LineBreak = .crlf, guardsFormulas: Bool = true
    ) {
      self.delimiter = delimiter
      self.encoding = encoding
      self.repertoire = repertoire
      self.hasByteOrderMark = hasByteOrderMark
      self.lineBreak = lineBreak
      self.guardsFormulas = guardsFormulas
    }
  }

  private let style: Style
  private var bytes: [UInt8]
  private var recordsWritten = 0

  /// Makes a writer of an empty table.
  public init(_ style: Style = Style()) {
    self.style = style
    bytes = style.hasByteOrderMark ? style.encoding.byteOrderMark : []
  }

  /// Writes a record of cells that are typed: only texts are guarded against being formulas.
  ///
  /// Gives the characters that the table may not have, with what was written for them.
  @discardableResult
  public mutating func write(_ cells: [Cell]) -> [UnfitCharacter] {
    recordsWritten += 1
    var unfit: [UnfitCharacter] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { append(String(Character(Unicode.Scalar(style.delimiter.rawValue)))) }
      let text = fitting(
        text(of: cell), record: recordsWritten, column: index + 1, unfit: &unfit)
      let isOnly = cells.count == 1
      let field = needsQuotes(text) || (isOnly && text.isEmpty) ? quoted(text) : text
      append(field)
    }
    append(style.lineBreak.rawValue)
    return unfit
  }

  /// Writes a record of texts.
  @discardableResult
  public mutating func write(_ texts: [String]) -> [UnfitCharacter] {
    write(texts.map { $0.isEmpty ? .blank : .text($0) })
  }

  /// Gives what has been written since the last time.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private func text(of cell: Cell) -> String {
    switch cell {
    case .blank: ""
    case .text(let text): style.guardsFormulas ? FormulaGuard.guarded(text) : text
    case .number(let number): number.description
    case .date(let date): date.description
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error(let text): text
    // A formula that a table holds as text must not come to life either.
    case .formulaWithoutValue(let formula): style.guardsFormulas ? "'=" + formula : "=" + formula
    }
  }

  private func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains {
      $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == style.delimiter.rawValue
    }
  }

  private func quoted(_ text: String) -> String {
    var field = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { field += "\"" }
      field.unicodeScalars.append(scalar)
    }
    return field + "\""
  }

  // MARK: Characters

  /// A text with something else for each character that the table may not have.
  private func fitting(
    _ text: String, record: Int, column: Int, unfit: inout [UnfitCharacter]
  ) -> String {
    guard style.repertoire != .all || style.encoding == .cp932,
      !text.unicodeScalars.allSatisfy({ fits($0) })
    else { return text }
    var fitting = ""
    for scalar in text.unicodeScalars {
      var written = String(Character(scalar))
      if !style.repertoire.has(scalar) {
        unfit.append(
          UnfitCharacter(
            scalar, .machineDependent, written: Repertoire.substitute(for: scalar),
            record: record, column: column))
        written = unfit.last?.written ?? ""
      } else if !isEncodable(scalar) {
        unfit.append(
          UnfitCharacter(
            scalar, .notInEncoding, written: CP932.twins[scalar].map { String(Character($0)) },
            record: record, column: column))
        written = unfit.last?.written ?? ""
      }
      fitting.unicodeScalars.append(contentsOf: written.unicodeScalars)
    }
    return fitting
  }

  private func fits(_ scalar: Unicode.Scalar) -> Bool {
    style.repertoire.has(scalar) && isEncodable(scalar)
  }

  private func isEncodable(_ scalar: Unicode.Scalar) -> Bool {
    style.encoding != .cp932 || CP932.bytes(of: scalar) != nil
  }

  private mutating func append(_ text: String) {
    switch style.encoding {
    case .utf8:
      bytes += text.utf8
    case .utf16LittleEndian:
      for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    case .utf16BigEndian:
      for unit in text.utf16 { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    case .cp932:
      for scalar in text.unicodeScalars { bytes += CP932.bytes(of: scalar) ?? [] }
    }
  }
}
