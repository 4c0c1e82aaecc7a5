import TextLayout

/// The levels as steps that rise to the right, drawn as SVG.
///
/// Reached steps are solid, those that missing answers decide are hatched, the others are empty, so
/// that a copy in black and white says the same.
struct StaircaseDrawing {
  private static let width = 720
  private static let groundWidth = 92
  /// A flag with its tip, and what two of them over one step take.
  private static let flagHeight = 34
  private static let headroom = 2 * flagHeight + 8
  /// With more levels than this the steps carry numbers, as titles would not be legible.
  private static let titleLimit = 14

  let staircase: Staircase
  let number: Int
  let stepWidth: Int
  let fontSize: Int
  let titles: [[String]]
  let rise: Int
  let lowest: Int

  init(_ staircase: Staircase, number: Int) {
    self.staircase = staircase
    self.number = number
    let count = max(1, staircase.steps.count)
    stepWidth = (Self.width - Self.groundWidth - 2) / count
    let size = count <= 7 ? 14 : count <= 10 ? 12 : 10
    fontSize = size
    let room = max(2, (stepWidth - 10) * 2 / size)
    titles = staircase.steps.enumerated().map { index, step in
      count > Self.titleLimit
        ? [String(index + 1)]
        : Self.wrapped(step.title, room: room, lines: 2)
    }
    let lines = titles.map(\.count).max() ?? 1
    lowest = 40 + lines * (size + 4)
    rise = count > 1 ? min(36, max(2, 190 / (count - 1))) : 36
  }

  private static func wrapped(_ text: String, room: Int, lines limit: Int) -> [String] {
    let lines = LineBreaking.lines(text, width: room)
    guard lines.count > limit else { return lines }
    let rest = lines[(limit - 1)...].joined()
    return Array(lines.prefix(limit - 1)) + [Padding.cut(rest, to: room)]
  }

  private var base: Int {
    Self.headroom + lowest + rise * max(0, staircase.steps.count - 1)
  }

  func left(_ index: Int) -> Int { Self.groundWidth + index * stepWidth }
  func top(_ index: Int) -> Int { base - lowest - index * rise }

  /// The picture as a figure.
  func markup() -> String {
    var shapes = [Hatching.pattern(id: "hatch\(number)"), ground()]
    for index in staircase.steps.indices { shapes.append(step(index)) }
    let groups = groupLabels()
    shapes.append(groups.markup)
    shapes += climb()
    shapes.append(contentsOf: flags())
    let legendTop = base + groups.height + 18
    shapes.append(legend(legendTop))
    let start = topmost - 6
    let height = legendTop + 22 - start
    return """
      <figure class="staircase">
      <svg viewBox="0 \(start) \(Self.width) \(height)" role="img" \
      aria-labelledby="stairs\(number) stairsum\(number)">
      \(staircase.title.element("title", "id=\"stairs\(number)\""))
      \(staircase.summary.element("desc", "id=\"stairsum\(number)\""))
      \(shapes.joined(separator: "\n"))
      </svg>
      \(staircase.caption.element("figcaption"))
      </figure>
      """
  }

  // MARK: Steps

  private func step(_ index: Int) -> String {
    let step = staircase.steps[index]
    let (x, y) = (left(index), top(index))
    let fill = step.state == .possible ? " fill=\"url(#hatch\(number))\"" : ""
    let current = (step.isCurrent ? " current" : "") + (isNext(index) ? " next" : "")
    let shape = """
      <rect class="step \(step.state.rawValue)\(current)" x="\(x + 1)" y="\(y)" \
      width="\(stepWidth - 2)" height="\(base - y)"\(fill)/>
      """
    let words = stateWords(step, isNext: isNext(index))
    let lineHeight = fontSize + 4
    let textHeight = titles[index].count * lineHeight + words.count * 14
    let plate =
      step.state == .possible && staircase.steps.count <= Self.titleLimit
      ? """
      <rect class="plate" x="\(x + 5)" y="\(y + 6)" width="\(stepWidth - 10)" \
      height="\(textHeight + 8)" rx="3"/>
      """ : ""
    let middle = x + stepWidth / 2
    var texts: [String] = []
    for (line, text) in titles[index].enumerated() {
      texts.append(
        label(
          text, x: middle, y: y + 8 + fontSize + line * lineHeight, size: fontSize,
          style: "step-title \(step.state.rawValue)"))
    }
    let under = y + 10 + titles[index].count * lineHeight
    for (line, text) in words.enumerated() {
      texts.append(
        label(
          text, x: middle, y: under + 11 + line * 14, size: 11,
          style: "step-state \(step.state.rawValue)"))
    }
    return shape + plate + texts.joined()
  }

  private func stateWords(_ step: Staircase.Step, isNext: Bool) -> [String] {
    guard staircase.steps.count <= 10 else { return [] }
    let words = staircase.words
    let text =
      switch step.state {
      case .reached: words.reached
      case .possible: words.possible
      case .notYet:
        step.isOutOfOrder
          ? words.outOfOrder : isNext ? staircase.climb?.goal ?? words.notYet : words.notYet
      case .passedOver: words.passedOver
      }
    return Self.wrapped(text, room: max(2, (stepWidth - 8) * 2 / 11), lines: 2)
  }

