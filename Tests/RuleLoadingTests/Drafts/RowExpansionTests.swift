import Diagnostics
import RuleModel
import Testing
import YAMLSyntax

@testable import RuleLoading

/// What the rows of a table make of a measure; what the rows are is found elsewhere.
@Suite struct RowExpansionTests {
  private let findings = Findings()

  /// The measure with two rows, `a` and `b`, in the place of `over`; `answer` is the row's id.
  private func expanded(_ measure: String, weights: [Rational] = [1, 2]) throws -> MeasureDraft {
    let document = YAMLReader.read(Array("id: m\ntitle: 値\n\(measure)\n".utf8), as: FileID(0))
    let root = try #require(document.root)
    let defaults = DefaultsDraft(attribution: .none, policies: .none)
    let draft = MeasureDraft(root, defaults, findings)
    return draft.expandingRows(findings) { rows in
      ["a", "b"].enumerated().map { position, id in
        RowAtHand(
          id: Located(id, at: rows.domain.span),
          answer: ExpressionSyntax(.name(id), span: rows.domain.span),
          definite: { syntax in
            syntax.mapped { part in
              part.kind == .name("answer") ? ExpressionSyntax(.name(id), span: part.span) : part
            }
          },
          number: { Located(weights[position], at: $0.span) })
      }
    }
  }

  private func cases(_ draft: MeasureDraft) throws -> CasesDraft {
    guard case .value(.cases(let cases)) = draft.kind else {
      Issue.record("a walk reads as \(String(describing: draft.kind))")
      throw CancellationError()
    }
    return cases
  }

  @Test func `a walk gives the row at which it stops`() throws {
    let walk = try cases(try expanded("walk: {over: domains, while: answer >= 1}"))
    #expect(walk.enumeration.value == "domains")
    #expect(walk.cases.map { $0.member?.value } == ["a", "b"])
    #expect(walk.cases.map { $0.condition.names.map(\.value) } == [["a"], ["b"]])
    #expect(walk.cases.allSatisfy { $0.decision == .fails })
    guard case .nothing = walk.otherwise else {
      Issue.record("a walk to the end gives \(walk.otherwise)")
      return
    }
  }

  @Test func `a walk gives the last row before it stops`() throws {
    let walk = try cases(try expanded("walk: {over: domains, while: answer >= 1, give: last}"))
    #expect(walk.cases.map { $0.member?.value } == [nil, "a"])
    guard case .member(let last) = walk.otherwise else {
      Issue.record("a walk to the end gives \(walk.otherwise)")
      return
    }
    #expect(last.value == "b")
  }

  @Test func `a pick has a candidate for each row`() throws {
    let draft = try expanded("pick: {over: domains, greatest: answer + 1}")
    guard case .value(.expression(let syntax)) = draft.kind,
      case .pick(.greatest, let candidates, let table) = syntax.kind
    else {
      Issue.record("a pick reads as \(String(describing: draft.kind))")
      return
    }
    #expect(table.value == "domains")
    #expect(candidates.map(\.member.value) == ["a", "b"])
    #expect(candidates.map { $0.value.names.map(\.value) } == [["a"], ["b"]])
  }

  @Test func `a roll-up has a part with its weight for each row`() throws {
    let draft = try expanded("sum: {over: domains, weight: importance}")
    #expect(draft.listedParts.map(\.weight) == [1, 2])
    #expect(draft.listedParts.map { $0.value?.names.map(\.value) } == [["a"], ["b"]])
    let nested = try expanded("mean: [{id: n, title: 値, max: {over: domains, value: answer * 2}}]")
    #expect(nested.nested.first?.listedParts.count == 2)
    #expect(findings.diagnostics.isEmpty)
  }

  @Test func `weights of rows are checked like written ones`() throws {
    _ = try expanded("sum: {over: domains, weight: importance}", weights: [-1, 2])
    _ = try expanded("mean: {over: domains, weight: importance}", weights: [0, 0])
    #expect(findings.diagnostics.map(\.code.text) == ["R038", "R039"])
  }

  @Test func `every expression, text and id of a measure can be changed`() throws {
    let draft = try expanded(
      "own: x\napplies_when: x\ndisplay: {unit: 点}\n"
        + "sum: [x, {id: n, title: 値, ratio: {of: x, to: x}}]")
    var count = 0
    _ = draft.mapping { syntax in
      count += 1
      return syntax
    }
    #expect(count == 5)
    var texts: [String] = []
    _ = draft.mappingTexts { text in
      texts.append(text.literalText)
      return text
    }
    #expect(texts.sorted() == ["値", "値", "点"])
    let renamed = draft.mappingIDs { Located($0.value + "_a", at: $0.span) }
    #expect(renamed.all.map { $0.head.id?.value } == ["m_a", "n_a"])
  }
}
