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

  /// Maps every element like `mapInParallel`, and hands each result on while further ones are made.
  ///
  /// The results come one after the other, in the order of the elements, and none is kept. One run more than there are
  /// `workers` is under way, so that no worker waits for what is done with a result.
  ///
  /// What is to be done first where the results are taken is done in `meanwhile`: the other workers go on with half of
  /// the runs, and their results wait.
  package func forEachMapped<Result: Sendable>(
    workers: Int, stride: Int = 64, _ transform: @escaping @Sendable (Element) -> Result,
    meanwhile: () -> Void = {}, _ body: (Result) -> Void
  ) async {
    guard workers > 1, count > stride else {
      meanwhile()
      for element in self { body(transform(element)) }
      return
    }
    await withTaskGroup(of: (Int, [Result]).self) { group in
      let runs = (count + stride - 1) / stride
      var next = 0
      func start() {
        let run = next
        let first = startIndex + run * stride
        let last = Swift.min(first + stride, endIndex)
        group.addTask { (run, (first..<last).map { transform(self[$0]) }) }
        next += 1
      }
      var early: [Int: [Result]] = [:]
      var due = 0
      for _ in 0..<Swift.min(runs, Swift.max(workers + 1, runs / 2)) { start() }
      var underWay = next
      meanwhile()
      while let (run, results) = await group.next() {
        underWay -= 1
        while underWay <= workers, next < runs {
          start()
          underWay += 1
        }
        early[run] = results
        while let ready = early.removeValue(forKey: due) {
          for result in ready { body(result) }
          due += 1
        }
      }
    }
  }
}
