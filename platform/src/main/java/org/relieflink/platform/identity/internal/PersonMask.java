package org.relieflink.platform.identity.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.PersonName;
import org.relieflink.kernel.Sex;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Shown;
import org.relieflink.platform.pool.LiveRecord;

/**
 * 遮盖：档案上的人。 How much of a person the pages of this capability show: always masked, length kept so
 * that differing characters can be marked; of whom the policy refuses, such as a minor to the
 * clerk, only that there is one.
 */
public record PersonMask(Shown shown, LocalDate today) {
  private static final int ADULT_AGE = 18; // 民法典第十七条
  private static final int HEAD = 6;
  private static final int TAIL = 4;
  private static final int PHONE_HEAD = 3;
  private static final int OPEN = 1; // sensitivity of values that may stand anywhere
  private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d+(?=[号栋幢单元室])");
  private static final String MINOR_NAME = "某某";

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
    return age(record).map(age -> age < ADULT_AGE).orElse(false);
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
    return withheld(record) ? MINOR_NAME : masked("name", blank(record.name()), 2);
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
      case "name", "former_name" ->
          PersonName.find(text).map(PersonName::masked).orElseGet(() -> stars(text, 0, 0));
      case "citizen_id" -> stars(text, HEAD, TAIL);
      case "phone" -> stars(text, PHONE_HEAD, TAIL);
      case "birth_date" -> text.length() == 10 ? text.substring(0, 8) + "**" : stars(text, TAIL, 0);
      case "address" -> HOUSE_NUMBER.matcher(text).replaceAll("*");
      case "sex", "division", "relation" -> text;
      default -> sensitivity <= OPEN ? text : stars(text, 0, 0);
    };
  }

  private static String stars(String text, int head, int tail) {
    int[] points = text.codePoints().toArray();
    boolean room = points.length > head + tail;
    int from = room ? head : points.length / 3;
    int to = room ? points.length - tail : points.length;
    StringBuilder masked = new StringBuilder(points.length);
    for (int i = 0; i < points.length; i++) {
      masked.appendCodePoint(i >= from && i < to ? '*' : points[i]);
    }
    return masked.toString();
  }

  private static String blank(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
