public import Returns
public import Scoring

/// Reads and scores returns on several threads.
///
/// The returns are pulled in the order of the input, worked on in any order, and put down in the
/// order of the input, so that the result is the same for any number of threads. Only when the input
/// has ended is it known which of several returns of one respondent holds; until then everything lies
/// in the spool, and `RunResult.write` makes the files of it.
public struct ScoringJob: Sendable {
  /// How a run goes about it.
  public struct Settings: Sendable {
    /// How many threads read and score.
    public var threads: Int
    /// Which of several returns of one respondent holds.
    public var duplicates: DuplicatePolicy
    /// Whether the first return that is put aside ends the run.
    public var endsAtFirstFault: Bool

    /// Makes settings.
    public init(
      threads: Int = 1, duplicates: DuplicatePolicy = .refuse, endsAtFirstFault: Bool = false
    ) {
      self.threads = threads
      self.duplicates = duplicates
      self.endsAtFirstFault = endsAtFirstFault
    }
  }

  /// How many returns make a part of the work, and how many bytes of them at most.
  private static let (partReturns, partBytes) = (4, 1 << 20)

  private let plan: ScoringPlan
  private let decoder: ReturnDecoder
  private let form: ResultForm
  private let settings: Settings

  /// Makes a job for a rule set.
  public init(
    _ plan: ScoringPlan, decoder: ReturnDecoder, form: ResultForm, settings: Settings = Settings()
  ) {
    self.plan = plan
    self.decoder = decoder
    self.form = form
    self.settings = settings
  }

  /// Reads and scores all returns of some files.
  ///
  /// - Parameters:
  ///   - files: The files, in the order of the result.
  ///   - spool: Where everything is put down.
  ///   - progress: Is told how many returns have been put down so far.
  /// - Returns: What is needed to make the result of the spool.
  /// - Throws: What the spool throws.
  public func run<Storage: Spool>(
    _ files: inout InputFiles, spool: inout Storage, progress: (Int) -> Void = { _ in }
  ) async throws -> RunResult {
    var collection = Collection(rules: plan.rules, policy: settings.duplicates)
    var result = RunResult(form: form)
    let (decoder, plan, form) = (decoder, plan, form)
    // Closures may not hold what is passed in and out.
    var (source, target) = (files, spool)
    defer { (files, spool) = (source, target) }
    try await OrderedPool.run(
      threads: settings.threads,
      next: { Self.part(of: &source) },
      work: { part in
        part.map { SpoolEntry($0, decoder: decoder, plan: plan, form: form) }
      },
      take: { entries in
        for entry in entries {
          try target.append(collection.take(entry))
          if settings.endsAtFirstFault, entry.isFaulty {
            result.end = entry
            return false
          }
        }
        progress(collection.count)
        return true
      })
    result.take(collection, files: source)
    return result
  }

  private static func part(of files: inout InputFiles) -> [UnreadReturn]? {
    var part: [UnreadReturn] = []
    var bytes = 0
    while part.count < partReturns, bytes < partBytes, let unread = files.next() {
      part.append(unread)
      bytes += unread.approximateBytes
    }
    return part.isEmpty ? nil : part
  }
}

extension UnreadReturn {
  /// About how much memory it takes.
  fileprivate var approximateBytes: Int {
    switch original {
    case .bytes(let bytes): bytes.count
    case .row(let texts, _, let record):
      texts.reduce(record?.utf8.count ?? 0) { $0 + $1.utf8.count + 16 }
    }
  }
}
