import CXLSXWriter

extension Chart {
  /// Colours a series: a line by its stroke, all else by its fill.
  func paint(_ series: UnsafeMutablePointer<lxw_chart_series>, _ color: Color) {
    if kind == .line {
      var line = lxw_chart_line()
      line.color = color.libraryValue
      line.width = 2
      chart_series_set_line(series, &line)
    } else {
      var fill = lxw_chart_fill()
      fill.color = color.libraryValue
      chart_series_set_fill(series, &fill)
    }
  }

  /// Writes at the points what was asked for.
  func label(_ series: UnsafeMutablePointer<lxw_chart_series>) {
    switch labels {
    case .none: return
    case .values: chart_series_set_labels(series)
    case .percentages: labelShares(of: series, categories: false)
    case .categoriesAndPercentages: labelShares(of: series, categories: true)
    }
    if let numberFormat, labels == .values {
      chart_series_set_labels_num_format(series, numberFormat)
    }
  }

  private func labelShares(
    of series: UnsafeMutablePointer<lxw_chart_series>, categories: Bool
  ) {
    chart_series_set_labels(series)
    chart_series_set_labels_options(series, 0, categories ? 1 : 0, 0)
    chart_series_set_labels_percentage(series)
  }

  /// Colours the pieces of a pie or ring.
  func paintPieces(of series: UnsafeMutablePointer<lxw_chart_series>) {
    guard !kind.hasAxes, !pieceColors.isEmpty else { return }
    var fills = pieceColors.map { color in
      var fill = lxw_chart_fill()
      fill.color = color.libraryValue
      return fill
    }
    fills.withUnsafeMutableBufferPointer { fills in
      var points = fills.indices.map { index in
        lxw_chart_point(line: nil, fill: fills.baseAddress.map { $0 + index }, pattern: nil)
      }
      points.withUnsafeMutableBufferPointer { points in
        var list = points.indices.map { index in points.baseAddress.map { $0 + index } } + [nil]
        _ = chart_series_set_points(series, &list)
      }
    }
  }
}

extension Chart.Kind {
  /// Whether it has axes; pies and rings have none.
  var hasAxes: Bool { self != .pie && self != .doughnut }

  /// The library's type.
  var libraryValue: lxw_chart_type {
    switch self {
    case .stackedColumn: LXW_CHART_COLUMN_STACKED
    case .clusteredColumn: LXW_CHART_COLUMN
    case .bar: LXW_CHART_BAR
    case .stackedBar: LXW_CHART_BAR_STACKED
    case .pie: LXW_CHART_PIE
    case .doughnut: LXW_CHART_DOUGHNUT
    case .line: LXW_CHART_LINE
    }
  }
}

extension Chart.Legend {
  /// The library's position.
  var libraryValue: lxw_chart_legend_position {
    switch self {
    case .none: LXW_CHART_LEGEND_NONE
    case .right: LXW_CHART_LEGEND_RIGHT
    case .left: LXW_CHART_LEGEND_LEFT
    case .top: LXW_CHART_LEGEND_TOP
    case .bottom: LXW_CHART_LEGEND_BOTTOM
    }
  }
}
