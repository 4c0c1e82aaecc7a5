import RuleModel

/// What came out for every combination of answers, with the answers of each question that always
/// give the same taken as one.
struct CombinationTable {
  /// A number for each combination, equal for equal results; the last question's answers change
  /// fastest.
  private var results: [Int] = []
  /// How many answers to each question are told apart.
  private var sizes: [Int]

  /// Takes the results of every combination of so many answers to each question.
  init(_ values: [AbstractValue], sizes: [Int]) {
    self.sizes = sizes
    results = Self.numbers(of: values)
    var stride = 1
    for place in sizes.indices.reversed() {
      joinAnswers(at: place, stride: stride)
      stride *= self.sizes[place]
    }
  }

  /// Whether two combinations that differ only in the answer to a question differ in the result.
  func decides(_ place: Int) -> Bool { sizes[place] > 1 }

  /// The share of the combinations of the other questions' answers in which the answer to a
  /// question changes the result.
  func share(_ place: Int) -> Rational {
    let size = sizes[place]
    guard size > 1 else { return .zero }
    let stride = sizes[(place + 1)...].reduce(1, *)
    var changed = 0
    for block in Swift.stride(from: 0, to: results.count, by: stride * size) {
      for first in block..<block + stride {
        let isChanged = (1..<size).contains {
          results[first + $0 * stride] != results[first]
        }
        if isChanged { changed += 1 }
      }
    }
    return Rational(changed, results.count / size)
  }

  private static func numbers(of values: [AbstractValue]) -> [Int] {
    var known: [AbstractValue: Int] = [:]
    var numbers: [Int] = []
    numbers.reserveCapacity(values.count)
    var last: (value: AbstractValue, number: Int)?
    for value in values {
      // Neighbours are equal more often than not, and comparing is cheaper than hashing.
      if let last, last.value == value {
        numbers.append(last.number)
        continue
      }
      let number = known[value] ?? known.count
      known[value] = number
      last = (value, number)
      numbers.append(number)
    }
    return numbers
  }

  /// Leaves one of the answers to a question that give the same in every combination of the others.
  private mutating func joinAnswers(at place: Int, stride: Int) {
    let size = sizes[place]
    guard size > 1 else { return }
    let block = stride * size
    let blocks = results.count / block
    func isSame(_ one: Int, _ other: Int) -> Bool {
      (0..<blocks).allSatisfy { number in
        (0..<stride).allSatisfy {
          results[number * block + one * stride + $0]
            == results[number * block + other * stride + $0]
        }
      }
    }
    // Only answers of equal sums are compared, so that many answers do not cost their square.
    var sums = [Int](repeating: 0, count: size)
    for (index, result) in results.enumerated() {
      let answer = index / stride % size
      sums[answer] = sums[answer] &* 31 &+ result
    }
    var kept: [Int] = []
    var keptBySum: [Int: [Int]] = [:]
    for answer in 0..<size {
      let alike = keptBySum[sums[answer], default: []]
      guard !alike.contains(where: { isSame($0, answer) }) else { continue }
      keptBySum[sums[answer]] = alike + [answer]
      kept.append(answer)
    }
    guard kept.count < size else { return }
    var joined: [Int] = []
    joined.reserveCapacity(blocks * kept.count * stride)
    for number in 0..<blocks {
      for answer in kept {
        let first = number * block + answer * stride
        joined += results[first..<first + stride]
      }
    }
    results = joined
    sizes[place] = kept.count
  }
}
