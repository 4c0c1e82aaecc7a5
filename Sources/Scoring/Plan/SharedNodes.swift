import RuleModel

/// What conditions that say the same are made of, so that they become one node.
struct SharedNodes {
  var nodes: [Node.Operation: Int] = [:]
  var parts: [[Int]: Range<Int>] = [:]
  var constants: [Value: Int] = [:]
  var lists: [ConstantList: Int] = [:]
  var memberSets: [MemberSet: Int] = [:]
  var units: [Rational: Int] = [:]
}
