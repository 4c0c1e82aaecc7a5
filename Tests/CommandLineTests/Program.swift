import Foundation
import Glibc

/// What a run of the program left behind.
struct ProgramRun {
  let status: Int32
  let output: String
  let error: String
  /// The processor's time that it took, which other processes on the machine do not lengthen; the
  /// program has one thread and never waits, so that on an idle machine it is the time it ran.
  let seconds: Double
  /// The most memory that it held at once.
  let peakBytes: Int
}

/// The program under test: what `RENKEI_BINARY` names (the release build, in `scripts/test`), or
/// the one built beside this test bundle.
enum Program {
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["RENKEI_BINARY"] { return named }
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    for _ in 0..<4 {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("renkei").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    return "renkei"
  }()

  /// Whether the release build is under test, so that its time and memory say something.
  static let isRelease = ProcessInfo.processInfo.environment["RENKEI_BINARY"] != nil

  struct CannotStart: Error {
    let path: String
    let code: Int32
  }

  /// Runs the program to its end and gives what it printed, its status, time and peak memory.
  ///
  /// The streams go through files, so that neither side waits for the other; `wait4` gives the
  /// figures of just this child.
  static func run(
    _ arguments: [String], in folder: String, input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> ProgramRun {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(
      "renkei-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let streams = ["in", "out", "err"].map { scratch.appendingPathComponent($0).path }
    try Data(input).write(to: URL(fileURLWithPath: streams[0]))

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, streams[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, streams[1], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, streams[2], O_WRONLY | O_CREAT, 0o600)

    let variables = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
    var child: pid_t = 0
    // The shell only changes the folder and then becomes the program.
    let shell = ["/bin/sh", "-c", #"cd "$1" && shift && exec "$@""#, "sh", folder, path]
    let code = withCStrings(shell + arguments) { words in
      withCStrings(variables.map { "\($0.key)=\($0.value)" }.sorted()) { settings in
        posix_spawn(&child, "/bin/sh", &actions, nil, words, settings)
      }
    }
    guard code == 0 else { throw CannotStart(path: path, code: code) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) == -1, errno == EINTR {}

    func text(_ path: String) -> String {
      String(decoding: (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data(), as: UTF8.self)
    }
    // The status word: a signal in the low seven bits, else the exit status in the next byte.
    let signal = status & 0x7F
    return ProgramRun(
      status: signal != 0 ? -signal : (status >> 8) & 0xFF,
      output: text(streams[1]), error: text(streams[2]),
      seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakBytes: usage.ru_maxrss * 1024)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return body(copies)
  }
}

/// Folders of the repository, found from this file.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
}

/// A folder that a test may write into and that goes away with it.
struct ScratchFolder: ~Copyable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("renkei-scratch-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }
}
