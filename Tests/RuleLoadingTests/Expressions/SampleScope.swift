import Diagnostics
import RuleModel
import YAMLSyntax

@testable import RuleLoading

/// A file whose text is a key and then an expression, so that places are not simply offsets.
struct SampleFile {
  static let prefix = "条件: "
  let text: String

  var node: YAMLNode {
    let start = Self.prefix.utf8.count
    let scalar = YAMLScalar(text: text, style: .plain, origins: .contiguous(start: start))
    return YAMLNode(
      .scalar(scalar), span: Span(file: FileID(0), start: start, end: start + text.utf8.count))
  }

  /// Each diagnostic as `R050@3-5`: the columns of the expression that it marks, from 1.
  func marks(of diagnostics: [Diagnostic]) -> String {
    diagnostics.sortedByPlace().map { diagnostic in
      let (start, end) = (column(diagnostic.span.start), column(diagnostic.span.end))
      return "\(diagnostic.code.text)@\(start)-\(end)"
    }.joined(separator: " ")
  }

  private func column(_ offset: Int) -> Int {
    let bytes = text.utf8.prefix(max(0, offset - Self.prefix.utf8.count))
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.count + 1
  }
}

extension NameScope {
  /// One question, parameter, measure, criterion and ladder of each kind.
  static var sample: NameScope {
    let answers = Reference<Enumeration>(0)
    let scale = Reference<Enumeration>(1)
    let growth = Reference<Enumeration>(2)
    var scope = NameScope(
      meanings: [
        "held": .question(Reference(0), .boolean),
        "size": .question(Reference(1), .member(answers)),
        "parts": .question(Reference(2), .members(answers)),
        "meetings": .question(Reference(3), .number),
        "founded": .question(Reference(4), .date),
        "remarks": .question(Reference(5), .text),
        "progress": .question(Reference(6), .member(scale)),
        "medium": .question(Reference(7), .member(answers)),
        "minimum": .parameter(Reference(0), .number, .number(2)),
        "nothing": .parameter(Reference(1), .number, .number(0)),
        "allowed": .parameter(Reference(2), .members(answers), .members(MemberSet([0, 1]))),
        "rate": .question(Reference(8), .number),
        "score": .measure(Reference(0), .number),
        "points": .measure(Reference(1), .number),
        "council_held": .criterion(Reference(0)),
        "growth": .ladder(Reference(0), growth),
        "broken": .faulty,
      ],
      enumerations: [
        enumeration("sizes", .answerSet, ["large", "medium", "small"]),
        enumeration("extent", .scale, ["absent", "partly", "fully"], values: true),
        enumeration(
          "growth", .ladder(Reference(0)), ["never", "L0", "L1", "L2"], unorderedPrefix: 1),
      ],
      enumerationNames: ["sizes": answers, "extent": scale, "growth": growth],
      faultyEnumerationNames: ["broken_list"], subjects: ["area": Reference(0)])
    scope.questionKinds = [Reference(3): .integer(0...50), Reference(8): .decimal(0...1)]
    scope.wholeMeasures = [Reference(1)]
    return scope
  }

  private static func enumeration(
    _ id: Identifier, _ origin: Enumeration.Origin, _ members: [String], values: Bool = false,
    unorderedPrefix: Int = 0
  ) -> Enumeration {
    let span = Span(file: FileID(0), start: 0, end: 0)
    return Enumeration(
      id: id, origin: origin,
      members: members.enumerated().map { position, name in
        Enumeration.Member(
          id: Identifier(name), title: name, value: values ? Rational(position) : nil, span: span)
      },
      unorderedPrefix: unorderedPrefix, span: span)
  }
}
