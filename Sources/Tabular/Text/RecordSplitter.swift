/// Cuts bytes in which ASCII stands for itself into records and cells, by RFC 4180: a state machine
/// that may be fed any number of bytes at a time.
///
/// Records end at LF, CR LF or CR. In a cell that breaks the rules quotes stand for themselves up to
/// the next delimiter; the record goes on to where it would have ended, so that a line within one of its
/// quoted cells is never taken for a record.
struct RecordSplitter {
  /// How a record breaks the rules of quoting or a limit.
  struct Fault {
    enum Kind {
      case strayQuote
      case textAfterQuote
      case unclosedQuote(lastLine: Int)
      case cellTooLong
      case tooManyCells
      case recordTooLong
    }

    let kind: Kind
    let column: Int
    let line: Int
    /// The byte, counted from the beginning of the text.
    let byte: Int
  }

  /// What has come of the record so far.
  struct Piece {
    var line = 1
    var byte = 0
    var raw: [UInt8] = []
    var content: [UInt8] = []
    var ends: [Int] = []
    var fault: Fault?
  }

  private enum State {
    case cellStart
    case bare
    case quoted
    /// Behind a quote within a quoted cell.
    case quote
    /// Behind a CR that ends the record, unless an LF follows.
    case carriageReturn
  }

  private(set) var piece = Piece()
  private var state = State.cellStart
  private var line = 1
  private var byte = 0
  private var lastWasCarriageReturn = false
  private var openQuote = (line: 1, byte: 0)
  let delimiter: UInt8
  private let limits: TableLimits

  init(_ delimiter: Delimiter, limits: TableLimits) {
    self.delimiter = delimiter.rawValue
    self.limits = limits
  }

  /// The column, counted from 1, that the next byte belongs to.
  var column: Int { piece.ends.count + 1 }
  /// The line, counted from 1, that the next byte stands on.
  var currentLine: Int { line }

  /// Takes bytes up to the end of the record, or all; gives the position behind those taken, and
  /// whether the record is complete.
  mutating func consume(_ bytes: [UInt8], from start: Int) -> (end: Int, isComplete: Bool) {
    var position = start
    while position < bytes.count {
      if piece.raw.count > limits.recordBytes {
        note(.recordTooLong)
        return (position, true)
      }
      let next = bytes[position]
      switch state {
      case .carriageReturn:
        if next == 0x0A { take(next, at: &position) }
        return (position, true)
      case .bare, .quoted:
        let end = runEnd(in: bytes, from: position)
        if end > position {
          takeText(bytes[position..<end])
          position = end
          continue
        }
        fallthrough
      case .cellStart, .quote:
        take(next, at: &position)
        if step(next) { return (position, true) }
      }
    }
    return (position, false)
  }

  /// Gives the record out and is ready for the next.
  mutating func takePiece() -> Piece {
    defer {
      piece = Piece(line: line, byte: byte)
      state = .cellStart
      lastWasCarriageReturn = false
    }
    return piece
  }

  /// Ends the last record; nil when nothing stands behind the last line break.
  mutating func finish() -> Piece? {
    guard !piece.raw.isEmpty else { return nil }
    switch state {
    case .carriageReturn: break
    case .quoted:
      note(.unclosedQuote(lastLine: line), line: openQuote.line, byte: openQuote.byte)
      endCell()
    case .cellStart, .bare, .quote: endCell()
    }
    return takePiece()
  }

  /// Where a run of bytes ends that mean nothing but themselves in this state.
  private func runEnd(in bytes: [UInt8], from start: Int) -> Int {
    // The limit of the record holds within a run too.
    let limit = min(bytes.count, start + max(1, limits.recordBytes + 1 - piece.raw.count))
    var end = start
    while end < limit {
      let byte = bytes[end]
      if byte == 0x22 || byte == 0x0A || byte == 0x0D { break }
      if byte == delimiter && state == .bare { break }
      end += 1
    }
    return end
  }

  private mutating func takeText(_ text: ArraySlice<UInt8>) {
    piece.raw += text
    byte += text.count
    lastWasCarriageReturn = false
    keep(text)
  }

  /// Counts one byte of structure, or of text that may be structure.
  private mutating func take(_ next: UInt8, at position: inout Int) {
    piece.raw.append(next)
    byte += 1
    position += 1
    if next == 0x0D || (next == 0x0A && !lastWasCarriageReturn) { line += 1 }
    lastWasCarriageReturn = next == 0x0D
  }

  /// Goes on by one byte; true when the record is complete.
  private mutating func step(_ next: UInt8) -> Bool {
    switch (state, next) {
    case (.quoted, 0x22):
      state = .quote
    case (.quoted, _):
      keep([next])
    case (.quote, 0x22):
      keep([next])
      state = .quoted
    case (.cellStart, 0x22):
      openQuote = (line, byte - 1)
      state = .quoted
    case (_, delimiter):
      endCell()
      state = .cellStart
    case (_, 0x0A):
      endCell()
      return true
    case (_, 0x0D):
      endCell()
      state = .carriageReturn
    default:
      if state == .quote { note(.textAfterQuote) }
      if state == .bare, next == 0x22 { note(.strayQuote) }
      keep([next])
      state = .bare
    }
    return false
  }

  private mutating func keep(_ text: some Collection<UInt8>) {
    guard piece.content.count - (piece.ends.last ?? 0) + text.count <= limits.cellBytes else {
      note(.cellTooLong)
      return
    }
    if piece.ends.count < limits.cells { piece.content += text }
  }

  private mutating func endCell() {
    guard piece.ends.count < limits.cells else {
      note(.tooManyCells)
      return
    }
    piece.ends.append(piece.content.count)
  }

  /// Keeps the first fault of the record; one that ends the reading takes its place.
  private mutating func note(_ kind: Fault.Kind, line: Int? = nil, byte: Int? = nil) {
    if case .recordTooLong = kind { piece.fault = nil }
    guard piece.fault == nil else { return }
    piece.fault = Fault(
      kind: kind, column: column, line: line ?? self.line, byte: byte ?? max(0, self.byte - 1))
  }
}
