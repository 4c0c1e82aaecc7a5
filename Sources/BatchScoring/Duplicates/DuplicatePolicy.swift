import Returns
public import Tabular

/// Which of several returns of one respondent and year holds.
public enum DuplicatePolicy: Hashable, Sendable {
  /// None: all are put aside.
  case refuse
  /// The one that was sent in last, where the returns say when; otherwise none.
  case latest
  /// The one that the user names, by its file and row (`ReturnName`); otherwise none.
  case explicit(Set<String>)
}

/// How one return is named: `returns.csv:12`, `forms.xlsx:回答:12`, or the file alone.
public enum ReturnName {
  /// The name that a return had where it stood before it was put aside.
  static func text(of origin: UnreadReturn.Origin) -> String {
    ([origin.file] + [origin.sheet, origin.row].compactMap(\.self)).joined(separator: ":")
  }

  /// The name of the return at a place.
  public static func text(file: String, place: TablePlace) -> String {
    var text = file
    if let sheet = place.sheet { text += ":\(sheet)" }
    if let number = place.row ?? place.line { text += ":\(number)" }
    return text
  }
}
