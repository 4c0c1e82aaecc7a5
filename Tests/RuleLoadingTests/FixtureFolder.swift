import Diagnostics
import Foundation
import RuleLoading

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
      return FixtureFolder(
        name: name, files: RuleSetFiles(folder: name, contents: read.contents))
    }
  }

  /// The marks in the files, sorted; a line marks as many diagnostics as it lists codes.
  var marks: [Mark] {
    var marks: [Mark] = []
    for (name, bytes) in files.contents {
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        let text = String(decoding: line, as: UTF8.self)
        guard let sign = text.range(of: Self.sign) else { continue }
        let codes = text[sign.upperBound...].split { $0 == " " || $0 == "\r" }
        for code in codes {
          marks.append(
            Mark(path: "\(files.folder)/\(name)", line: index + 1, code: String(code)))
        }
      }
    }
    return marks.sorted()
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
