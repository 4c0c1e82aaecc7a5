public import Tabular

/// A text table that is written record by record, in pieces.
public final class RecordSink {
  /// How many characters that do not fit are kept for the list of them; all are counted.
  public static let mostUnfitKept = 1000

  /// The characters that the encoding does not have, as far as they are kept.
  public private(set) var unfit: [UnfitCharacter] = []
  /// How many characters the encoding does not have.
  public private(set) var unfitCount = 0

  private var writer: RecordWriter
  private let put: ([UInt8]) throws -> Void

  /// Writes a table by handing its bytes on.
  public init(_ style: RecordWriter.Style = .init(), put: @escaping ([UInt8]) throws -> Void) {
    writer = RecordWriter(style)
    self.put = put
  }

  func write(_ cells: [Cell]) throws {
    let more = writer.write(cells)
    unfitCount += more.count
    unfit += more.prefix(Self.mostUnfitKept - unfit.count)
    try put(writer.takeBytes())
  }
}
