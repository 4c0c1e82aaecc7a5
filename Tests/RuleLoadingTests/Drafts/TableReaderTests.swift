import Diagnostics
import RuleModel
import Testing
import YAMLSyntax

@testable import RuleLoading

@Suite struct TableReaderTests {
  private func table(_ text: String) throws -> LookupSyntax {
    let findings = Findings()
    let root = try #require(YAMLReader.read(Array(text.utf8), as: FileID(0)).root)
    let syntax = try #require(TableReader.table(root, findings))
    #expect(findings.diagnostics.isEmpty)
    guard case .lookup(let lookup) = syntax.kind else {
      Issue.record("a table reads as \(syntax.kind)")
      throw CancellationError()
    }
    return lookup
  }

  @Test func `a table has a key and a cell for each row`() throws {
    let lookup = try table(
      "{of: points, gives: grade, rows: [{from: 90, value: s}, {from: 80, below: 90, value: none}, "
        + "{to: 79, value: 2}]}")
    #expect(lookup.axes.count == 1)
    #expect(lookup.gives?.value == "grade")
    #expect(lookup.cells.map(\.kind) == [.name("s"), .nothing, .number(2)])
    #expect(
      limits(lookup) == [
        [.number(90), nil, nil], [.number(80), .number(90), nil], [nil, nil, .number(79)],
      ])
  }

  @Test func `bands may share their ends and end at parameters`() throws {
    let lookup = try table("{of: points, rows: [{below: minimum, value: 0}, {value: 1}]}")
    #expect(limits(lookup) == [[nil, .name("minimum"), nil], [nil, nil, nil]])
  }

  private func limits(_ lookup: LookupSyntax) -> [[ExpressionSyntax.Kind?]] {
    lookup.axes[0].keys.map { key in
      guard case .band(let from, let below, let to, _) = key else { return [] }
      return [from?.kind, below?.kind, to?.kind]
    }
  }

  @Test func `a table of two axes has its cells row by row`() throws {
    let lookup = try table(
      "{down: {of: size, keys: [{is: large}, {in: [middle, small]}]}, "
        + "across: {of: plan, keys: [{is: yes}, {is: no}]}, cells: [[1, 2], [3, 4]]}")
    #expect(lookup.cells.map(\.kind) == [.number(1), .number(2), .number(3), .number(4)])
    let keys = lookup.axes.map { axis in
      axis.keys.map { key -> String in
        switch key {
        case .members(let members, _): members.map(\.value).joined(separator: "+")
        case .truth(let truth, _): "\(truth)"
        case .band: "band"
        }
      }
    }
    #expect(keys == [["large", "middle+small"], ["true", "false"]])
  }
}
