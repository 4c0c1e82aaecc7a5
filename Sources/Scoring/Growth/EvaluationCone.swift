import RuleModel

/// The elements that some results hang on, in order, with what reads what.
struct EvaluationCone: Sendable {
  /// Each after all that it reads.
  let elements: [Element]
  /// Where in ``readers`` those of a place stand: from its number on to the next one's.
  let firstReaders: [Int]
  /// The places of those that read an element, for all elements one after another.
  let readers: [Int]
  /// By place of a number that a respondent gives: the points that matter to some of its readers.
  private(set) var points: [[Rational]]
  /// By place in ``readers``: which of the points matter to the reader, as bits; all bits where the
  /// number itself does.
  private(set) var pointsRead: [UInt64]
  /// By place: whether it is a criterion without which the goal is out of reach.
  private(set) var isNeeded: [Bool]
  /// By place: the units of work that evaluating it takes.
  let work: [Int]
  /// By the number of an element: its place; -1 for one that does not matter.
  private let places: [Int]
  private let dependencies: Dependencies

  /// How many nodes of an element are one unit of work.
  private static let nodesOfOneUnit = 16
  /// The most points of a number that are told apart.
  private static let mostPoints = 63

  /// Gathers everything that some elements read, with themselves.
  init(of roots: [Element], in program: Program) {
    let dependencies = program.dependencies
    let elements = dependencies.closure(of: roots)
    var places = [Int](repeating: -1, count: dependencies.count)
    for (place, element) in elements.enumerated() { places[dependencies.number(element)] = place }
    var readers = elements.map { _ in [Int]() }
    for (place, element) in elements.enumerated() {
      for read in dependencies.read(by: element) {
        readers[places[dependencies.number(read)]].append(place)
      }
    }
    self.dependencies = dependencies
    self.elements = elements
    self.places = places
    var firstReaders = [0]
    for list in readers { firstReaders.append((firstReaders.last ?? 0) + list.count) }
    self.firstReaders = firstReaders
    self.readers = Array(readers.joined())
    points = elements.map { _ in [] }
    pointsRead = self.readers.map { _ in .max }
    isNeeded = elements.map { _ in false }
    work = elements.map { 1 + program.parts(readBy: $0) / Self.nodesOfOneUnit }
  }

  /// Takes in which criteria the goal is out of reach without.
  mutating func noteNeeded(_ criteria: Set<Int>) {
    for (place, element) in elements.enumerated() {
      if case .criterion(let position) = element { isNeeded[place] = criteria.contains(position) }
    }
  }

  /// Takes in how each element, by its number, reads questions.
  mutating func noteUses(_ uses: [[(question: Int, use: QuestionUse)]], in rules: RuleSet) {
    for (place, element) in elements.enumerated() {
      guard case .question(let position) = element else { continue }
      switch rules.questions[position].kind {
      case .integer, .decimal: break
      case .yesNo, .single, .multi, .date, .text: continue
      }
      let read = readers(of: place).map {
        Self.points(of: position, in: uses[dependencies.number(elements[readers[$0]])])
      }
      let all = Set(read.flatMap { $0 ?? [] }).sorted()
      guard all.count <= Self.mostPoints else { continue }
      points[place] = all
      for (reader, read) in zip(readers(of: place), read) {
        guard let read else { continue }
        pointsRead[reader] = all.indices.reduce(0) { bits, point in
          read.contains(all[point]) ? bits | 1 << UInt64(point) : bits
        }
      }
    }
  }

  /// The points that matter to some reader of a place and are not passed over alike by the ends of
  /// two intervals, as bits; never none.
  func pointsPassed(at place: Int, from old: Interval, to new: Interval) -> UInt64 {
    // What looks at the number itself finds any change.
    var passed: UInt64 = 1 << UInt64(Self.mostPoints)
    passed |= pointsPassed(at: place, old.low, new.low)
    passed |= pointsPassed(at: place, old.high, new.high)
    return passed
  }

  private func pointsPassed(at place: Int, _ end: Rational, _ other: Rational) -> UInt64 {
    guard end != other else { return 0 }
    let (low, high) = end < other ? (end, other) : (other, end)
    var passed: UInt64 = 0
    for (point, number) in points[place].enumerated() where low <= number && number <= high {
      passed |= 1 << UInt64(point)
    }
    return passed
  }

  // The points at which a number matters to what reads it so.
  private static func points(
    of question: Int, in uses: [(question: Int, use: QuestionUse)]
  ) -> [Rational]? {
    var points: [Rational]?
    for (read, use) in uses where read == question {
      switch use {
      case .compared(let numbers): points = (points ?? []) + numbers
      case .answered, .applicable: points = points ?? []
      case .has, .value: return nil
      }
    }
    return points
  }

  /// Where in ``readers`` those of a place stand.
  func readers(of place: Int) -> Range<Int> { firstReaders[place]..<firstReaders[place + 1] }

  /// The place of an element; nil where it does not matter.
  func place(of element: Element) -> Int? {
    let place = places[dependencies.number(element)]
    return place < 0 ? nil : place
  }

  /// The questions, in the order of the rule set.
  var questions: [Int] {
    elements.compactMap { if case .question(let position) = $0 { position } else { nil } }.sorted()
  }

  /// The questions that decide whether others are asked, the one with most readers first.
  var gates: [Int] {
    var counts: [(question: Int, readers: Int)] = []
    for (place, element) in elements.enumerated() {
      guard case .question(let position) = element else { continue }
      let opens = readers(of: place).contains {
        if case .question = elements[readers[$0]] { true } else { false }
      }
      if opens { counts.append((position, readers(of: place).count)) }
    }
    return counts.sorted { (-$0.readers, $0.question) < (-$1.readers, $1.question) }
      .map(\.question)
  }
}

extension Program {
  // How much an element reads, roughly: what it names, and the parts of its roll-up.
  fileprivate func parts(readBy element: Element) -> Int {
    switch element {
    case .question, .criterion: dependencies.read(by: element).count
    case .measure(let position): measures[position].nodes.count
    case .ladder(let position):
      ladders[position].outcomes.count
        + ladders[position].levels.reduce(0) { $0 + 1 + $1.requires.count }
    }
  }
}
