package org.relieflink.platform.watch.internal.find;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.platform.watch.WatchRule;

/**
 * 六条规则：each takes one officer's fresh looks and gives the groups of them that are an alarm; no look
 * is in two groups.
 */
public final class Unusual {
  private static final Duration HOUR = Duration.ofHours(1);

  private final WorkingDays calendar;

  public Unusual(WorkingDays calendar) {
    this.calendar = calendar;
  }

  public List<Finding> find(WatchRule rule, Seen seen) {
    return switch (rule.kind()) {
      case VOLUME_HOUR -> hours(rule, seen);
      case VOLUME_DAY -> days(rule, seen, look -> true);
      case ODD_HOURS -> days(rule, seen, look -> odd(rule, look));
      case FOREIGN_REGION -> days(rule, seen, look -> foreign(seen.place(), look));
      case REFUSED_IN_ROW -> refused(rule, seen.fresh());
      case REVEAL_WITHOUT_VERDICT -> revealed(rule, seen);
      default -> List.of(); // found elsewhere
    };
  }

  /**
   * Any hour, not only whole ones; an alarm takes all that follows within the hour of its first.
   */
  private static List<Finding> hours(WatchRule rule, Seen seen) {
    List<Finding> found = new ArrayList<>();
    List<Look> looks = seen.fresh();
    int first = 0;
    for (int last = 0; last < looks.size(); last++) {
      while (!within(HOUR, looks.get(first), looks.get(last))) {
        first++;
      }
      Instant begin = looks.get(first).at();
      List<Look> window = looks.subList(first, last + 1);
      Double usual =
          habit(rule, window, () -> Habit.ofHours(seen.before().get(), begin, history(rule)));
      if (rule.speaks(Finding.persons(window), usual)) {
        int from = first;
        List<Look> whole =
            looks.subList(first, looks.size()).stream()
                .takeWhile(look -> within(HOUR, looks.get(from), look))
                .toList();
        found.add(new Finding(Finding.persons(whole), usual, whole));
        first += whole.size();
        last = first - 1;
      }
    }
    return found;
  }

  private static boolean within(Duration span, Look first, Look last) {
    return Duration.between(first.at(), last.at()).compareTo(span) < 0;
  }

  private static int history(WatchRule rule) {
    return rule.usual().history();
  }

  /** The habit is reckoned only where it could matter: that is seldom, and it costs. */
  private static @Nullable Double habit(
      WatchRule rule, List<Look> looks, java.util.function.Supplier<Optional<Double>> reckoned) {
    boolean matters = rule.usual().times() > 0 && Finding.persons(looks) >= rule.usual().atLeast();
    return matters ? reckoned.get().orElse(null) : null;
  }

  private static List<Finding> days(WatchRule rule, Seen seen, Predicate<Look> counts) {
    Map<LocalDate, List<Look>> days =
        seen.fresh().stream()
            .filter(counts)
            .collect(Collectors.groupingBy(Look::day, TreeMap::new, Collectors.toList()));
    List<Finding> found = new ArrayList<>();
    for (List<Look> day : days.values()) {
      Instant begin = day.get(0).at();
      Double usual =
          habit(rule, day, () -> Habit.ofDays(counted(seen, counts), begin, history(rule)));
      if (rule.speaks(Finding.persons(day), usual)) {
        found.add(new Finding(Finding.persons(day), usual, day));
      }
    }
    return found;
  }

  private static List<Look> counted(Seen seen, Predicate<Look> counts) {
    return seen.before().get().stream().filter(counts).toList();
  }

  private boolean odd(WatchRule rule, Look look) {
    LocalTime time = look.local().toLocalTime();
    boolean inside =
        !time.isBefore(Objects.requireNonNull(rule.from()))
            && time.isBefore(Objects.requireNonNull(rule.until()));
    return !inside || !calendar.isWorkingDay(look.day());
  }

  private static boolean foreign(String place, Look look) {
    return look.division().filter(division -> !division.equals(place)).isPresent();
  }

  private static List<Finding> refused(WatchRule rule, List<Look> refusals) {
    Duration span = Duration.ofMinutes(rule.minutes());
    List<Finding> found = new ArrayList<>();
    List<Look> row = new ArrayList<>();
    for (Look refusal : refusals) {
      if (!row.isEmpty() && !within(span, row.get(row.size() - 1), refusal)) {
        close(rule, row, found);
      }
      row.add(refusal);
    }
    close(rule, row, found);
    return found;
  }

  private static void close(WatchRule rule, List<Look> row, List<Finding> found) {
    if (row.size() > rule.bound()) {
      found.add(new Finding(row.size(), null, row));
    }
    row.clear();
  }

  /** Reveals whose time for a verdict is over and that have none. */
  private List<Finding> revealed(WatchRule rule, Seen seen) {
    LocalDate today = seen.now().atZone(Look.ZONE).toLocalDate();
    List<Look> open =
        seen.fresh().stream()
            .filter(look -> calendar.plus(look.day(), rule.workingDays()).date().isBefore(today))
            .filter(look -> seen.verdicts().stream().noneMatch(said -> answers(said, look)))
            .toList();
    return open.size() > rule.bound() ? List.of(new Finding(open.size(), null, open)) : List.of();
  }

  private static boolean answers(Look verdict, Look reveal) {
    return verdict.hit().equals(reveal.hit()) && !verdict.at().isBefore(reveal.at());
  }
}
