extension Collection where Self: Sendable, Index == Int, Element: Sendable {
  /// Maps every element, in as many tasks as there are `workers`, and keeps the order.
  ///
  /// The elements are dealt out in runs of `stride`, so that a slow one holds up only its neighbours.
  /// With one worker, or with no more than one run, it maps in place.
  package func mapInParallel<Result: Sendable>(
    workers: Int, stride: Int = 64, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    guard workers > 1, count > stride else { return map(transform) }
    var runs = [[Result]?](repeating: nil, count: (count + stride - 1) / stride)
    await withTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      func start() {
        guard next < runs.count else { return }
        let run = next
        let first = startIndex + run * stride
        let last = Swift.min(first + stride, endIndex)
        group.addTask { (run, (first..<last).map { transform(self[$0]) }) }
        next += 1
      }
      for _ in 0..<workers { start() }
      while let (run, results) = await group.next() {
        runs[run] = results
        start()
      }
    }
    return runs.flatMap { $0 ?? [] }
  }
}
