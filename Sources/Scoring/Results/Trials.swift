/// What the missing answers of a sheet are tried for, combination by combination, within the budgets.
///
/// Every other part of an assessment is the same for each of them.
public enum Trials: Hashable, Sendable {
  /// Nothing: all bounds are as they were evaluated, not known to be exact, and every missing answer
  /// that a result reads may decide it.
  case none
  /// `isExact` and `tight` of ladders and measures; what decides is left as in ``none``.
  case bounds
  /// That, and which missing answers decide, and how strongly.
  case everything
}
