import Tabular

extension [UInt8] {
  /// The records of a table that comes in pieces of a size; all at once when none is given.
  func records(
    _ delimiter: Delimiter, encoding: TextEncoding? = nil, inPiecesOf size: Int? = nil
  ) -> [Record] {
    var reader = RecordReader(delimiter, encoding: encoding)
    return records(inPiecesOf: size, reader: &reader)
  }

  /// The records that a reader finds.
  func records(inPiecesOf size: Int?, reader: inout RecordReader) -> [Record] {
    var records: [Record] = []
    var position = 0
    while position < count {
      let end = Swift.min(count, position + (size ?? count))
      reader.push(Array(self[position..<end]))
      while let record = reader.next() { records.append(record) }
      position = end
      // What ended the reading also ends the pushing.
      if reader.failure != nil { return records }
    }
    reader.finish()
    while let record = reader.next() { records.append(record) }
    return records
  }
}
