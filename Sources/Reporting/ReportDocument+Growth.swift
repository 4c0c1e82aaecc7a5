/// One answer that has to become another, as a line of a path.
package struct PathChange: Hashable, Sendable {
  /// The number by which pictures and other lines name it.
  package let number: Int
  /// The question.
  package let title: String
  package let from: String
  package let to: String
  /// How much effort it takes, where efforts are known.
  package let effort: String?
  /// What to know before doing anything.
  package let remarks: [String]
  /// What it is for and what helps with it.
  package let facts: [Fact]

  package init(
    number: Int, title: String, from: String, to: String, effort: String? = nil,
    remarks: [String] = [], facts: [Fact] = []
  ) {
    self.number = number
    self.title = title
    self.from = from
    self.to = to
    self.effort = effort
    self.remarks = remarks
    self.facts = facts
  }
}

extension Staircase {
  /// What stands below the picture.
  var caption: String { climb.map { "\(summary)\n\($0.legend)" } ?? summary }

  /// The path as it is drawn on the steps.
  package struct Climb: Hashable, Sendable {
    /// A stretch of the path that ends on a step.
    package struct Stretch: Hashable, Sendable {
      /// The step that it ends on, counted from 0.
      package let step: Int
      /// The numbers of the changes that lead there; nil where nothing more has to change.
      package let numbers: ClosedRange<Int>?

      package init(step: Int, numbers: ClosedRange<Int>?) {
        self.step = step
        self.numbers = numbers
      }
    }

    /// The stretches from the present result up, the one to the next level first.
    package let stretches: [Stretch]
    /// What the numbers mean.
    package let legend: String
    /// What the next level is called in the picture.
    package let goal: String
    /// What the levels beyond it are called.
    package let later: String
    /// What stands before the number of a change in a line of text.
    package let change: String

    package init(
      stretches: [Stretch], legend: String, goal: String, later: String, change: String
    ) {
      self.stretches = stretches
      self.legend = legend
      self.goal = goal
      self.later = later
      self.change = change
    }

    /// The numbers that lead to a step, as they stand in the picture.
    func label(step: Int) -> String? {
      guard let numbers = stretches.first(where: { $0.step == step })?.numbers else { return nil }
      return numbers.count == 1
        ? "\(numbers.lowerBound)" : "\(numbers.lowerBound)–\(numbers.upperBound)"
    }
  }
}
