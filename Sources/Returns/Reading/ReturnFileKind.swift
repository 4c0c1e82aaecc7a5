public import Tabular

/// What a file of returns is written as.
public enum ReturnFileKind: Hashable, Sendable {
  /// A table as text with a row for each return; the delimiter is found out where none is given.
  case table(Delimiter?)
  /// An Excel workbook.
  case workbook
  /// An answer sheet as JSON on each line.
  case lines
  /// One answer sheet.
  case sheet(AnswerSheetFormat)

  /// The kind that a file's name tells by its ending; nil where that tells none.
  public init?(fileName: String) {
    let name = fileName.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "csv": self = .table(nil)
    case "tsv", "tab": self = .table(.tab)
    case "xlsx", "xlsm", "xls": self = .workbook
    case "ndjson", "jsonl": self = .lines
    case "json": self = .sheet(.json)
    case "yaml", "yml": self = .sheet(.yaml)
    default: return nil
    }
  }

  /// The kind that the first bytes of a file look like.
  init(content head: [UInt8]) {
    if head.starts(with: [0x50, 0x4B]) || head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .workbook
      return
    }
    let line = Self.firstLine(of: head)
    if line.first == UInt8(ascii: "{") {
      // A whole sheet on one line is one of many, or the only one.
      self = line.last == UInt8(ascii: "}") ? .lines : .sheet(.json)
      return
    }
    let delimiters = Delimiter.allCases.map(\.rawValue)
    let isYAML =
      line.contains(UInt8(ascii: ":")) && !line.contains(where: delimiters.contains)
      || line.first == UInt8(ascii: "#")
    self = isYAML ? .sheet(.yaml) : .table(nil)
  }

  /// The first line that is not blank, without the spaces and marks around it.
  private static func firstLine(of head: [UInt8]) -> ArraySlice<UInt8> {
    let spaces: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    let line = head.drop(while: spaces.contains).prefix { $0 != 0x0A && $0 != 0x0D }
    let trailing = line.reversed().prefix { $0 == 0x20 }.count
    return line.dropLast(trailing)
  }
}
