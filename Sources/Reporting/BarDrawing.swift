/// A score as a bar: solid up to what is sure, hatched up to what is possible, a tick at the score.
struct BarDrawing {
  let bar: Bar
  let number: Int

  init(_ bar: Bar, number: Int) {
    self.bar = bar
    self.number = number
  }

  /// The picture as SVG.
  func markup() -> String {
    let (low, high) = (bar.low ?? 0, bar.high ?? 0)
    let words = ["\(bar.label) \(bar.shown)", bar.range, bar.previous?.shown].compactMap { $0 }
    var parts = [
      """
      <svg class="gauge\(bar.previous == nil ? "" : " beside")" viewBox="0 0 1000 \(wholeHeight)" preserveAspectRatio="none" role="img" \
      aria-labelledby="bar\(number)">
      """,
      words.joined(separator: " ").element("title", "id=\"bar\(number)\""),
      Hatching.pattern(id: "barhatch\(number)", scale: 2),
      "<rect class=\"empty\" x=\"1\" y=\"1\" width=\"998\" height=\"\(height - 2)\"/>",
    ]
    if low > 0 {
      parts.append("<rect class=\"sure\" width=\"\(low)\" height=\"\(height)\"/>")
    }
    if high > low {
      parts.append(
        "<rect class=\"maybe\" x=\"\(low)\" y=\"1\" width=\"\(high - low)\" "
          + "height=\"\(height - 2)\" fill=\"url(#barhatch\(number))\"/>")
    }
    if let counted = bar.counted, high > low {
      let left = min(994, max(0, counted - 3))
      parts.append("<rect class=\"tick\" x=\"\(left)\" width=\"6\" height=\"\(height)\"/>")
    }
    if let previous = bar.previous {
      parts.append(
        "<rect class=\"last\" y=\"\(height + 3)\" width=\"\(previous.counted)\" "
          + "height=\"\(Self.lastHeight)\"/>")
    }
    return parts.joined() + "</svg>"
  }

  /// How high last year's bar is, below this year's.
  private static let lastHeight = 8

  private var height: Int { bar.isTotal ? 28 : 20 }
  private var wholeHeight: Int { bar.previous == nil ? height : height + 3 + Self.lastHeight }
}

/// Slanted lines that stay legible without colour.
enum Hatching {
  /// The definition of a pattern that a shape can be filled with.
  static func pattern(id: String, scale: Int = 1) -> String {
    let size = 8 * scale
    return """
      <defs><pattern id="\(id)" width="\(size)" height="\(size)" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><rect class="hatch-ground" width="\(size)" height="\(size)"/>\
      <rect class="hatch-line" width="\(3 * scale)" height="\(size)"/></pattern></defs>
      """
  }
}
