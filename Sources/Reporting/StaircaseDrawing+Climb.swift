import TextLayout

/// The path up the steps: a line along the treads, thick to the next level and dotted beyond it,
/// with the numbers of the changes above the step that they lead to.
extension StaircaseDrawing {
  private static let badgeRadius = 10
  /// How much room the numbers take above a step.
  private static let badgeRow = 25

  /// Whether a step is the end of the path to the next level.
  func isNext(_ index: Int) -> Bool { staircase.climb?.stretches.first?.step == index }

  /// The room that numbers take above a place; the ground is place 0.
  func climbRoom(above place: Int) -> Int {
    numbers(at: place - 1) == nil ? 0 : Self.badgeRow
  }

  /// The line and the numbers.
  func climb() -> [String] {
    guard let climb = staircase.climb, let first = climb.stretches.first,
      staircase.steps.indices.contains(first.step)
    else { return [] }
    let current = places.firstIndex { $0.step.isCurrent } ?? 0
    var from = min(current, first.step)
    var shapes: [String] = []
    for (order, stretch) in climb.stretches.enumerated() {
      let to = stretch.step + 1
      guard places.indices.contains(to), to > from else { continue }
      shapes.append(
        line(
          from: from, to: to, isNext: order == 0,
          hasTip: order == 0 || order == climb.stretches.count - 1))
      from = to
    }
    // The line to the next level lies over the one that goes on from it.
    shapes.reverse()
    for (order, stretch) in climb.stretches.enumerated() {
      shapes += badges(on: stretch.step, isNext: order == 0)
    }
    return shapes
  }

  private func line(from: Int, to: Int, isNext: Bool, hasTip: Bool) -> String {
    var path = "M\(places[from].middle) \(places[from].top)"
    for place in (from + 1)...to { path += "H\(left(place - 1) + 1)V\(places[place].top)" }
    let (x, y) = (places[to].middle, places[to].top)
    path += hasTip ? "H\(x - 4)" : "H\(x)"
    let style = isNext ? "next" : "later"
    let tip =
      hasTip
      ? "<path class=\"tip\" d=\"M\(x - 7) \(y - 7)L\(x + 5) \(y)L\(x - 7) \(y + 7)z\"/>" : ""
    return """
      <g class="climb \(style)"><path class="halo" d="\(path)"/><path class="line" d="\(path)"/>\(tip)</g>
      """
  }

  // MARK: Numbers

  private func numbers(at step: Int) -> ClosedRange<Int>? {
    guard let climb = staircase.climb, let label = climb.label(step: step),
      DisplayWidth.of(label) * 7 + 12 <= stepWidth + 6
    else { return nil }
    return climb.stretches.first { $0.step == step }?.numbers
  }

  private func badges(on step: Int, isNext: Bool) -> [String] {
    guard staircase.steps.indices.contains(step), let numbers = numbers(at: step) else { return [] }
    let (middle, center) = (left(step) + stepWidth / 2, top(step) - 13)
    let style = isNext ? "next" : "later"
    let pitch = 2 * Self.badgeRadius + 3
    if numbers.count * pitch <= stepWidth {
      let first = middle - (numbers.count - 1) * pitch / 2
      return numbers.enumerated().map { index, number in
        badge("\(number)", first + index * pitch, center, 2 * Self.badgeRadius, style)
      }
    }
    let text = "\(numbers.lowerBound)–\(numbers.upperBound)"
    return [badge(text, middle, center, DisplayWidth.of(text) * 7 + 12, style)]
  }

  private func badge(
    _ text: String, _ x: Int, _ y: Int, _ width: Int, _ style: String
  ) -> String {
    let radius = Self.badgeRadius
    return """
      <g class="change \(style)"><rect x="\(x - width / 2)" y="\(y - radius)" width="\(width)" \
      height="\(2 * radius)" rx="\(radius)"/>\
      \(label(text, x: x, y: y + 4, size: 12, style: "change-text"))</g>
      """
  }

  // MARK: Legend

  /// What the lines mean, from a place on.
  func climbLegend(_ start: Int, _ top: Int) -> String {
    guard let climb = staircase.climb else { return "" }
    var x = start
    var markup = ""
    let entries = [("next", climb.goal), ("later", climb.later)]
    for (style, text) in entries.prefix(climb.stretches.count > 1 ? 2 : 1) {
      markup += """
        <g class="climb \(style)"><path class="line" d="M\(x) \(top + 7)h26"/></g>\
        <text class="legend" x="\(x + 32)" y="\(top + 11)" font-size="12">\(text.escaped)</text>
        """
      x += 32 + DisplayWidth.of(text) * 6 + 26
    }
    return markup
  }
}
