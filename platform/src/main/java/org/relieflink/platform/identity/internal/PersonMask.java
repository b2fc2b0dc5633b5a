package org.relieflink.platform.identity.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.Masked;
import org.relieflink.kernel.Sex;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Shown;
import org.relieflink.platform.pool.LiveRecord;

/**
 * 遮盖：档案上的人。 How much of a person the pages of this capability show: always masked, length kept so
 * that differing characters can be marked; of whom the policy refuses, such as a minor to the
 * clerk, only that there is one.
 */
public record PersonMask(Shown shown, LocalDate today, Set<String> minors) {
  private static final int OPEN = 1; // sensitivity of values that may stand anywhere

  /** Nobody is known to be a minor but by the own record. */
  public PersonMask(Shown shown, LocalDate today) {
    this(shown, today, Set.of());
  }

  /** The same, knowing that these records are one person: a minor by one is a minor in all. */
  public PersonMask knowing(Collection<LiveRecord> person) {
    boolean minor = person.stream().anyMatch(this::minor);
    return minor
        ? new PersonMask(
            shown, today, person.stream().map(LiveRecord::recordId).collect(Collectors.toSet()))
        : this;
  }

  public static Optional<LocalDate> born(LiveRecord record) {
    return CitizenId.find(record.citizenId())
        .map(CitizenId::birthDate)
        .or(() -> day(record.birthDate()));
  }

  /** A day as the pool writes it. */
  static Optional<LocalDate> day(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  public Optional<Integer> age(LiveRecord record) {
    return born(record).map(born -> Math.max(0, Period.between(born, today).getYears()));
  }

  public boolean minor(LiveRecord record) {
    return minors.contains(record.recordId())
        || born(record).map(born -> Majority.shipped().minor(born, today)).orElse(false);
  }

  /** Not more is told than that there is somebody. */
  public boolean withheld(LiveRecord record) {
    return (minor(record) ? shown.closest() : shown.person()) == Effect.DENY;
  }

  public static Sex sex(LiveRecord record) {
    Sex written = Sex.read(record.sex());
    return written == Sex.UNKNOWN
        ? CitizenId.find(record.citizenId()).map(CitizenId::sex).orElse(Sex.UNKNOWN)
        : written;
  }

  public String name(LiveRecord record) {
    return withheld(record) ? Masked.SOMEBODY : masked("name", blank(record.name()), 2);
  }

  /** First six and last four. */
  public String number(LiveRecord record) {
    return withheld(record) ? "" : masked("citizen_id", blank(record.citizenId()), 3);
  }

  /** A value of a field; whether the person is withheld was asked before. */
  public static String masked(String field, String text, int sensitivity) {
    if (text.isEmpty()) {
      return "";
    }
    return switch (field) {
      case "name", "former_name" -> Masked.name(text);
      case "citizen_id" -> Masked.number(text);
      case "phone" -> Masked.phone(text);
      case "birth_date" -> day(text).map(Masked::day).orElseGet(() -> Masked.unreadableDay(text));
      case "address" -> Masked.address(text);
      case "sex", "division", "relation" -> text;
      default -> sensitivity <= OPEN ? text : Masked.whole(text);
    };
  }

  private static String blank(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
