package extension Kind {
  /// The names of its fields, in the order of the schema; none for a kind that is not read.
  var fieldNames: [String] {
    var visitor = NameVisitor()
    var records = AllRecords()
    records.visit(self, &visitor)
    return visitor.names
  }
}

private struct NameVisitor: StoreVisitor {
  var names: [String] = []

  mutating func visit<R: Record>(_ store: inout Store<R>) {
    names = R.schema.names
  }
}
