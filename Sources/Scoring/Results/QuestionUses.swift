import RuleModel

/// All the ways in which one question is read, those written many times once.
struct QuestionUses: Sendable {
  private var thresholds: Set<Rational>?
  private var members: MemberSet?
  private var isAnsweredRead = false
  private var isValueRead = false

  /// Takes in one more way.
  mutating func add(_ use: QuestionUse) {
    switch use {
    case .compared(let numbers):
      if thresholds == nil { thresholds = [] }
      thresholds?.formUnion(numbers)
    case .has(let named): members = (members ?? MemberSet()).union(named)
    case .answered: isAnsweredRead = true
    case .applicable: break
    case .value: isValueRead = true
    }
  }

  /// Takes in all the ways of others.
  mutating func add(_ other: QuestionUses) {
    if let numbers = other.thresholds { thresholds = thresholds?.union(numbers) ?? numbers }
    if let named = other.members { members = members?.union(named) ?? named }
    isAnsweredRead = isAnsweredRead || other.isAnsweredRead
    isValueRead = isValueRead || other.isValueRead
  }

  /// The ways, each kind at most once.
  var list: [QuestionUse] {
    var uses: [QuestionUse] = []
    // No other way of reading a value tells answers apart that its use does not.
    if isValueRead {
      uses.append(.value)
    } else {
      if let thresholds { uses.append(.compared(Array(thresholds))) }
      if let members { uses.append(.has(members)) }
    }
    if isAnsweredRead { uses.append(.answered) }
    return uses
  }

  /// The numbers that it is compared with, where nothing but comparing matters; else nil.
  var comparedNumbers: [Rational]? {
    isValueRead || members != nil ? nil : Array(thresholds ?? [])
  }

  /// The members that it is asked for, where nothing else matters; else nil.
  var namedMembers: MemberSet? {
    isValueRead || thresholds != nil ? nil : members ?? MemberSet()
  }
}
