/// One definite value: of an answer, a parameter or a constant.
public enum Value: Hashable, Sendable {
  case boolean(Bool)
  case number(Rational)
  /// A member of the enumeration that the type names, by position.
  case member(Int)
  /// Members of the enumeration that the type names.
  case members(MemberSet)
  case date(CivilDate)
  /// Text; the empty text says that there is nothing to write.
  case text(String)
}

/// The type of a value name or an expression.
public enum ValueType: Hashable, Sendable {
  /// A condition, or a yes/no answer.
  case boolean
  case number
  /// One member of an enumeration.
  case member(Reference<Enumeration>)
  /// Any members of an enumeration.
  case members(Reference<Enumeration>)
  case date
  case text
}
