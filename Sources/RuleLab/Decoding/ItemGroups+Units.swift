import Diagnostics
import YAMLSyntax

extension ItemGroups {
  /// The answers to a group of units cell by cell, so that each replaces what a base says of it;
  /// other answers as they are.
  func flattened(_ entry: YAMLEntry) -> [YAMLEntry] {
    let group = entry.key.value
    guard hasUnits(group), case .mapping(let units) = entry.value.content else { return [entry] }
    return units.flatMap { unit -> [YAMLEntry] in
      guard case .mapping(let cells) = unit.value.content else {
        return [
          YAMLEntry(
            key: Located("\(group).\(unit.key.value)", at: unit.key.span), value: unit.value)
        ]
      }
      return cells.map { cell in
        YAMLEntry(
          key: Located("\(group).\(unit.key.value).\(cell.key.value)", at: cell.key.span),
          value: cell.value)
      }
    }
  }

  /// The answers as a sheet has them: cells of units stand in their unit, and that in its group.
  func nested(_ entries: [YAMLEntry]) -> [YAMLEntry] {
    var nested: [YAMLEntry] = []
    for entry in entries {
      let path = entry.key.value.split(separator: ".", maxSplits: 2).map(String.init)
      guard path.count > 1, hasUnits(path[0]) else {
        nested.append(entry)
        continue
      }
      add(entry.value, at: path[...], entry.key.span, to: &nested)
    }
    return nested
  }

  private func add(
    _ value: YAMLNode, at path: ArraySlice<String>, _ span: Span, to entries: inout [YAMLEntry]
  ) {
    guard let name = path.first else { return }
    let rest = path.dropFirst()
    guard !rest.isEmpty else {
      entries.append(YAMLEntry(key: Located(name, at: span), value: value))
      return
    }
    var inner: [YAMLEntry] = []
    let position = entries.firstIndex { $0.key.value == name }
    if let position, case .mapping(let written) = entries[position].value.content {
      inner = written
    }
    add(value, at: rest, span, to: &inner)
    let node = YAMLNode(.mapping(inner), span: span)
    if let position {
      entries[position] = YAMLEntry(key: entries[position].key, value: node)
    } else {
      entries.append(YAMLEntry(key: Located(name, at: span), value: node))
    }
  }
}
