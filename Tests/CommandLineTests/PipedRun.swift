import Foundation
import Glibc

extension Program {
  /// Runs the program with pieces of input that are made while it reads, through a pipe; gives its
  /// status and the most memory that it held, as `/proc` says it: what `wait4` says would be at
  /// least what this process holds, which starts it.
  static func runPiped(
    _ arguments: [String], in folder: String, pieces: (Int) -> [UInt8]?
  ) throws -> (status: Int32, peakBytes: Int) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw CannotStart(path: path, code: errno) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var child: pid_t = 0
    // The shell only changes the folder and then becomes the program.
    let shell = ["/bin/sh", "-c", #"cd "$1" && shift && exec "$@""#, "sh", folder, path]
    let code = withCStrings(shell + arguments) { words in
      withCStrings(["PATH=/usr/bin:/bin", "LANG=C.UTF-8"]) { settings in
        posix_spawn(&child, "/bin/sh", &actions, nil, words, settings)
      }
    }
    close(ends[0])
    guard code == 0 else {
      close(ends[1])
      throw CannotStart(path: path, code: code)
    }
    // A program that ends early must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    var (number, peak) = (0, 0)
    feeding: while let piece = pieces(number) {
      number += 1
      if number.isMultiple(of: 256) { peak = max(peak, mostMemory(of: child)) }
      var written = 0
      while written < piece.count {
        let count = piece[written...].withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break feeding }
        written += count
      }
    }
    close(ends[1])
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child || ended == -1 && errno != EINTR { break }
      // The figure never falls, so that only what is taken in the last moment can be missed.
      peak = max(peak, mostMemory(of: child))
      usleep(2000)
    }
    let signal = status & 0x7F
    return (signal != 0 ? -signal : (status >> 8) & 0xFF, peak)
  }

  /// The most memory that a process that runs has held, in bytes; 0 where nothing says so.
  private static func mostMemory(of process: pid_t) -> Int {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    else { return 0 }
    return (Int(line.filter(\.isNumber)) ?? 0) * 1024
  }
}
