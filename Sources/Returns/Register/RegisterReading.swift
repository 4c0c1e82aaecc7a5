public import RuleModel
public import Tabular

/// A register, read.
public struct RegisterReading: Sendable {
  /// The register; nil exactly when one of the findings is an error.
  public let register: Register?
  /// Everything found, by place.
  public let findings: [ReturnFinding]
}

extension Register {
  /// Reads a register: a CSV table with the columns `id` and `name`, any of `subjects`, `aliases`,
  /// `valid_from`, `valid_to` and `successor`, and others, which are kept as attributes.
  ///
  /// Several kinds or aliases in a cell have `;` or `|` between them.
  public static func read(
    _ bytes: [UInt8], named file: String, rules: RuleSet, encoding: TextEncoding? = nil
  ) -> RegisterReading {
    var reader = RegisterTableReader(file: file, rules: rules)
    return reader.read(bytes, encoding: encoding)
  }
}
