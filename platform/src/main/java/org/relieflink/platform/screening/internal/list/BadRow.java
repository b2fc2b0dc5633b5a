package org.relieflink.platform.screening.internal.list;

import java.util.List;

/** 没有收下的一行：原样内容和全部原因。 A row that was not taken, with all its reasons. */
public record BadRow(long number, List<String> cells, List<RowProblem> problems) {
  public BadRow {
    cells = List.copyOf(cells);
    problems = List.copyOf(problems);
  }

  @Override
  public String toString() {
    return "BadRow[" + number + ", " + problems + "]";
  }
}