  private func ground() -> String {
    let style = staircase.isOutcome ? "outcome" : "floor"
    let lines = Self.wrapped(staircase.ground.title, room: 13, lines: 3)
    let top = groundTop
    let shape = """
      <rect class="ground \(style)" x="2" y="\(top)" width="\(Self.groundWidth - 6)" \
      height="\(base - top)" rx="\(staircase.isOutcome ? 6 : 0)"/>
      """
    let texts = lines.enumerated().map { index, text in
      label(
        text, x: Self.groundWidth / 2 - 1, y: top + 20 + index * 17, size: 12,
        style: "ground-title")
    }
    return shape + texts.joined()
  }

  private var groundTop: Int {
    base - 14 - 17 * Self.wrapped(staircase.ground.title, room: 13, lines: 3).count
  }

  // MARK: What stands on and under the steps

  /// Ground and steps, each with its middle and its height.
  var places: [(step: Staircase.Step, middle: Int, top: Int)] {
    [(staircase.ground, Self.groundWidth / 2 - 1, groundTop)]
      + staircase.steps.indices.map { index in
        (staircase.steps[index], left(index) + stepWidth / 2, top(index))
      }
  }

  /// Where the highest thing in the picture ends, so that no room is left above it.
  private var topmost: Int {
    places.enumerated().map { index, place in
      let flags = (place.step.isCurrent ? 1 : 0) + (place.step.isDeclared ? 1 : 0)
      return place.top - flags * Self.flagHeight - climbRoom(above: index)
    }.min() ?? 0
  }

  private func flags() -> [String] {
    var flags: [String] = []
    for (index, (step, middle, top)) in places.enumerated() {
      var bottom = top - 3 - climbRoom(above: index)
      if step.isCurrent {
        flags.append(flag(staircase.words.here, middle, bottom, style: "here"))
        bottom -= Self.flagHeight
      }
      if step.isDeclared {
        flags.append(flag(staircase.words.declared, middle, bottom, style: "declared"))
      }
    }
    return flags
  }

  /// A flag whose tip points down at a place.
  private func flag(_ text: String, _ x: Int, _ bottom: Int, style: String) -> String {
    let width = DisplayWidth.of(text) * 7 + 18
    let left = min(Self.width - width - 2, max(2, x - width / 2))
    let top = bottom - 32
    return """
      <g class="flag \(style)"><path d="M\(left + 4) \(top)h\(width - 8)q4 0 4 4v16q0 4 -4 4\
      H\(x + 6)L\(x) \(bottom)L\(x - 6) \(top + 24)H\(left + 4)q-4 0 -4 -4v-16q0 -4 4 -4z"/>\
      \(label(text, x: left + width / 2, y: top + 17, size: 13, style: "flag-text"))</g>
      """
  }

  private func groupLabels() -> (markup: String, height: Int) {
    var markup = ""
    var height = 0
    var start = 0
    while start < staircase.steps.count {
      let group = staircase.steps[start].group
      var end = start
      while end + 1 < staircase.steps.count, staircase.steps[end + 1].group == group { end += 1 }
      if let group {
        let (from, to) = (left(start) + 5, left(end) + stepWidth - 5)
        markup += "<path class=\"bracket\" d=\"M\(from) \(base + 5)v5H\(to)v-5\"/>"
        let lines = Self.groupLines(group, room: max(4, (to - from + 6) * 2 / 11))
        for (line, text) in lines.enumerated() {
          markup += label(
            text, x: (from + to) / 2, y: base + 24 + line * 14, size: 11, style: "group")
        }
        height = max(height, 20 + lines.count * 14)
      }
      start = end + 1
    }
    return (markup, height)
  }

  /// A group's name in lines; what stands in brackets begins a line of its own where it must wrap.
  private static func groupLines(_ text: String, room: Int) -> [String] {
    guard DisplayWidth.of(text) > room, let bracket = text.firstIndex(where: "（(".contains),
      bracket > text.startIndex
    else { return wrapped(text, room: room, lines: 4) }
    return wrapped(String(text[..<bracket]), room: room, lines: 1)
      + wrapped(String(text[bracket...]), room: room, lines: 3)
  }

  private func legend(_ top: Int) -> String {
    let words = staircase.words
    let entries: [(style: String, text: String)] = [
      ("reached", words.reached), ("possible", words.possible), ("notYet", words.notYet),
    ]
    var x = Self.groundWidth + 4
    var markup = ""
    for (style, text) in entries {
      let fill = style == "possible" ? " fill=\"url(#hatch\(number))\"" : ""
      markup +=
        "<rect class=\"step \(style)\" x=\"\(x)\" y=\"\(top)\" width=\"22\" height=\"13\"\(fill)/>"
      markup +=
        "<text class=\"legend\" x=\"\(x + 28)\" y=\"\(top + 11)\" font-size=\"12\">"
        + text.escaped + "</text>"
      x += 28 + DisplayWidth.of(text) * 6 + 26
    }
    return markup + climbLegend(x, top)
  }

  func label(_ text: String, x: Int, y: Int, size: Int, style: String) -> String {
    text.element(
      "text",
      "class=\"\(style)\" x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" text-anchor=\"middle\"")
  }
}
