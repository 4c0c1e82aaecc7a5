import Foundation

/// Debian's openpyxl, run by Debian's Python.
public enum Openpyxl {
  /// Whether it is installed.
  public static let isThere: Bool =
    (try? OtherProgram.run(python, ["-c", "import openpyxl"])) != nil

  private static let python = "/usr/bin/python3"

  /// Runs a script with arguments, such as the names of files.
  public static func run(_ script: String, _ arguments: String...) throws {
    try OtherProgram.run(python, ["-c", script] + arguments)
  }
}

/// LibreOffice without its windows.
public enum LibreOffice {
  private static let path = "/usr/bin/soffice"

  /// Whether it is installed.
  public static let isThere = FileManager.default.isExecutableFile(atPath: path)

  /// Opens a workbook and writes it anew, in its place.
  public static func save(_ file: String, in folder: WorkbookFolder) throws {
    let written = folder.path("written")
    // A profile of its own, so that runs beside each other do not wait for one another.
    try OtherProgram.run(
      path,
      [
        "-env:UserInstallation=file://\(folder.path("profile"))", "--headless", "--convert-to",
        "xlsx:Calc MS Excel 2007 XML", "--outdir", written, file,
      ])
    let name = URL(fileURLWithPath: file).lastPathComponent
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.moveItem(atPath: "\(written)/\(name)", toPath: file)
  }
}

/// A program beside ours.
enum OtherProgram {
  struct Failed: Error {
    let status: Int32
  }

  /// Runs it to its end; throws where it fails.
  static func run(_ path: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
  }
}

/// A place for workbooks that goes away with it.
public final class WorkbookFolder {
  private let url: URL

  /// Makes an empty folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "renkei-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The workbook that most tests need.
  public var file: String { path("book.xlsx") }

  /// The path of a file in it.
  public func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// The bytes of the workbook.
  public func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file)))
  }

  /// Writes a text beside the workbook and gives its path.
  public func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }
}
