extension Possibilities {
  /// Whether nothing is left open.
  var isSingle: Bool { rawValue.nonzeroBitCount == 1 }

  var canBeMet: Bool { contains(.met) }
  var canBeNotMet: Bool { contains(.notMet) }
  var canBeNotApplicable: Bool { contains(.notApplicable) }

  /// What `not` makes of it.
  var swapped: Possibilities {
    Possibilities(
      rawValue: rawValue & Possibilities.notApplicable.rawValue | (rawValue & 1) << 1
        | (rawValue & 2) >> 1)
  }

  /// True, false or both; never neither, where one of them is possible.
  init(met: Bool, notMet: Bool, notApplicable: Bool = false) {
    self.init(rawValue: (met ? 1 : 0) | (notMet ? 2 : 0) | (notApplicable ? 4 : 0))
  }

  /// The same with something else in the place of "not applicable".
  func replacingNotApplicable(by substitute: Possibilities) -> Possibilities {
    canBeNotApplicable ? subtracting(.notApplicable).union(substitute) : self
  }
}

/// Joins parts that must all hold; parts that do not apply leave the list.
struct Conjunction {
  private var allCanLeave = true
  private var someCanFail = false
  private var noneMustFail = true
  private var someCanHold = false

  /// Takes one part in.
  mutating func add(_ part: Possibilities) {
    allCanLeave = allCanLeave && part.canBeNotApplicable
    someCanFail = someCanFail || part.canBeNotMet
    noneMustFail = noneMustFail && part != .notMet
    someCanHold = someCanHold || part.canBeMet
  }

  var result: Possibilities {
    Possibilities(
      met: noneMustFail && someCanHold, notMet: someCanFail, notApplicable: allCanLeave)
  }
}

/// Joins parts of which so many must hold.
struct Threshold {
  let count: Int
  private var allCanLeave = true
  private var canHold = 0
  private var mustHold = 0
  private var someCanFail = false

  init(_ count: Int) {
    self.count = max(1, count)
  }

  /// Takes one part in.
  mutating func add(_ part: Possibilities) {
    allCanLeave = allCanLeave && part.canBeNotApplicable
    if part.canBeMet { canHold += 1 }
    if part == .met { mustHold += 1 }
    someCanFail = someCanFail || part.canBeNotMet
  }

  var result: Possibilities {
    // Too few hold, and something applies: a part that must hold, one that fails, or one that
    // holds where one is too few.
    let somethingApplies = mustHold > 0 || someCanFail || (count > 1 && canHold > 0)
    return Possibilities(
      met: canHold >= count, notMet: mustHold < count && somethingApplies,
      notApplicable: allCanLeave)
  }
}
