import TextLayout

extension TextPage {
  /// The steps from the top down, each farther to the left; what is said of a level stands behind
  /// its title.
  mutating func add(_ staircase: Staircase) {
    let steps = [staircase.ground] + staircase.steps
    // A ladder with more levels than there is room for stands straight where it must.
    let run = min(5 * steps.count, max(8, width - 44))
    func left(_ index: Int) -> Int { 2 + index * run / steps.count }
    for (index, step) in steps.enumerated().reversed() {
      let start = left(index)
      let isTop = index == steps.count - 1
      let tread = isTop ? max(0, min(24, width - start - 1)) : left(index + 1) - start
      if tread > 0 {
        let edge = "+" + String(repeating: "-", count: tread - 1) + (isTop ? "" : "+")
        append(Padding.spaces(start) + ink.faint(edge))
      }
      let words =
        index == 0
        ? groundWords(staircase)
        : [words(step, staircase.words), climbWords(staircase.climb, step: index - 1)]
          .compactMap { $0 }.joined(separator: "  ")
      let room = max(0, width - start - 2)
      let title = Padding.cut(step.title.printable, to: room)
      let rest = Padding.cut(words.isEmpty ? "" : "  " + words, to: room - DisplayWidth.of(title))
      append(
        Padding.spaces(start) + ink.faint("|") + " " + paint(step, title) + ink.faint(rest))
    }
    append(ink.faint("--" + String(repeating: "-", count: max(0, width - 4))))
    add(staircase.summary, indent: 2)
  }

  private func paint(_ step: Staircase.Step, _ title: String) -> String {
    if step.isCurrent { return ink.bold(ink.good(title)) }
    switch step.state {
    case .reached: return ink.good(title)
    case .possible: return ink.open(title)
    case .notYet, .passedOver: return title
    }
  }

  private func groundWords(_ staircase: Staircase) -> String {
    [
      staircase.ground.isCurrent ? "◀ \(staircase.words.here)" : nil,
      staircase.ground.isDeclared ? "<\(staircase.words.declared)>" : nil,
    ].compactMap { $0 }.joined(separator: " ")
  }

  private func words(_ step: Staircase.Step, _ words: Staircase.Words) -> String {
    var parts: [String] = []
    switch step.state {
    case .reached: parts.append("○ \(words.reached)")
    case .possible: parts.append("？ \(words.possible)")
    case .notYet: parts.append("－ \(step.isOutOfOrder ? words.outOfOrder : words.notYet)")
    case .passedOver: parts.append("－ \(words.passedOver)")
    }
    if step.isCurrent { parts.append("◀ \(words.here)") }
    if step.isDeclared { parts.append("<\(words.declared)>") }
    return parts.joined(separator: "  ")
  }
}
