import Diagnostics
import Returns
import Tabular

/// The bytes of one entry of a spool; `SpoolReading` reads the same parts in the same order.
struct SpoolWriting {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func put(_ number: Int?) {
    put(number == nil ? 0 : 1)
    if let number { put(number) }
  }

  mutating func put(_ raw: [UInt8]) {
    put(raw.count)
    bytes += raw
  }

  mutating func put(_ text: String) {
    put(Array(text.utf8))
  }

  mutating func put(_ text: String?) {
    put(text == nil ? 0 : 1)
    if let text { put(text) }
  }

  mutating func put<Element>(
    _ list: [Element], _ put: (inout SpoolWriting, Element) -> Void
  ) {
    self.put(list.count)
    for element in list { put(&self, element) }
  }

  mutating func put(_ place: TablePlace) {
    put(place.sheet)
    put(place.row)
    put(place.column)
    put(place.line)
    put(place.byte)
  }

  mutating func put(_ message: Message) {
    put(message.ja)
    put(message.en)
  }

  mutating func put(_ finding: ReturnFinding) {
    put(finding.code.text)
    put(finding.code.severity.rawValue)
    put(finding.message)
    put(finding.help == nil ? 0 : 1)
    if let help = finding.help { put(help) }
    put(finding.file)
    put(finding.place)
    put(finding.field)
    put(finding.found)
  }

  mutating func put(_ conversion: Conversion) {
    put(conversion.place)
    put(conversion.field)
    put(conversion.found)
    put(conversion.taken)
  }

  /// Of a cell only what results hold: no dates, errors or formulas.
  mutating func put(_ cell: Cell) {
    switch cell {
    case .blank: put(0)
    case .number(let number):
      put(2)
      put(number.description)
    case .boolean(let truth): put(truth ? 3 : 4)
    case .text(let text), .error(let text), .formulaWithoutValue(let text):
      put(1)
      put(text)
    case .date(let date):
      put(1)
      put(date.description)
    }
  }
}
