/// A set of members of one enumeration, by position.
public struct MemberSet: Hashable, Sendable {
  /// The most members that an enumeration may have.
  public static let capacity = 256

  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0

  /// Makes the empty set.
  public init() {}

  /// Makes the set of some positions, each below ``capacity``.
  public init(_ positions: some Sequence<Int>) {
    for position in positions { insert(position) }
  }

  /// The set of all positions below a count.
  public static func all(_ count: Int) -> MemberSet {
    MemberSet(0..<count)
  }

  /// Whether nothing is in the set.
  public var isEmpty: Bool { first | second | third | fourth == 0 }

  /// How many members are in the set.
  public var count: Int {
    first.nonzeroBitCount + second.nonzeroBitCount + third.nonzeroBitCount
      + fourth.nonzeroBitCount
  }

  /// The positions in the set, lowest first.
  public var positions: [Int] {
    var result: [Int] = []
    result.reserveCapacity(count)
    for (place, word) in [first, second, third, fourth].enumerated() {
      var rest = word
      while rest != 0 {
        result.append(place << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return result
  }

  /// The lowest position in the set.
  public var lowest: Int? {
    if first != 0 { return first.trailingZeroBitCount }
    if second != 0 { return 64 + second.trailingZeroBitCount }
    if third != 0 { return 128 + third.trailingZeroBitCount }
    return fourth != 0 ? 192 + fourth.trailingZeroBitCount : nil
  }

  /// The highest position in the set.
  public var highest: Int? {
    if fourth != 0 { return 255 - fourth.leadingZeroBitCount }
    if third != 0 { return 191 - third.leadingZeroBitCount }
    if second != 0 { return 127 - second.leadingZeroBitCount }
    return first != 0 ? 63 - first.leadingZeroBitCount : nil
  }

  /// Whether a position is in the set.
  public func contains(_ position: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(position & 63)
    switch position >> 6 {
    case 0: return first & bit != 0
    case 1: return second & bit != 0
    case 2: return third & bit != 0
    case 3: return fourth & bit != 0
    default: return false
    }
  }

  /// Adds a position below ``capacity``.
  public mutating func insert(_ position: Int) {
    precondition((0..<Self.capacity).contains(position), "an enumeration has at most 256 members")
    let bit: UInt64 = 1 << UInt64(position & 63)
    switch position >> 6 {
    case 0: first |= bit
    case 1: second |= bit
    case 2: third |= bit
    default: fourth |= bit
    }
  }

  /// The members of both sets.
  public func intersection(_ other: MemberSet) -> MemberSet {
    combined(with: other) { $0 & $1 }
  }

  /// The members of either set.
  public func union(_ other: MemberSet) -> MemberSet {
    combined(with: other) { $0 | $1 }
  }

  /// The members of this set that are not in the other.
  public func subtracting(_ other: MemberSet) -> MemberSet {
    combined(with: other) { $0 & ~$1 }
  }

  /// Whether every member of this set is in the other.
  public func isSubset(of other: MemberSet) -> Bool { subtracting(other).isEmpty }

  private func combined(
    with other: MemberSet, _ operation: (UInt64, UInt64) -> UInt64
  ) -> MemberSet {
    var result = MemberSet()
    result.first = operation(first, other.first)
    result.second = operation(second, other.second)
    result.third = operation(third, other.third)
    result.fourth = operation(fourth, other.fourth)
    return result
  }
}
