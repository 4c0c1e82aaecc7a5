import Diagnostics
import YAMLSyntax

/// The keys of one mapping of a rule file, read strictly: each known key by its kind, every
/// unknown one reported when the fields are made.
///
/// A field that is absent and one that is faulty both read as nil; the faulty one has been
/// reported. ``has(_:)`` tells them apart.
struct Fields {
  /// How many unknown keys of one mapping are reported; one with more is no rule file at all, and
  /// looking for what each may have meant would take its time.
  private static let maximumUnknownKeys = 100

  /// Where the mapping starts; a missing key is reported here.
  let span: Span
  /// Where faults go.
  let findings: Findings
  /// False when the node was no mapping, so that its keys are not missing one by one as well.
  let isReadable: Bool
  /// False when the node was no mapping or held an unknown key.
  let isWhole: Bool
  private let entries: [String: YAMLNode]
  private let places: [String: Span]
  /// The keys that unknown ones seem to mean; they are not missing as well.
  private let misspelt: Set<String>

  /// Takes a node that should be a mapping with some of these keys.
  init(_ node: YAMLNode, keys: [String], _ findings: Findings) {
    span = node.span
    self.findings = findings
    guard case .mapping(let written) = node.content else {
      isReadable = false
      isWhole = false
      entries = [:]
      places = [:]
      misspelt = []
      findings.reportKind(of: node, expected: .mapping)
      return
    }
    isReadable = true
    var unknownCount = 0
    var misspelt: Set<String> = []
    var isWhole = true
    var entries: [String: YAMLNode] = [:]
    var places: [String: Span] = [:]
    for entry in written {
      guard keys.contains(entry.key.value) else {
        unknownCount += 1
        if unknownCount <= Self.maximumUnknownKeys {
          let meant = Suggestion.nearest(to: FullWidth.folded(entry.key.value), among: keys)
          findings.report(.unknownKey(entry.key, meant: meant, known: keys))
          misspelt.formUnion(meant.prefix(1))
        }
        isWhole = false
        continue
      }
      entries[entry.key.value] = entry.value
      places[entry.key.value] = entry.key.span
    }
    self.isWhole = isWhole
    self.entries = entries
    self.places = places
    self.misspelt = misspelt
  }

  /// Whether a key is written, whatever its value.
  func has(_ key: String) -> Bool { entries[key] != nil }

  /// Where a key is written.
  func place(of key: String) -> Span? { places[key] }

  /// The value of a key; a key without one is reported.
  func node(_ key: String) -> YAMLNode? {
    guard let node = entries[key], let place = places[key] else { return nil }
    if case .scalar(let scalar) = node.content, scalar.isNull {
      findings.report(.emptyValue(of: key, at: place))
      return nil
    }
    return node
  }

  /// Reports a key that must be there and is not.
  func require(_ key: String) {
    guard isReadable, !has(key), !misspelt.contains(key) else { return }
    findings.report(.missingKey(key, at: span))
  }

  /// Reports where none of some keys is written.
  func requireAny(of keys: [String]) {
    guard isReadable, !keys.contains(where: has), misspelt.isDisjoint(with: keys) else { return }
    findings.report(.noneOf(keys, at: span))
  }

  /// Which of some keys is written, where exactly one must be; nil when the choice is reported.
  func exactlyOne(of keys: [String]) -> String? {
    guard isReadable else { return nil }
    let written = keys.filter(has)
    if written.count == 1 { return written[0] }
    if written.isEmpty, !misspelt.isDisjoint(with: keys) { return nil }
    let place = written.dropFirst().compactMap(place(of:)).min() ?? span
    findings.report(.notExactlyOne(of: keys, written: written, at: place))
    return nil
  }
}
