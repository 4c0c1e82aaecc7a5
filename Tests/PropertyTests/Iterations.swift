import Foundation

/// How much the property suites try. `RENKEI_SOAK=N` multiplies everything by N, which may be a
/// fraction.
enum Iterations {
  /// Random rule sets compared with the reference.
  static let ruleSets = times(20_000)
  /// Sheets scored with each of them: 1,000,000 pairs in all.
  static let sheetsPerRuleSet = 50
  /// One sheet in so many is also compared in what is tight, exact or deciding, and has more
  /// missing answers.
  static let sheetsPerTightSheet = 25
  /// Small rule sets whose sheets are completed in every way.
  static let completedRuleSets = times(4_000)
  /// Sheets completed for each of them.
  static let completedSheetsPerRuleSet = 5
  /// Rule sets on which the reference is held against itself.
  static let soundRuleSets = times(3_000)
  /// Rule sets with sheets so empty that the scorer's budget decides what it enumerates.
  static let openRuleSets = times(800)
  /// Rule sets with sheets that are scored with and without any budget.
  static let untriedRuleSets = times(1_600)
  /// Rule sets for the properties that look at pairs of sheets or rule sets.
  static let relatedRuleSets = times(3_000)
  /// Rule sets whose constructs are counted; all of those compared are much alike.
  static let coveredRuleSets = 1_500
  /// Cases in which every set of changes is tried.
  static let ways = times(20_000)
  /// Cases of any size whose ways are followed.
  static let largeWays = times(1_000)
  /// Sheets from which every level of the national ladder is looked for.
  static let nationalSheets = times(60)
  /// Sheets of a year's national returns from which every higher level is looked for.
  static let nationalReturns = times(489)
  /// Rule sets whose bounds, deciding questions and paths are compared.
  static let agreeingRuleSets = times(3_000)
  /// Cases whose ways are counted.
  static let coveredWays = 4_000
  /// Random text tables, each read in pieces of three random sizes.
  static let tables = times(100_000)
  /// Text tables read in pieces of every size up to 64 bytes.
  static let tablesInAllPieces = times(2_000)
  /// Random tables that are written and read.
  static let writtenTables = times(20_000)
  /// Workbooks of random pieces, some of them damaged.
  static let damagedWorkbooks = times(20_000)
  /// Tables of national returns, each with one fault.
  static let damagedReturns = times(1_000)
  /// The most states that are tried for one of them.
  static let mostStates = 1_024
  /// The most completions that are listed for one sheet.
  static let mostCompletions = 600

  /// Suites are cut into so many parts, which run side by side.
  static let shards = 16

  private static func times(_ count: Int) -> Int {
    max(shards, Int(Double(count) * soak))
  }

  private static let soak =
    ProcessInfo.processInfo.environment["RENKEI_SOAK"].flatMap(Double.init).map { max(0, $0) } ?? 1

  /// The seeds of one part.
  static func seeds(_ count: Int, shard: Int) -> StrideTo<Int> {
    stride(from: shard, to: count, by: shards)
  }
}

/// Whether the tests were built with optimisation; the property suites would take an hour without.
let isOptimised: Bool = {
  #if DEBUG
    false
  #else
    true
  #endif
}()
