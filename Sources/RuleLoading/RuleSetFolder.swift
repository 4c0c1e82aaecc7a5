public import Diagnostics
import Foundation
import YAMLSyntax

/// Reads the files of a rule set's folder; the one place of this module that touches a disk.
public enum RuleSetFolder {
  /// The YAML files that lie directly in a folder, and those of the rule set that it extends.
  ///
  /// Of a file beyond the limit of size only so much is read that the loader can refuse it.
  public static func read(_ path: String) throws(RuleSetFolderError) -> RuleSetFiles {
    try read(path, overlays: [])
  }

  /// The files of a folder that the overlays given, by their resolved paths, rest on.
  private static func read(
    _ path: String, overlays: [String]
  ) throws(RuleSetFolderError) -> RuleSetFiles {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw RuleSetFolderError(.notFound, path: path)
    }
    guard isFolder.boolValue else { throw RuleSetFolderError(.notAFolder, path: path) }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw RuleSetFolderError(.unreadable, path: path, cause: "\(error.localizedDescription)")
    }
    let candidates = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
    let wanted = candidates.filter { isRegularFile("\(path)/\($0)") }
    guard wanted.contains(RuleSetFiles.headerName) else {
      throw RuleSetFolderError(.noHeader, path: path)
    }
    guard wanted.count <= RuleSetFiles.maximumCount else {
      throw RuleSetFolderError(.tooManyFiles, path: path, cause: "\(wanted.count)")
    }
    var contents: [(name: String, bytes: [UInt8])] = []
    for name in wanted {
      contents.append((name, try bytes(of: "\(path)/\(name)")))
    }
    let header = contents.first { $0.name == RuleSetFiles.headerName }
    let location = BaseLocation(inHeader: header?.bytes ?? [])
    let base = location.map {
      self.base($0.path(from: path), overlays: overlays + [resolved(path)])
    }
    return RuleSetFiles(folder: path, contents: contents, base: base)
  }

  /// The files of a base, or why there are none.
  private static func base(_ path: String, overlays: [String]) -> BaseFiles {
    guard !overlays.contains(resolved(path)) else { return .failure(.ring) }
    guard overlays.count <= BaseLocation.maximumDepth else { return .failure(.tooDeep) }
    do {
      return .files(try read(path, overlays: overlays))
    } catch {
      return .failure(.unreadable(error))
    }
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  private static func isRegularFile(_ path: String) -> Bool {
    // A link's own type would be "symbolic link"; what it leads to is what will be read.
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  private static func bytes(of path: String) throws(RuleSetFolderError) -> [UInt8] {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      let data = try handle.read(upToCount: SyntaxLimits.fileBytes + 1)
      return data.map { [UInt8]($0) } ?? []
    } catch {
      throw RuleSetFolderError(.unreadable, path: path, cause: "\(error.localizedDescription)")
    }
  }
}

/// Why a rule set's folder could not be read.
public struct RuleSetFolderError: Error, Hashable, Sendable {
  /// The kinds of failure.
  public enum Code: Hashable, Sendable {
    /// There is nothing under the path.
    case notFound
    /// The path leads to something else than a folder.
    case notAFolder
    /// The folder holds no `rule-set.yaml`.
    case noHeader
    /// The system refused to read; the cause says why.
    case unreadable
    /// There are more YAML files than ``RuleSetFiles/maximumCount``; the cause is their number.
    case tooManyFiles
  }

  /// What failed.
  public let code: Code
  /// The folder or file, as the user gave it.
  public let path: String
  /// What the system said, where it said something.
  public let cause: String?

  /// Makes a failure.
  public init(_ code: Code, path: String, cause: String? = nil) {
    self.code = code
    self.path = path
    self.cause = cause
  }

  /// The failure in a sentence.
  public var message: Message {
    switch code {
    case .notFound:
      Message(ja: "`\(path)` が見つかりません", en: "`\(path)` does not exist")
    case .notAFolder:
      Message(
        ja: "`\(path)` はフォルダではありません。ルールセットのフォルダを指定してください",
        en: "`\(path)` is not a folder; name the folder of a rule set")
    case .noHeader:
      Message(
        ja: "フォルダ `\(path)` に `\(RuleSetFiles.headerName)` がありません",
        en: "the folder `\(path)` holds no `\(RuleSetFiles.headerName)`")
    case .unreadable:
      Message(
        ja: "`\(path)` を読めません (\(cause ?? ""))", en: "cannot read `\(path)` (\(cause ?? ""))")
    case .tooManyFiles:
      Message(
        ja:
          "フォルダ `\(path)` の YAML ファイルが \(cause ?? "") 個あります。\(RuleSetFiles.maximumCount) 個までにしてください",
        en:
          "the folder `\(path)` holds \(cause ?? "") YAML files, more than \(RuleSetFiles.maximumCount)"
      )
    }
  }
}
