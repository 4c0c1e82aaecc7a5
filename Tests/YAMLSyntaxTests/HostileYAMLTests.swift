import Diagnostics
import TestKit
import Testing
import YAMLSyntax

@Suite struct HostileYAMLTests {
  @Test(arguments: HostileYAML.cases)
  func `hostile YAML is refused with one diagnostic or kept exactly`(_ hostile: HostileCase) throws
  {
    let bytes = hostile.bytes()
    let clock = ContinuousClock()
    var document = ReadDocument.none
    let time = clock.measure { document = YAMLReader.read(bytes, as: FileID(0)) }
    switch hostile.expectation {
    case .refused(let code):
      #expect(document.root == nil)
      #expect(document.diagnostics.map(\.code.text) == [code], "\(document.diagnostics)")
    case .kept(let text):
      #expect(document.diagnostics.isEmpty, "\(document.diagnostics)")
      #expect(document.root?.text(at: "a") == text)
    }
    for diagnostic in document.diagnostics {
      #expect(diagnostic.span.end <= bytes.count)
    }
    // Unoptimised builds on a busy machine; the second that counts is measured on the release binary.
    #expect(time < .seconds(60))
  }

  @Test func `the table has at least 60 classes with different names`() {
    let names = HostileYAML.cases.map(\.name)
    #expect(names.count >= 60)
    #expect(Set(names).count == names.count)
  }
}

extension ReadDocument {
  fileprivate static var none: ReadDocument { YAMLReader.read([], as: FileID(0)) }
}

extension YAMLNode {
  /// The scalar under a key of this mapping.
  func text(at key: String) -> String? {
    guard case .mapping(let entries) = content,
      let node = entries.first(where: { $0.key.value == key })?.value,
      case .scalar(let scalar) = node.content
    else { return nil }
    return scalar.text
  }
}
