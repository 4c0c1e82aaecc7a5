public import Tabular

/// Gives the returns of one file, in its order, whatever it is written as.
///
///     var reader = ReturnReader("returns.csv", rules: rules) { try handle.read(upToCount: 1 << 16) }
///     while let unread = try reader.next() { … }
///
/// What the file is, its name's ending tells, or else its content. Nothing is left out: whatever
/// stands in the file as a return comes as one, though it be `.faulty`. Memory does not grow with
/// the file, save for workbooks and single sheets, which have limits of their size.
public struct ReturnReader {
  /// The file, as the user named it.
  public let file: String
  private var source: (any ReturnSource)?
  private let makeSource: () throws -> any ReturnSource
  /// The first returns, as far as it took them to tell whether the file is a blank form.
  private var first: ArraySlice<UnreadReturn>?
  private var failure: (any Error)?

  /// Makes a reader of a file.
  ///
  /// - Parameters:
  ///   - file: The file, as the user named it.
  ///   - kind: What it is written as; found out where it is nil.
  ///   - rules: The rule set that the returns answer.
  ///   - mapping: What a mapping file says of tables.
  ///   - encoding: The encoding of a text table; the mapping file's, or found out, where it is nil.
  ///   - pieces: Gives the next bytes, nil at the end.
  public init(
    _ file: String, kind: ReturnFileKind? = nil, rules: ReturnRules,
    mapping: ReturnMapping? = nil, encoding: TextEncoding? = nil,
    pieces: @escaping () throws -> [UInt8]?
  ) {
    self.file = file
    makeSource = {
      var bytes = ByteSource(pieces)
      let head = try bytes.head()
      switch kind ?? ReturnFileKind(fileName: file) ?? ReturnFileKind(content: head) {
      case .lines: return LineReturns(file, bytes)
      case .sheet(let format): return SheetReturns(file, bytes, format)
      case .table(let delimiter):
        let mapping = mapping ?? .none
        return RecordReturns(
          bytes, delimiter: mapping.delimiter ?? delimiter ?? Delimiter(in: head),
          encoding: encoding ?? mapping.encoding,
          ColumnReader(file: file, names: rules.columnNames, mapping: mapping))
      case .workbook:
        // One byte over the limit is enough to be refused for it.
        let content = try bytes.all(limit: WorkbookLimits.standard.fileBytes)
        // A mapping file is for tables, though forms may lie beside them.
        if let form = FormReturns.form(content) {
          return FormReturns(file, form, rules)
        }
        return WorkbookReturns(
          content, ColumnReader(file: file, names: rules.columnNames, mapping: mapping ?? .none))
      }
    }
  }

  /// The next return; nil when there is none. Throws what reading the bytes throws.
  public mutating func next() throws -> UnreadReturn? {
    var source = try self.source ?? makeSource()
    defer { self.source = source }
    if first == nil { first = firstReturns(of: &source) }
    if let unread = first?.popFirst() { return unread }
    if let failure {
      self.failure = nil
      throw failure
    }
    return try source.next()
  }

  /// The most returns that are looked at to tell whether a file is a blank form.
  private static let mostLookedAt = 64

  /// The first returns up to one that is filled in. A row with nothing but what a form says itself
  /// is blank where there is no other.
  private mutating func firstReturns(of source: inout any ReturnSource) -> ArraySlice<UnreadReturn>
  {
    var returns: [UnreadReturn] = []
    var prefilled: Int?
    do {
      while returns.count < Self.mostLookedAt {
        guard let unread = try source.next() else {
          if let prefilled { returns[prefilled] = returns[prefilled].blank }
          return returns[...]
        }
        returns.append(unread)
        switch unread.content {
        case .blank: continue
        case .prefilled where prefilled == nil: prefilled = returns.count - 1
        case .prefilled, .document, .cells, .faulty: return returns[...]
        }
      }
    } catch {
      failure = error
    }
    return returns[...]
  }

  /// What is to be said of the file as a whole, as far as it has been read: columns that are not
  /// known, sheets that are not read. An error ended the reading: nothing behind its place was read.
  public var findings: [ReturnFinding] { source?.findings ?? [] }

  /// The encoding in which a text table is read, as far as it is known.
  public var encoding: DetectedEncoding? { source?.encoding }
}

extension UnreadReturn {
  /// The return as that of a form in which nothing is filled in.
  fileprivate var blank: UnreadReturn {
    UnreadReturn(
      file: file, place: place, content: .blank, original: original,
      findings: [.unfilledForm(in: file, at: place)])
  }
}

/// A file of returns of one kind.
protocol ReturnSource {
  /// What is to be said of the file as a whole.
  var findings: [ReturnFinding] { get }
  /// The encoding of a text table.
  var encoding: DetectedEncoding? { get }
  /// The next return.
  mutating func next() throws -> UnreadReturn?
}
