import Diagnostics
public import Returns
public import Tabular

/// A file of returns that a run reads.
public struct InputFile {
  /// The file, as the user named it.
  public let name: String
  let reader: () -> ReturnReader

  /// Names a file; its reader is made when its turn has come, so that few files are open at once.
  public init(_ name: String, reader: @escaping () -> ReturnReader) {
    self.name = name
    self.reader = reader
  }
}

/// The returns of several files, one file after another.
///
/// A file that cannot be read to its end gives one faulty return for what is not known of it, and
/// the next file follows.
public struct InputFiles {
  /// What is to be said of the files as wholes, as far as they have been read.
  public private(set) var findings: [ReturnFinding] = []
  /// The encodings in which text tables were read.
  public private(set) var encodings: [(file: String, encoding: DetectedEncoding)] = []

  private let files: [InputFile]
  private var position = 0
  private var reader: ReturnReader?
  /// The faults that have been given out in a return of the file that is being read.
  private var told: Set<ReturnFinding> = []
  /// Whether that file had something of which anything is said or scored.
  private var hasReturn = false

  /// Takes files in the order in which they are read.
  public init(_ files: [InputFile]) {
    self.files = files
  }

  /// The next return; nil when there is none.
  mutating func next() -> UnreadReturn? {
    while files.indices.contains(position) {
      var reader = self.reader ?? files[position].reader()
      do {
        if let unread = try reader.next() {
          self.reader = reader
          if unread.holdsAnything { hasReturn = true }
          if case .faulty(let faults) = unread.content { told.formUnion(faults) }
          return unread
        }
      } catch {
        let fault = ReturnFinding.fileNotReadable(files[position].name)
        end(reader)
        return UnreadReturn(
          file: fault.file, place: .file, content: .faulty([fault]), original: .bytes([]))
      }
      // An error that no return has told would leave the rest of the file without a trace.
      let untold = reader.findings.filter { $0.code.severity == .error && !told.contains($0) }
      let file = files[position].name
      let isEmpty = !hasReturn && untold.isEmpty
      end(reader)
      if isEmpty { findings.append(.noReturns(in: file)) }
      if let first = untold.first {
        return UnreadReturn(
          file: file, place: first.place, content: .faulty(untold), original: .bytes([]))
      }
    }
    return nil
  }

  private mutating func end(_ reader: ReturnReader) {
    findings += reader.findings.filter { $0.code.severity == .warning }
    if let encoding = reader.encoding { encodings.append((reader.file, encoding)) }
    told = []
    hasReturn = false
    self.reader = nil
    position += 1
  }
}

extension UnreadReturn {
  /// Whether it is more than a blank row.
  fileprivate var holdsAnything: Bool {
    if case .blank = content { !findings.isEmpty } else { true }
  }
}
