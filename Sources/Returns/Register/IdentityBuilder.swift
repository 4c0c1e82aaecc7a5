import Diagnostics
import Tabular
import YAMLSyntax

/// Collects what is found out about who sent a return.
struct IdentityBuilder {
  let file: String
  let place: TablePlace
  var id: String?
  var name: String?
  var entry: Register.Entry?
  private var findings: [ReturnFinding] = []
  private var conversions: [Conversion] = []
  private(set) var hasError = false

  init(file: String, place: TablePlace) {
    self.file = file
    self.place = place
  }

  func made() -> IdentityReading {
    IdentityReading(
      id: hasError ? nil : id, name: name, entry: entry, findings: findings,
      conversions: conversions)
  }

  /// Says something of a cell, or of the return as a whole.
  mutating func report(_ fault: ValueFault, at cell: GivenCell?, _ field: String) {
    hasError = hasError || fault.code.severity == .error
    findings.append(
      ReturnFinding(
        fault.code, fault.message, help: fault.help, in: file, at: cell?.place ?? place,
        field: field, found: cell?.text))
  }

  /// Records what a cell was taken for, where it is something else.
  mutating func convert(_ cell: GivenCell, to taken: String, _ field: String) {
    if cell.text == taken { return }
    conversions.append(
      Conversion(at: cell.place, field: field, found: cell.text, taken: taken))
  }

  // MARK: Without a register

  /// Takes an id as it stands; only digits are put right.
  mutating func take(id cell: GivenCell?, name nameCell: GivenCell?) {
    if let nameCell {
      let trimmed = nameCell.text.trimmed
      name = trimmed
      convert(nameCell, to: trimmed, IdentityReader.nameField)
    }
    guard let cell else {
      report(.missingID(hasName: nameCell != nil), at: nameCell, IdentityReader.idField)
      return
    }
    let text = cell.text.trimmed
    let key = SpellingFolding.folded(text)
    let digits = key.utf8.allSatisfy { (0x30...0x39).contains($0) } ? key : text
    if let six = OfficialCode.withLostZero(digits) {
      report(.lostZeros(cell.text, meant: six), at: cell, IdentityReader.idField)
      id = six
    } else {
      id = digits
    }
    if let id { convert(cell, to: id, IdentityReader.idField) }
  }
}

extension String {
  /// The text without spaces around it.
  var trimmed: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, SpellingFolding.isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, SpellingFolding.isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }
}
