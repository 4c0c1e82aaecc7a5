import CLibZip

/// The one owner of a ZIP file in memory: gives its parts, and counts what really comes out of them.
final class Archive {
  private let handle: OpaquePointer
  private let limits: WorkbookLimits
  /// Bytes that have come out of all parts; what is read again is counted once.
  private var inflatedBytes = 0
  private var inflatedBytesOfParts: [String: Int] = [:]

  /// Opens a file whose directory has been checked.
  init(_ bytes: [UInt8], limits: WorkbookLimits) throws(TableFault) {
    self.limits = limits
    // libzip reads from this copy as long as it is open, and frees it.
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, bytes.count), alignment: 1)
    copy.copyBytes(from: bytes)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy.baseAddress, UInt64(bytes.count), 0, &error)
    else {
      copy.deallocate()
      throw .notAWorkbook()
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      copy.deallocate()
      throw .notAWorkbook()
    }
    self.handle = handle
    memory = copy
  }

  private let memory: UnsafeMutableRawBufferPointer

  deinit {
    zip_discard(handle)
    memory.deallocate()
  }

  /// A part by its path, upper and lower case alike as the format has it; nil where there is none.
  func part(_ path: String) throws(TableFault) -> Part? {
    let index = zip_name_locate(handle, path, UInt32(ZIP_FL_NOCASE))
    guard index >= 0 else { return nil }
    var facts = zip_stat_t()
    guard zip_stat_index(handle, UInt64(index), 0, &facts) == 0,
      facts.valid & UInt64(ZIP_STAT_SIZE) != 0,
      let file = zip_fopen_index(handle, UInt64(index), 0)
    else { throw .damagedPart(path) }
    return Part(file, path: path, size: facts.size, archive: self)
  }

  /// Counts a part of which so many bytes have come out.
  private func count(_ bytes: Int, of path: String) throws(TableFault) {
    let known = inflatedBytesOfParts[path, default: 0]
    guard bytes > known else { return }
    inflatedBytesOfParts[path] = bytes
    inflatedBytes += bytes - known
    guard inflatedBytes <= limits.inflatedBytes else {
      throw .inflatesTooFar(limits.inflatedBytes)
    }
  }

  /// One part, read from its beginning to its end.
  final class Part {
    let path: String
    private let file: OpaquePointer
    private let archive: Archive
    /// The bytes that the directory says are still to come.
    private var declaredRest: UInt64
    private var inflatedBytes = 0

    fileprivate init(_ file: OpaquePointer, path: String, size: UInt64, archive: Archive) {
      self.file = file
      self.path = path
      declaredRest = size
      self.archive = archive
    }

    deinit { zip_fclose(file) }

    /// Fills a buffer with the next bytes; gives how many there were, 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int {
      let bytes = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
      // What was compressed ends too early, goes on too long, or has another checksum.
      guard bytes >= 0, UInt64(bytes) <= declaredRest, bytes > 0 || declaredRest == 0 else {
        throw .damagedPart(path)
      }
      declaredRest -= UInt64(bytes)
      inflatedBytes += Int(bytes)
      try archive.count(inflatedBytes, of: path)
      return Int(bytes)
    }
  }
}
