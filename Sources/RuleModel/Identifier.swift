/// The permanent ASCII name of something that a rule file defines.
///
/// Texts may change freely, ids may not: they are the column heads of tables and the keys of
/// results.
public struct Identifier: Hashable, Sendable, CustomStringConvertible {
  /// The id as written.
  public let text: String

  /// Takes a text that the loader has checked to be an id.
  public init(_ text: String) {
    self.text = text
  }

  /// The id as written.
  public var description: String { text }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Makes an id of a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension Identifier: Comparable {
  /// Ids are ordered by their bytes.
  public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }
}

/// The position of an element in the rule set's list of its kind, so that nothing looks up a name
/// once the rules are checked.
public struct Reference<Element>: Hashable, Sendable, Comparable {
  /// The position, from 0.
  public let position: Int

  /// Makes the reference to a position.
  public init(_ position: Int) {
    self.position = position
  }

  /// References are ordered as their elements are declared.
  public static func < (left: Reference, right: Reference) -> Bool {
    left.position < right.position
  }
}

extension Array {
  /// The element of the same list that a reference names.
  public subscript(reference: Reference<Element>) -> Element { self[reference.position] }
}
