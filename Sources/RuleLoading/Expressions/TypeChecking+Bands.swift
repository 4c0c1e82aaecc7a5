import Diagnostics
import RuleModel

extension TypeChecking {
  /// The numbers from `low` to below `high`; nil is no limit.
  private struct Band {
    var low: Rational?
    var high: Rational?
    let span: Span
    /// Its place among the keys written.
    let position: Int
  }

  /// The bands of an axis, rising and without gaps.
  mutating func bands(_ axis: LookupSyntax.Axis, of operand: Expression) -> TableKeys? {
    let isWhole = isWholeNumber(operand)
    var bands: [Band] = []
    for key in axis.keys {
      // One key of the wrong form is enough: the others have it too.
      guard let band = band(key, position: bands.count, isWhole: isWhole) else { return nil }
      bands.append(band)
    }
    guard let rising = rising(bands), fitTogether(rising) else { return nil }
    return ends(rising, operand, isWhole: isWhole)
  }

  private mutating func band(
    _ key: LookupSyntax.Key, position: Int, isWhole: Bool
  ) -> Band? {
    guard case .band(let from, let below, let to, let span) = key else {
      diagnostics.append(.keyOfOtherType(.bands, describe(.number), at: key.span))
      return nil
    }
    if let to, !isWhole {
      diagnostics.append(.endOfFraction(at: to.span))
      return nil
    }
    let written = [from, below, to].map { $0.map { limit($0) } }
    guard written.allSatisfy({ $0.map { $0 != nil } ?? true }) else { return nil }
    let limits = written.map { $0.flatMap(\.self) }
    let low = isWhole ? limits[0]?.roundedUp : limits[0]
    let high =
      (isWhole ? limits[1]?.roundedUp : limits[1]) ?? limits[2]?.roundedDown.adding(.one)
    if let low, let high, low >= high {
      diagnostics.append(.emptyBand(at: span))
      return nil
    }
    return Band(low: low, high: high, span: span, position: position)
  }

  /// The number at which a band begins or ends.
  private mutating func limit(_ syntax: Syntax) -> Rational? {
    guard let found = number(syntax) else { return nil }
    if isConstant(found), let number = constantNumber(found) { return number }
    diagnostics.append(.endDependsOnAnswers(at: syntax.span))
    return nil
  }

  /// The bands from the lowest to the highest, with the ends that they share filled in; they are
  /// written so, or the other way round.
  private mutating func rising(_ written: [Band]) -> [Band]? {
    let isFalling = written.count > 1 && falls(written[0], written[1])
    var bands = written
    for index in bands.indices.dropFirst() {
      let before = bands[index - 1]
      if isFalling {
        bands[index].high = bands[index].high ?? before.low
      } else {
        bands[index].low = bands[index].low ?? before.high
      }
      let band = bands[index]
      guard band.low != before.low else {
        diagnostics.append(.bandsOverlap(at: band.span, first: before.span, end: nil))
        return nil
      }
      let (lower, upper) = isFalling ? (band, before) : (before, band)
      let isEmpty = if let low = band.low, let high = band.high { low >= high } else { false }
      guard !isEmpty, let start = upper.low, lower.low.map({ $0 < start }) ?? true else {
        diagnostics.append(.bandsOutOfOrder(at: band.span))
        return nil
      }
    }
    return isFalling ? bands.reversed() : bands
  }

  /// Whether the second of the first two bands lies below the first.
  private func falls(_ first: Band, _ second: Band) -> Bool {
    if let low = first.low, let next = second.low { return next < low }
    if let high = first.high, let next = second.high { return next < high }
    return first.low != nil && first.high == nil
  }

  /// Whether each band begins where the one below it ends.
  private mutating func fitTogether(_ bands: [Band]) -> Bool {
    var isWhole = true
    for (lower, upper) in zip(bands, bands.dropFirst()) {
      guard lower.high != upper.low, let start = upper.low else { continue }
      isWhole = false
      let later = lower.position > upper.position ? lower : upper
      let earlier = lower.position > upper.position ? upper : lower
      guard let end = lower.high else {
        diagnostics.append(.bandsOverlap(at: lower.span, first: upper.span, end: start))
        continue
      }
      diagnostics.append(
        end > start
          ? .bandsOverlap(at: later.span, first: earlier.span, end: nil)
          : .gapBetweenBands(from: end, below: start, at: later.span))
    }
    return isWhole
  }

  /// Looks at what lies below and above the bands. A question's range says whether that can be; of
  /// other numbers nothing is known here, and outside the bands they have no value.
  private mutating func ends(
    _ bands: [Band], _ operand: Expression, isWhole: Bool
  ) -> TableKeys? {
    guard let lowest = bands.first, let highest = bands.last else { return nil }
    let range = answerRange(of: operand)
    var thresholds = bands.dropFirst().compactMap(\.low)
    var written = bands.map { Optional($0.position) }
    var isCovered = true
    if let low = lowest.low, range.map({ low > $0.lowerBound }) ?? true {
      if let range {
        diagnostics.append(.gapBelowBands(low, least: range.lowerBound, at: lowest.span))
        isCovered = false
      }
      thresholds.insert(low, at: 0)
      written.insert(nil, at: 0)
    }
    if let high = highest.high, range.map({ high <= $0.upperBound }) ?? true {
      if let range {
        diagnostics.append(.gapAboveBands(high, greatest: range.upperBound, at: highest.span))
        isCovered = false
      }
      thresholds.append(high)
      written.append(nil)
    }
    return isCovered ? TableKeys(keys: .bands(thresholds), written: written) : nil
  }

  private func answerRange(of operand: Expression) -> ClosedRange<Rational>? {
    guard case .question(let question) = operand.kind else { return nil }
    switch scope.questionKinds[question] {
    case .integer(let range), .decimal(let range): return range
    default: return nil
    }
  }

  /// Whether a number is whole wherever it has a value.
  private func isWholeNumber(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .constant(.number(let number)): return number.isInteger
    case .parameter: return constantNumber(expression)?.isInteger ?? false
    case .question(let question):
      if case .integer = scope.questionKinds[question] { return true }
      return false
    case .measure(let measure): return scope.wholeMeasures.contains(measure)
    case .fiscalYear, .daysBetween, .aggregate(.count, _): return true
    case .aggregate(.sum, let parts), .aggregate(.lowest, let parts),
      .aggregate(.highest, let parts):
      return parts.allSatisfy { $0.type == .boolean || isWholeNumber($0) }
    case .negated, .magnitude, .minimum, .maximum, .coalesce, .arithmetic(.add, _, _),
      .arithmetic(.subtract, _, _), .arithmetic(.multiply, _, _):
      return expression.parts.allSatisfy { isWholeNumber($0) }
    case .cases(let cases, let otherwise):
      return (cases.map(\.value) + [otherwise]).allSatisfy {
        $0.kind == .nothing || isWholeNumber($0)
      }
    default: return false
    }
  }
}

extension Rational {
  /// The greatest whole number that is not above it.
  fileprivate var roundedDown: Rational { -(-self).roundedUp }

  /// The least whole number that is not below it.
  fileprivate var roundedUp: Rational {
    let quotient = numerator / denominator
    let up = numerator % denominator > 0 ? quotient + 1 : quotient
    return Rational(numerator: up, denominator: 1) ?? self
  }
}
