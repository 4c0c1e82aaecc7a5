/// Turns the bytes of one record into text, or into what is wrong with them.
struct RecordDecoding {
  private let piece: RecordSplitter.Piece
  private let number: Int
  private let encoding: TextEncoding
  private let byteOffset: Int
  private let emptySplitter: RecordSplitter

  /// The most cells of one record whose bad bytes are named.
  private static let mostBadCells = 20

  init(
    _ piece: RecordSplitter.Piece, number: Int, encoding: TextEncoding, byteOffset: Int,
    emptySplitter: RecordSplitter
  ) {
    self.piece = piece
    self.number = number
    self.encoding = encoding
    self.byteOffset = byteOffset
    self.emptySplitter = emptySplitter
  }

  func record() -> Record {
    var faults = badCells()
    if let fault = piece.fault {
      faults.append(
        .record(
          fault.kind, at: place(column: fault.column, line: fault.line, byte: fault.byte)))
    }
    var text = piece.content
    var ends = piece.ends
    if piece.fault != nil {
      (text, ends) = ([], [])
    } else if !faults.isEmpty {
      (text, ends) = shownCells()
    } else if encoding == .cp932, !text.allSatisfy({ $0 < 0x80 }) {
      (text, ends) = decodedCells()
    }
    return Record(
      number: number, line: piece.line, byte: fileByte(piece.byte), raw: piece.raw,
      encoding: encoding, text: text, ends: ends,
      faults: faults.sorted { ($0.place.column ?? 0) < ($1.place.column ?? 0) })
  }

  private func decodedCells() -> ([UInt8], [Int]) {
    var text: [UInt8] = []
    var ends: [Int] = []
    var start = 0
    for end in piece.ends {
      // `badCells` has found every byte to be part of a character.
      _ = CP932.decode(piece.content[start..<end], into: &text)
      ends.append(text.count)
      start = end
    }
    return (text, ends)
  }

  /// The cells as text, with what is no part of a character in hexadecimal digits.
  private func shownCells() -> ([UInt8], [Int]) {
    var text: [UInt8] = []
    var ends: [Int] = []
    var start = 0
    for end in piece.ends {
      text += ShownBytes.utf8(
        piece.content[start..<end], in: encoding, doublesBackslash: false)
      ends.append(text.count)
      start = end
    }
    return (text, ends)
  }

  /// A fault for each cell that holds a byte that is no part of a character, at the first such byte.
  private func badCells() -> [TableFault] {
    var faults: [TableFault] = []
    var splitter = emptySplitter
    var position = 0
    var split = 0
    var mayBeAnotherCell = true
    while position < piece.raw.count, faults.count < Self.mostBadCells {
      let byte = piece.raw[position]
      if byte == splitter.delimiter { mayBeAnotherCell = true }
      if let length = encoding.characterLength(at: position, in: piece.raw[...]) {
        position += length
        continue
      }
      if mayBeAnotherCell {
        // What stands before the bad byte, cut like the record itself, says in which cell it is.
        _ = splitter.consume(Array(piece.raw[split..<position]), from: 0)
        split = position
        mayBeAnotherCell = false
        let column = splitter.column
        if faults.last?.place.column != column {
          let line = piece.line + splitter.currentLine - emptySplitter.currentLine
          faults.append(
            .badByte(
              byte, in: encoding,
              at: place(column: column, line: line, byte: piece.byte + position)))
        }
      }
      position += 1
    }
    return faults
  }

  private func fileByte(_ byte: Int) -> Int? {
    encoding.isUTF16 ? nil : byte + byteOffset
  }

  private func place(column: Int, line: Int, byte: Int) -> TablePlace {
    TablePlace(row: number, column: column, line: line, byte: fileByte(byte))
  }
}
