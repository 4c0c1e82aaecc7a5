import Foundation
import Glibc

extension Program {
  /// Runs the program with pieces of input that are made while it reads, through a pipe; gives its
  /// status and the most memory that it held.
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
    var number = 0
    feeding: while let piece = pieces(number) {
      number += 1
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
    var usage = rusage()
    while wait4(child, &status, 0, &usage) == -1, errno == EINTR {}
    let signal = status & 0x7F
    return (signal != 0 ? -signal : (status >> 8) & 0xFF, usage.ru_maxrss * 1024)
  }
}
