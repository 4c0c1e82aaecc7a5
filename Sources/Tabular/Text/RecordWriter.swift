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
    /// Whether the byte order mark comes first; Excel takes a UTF-8 table without it for Shift_JIS.
    public var hasByteOrderMark: Bool
    /// What ends a record.
    public var lineBreak: LineBreak
    /// Whether texts that a spreadsheet would take for formulas are marked with `'`.
    public var guardsFormulas: Bool

    /// Makes a style; without arguments it is CSV that Excel reads as it is meant.
    public init(
      delimiter: Delimiter = .comma, encoding: TextEncoding = .utf8,
      hasByteOrderMark: Bool = true, lineBreak: LineBreak = .crlf, guardsFormulas: Bool = true
    ) {
      self.delimiter = delimiter
      self.encoding = encoding
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
  /// Gives the characters that the encoding does not have, with what was written for them.
  @discardableResult
  public mutating func write(_ cells: [Cell]) -> [UnfitCharacter] {
    recordsWritten += 1
    var unfit: [UnfitCharacter] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { append(String(Character(Unicode.Scalar(style.delimiter.rawValue)))) }
      let text = text(of: cell)
      let isOnly = cells.count == 1
      let field = needsQuotes(text) || (isOnly && text.isEmpty) ? quoted(text) : text
      append(field, record: recordsWritten, column: index + 1, unfit: &unfit)
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

  private mutating func append(_ text: String) {
    var unfit: [UnfitCharacter] = []
    append(text, record: 0, column: 0, unfit: &unfit)
  }

  private mutating func append(
    _ text: String, record: Int, column: Int, unfit: inout [UnfitCharacter]
  ) {
    switch style.encoding {
    case .utf8:
      bytes += text.utf8
    case .utf16LittleEndian:
      for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    case .utf16BigEndian:
      for unit in text.utf16 { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    case .cp932:
      for scalar in text.unicodeScalars {
        if let fitting = CP932.bytes(of: scalar) {
          bytes += fitting
        } else {
          let character = UnfitCharacter(scalar, record: record, column: column)
          bytes += character.written.unicodeScalars.flatMap { CP932.bytes(of: $0) ?? [] }
          unfit.append(character)
        }
      }
    }
  }
}
