/// How a measure can come to lack a value; it decides which policy a measure made of it follows.
struct Lack: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// It does not apply.
  static let notApplying = Lack(rawValue: 1)
  /// It applies, and has no value.
  static let withoutValue = Lack(rawValue: 2)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(notApplying: Bool, withoutValue: Bool) {
    rawValue = (notApplying ? 1 : 0) | (withoutValue ? 2 : 0)
  }

  /// Whether it is open which of them it is.
  var isOpen: Bool { self == [.notApplying, .withoutValue] }
}
