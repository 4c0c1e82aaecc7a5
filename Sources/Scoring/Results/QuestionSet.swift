/// A set of questions, by position; equal ones that are passed on share their storage.
struct QuestionSet: Sendable {
  private var words: [UInt64] = []

  /// Adds a question.
  mutating func insert(_ position: Int) {
    let word = position >> 6
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(position & 63)
  }

  /// Adds the questions of another set, and touches nothing where it holds them already.
  mutating func formUnion(_ other: QuestionSet) {
    guard !words.isEmpty else {
      self = other
      return
    }
    while words.count < other.words.count { words.append(0) }
    for (place, word) in other.words.enumerated() where word & ~words[place] != 0 {
      words[place] |= word
    }
  }

  /// The questions, in the order of the rule set.
  var positions: [Int] {
    var result: [Int] = []
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        result.append(place << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return result
  }
}
