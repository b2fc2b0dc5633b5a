package org.relieflink.platform.watch.internal.alarm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.internal.find.Look;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days of an office in the trail, as usual and with episodes planted among them; from a seed. */
final class Traffic {
  /** An episode that a rule must find: its officer, and a mark in the request id of its entries. */
  record Planted(AlarmKind kind, String officer, String mark) {}

  private record Row(
      Instant at,
      String officer,
      String role,
      String action,
      String object,
      String result,
      String mark) {}

  private static final int BATCH = 1_000; // rows in one statement

  private final JdbcClient jdbc;
  private final Random random;
  private final List<Row> rows = new ArrayList<>();
  private final List<Planted> planted = new ArrayList<>();
  private final Set<String> taken = new TreeSet<>();
  private int people;

  Traffic(JdbcClient jdbc, long seed) {
    this.jdbc = jdbc;
    this.random = new Random(seed);
  }

  static String officer(int number) {
    return "T%04d".formatted(number);
  }

  private static String role(int number) {
    return number % 4 == 0 ? "CLERK" : "PROSECUTOR";
  }

  /** A usual day of everybody: work in working hours, one day in twenty busy, now and then late. */
  int usual(LocalDate day, int officers) {
    if (!WorkingDays.official().isWorkingDay(day)) {
      return 0;
    }
    for (int number = 0; number < officers; number++) {
      boolean busy = random.nextInt(20) == 0;
      int looks = (int) Math.round((8 + random.nextInt(12)) * (busy ? 2.2 : 1));
      for (int i = 0; i < looks; i++) {
        LocalTime time = LocalTime.of(8, 30).plusSeconds(random.nextInt(9 * 3600));
        look(day, time, number, random.nextInt(12) == 0);
      }
      if (random.nextInt(30) == 0) {
        look(day, LocalTime.of(20, 30), number, false);
      }
      if (random.nextInt(15) == 0) {
        add(at(day, LocalTime.of(14, 0)), number, "ACCESS_REFUSED", "GET /trail", "refused", "");
      }
      reveals(day, number);
    }
    return officers;
  }

  private void look(LocalDate day, LocalTime time, int number, boolean elsewhere) {
    if (role(number).equals("CLERK")) {
      add(at(day, time), number, "PERSON_LOOKED_UP", "窗口-" + people, person(elsewhere), "");
    } else {
      String action = random.nextInt(4) == 0 ? "PARTY_SEEN" : "HIT_SEEN";
      add(at(day, time), number, action, "party-" + people++, "hit-" + people, "");
    }
  }

  private String person(boolean elsewhere) {
    return "某* " + (elsewhere ? "990125" : "990123") + "********" + (1000 + people++ % 9000) + " 1";
  }

  /** Most reveals are followed by a verdict; one in ten is not. */
  private void reveals(LocalDate day, int number) {
    if (!role(number).equals("PROSECUTOR") || random.nextInt(3) > 0) {
      return;
    }
    String hit = "hit-" + people;
    String party = "party-" + people++;
    add(at(day, LocalTime.of(10, 0)), number, "FULL_NUMBER_SEEN", party, hit, "");
    if (random.nextInt(20) > 0) {
      add(at(day, LocalTime.of(10, 5)), number, "HIT_DECIDED", party, hit + " same", "");
    }
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Look.ZONE).toInstant();
  }

  private void add(
      Instant at, int number, String action, String object, String result, String mark) {
    rows.add(new Row(at, officer(number), role(number), action, object, result, mark));
  }

  /** One episode on a day and of an officer that has none yet; false where the day does not fit. */
  boolean plant(AlarmKind kind, LocalDate day, int number) {
    boolean working = WorkingDays.official().isWorkingDay(day);
    if ((!working && kind != AlarmKind.ODD_HOURS) || !taken.add(day + officer(number))) {
      return false;
    }
    String mark = "planted-" + planted.size();
    planted.add(new Planted(kind, officer(number), mark));
    switch (kind) {
      case VOLUME_HOUR ->
          burst(day, LocalTime.of(14, 20), number, mark, 25 + random.nextInt(60), 55);
      case VOLUME_DAY ->
          burst(day, LocalTime.of(8, 30), number, mark, 75 + random.nextInt(80), 500);
      case ODD_HOURS -> burst(day, LocalTime.of(21, 10), number, mark, 3 + random.nextInt(8), 40);
      case FOREIGN_REGION -> foreign(day, number, mark);
      case REFUSED_IN_ROW -> refused(day, number, mark);
      case REVEAL_WITHOUT_VERDICT -> unanswered(day, number, mark);
      default -> // other capabilities find these
          throw new IllegalArgumentException("found elsewhere");
    }
    return true;
  }

  private void burst(
      LocalDate day, LocalTime from, int number, String mark, int count, int minutes) {
    for (int i = 0; i < count; i++) {
      LocalTime time = from.plusSeconds(random.nextInt(minutes * 60));
      add(at(day, time), number, "HIT_SEEN", "party-" + people++, "hit-" + people, mark);
    }
  }

  private void foreign(LocalDate day, int number, String mark) {
    int count = 13 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      LocalTime time = LocalTime.of(9, 0).plusMinutes(random.nextInt(480));
      add(at(day, time), number, "PERSON_LOOKED_UP", "窗口-" + people, person(true), mark);
    }
  }

  private void refused(LocalDate day, int number, String mark) {
    int count = 5 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      Instant at = at(day, LocalTime.of(16, 0).plusMinutes(2L * i));
      add(at, number, "ACCESS_REFUSED", "GET /trail", "refused", mark);
    }
  }

  private void unanswered(LocalDate day, int number, String mark) {
    for (int i = 0; i < 3 + random.nextInt(3); i++) {
      String party = "party-" + people++;
      Instant at = at(day, LocalTime.of(11, 0).plusMinutes(i));
      add(at, number, "FULL_NUMBER_SEEN", party, "hit-" + people, mark);
    }
  }

  List<Planted> planted() {
    return planted;
  }

  /** Writes all in the order of time. */
  int write() {
    rows.sort(java.util.Comparator.comparing(Row::at));
    for (int from = 0; from < rows.size(); from += BATCH) {
      write(rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
    return rows.size();
  }

  private void write(List<Row> some) {
    jdbc.sql(
            """
            insert into trail.entry (at, officer, role, action, object_id, result, request_id)
            select * from unnest(cast(:at as timestamptz[]), cast(:officer as text[]), cast(:role as text[]),
              cast(:action as text[]), cast(:object as text[]), cast(:result as text[]), cast(:mark as text[]))
            """)
        .param("at", array(some, row -> row.at().toString()))
        .param("officer", array(some, Row::officer))
        .param("role", array(some, Row::role))
        .param("action", array(some, Row::action))
        .param("object", array(some, Row::object))
        .param("result", array(some, Row::result))
        .param("mark", array(some, Row::mark))
        .update();
  }

  private static String[] array(List<Row> some, Function<Row, String> value) {
    return some.stream().map(value).toArray(String[]::new);
  }
}
