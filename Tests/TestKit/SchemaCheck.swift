import Foundation

/// Checks JSON against the parts of JSON Schema that our schemas use, and refuses any other.
package struct SchemaCheck {
  private let schema: [String: Any]

  private static let known: Set<String> = [
    "$schema", "$defs", "$ref", "title", "description", "type", "required", "properties",
    "additionalProperties", "items", "enum", "const", "anyOf", "oneOf", "pattern", "format",
    "minimum",
  ]

  /// Takes a schema as Foundation reads it.
  package init(schema: [String: Any]) {
    self.schema = schema
  }

  /// What is wrong with a document, each fault with its path.
  package func faults(in document: Any) -> [String] {
    faults(document, schema, at: "$")
  }

  private func faults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    var faults = schema.keys.filter { !Self.known.contains($0) }.map { "\(path): keyword \($0)" }
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      let definitions = self.schema["$defs"] as? [String: [String: Any]] ?? [:]
      guard let target = definitions[name] else { return ["\(path): no definition \(name)"] }
      faults += self.faults(value, target, at: path)
    }
    if let expected = schema["type"] {
      let types = expected as? [String] ?? [expected as? String ?? "?"]
      if !types.contains(where: { has(value, type: $0) }) { faults.append("\(path): not \(types)") }
    }
    if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
      faults.append("\(path): \(value) is not one of \(choices)")
    }
    if let constant = schema["const"] as? String, constant != value as? String {
      faults.append("\(path): \(value) is not \(constant)")
    }
    for (key, isExclusive) in [("anyOf", false), ("oneOf", true)] {
      guard let choices = schema[key] as? [[String: Any]] else { continue }
      let fitting = choices.filter { self.faults(value, $0, at: path).isEmpty }.count
      if fitting == 0 || isExclusive && fitting > 1 {
        faults.append("\(path): \(fitting) of \(key) fit \(value)")
      }
    }
    if let members = value as? [String: Any] { faults += self.faults(members, schema, at: path) }
    if let items = schema["items"] as? [String: Any], let elements = value as? [Any] {
      for (index, element) in elements.enumerated() {
        faults += self.faults(element, items, at: "\(path)[\(index)]")
      }
    }
    return faults
  }

  private func faults(
    _ members: [String: Any], _ schema: [String: Any], at path: String
  ) -> [String] {
    guard let properties = schema["properties"] as? [String: [String: Any]] else { return [] }
    let required = schema["required"] as? [String] ?? []
    var faults = required.filter { members[$0] == nil }.map { "\(path): \($0) is missing" }
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      if let property = properties[name] {
        faults += self.faults(member, property, at: "\(path).\(name)")
      } else {
        faults.append("\(path): \(name) is not in the schema")
      }
    }
    return faults
  }

  private func has(_ value: Any, type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    // Foundation reads true and 1 into the same class; its description tells them apart.
    case "boolean": isBoolean(value)
    case "integer": value is Int && !isBoolean(value)
    default: false
    }
  }

  private func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return number.objCType.pointee == NSNumber(value: true).objCType.pointee
  }
}
