import RuleModel

/// One member of the model with another value, and which digests that changes.
struct Alteration: Sendable {
  /// What a change of a member means for the digests.
  enum Effect: Sendable {
    /// It can change the value of a result.
    case logic
    /// Only people see it.
    case full
    /// It says nothing, or follows from the rest.
    case nothing
  }

  /// The type and the member, such as `Question.title`.
  let name: String
  let effect: Effect
  let apply: @Sendable (RuleSet) -> RuleSet?

  /// A member of the rule set itself.
  static func own<Value: Sendable>(
    _ member: String, _ path: any KeyPath<RuleSet, Value> & Sendable, _ value: Value,
    _ effect: Effect
  ) -> Alteration {
    Alteration(name: "RuleSet.\(member)", effect: effect) { setting(path, of: $0, to: value) }
  }

  /// A list of the rule set, with its first element once more, so that no reference loses its aim.
  static func longer<Element>(
    _ member: String, _ path: any KeyPath<RuleSet, [Element]> & Sendable, _ effect: Effect
  ) -> Alteration {
    Alteration(name: "RuleSet.\(member)", effect: effect) { rules in
      let list = rules[keyPath: path]
      return setting(path, of: rules, to: list + list.prefix(1))
    }
  }

  /// A member of a part of the rule set, which is found by way of the paths before.
  static func part<Part, Value: Sendable>(
    _ type: String, _ member: String, _ effect: Effect, of path: Path<Part>,
    _ field: any KeyPath<Part, Value> & Sendable, _ value: Value
  ) -> Alteration {
    Alteration(name: "\(type).\(member)", effect: effect) { rules in
      path.change(rules) { setting(field, of: $0, to: value) }
    }
  }
}

/// The way to one part of a rule set.
struct Path<Part>: Sendable {
  /// The rule set with the part changed; nil where the part cannot be changed.
  let change: @Sendable (RuleSet, (Part) -> Part?) -> RuleSet?

  /// The way to a member of the part.
  func member<Inner>(_ field: any KeyPath<Part, Inner> & Sendable) -> Path<Inner> {
    Path<Inner> { rules, body in
      change(rules) { part in
        body(part[keyPath: field]).flatMap { setting(field, of: part, to: $0) }
      }
    }
  }

  /// The way to the first element of a list of the part.
  func first<Inner>(_ field: any KeyPath<Part, [Inner]> & Sendable) -> Path<Inner> {
    Path<Inner> { rules, body in
      change(rules) { part in
        var list = part[keyPath: field]
        guard let first = list.first, let changed = body(first) else { return nil }
        list[0] = changed
        return setting(field, of: part, to: list)
      }
    }
  }
}

extension Path<RuleSet> {
  /// The way to the rule set.
  static var rules: Path<RuleSet> { Path { rules, body in body(rules) } }
}

/// A value with one stored property replaced, be it a constant; nil where the path is computed.
///
/// The model's types have no setters and some two hundred members: copying them by hand would hide
/// the table in which each has its line. The bytes of a copy are the test's own to write.
func setting<Root, Value>(
  _ path: KeyPath<Root, Value>, of root: Root, to value: Value
) -> Root? {
  guard let offset = MemoryLayout<Root>.offset(of: path) else { return nil }
  var copy = root
  withUnsafeMutableBytes(of: &copy) { bytes in
    bytes.baseAddress?.advanced(by: offset).assumingMemoryBound(to: Value.self).pointee = value
  }
  return copy
}
