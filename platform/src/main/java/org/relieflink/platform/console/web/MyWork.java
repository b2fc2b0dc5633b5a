package org.relieflink.platform.console.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkFigure;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkPanel;
import org.relieflink.platform.access.WorkSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** 收集待办：asks every source and groups by deadline. */
@Component
class MyWork {
  private static final int FIGURES = 4; // more in one strip cannot be read at a glance

  private final SingletonSupplier<List<WorkSource>> sources;
  private final CurrentOfficer current;
  private final WorkTexts texts;
  private final Clock clock;

  MyWork(ObjectProvider<WorkSource> sources, CurrentOfficer current, WorkTexts texts, Clock clock) {
    this.sources = SingletonSupplier.of(() -> sources.orderedStream().toList());
    this.current = current;
    this.texts = texts;
    this.clock = clock;
  }

  View now() {
    var officer = current.get();
    var now = clock.instant();
    var today = LocalDate.now(clock);
    var items = gather(source -> source.items(officer, now));
    return new View(
        officer,
        texts.date(today),
        groups(items, today),
        gather(source -> source.figures(officer, now)).stream().limit(FIGURES).toList(),
        gather(source -> source.panels(officer, now)),
        texts.beginner(officer),
        texts.start(officer));
  }

  private <T> List<T> gather(Function<WorkSource, List<T>> question) {
    return sources.obtain().stream().flatMap(source -> question.apply(source).stream()).toList();
  }

  private List<Grouped> groups(List<WorkItem> items, LocalDate today) {
    return Stream.of(WorkGroup.values())
        .map(group -> new Grouped(group, lines(items, group, today)))
        .filter(group -> !group.lines().isEmpty())
        .toList();
  }

  private List<Line> lines(List<WorkItem> items, WorkGroup group, LocalDate today) {
    return items.stream()
        .filter(item -> group == WorkGroup.of(item.due(), today))
        .sorted(
            Comparator.comparing(
                WorkItem::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
        .map(item -> new Line(item, texts.due(item.due(), today)))
        .toList();
  }

  /** One item and its deadline in words; empty when it has none. */
  record Line(WorkItem item, String dueText) {}

  record Grouped(WorkGroup group, List<Line> lines) {}

  /**
   * The work page.
   *
   * @param beginner whom the words of an empty page speak to
   * @param emptyHref where this role begins when nothing waits; null when it has nowhere to go
   */
  record View(
      Officer officer,
      String todayText,
      List<Grouped> groups,
      List<WorkFigure> figures,
      List<WorkPanel> panels,
      String beginner,
      @Nullable String emptyHref) {

    public int total() {
      return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }

    /** Overdue or due today. */
    public int urgent() {
      return groups.stream()
          .filter(group -> group.group().urgent())
          .mapToInt(group -> group.lines().size())
          .sum();
    }

    /** The first thing to do. */
    public String next() {
      return groups.get(0).lines().get(0).item().href();
    }
  }
}
