/// How large a file may be; each limit has a diagnostic of its own.
///
/// They hold what people write by hand many times over, and keep the worst file under a second.
public enum SyntaxLimits {
  /// The most bytes of a file (4 MiB).
  public static let fileBytes = 4 * 1024 * 1024
  /// The deepest nesting of lists and mappings.
  public static let depth = 64
  /// The most keys, scalars, lists and mappings of a file together.
  public static let nodes = 500_000
  /// The most UTF-8 bytes of one scalar (64 KiB).
  public static let scalarBytes = 64 * 1024
  /// The most Unicode scalars of a key in YAML; the format itself stops there.
  public static let keyScalars = 1024
  /// The most faults reported of one file's syntax; a file with more is rarely YAML or JSON at all.
  public static let faults = 20
}
