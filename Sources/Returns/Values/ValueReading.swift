/// What a cell was taken for.
public struct ValueReading<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What it was taken for; nil exactly when the fault is an error.
  public let value: Value?
  /// What it was taken for as an answer sheet has it, where that is not what stands there to the
  /// letter; empty for unanswered.
  public let taken: String?
  /// What is to be said of it.
  public let fault: ValueFault?

  /// A cell that was understood, with a warning where there is one.
  init(_ value: Value, taken: String? = nil, warning: ValueFault? = nil) {
    self.value = value
    self.taken = taken
    fault = warning
  }

  /// A cell that was not surely understood.
  init(refused fault: ValueFault) {
    value = nil
    taken = nil
    self.fault = fault
  }

  /// The fault as a finding in a return.
  public func finding(
    at cell: GivenCell, field: String, in file: String
  ) -> ReturnFinding? {
    fault.map {
      ReturnFinding(
        $0.code, $0.message, help: $0.help, in: file, at: cell.place, field: field,
        found: cell.text)
    }
  }

  /// The record of the conversion, where there was one.
  public func conversion(at cell: GivenCell, field: String) -> Conversion? {
    taken.map { Conversion(at: cell.place, field: field, found: cell.text, taken: $0) }
  }
}

extension ValueReading {
  /// The same reading with another value in the place of its own.
  func map<Other>(_ change: (Value) -> Other) -> ValueReading<Other> {
    ValueReading<Other>(value: value.map(change), taken: taken, fault: fault)
  }

  private init(value: Value?, taken: String?, fault: ValueFault?) {
    self.value = value
    self.taken = taken
    self.fault = fault
  }
}
