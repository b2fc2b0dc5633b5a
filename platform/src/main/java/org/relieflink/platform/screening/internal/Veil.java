package org.relieflink.platform.screening.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.PersonName;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;

/**
 * 遮盖：给这位经办人看到的样子。 How much of a person this officer sees.
 *
 * <p>Names, numbers, dates and phones are masked for everybody until a reason is given. A minor is
 * to the clerk only 某 and the sex: no number, no date, no address (the rules on minors' data ask
 * for the least that the work needs).
 *
 * @param lifted a reason was given and recorded: show all
 */
public record Veil(boolean clerk, LocalDate today, boolean lifted) {
  private static final int ADULT_AGE = 18; // 民法典第十七条
  private static final int DIVISION_DIGITS = 6;
  private static final int TAIL = 4;
  private static final int PHONE_HEAD = 3;
  private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d+(?=[号栋幢单元室])");
  private static final String MINOR_NAME = "某某";

  public static Veil of(Officer officer, LocalDate today) {
    return new Veil(officer.role() == Role.CLERK, today, false);
  }

  public Veil lift() {
    return new Veil(false, today, true);
  }

  public boolean minor(Face face) {
    return age(face).map(age -> age < ADULT_AGE).orElse(false);
  }

  public Optional<Integer> age(Face face) {
    return face.born().map(born -> Math.max(0, Period.between(born, today).getYears()));
  }

  /** The clerk is not told more about a child than that there is one. */
  public boolean withheld(Face face) {
    return clerk && !lifted && minor(face);
  }

  public String name(Face face) {
    if (withheld(face)) {
      return MINOR_NAME;
    }
    return maskName(face.name());
  }

  private String maskName(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return "";
    }
    return lifted
        ? name.strip()
        : PersonName.find(name).map(PersonName::masked).orElseGet(() -> stars(name.strip(), 0, 0));
  }

  /** First six and last four; a damaged number keeps its length, so that the damage is seen. */
  public String number(Face face) {
    String number = face.citizenId();
    if (number == null || number.isBlank() || withheld(face)) {
      return "";
    }
    String clean = number.strip();
    return lifted ? clean : stars(clean, DIVISION_DIGITS, TAIL);
  }

  /** Year and month; the day is masked. */
  public String born(Face face) {
    if (withheld(face)) {
      return "";
    }
    return face.born()
        .map(day -> lifted ? day.toString() : day.toString().substring(0, 8) + "**")
        .orElseGet(() -> unreadableDate(face.birthDate()));
  }

  private String unreadableDate(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return "";
    }
    return lifted ? text.strip() : stars(text.strip(), TAIL, 0);
  }

  /** Down to the village group; house numbers are masked. */
  public String address(Face face) {
    String address = face.address();
    if (address == null || address.isBlank() || withheld(face)) {
      return "";
    }
    return lifted ? address.strip() : HOUSE_NUMBER.matcher(address.strip()).replaceAll("*");
  }

  public String phone(Face face) {
    String phone = face.phone();
    if (phone == null || phone.isBlank() || withheld(face)) {
      return "";
    }
    return lifted ? phone.strip() : stars(phone.strip(), PHONE_HEAD, TAIL);
  }

  /** Length kept, so that differing characters can be marked through the mask. */
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
}
