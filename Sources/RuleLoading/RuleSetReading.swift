import Diagnostics
import YAMLSyntax

/// What the files of a rule set say, before any name is looked up.
struct RuleSetReading {
  /// The files behind those of the base: the header first, then those that it includes, then those
  /// that it does not name.
  private(set) var map: SourceMap
  /// The header; nil when its file could not be read.
  private(set) var header: HeaderDraft?
  /// The blocks of all files.
  private(set) var draft = RuleDraft()
  /// Whether every file that belongs to the rule set could be read, block by block.
  private(set) var isComplete = true
  private let files: RuleSetFiles
  private let findings: Findings

  /// Reads the header and the files that it includes, and adds them to the files of the base.
  init(_ files: RuleSetFiles, behind base: SourceMap = SourceMap(), _ findings: Findings) {
    map = base
    self.files = files
    self.findings = findings
    let name = RuleSetFiles.headerName
    guard let root = tree(of: name, files.bytes(of: name) ?? []) else { return }
    let fields = Fields(
      root, keys: HeaderDraft.keys + RuleDraft.keys, findings)
    let header = HeaderDraft(fields)
    self.header = header
    draft.add(fields, policies: header.policies)
    var included: [Located<String>] = []
    for file in header.include {
      guard let bytes = bytes(of: file, included) else { continue }
      included.append(file)
      guard let root = tree(of: file.value, bytes) else { continue }
      draft.add(Fields(root, keys: RuleDraft.keys, findings), policies: header.policies)
    }
    isComplete = isComplete && draft.isWhole && header.isIncludeWhole
    if !header.isOverlay { draft.changes.reportMisplaced(findings) }
    guard header.isIncludeWhole else { return }
    for (name, bytes) in files.contents
    where name != RuleSetFiles.headerName && !header.include.contains(where: { $0.value == name }) {
      let file = map.add(SourceFile(path: files.path(of: name), bytes: bytes))
      findings.report(.unlistedFile(name, at: Span(file: file, start: 0, end: 0)))
    }
  }

  /// The bytes of an included file; nil when the name is no good, which is reported.
  private mutating func bytes(
    of file: Located<String>, _ included: [Located<String>]
  ) -> [UInt8]? {
    if file.value == RuleSetFiles.headerName {
      findings.report(.repeatedInclude(file, first: nil))
      return nil
    }
    if let first = included.first(where: { $0.value == file.value }) {
      findings.report(.repeatedInclude(file, first: first.span))
      return nil
    }
    guard Self.isFileName(file.value) else {
      isComplete = false
      findings.report(.forbiddenInclude(file))
      return nil
    }
    guard let bytes = files.bytes(of: file.value) else {
      isComplete = false
      let known = files.contents.map(\.name).filter { $0 != RuleSetFiles.headerName }
      findings.report(.unknownInclude(file, known: findings.nearNames.candidates(known)))
      return nil
    }
    return bytes
  }

  private mutating func tree(of name: String, _ bytes: [UInt8]) -> YAMLNode? {
    let file = map.add(SourceFile(path: files.path(of: name), bytes: bytes))
    let document = YAMLReader.read(bytes, as: file)
    findings.report(document.diagnostics)
    if document.root == nil { isComplete = false }
    return document.root
  }

  private static func isFileName(_ name: String) -> Bool {
    let forbidden: [Character] = ["/", "\\", "*", "?", "[", "]"]
    return !name.contains(where: { forbidden.contains($0) }) && !name.contains("..")
      && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
  }
}
