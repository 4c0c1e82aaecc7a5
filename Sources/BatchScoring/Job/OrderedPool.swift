/// Works on the parts of a stream on several threads, gives the results in the order of the parts,
/// and holds no more than a fixed number of parts and results at once.
enum OrderedPool {
  /// How many parts may be begun or wait for an earlier one, for each thread.
  private static let partsPerThread = 4

  /// Takes parts until there is none or a result is the last that is wanted.
  ///
  /// - Parameters:
  ///   - threads: How many parts are worked on at once.
  ///   - next: Gives the next part; nil at the end.
  ///   - work: What is done with a part; it may not depend on any other.
  ///   - take: Takes a result; false ends the run.
  /// - Throws: What `next` and `take` throw.
  static func run<Part: Sendable, Result: Sendable>(
    threads: Int, next: () throws -> Part?, work: @escaping @Sendable (Part) -> Result,
    take: (Result) throws -> Bool
  ) async throws {
    let threads = max(1, threads)
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var (begun, taken, running, isAtEnd) = (0, 0, 0, false)
      var waiting: [Int: Result] = [:]
      repeat {
        while !isAtEnd, running < threads, begun - taken < threads * partsPerThread {
          guard let part = try next() else {
            isAtEnd = true
            break
          }
          let index = begun
          group.addTask { (index, work(part)) }
          begun += 1
          running += 1
        }
        if running > 0, let (index, result) = try await group.next() {
          running -= 1
          waiting[index] = result
        }
        while let result = waiting.removeValue(forKey: taken) {
          taken += 1
          guard try take(result) else { return group.cancelAll() }
        }
      } while !isAtEnd || taken < begun
    }
  }
}
