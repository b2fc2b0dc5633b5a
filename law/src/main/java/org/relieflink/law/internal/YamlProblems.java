package org.relieflink.law.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.relieflink.law.Reading;
import org.relieflink.law.YamlProblem;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * 一次读取中收集的全部错误。All problems of one reading, so that nobody has to mend a file one error at a time.
 */
public final class YamlProblems {
  private final List<YamlProblem> found = new ArrayList<>();

  /** Notes a problem at a node. */
  public void at(Node node, String path, String sentence, String nextStep) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    int column = node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    found.add(new YamlProblem(line, column, path, sentence, nextStep));
  }

  /** Notes a problem at a known place. */
  public void at(YamlProblem problem) {
    found.add(problem);
  }

  /** True while nothing is wrong. */
  public boolean none() {
    return found.isEmpty();
  }

  /** All problems from the top of the file down. */
  public List<YamlProblem> list() {
    return found.stream()
        .sorted(Comparator.comparingInt(YamlProblem::line).thenComparingInt(YamlProblem::column))
        .toList();
  }

  /** The value if nothing is wrong, else the problems. */
  public <T> Reading<T> result(Supplier<T> value) {
    return none() ? new Reading.Good<>(value.get()) : new Reading.Bad<>(list());
  }
}
