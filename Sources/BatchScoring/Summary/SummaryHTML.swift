import Diagnostics
import RuleModel

extension Summary {
  /// All tables as one page that needs nothing but itself.
  public func html() -> String {
    let contents = tables.map { table in
      "<li><a href=\"#\(Self.escaped(table.id))\">\(Self.escaped(table.title))</a></li>"
    }.joined(separator: "\n")
    let digest = rules.digests.map { String($0.full.prefix(16)) } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <h1>\(Self.escaped(title))</h1>
      <p>\(Self.escaped(rules.id)) \(digest) · renkei \(Self.escaped(engineVersion))</p>
      <nav><ol>
      \(contents)
      </ol></nav>
      \(tables.map(section).joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private static let style = """
    body{font-family:"Noto Sans JP","Noto Sans CJK JP",Meiryo,"Hiragino Sans",sans-serif;\
    max-width:72rem;margin:2rem auto;padding:0 1rem;color:#222;line-height:1.6}
    h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.5rem;border-bottom:2px solid #ccc}
    nav ol{columns:2;font-size:.9rem}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;font-size:.85rem}
    th,td{border:1px solid #bbb;padding:.2rem .5rem;text-align:right;vertical-align:top}
    th{background:#eee;text-align:left;font-weight:600}
    td small{color:#555}
    svg{width:100%;height:auto;display:block;margin:1rem 0}
    svg text{font-size:12px;fill:#222}
    thead th{min-width:5.5em}tbody th{min-width:9em}
    .note{font-size:.85rem;margin:.3rem 0}
    @page{size:A4 landscape;margin:12mm}
    @media print{body{margin:0;max-width:none}nav{display:none}.scroll{overflow:visible}\
    table{font-size:8pt}thead{display:table-header-group}tr,svg{break-inside:avoid}\
    h2,.note{break-after:avoid}section{break-inside:avoid}svg{max-height:80mm}\
    .long{break-inside:auto}.long svg{max-height:150mm}}
    """

  /// The most rows of a table that is kept on one printed page with its picture.
  private static let mostRowsTogether = 14

  private func section(_ table: SummaryTable) -> String {
    let laidOut = SummarySheet(table, SummaryWords(language))
    let head = laidOut.heading.map { "<th scope=\"col\">\(Self.escaped($0))</th>" }.joined()
    let rows = (laidOut.isTurned ? turnedRows(table) : rows(table)).map { title, cells in
      "<tr><th scope=\"row\">\(Self.escaped(title))</th>"
        + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    let note = table.note.map { "<p class=\"note\">\(Self.escaped($0))</p>\n" } ?? ""
    let isLong = rows.count > Self.mostRowsTogether
    return """
      <section id="\(Self.escaped(table.id))"\(isLong ? " class=\"long\"" : "")>
      <h2>\(Self.escaped(table.title))</h2>
      \(note)\(SummaryDrawing(table).markup())<div class="scroll"><table>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table></div>
      </section>
      """
  }

  private func rows(_ table: SummaryTable) -> [(title: String, cells: [String])] {
    table.rows.map { row in
      (row.title, [row.base.map(String.init) ?? ""] + row.cells.map(Self.shown))
    }
  }

  /// The columns of a table as rows, below how many respondents each group has.
  private func turnedRows(_ table: SummaryTable) -> [(title: String, cells: [String])] {
    let bases = table.rows.map { $0.base.map(String.init) ?? "" }
    return [(table.baseHead ?? SummaryWords(language).base, bases)]
      + table.columns.enumerated().map { index, column in
        let cells = table.rows.map {
          $0.cells.indices.contains(index) ? Self.shown($0.cells[index]) : ""
        }
        return (column.title, cells)
      }
  }

  private static func shown(_ amount: SummaryTable.Amount) -> String {
    switch amount {
    case .count(let count, let percent?): "\(count) <small>(\(percent)%)</small>"
    case .count(let count, nil): String(count)
    case .score(let score): score.map(SummaryTable.Amount.shown) ?? ""
    }
  }

  /// Text as it stands in a page.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\u{0}"..<"\u{9}", "\u{B}"..<"\u{20}", "\u{7F}": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
