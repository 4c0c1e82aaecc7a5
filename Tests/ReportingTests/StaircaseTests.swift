import Diagnostics
import Reporting
import Testing
import TextLayout

@Suite struct StaircaseTests {
  private static func step(
    _ title: String, _ state: Staircase.State, isCurrent: Bool = false
  ) -> Staircase.Step {
    Staircase.Step(
      title: title, group: "群", state: state, isCurrent: isCurrent, isDeclared: isCurrent,
      isOutOfOrder: false)
  }

  private static func document(levels: Int, current: Int, title: String) -> ReportDocument {
    let words = Staircase.Words(
      here: "いまここ", declared: "自己評価", reached: "到達", possible: "回答しだい", notYet: "これから",
      passedOver: "対象外", outOfOrder: "条件は充足")
    let steps = (0..<levels).map { index in
      step(
        "\(title)\(index + 1)", index <= current ? .reached : .possible,
        isCurrent: index == current)
    }
    let staircase = Staircase(
      title: "図", summary: "要約", ground: step("床", .reached, isCurrent: current < 0),
      isOutcome: false, steps: steps, words: words)
    return ReportDocument(language: .japanese, title: "題", blocks: [.staircase(staircase)])
  }

  @Test(arguments: [0, 1, 2, 6, 14, 15, 40, 255])
  func `a ladder of any length fits its page`(levels: Int) {
    for title in ["L", "とても長い名前の段階で一行には入りきらないもの"] {
      let document = Self.document(levels: levels, current: levels / 2, title: title)
      for width in [40, 80] {
        for line in ReportText.render(document, width: width, color: false).split(separator: "\n") {
          #expect(DisplayWidth.of(line) <= width, "\(levels) levels, width \(width): \(line)")
        }
      }
      let page = ReportHTML.render(document)
      #expect(page.contains("いまここ") || levels == 0)
      #expect(!page.contains("width=\"-"))
      #expect(!page.contains("height=\"-"))
    }
  }

  @Test func `steps rise from the lowest level to the highest`() {
    let text = ReportText.render(
      Self.document(levels: 3, current: 1, title: "段"), color: false)
    let lines = text.split(separator: "\n").filter { $0.contains("| ") }
    #expect(lines.map { $0.drop { $0 == " " }.prefix(4) } == ["| 段3", "| 段2", "| 段1", "| 床"])
    let indents = lines.map { $0.prefix { $0 == " " }.count }
    #expect(indents == indents.sorted(by: >))
  }

  @Test func `reached, possible and coming steps differ without colour`() {
    let page = ReportHTML.render(ReportGoldenTests.document(.middle))
    #expect(page.contains("class=\"step reached\""))
    #expect(page.contains("class=\"step possible\"") && page.contains("fill=\"url(#hatch1)\""))
    #expect(page.contains("class=\"step notYet\""))
  }
}
