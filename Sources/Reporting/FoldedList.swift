/// A list that is shown by its title until it is opened.
package struct FoldedList: Hashable, Sendable {
  package let title: String
  package let entries: [ListEntry]
}

extension HTMLPage {
  mutating func add(_ list: FoldedList) {
    line("<details>")
    line(list.title.element("summary"))
    add(list.entries)
    line("</details>")
  }
}

extension TextPage {
  mutating func add(_ list: FoldedList) {
    let ink = ink
    gap()
    add(list.title, head: "> ", indent: 2, paint: ink.bold, paintHead: ink.faint)
    gap()
    for entry in list.entries { add(entry) }
  }
}
