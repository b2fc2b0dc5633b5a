package org.relieflink.platform.supervision.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.PersonName;
import org.relieflink.kernel.Sex;
import org.relieflink.platform.supervision.internal.LeadEvidence.PersonFace;

/**
 * 遮盖：监督页面上的人。 How much of a person the pages of supervision show: always masked; of a child the
 * clerk sees that there is one.
 *
 * @param adultsOnly the policy refuses level 4, minors
 */
public record LeadMask(boolean adultsOnly, LocalDate today) {
  private static final int ADULT_AGE = 18; // 民法典第十七条
  private static final int HEAD = 6;
  private static final int TAIL = 4;
  private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d+(?=[号栋幢单元室])");
  private static final String MINOR_NAME = "某某";

  /** Age in full years, if the day of birth is known. */
  public Optional<Integer> age(PersonFace face) {
    return face.born().map(born -> Math.max(0, Period.between(born, today).getYears()));
  }

  /** The clerk is not told more about a child than that there is one. */
  public boolean withheld(PersonFace face) {
    return adultsOnly && age(face).map(age -> age < ADULT_AGE).orElse(false);
  }

  public String name(PersonFace face) {
    if (withheld(face)) {
      return MINOR_NAME;
    }
    String name = blank(face.name());
    return PersonName.find(name).map(PersonName::masked).orElseGet(() -> "*".repeat(name.length()));
  }

  /** First six and last four characters. */
  public String number(PersonFace face) {
    String number = blank(face.citizenId());
    if (number.isEmpty() || withheld(face)) {
      return "";
    }
    int hidden = Math.max(0, number.length() - HEAD - TAIL);
    return hidden == 0
        ? "*".repeat(number.length())
        : number.substring(0, HEAD) + "*".repeat(hidden) + number.substring(HEAD + hidden);
  }

  /** Year and month. */
  public String born(PersonFace face) {
    return withheld(face)
        ? ""
        : face.born().map(day -> day.toString().substring(0, 8) + "**").orElse("");
  }

  /** Down to the village group. */
  public String address(PersonFace face) {
    return withheld(face) ? "" : HOUSE_NUMBER.matcher(blank(face.address())).replaceAll("*");
  }

  public Sex sex(PersonFace face) {
    Sex written = Sex.read(face.sex());
    return written == Sex.UNKNOWN
        ? CitizenId.find(face.citizenId()).map(CitizenId::sex).orElse(Sex.UNKNOWN)
        : written;
  }

  private static String blank(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
