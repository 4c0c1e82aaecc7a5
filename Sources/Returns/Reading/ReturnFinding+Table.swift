package import Tabular

extension ReturnFinding {
  /// A fault of a table as a finding.
  package init(_ fault: TableFault, in file: String) {
    self.init(fault.code, fault.message, help: fault.help, in: file, at: fault.place)
  }
}
