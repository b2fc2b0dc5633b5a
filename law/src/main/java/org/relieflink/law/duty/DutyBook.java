package org.relieflink.law.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.relieflink.law.RuleFile;

/** 职责清单：all versions of all duties, and the grounds for which a clock may stop. */
public final class DutyBook {
  /** What the file may hold. */
  public static final Set<String> FILE =
      Set.of("version", "last_confirmed_on", "warn_days", "duties", "pauses");

  private static final Set<String> DUTY =
      Set.of(
          "id",
          "title",
          "party",
          "starts",
          "ends",
          "limit",
          "unit",
          "more",
          "instrument",
          "article",
          "status",
          "source",
          "valid_from",
          "valid_to");
  private static final Set<String> PAUSE = Set.of("id", "title", "duties", "status", "source");
  private static final Set<String> WARN = Set.of("value", "status", "source");

  private final List<Duty> duties;
  private final List<PauseGround> pauses;
  private final int warnDays;

  /**
   * Reads a file.
   *
   * @throws IllegalStateException when a row is half understood, two versions of one duty hold on
   *     one day, or a ground names a duty that there is not
   */
  public DutyBook(RuleFile yaml) {
    duties = yaml.rows("duties", DUTY).stream().map(DutyBook::duty).toList();
    pauses = yaml.rows("pauses", PAUSE).stream().map(DutyBook::pause).toList();
    warnDays = warn(yaml.part("warn_days", WARN));
    duties.forEach(this::once);
    Set<String> known = duties.stream().map(Duty::id).collect(Collectors.toSet());
    pauses.forEach(ground -> known(ground, known));
  }

  private static Duty duty(RuleFile row) {
    return new Duty(
        row.text("id"),
        row.text("title"),
        row.word(DutyParty.class, "party"),
        row.text("starts"),
        row.text("ends"),
        row.number("limit"),
        row.word(DutyUnit.class, "unit"),
        row.has("more") ? row.number("more") : 0,
        row.clause(),
        row.status(),
        row.text("source"),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  private static PauseGround pause(RuleFile row) {
    return new PauseGround(
        row.text("id"),
        row.text("title"),
        Set.copyOf(row.words("duties")),
        row.status(),
        row.text("source"));
  }

  private static int warn(RuleFile row) {
    row.status();
    row.text("source");
    return row.number("value");
  }

  private void once(Duty duty) {
    long versions = duties.stream().filter(one -> same(one, duty.id(), duty.validFrom())).count();
    if (versions != 1) {
      throw new IllegalStateException(
          "duties: " + duty.id() + " has " + versions + " versions on " + duty.validFrom());
    }
  }

  private static boolean same(Duty one, String id, LocalDate day) {
    return one.id().equals(id) && one.validOn(day);
  }

  private static void known(PauseGround ground, Set<String> known) {
    if (!known.containsAll(ground.duties())) {
      throw new IllegalStateException("duties: " + ground.id() + " stops a duty that is not there");
    }
  }

  /** The duties in force on a day, in the order of the file. */
  public List<Duty> on(LocalDate day) {
    return duties.stream().filter(duty -> duty.validOn(day)).toList();
  }

  /** The version of a duty by which goes what started on this day. */
  public Optional<Duty> find(String id, LocalDate started) {
    return duties.stream().filter(duty -> same(duty, id, started)).findFirst();
  }

  /** The ground, if clocks of this duty may stop for it. */
  public Optional<PauseGround> ground(String id, String duty) {
    return pauses.stream()
        .filter(one -> one.id().equals(id) && one.duties().contains(duty))
        .findFirst();
  }

  /** All grounds for which a clock may stop. */
  public List<PauseGround> grounds() {
    return pauses;
  }

  /** Working days before the last from which it is soon. */
  public int warnDays() {
    return warnDays;
  }
}
