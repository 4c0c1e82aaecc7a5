extension HTMLPage {
  mutating func add(_ changes: [PathChange]) {
    line("<ol class=\"path\">")
    for change in changes {
      line("<li>")
      line("\(change.number)".element("span", "class=\"number\""))
      line("<div>")
      line(change.title.phrased("p", "class=\"question\""))
      let turn =
        change.from.element("span", "class=\"from\"")
        + " → ".element("span", "class=\"arrow\"") + change.to.element("strong", "class=\"to\"")
        + (change.effort.map { $0.element("span", "class=\"effort\"") } ?? "")
      line(turn.wrapped(in: "p", "class=\"turn\""))
      for remark in change.remarks { line(remark.phrased("p", "class=\"remark\"")) }
      if !change.facts.isEmpty { add(change.facts) }
      line("</div>")
      line("</li>")
    }
    line("</ol>")
  }
}
