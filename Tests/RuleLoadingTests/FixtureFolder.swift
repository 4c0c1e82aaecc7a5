import Diagnostics
import Foundation
import RuleLoading
import RuleModel

/// A small rule set whose faults are marked by hand on their lines, as in `id: 1a  #~ R015`.
struct FixtureFolder {
  /// A place at which a code is expected or found.
  struct Mark: Hashable, Comparable, CustomStringConvertible {
    let path: String
    let line: Int
    let code: String

    static func < (left: Mark, right: Mark) -> Bool {
      (left.path, left.line, left.code) < (right.path, right.line, right.code)
    }

    var description: String { "\(path):\(line) \(code)" }
  }

  /// What begins a mark; the rest of the line lists codes.
  private static let sign = "#~"

  let name: String
  let files: RuleSetFiles

  /// Every folder in `Fixtures`, by name.
  static func all(beside file: String = #filePath) throws -> [FixtureFolder] {
    let root = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Fixtures")
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).filter {
      var isFolder: ObjCBool = false
      let path = root.appendingPathComponent($0).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue
    }
    return try names.sorted().map { name in
      let read = try RuleSetFolder.read(root.appendingPathComponent(name).path)
      return FixtureFolder(name: name, files: files(read, in: root.path))
    }
  }

  /// What stands in fixtures for the digest of a base, which every change of the form would change.
  private static let digestSign = "DIGEST"

  /// The files with paths from the folder of the fixtures and the digests of their bases.
  private static func files(_ read: RuleSetFiles, in root: String) -> RuleSetFiles {
    let folder = String(read.folder.dropFirst(root.count + 1))
    switch read.base {
    case .files(let base):
      let base = files(base, in: root)
      let digest = RuleSetLoader.load(base).ruleSet?.digests?.full ?? digestSign
      let contents = read.contents.map { name, bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return (name: name, bytes: Array(text.replacing(digestSign, with: digest).utf8))
      }
      return RuleSetFiles(folder: folder, contents: contents, base: .files(base))
    case .failure(.unreadable(let error)):
      let path = String(error.path.dropFirst(root.count + 1))
      return RuleSetFiles(
        folder: folder, contents: read.contents,
        base: .failure(.unreadable(RuleSetFolderError(error.code, path: path))))
    case .failure, nil:
      return RuleSetFiles(folder: folder, contents: read.contents, base: read.base)
    }
  }

  /// The marks in the files, sorted; a line marks as many diagnostics as it lists codes.
  var marks: [Mark] { Self.marks(in: files).sorted() }

  private static func marks(in files: RuleSetFiles) -> [Mark] {
    var marks: [Mark] = []
    if case .files(let base) = files.base { marks = Self.marks(in: base) }
    for (name, bytes) in files.contents {
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        let text = String(decoding: line, as: UTF8.self)
        guard let sign = text.range(of: sign) else { continue }
        let codes = text[sign.upperBound...].split { $0 == " " || $0 == "\r" }
        for code in codes {
          marks.append(
            Mark(path: "\(files.folder)/\(name)", line: index + 1, code: String(code)))
        }
      }
    }
    return marks
  }

  /// The codes and places of what loading found, sorted.
  static func found(_ loaded: LoadedRules) -> [Mark] {
    loaded.diagnostics.map { diagnostic in
      let place = loaded.files.location(of: diagnostic.span)
      return Mark(
        path: place?.path ?? "nowhere", line: place?.line ?? 0, code: diagnostic.code.text)
    }.sorted()
  }
}

/// The elements of one sorted list that the other lacks, repeats counted.
func surplus<Element: Hashable>(of elements: [Element], over others: [Element]) -> [Element] {
  var counts: [Element: Int] = [:]
  for other in others { counts[other, default: 0] += 1 }
  return elements.filter { element in
    guard let count = counts[element], count > 0 else { return true }
    counts[element] = count - 1
    return false
  }
}
