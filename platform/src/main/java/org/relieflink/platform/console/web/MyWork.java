package org.relieflink.platform.console.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

/** 收集待办：asks every source and groups by deadline. */
@Component
class MyWork {
  private static final int SOON_DAYS = 3;
  private static final int FIGURES = 4; // more in one strip cannot be read at a glance

  private final ObjectProvider<WorkSource> sources;
  private final CurrentOfficer current;
  private final Clock clock;

  MyWork(ObjectProvider<WorkSource> sources, CurrentOfficer current, Clock clock) {
    this.sources = sources;
    this.current = current;
    this.clock = clock;
  }

  View now() {
    var officer = current.get();
    var now = clock.instant();
    var today = LocalDate.now(clock);
    var items =
        sources.orderedStream().flatMap(source -> source.items(officer, now).stream()).toList();
    var groups =
        Stream.of(Group.values())
            .map(group -> new Grouped(group, lines(items, group, today)))
            .filter(group -> !group.lines().isEmpty())
            .toList();
    var figures =
        sources
            .orderedStream()
            .flatMap(source -> source.figures(officer, now).stream())
            .limit(FIGURES)
            .toList();
    var panels =
        sources.orderedStream().flatMap(source -> source.panels(officer, now).stream()).toList();
    return new View(officer, today, items.size(), groups, figures, panels);
  }

  private static List<Line> lines(List<WorkItem> items, Group group, LocalDate today) {
    return items.stream()
        .filter(item -> group == Group.of(item.due(), today))
        .sorted(
            Comparator.comparing(
                WorkItem::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
        .map(item -> new Line(item, days(item.due(), today)))
        .toList();
  }

  private static long days(@Nullable LocalDate due, LocalDate today) {
    return due == null ? 0 : due.toEpochDay() - today.toEpochDay();
  }

  /** 按期限分的组, in the order of the page. */
  enum Group {
    OVERDUE("bad"),
    TODAY("warn"),
    SOON("todo"),
    LATER("todo"),
    OPEN("plain");

    private final String tag;

    Group(String tag) {
      this.tag = tag;
    }

    public String tag() {
      return tag;
    }

    static Group of(@Nullable LocalDate due, LocalDate today) {
      if (due == null) {
        return OPEN;
      }
      long days = days(due, today);
      if (days < 0) {
        return OVERDUE;
      }
      if (days == 0) {
        return TODAY;
      }
      return days <= SOON_DAYS ? SOON : LATER;
    }
  }

  /**
   * One item with its distance in days.
   *
   * @param days negative = overdue
   */
  record Line(WorkItem item, long days) {}

  record Grouped(Group group, List<Line> lines) {}

  record View(
      Officer officer,
      LocalDate today,
      int total,
      List<Grouped> groups,
      List<WorkFigure> figures,
      List<WorkPanel> panels) {}
}
