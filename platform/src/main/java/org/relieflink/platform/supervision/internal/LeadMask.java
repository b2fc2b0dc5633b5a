package org.relieflink.platform.supervision.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.Masked;
import org.relieflink.kernel.Sex;
import org.relieflink.law.Majority;
import org.relieflink.platform.supervision.internal.LeadEvidence.PersonFace;

/**
 * 遮盖：监督页面上的人。 How much of a person the pages of supervision show: always masked; of a child the
 * clerk sees that there is one.
 *
 * @param adultsOnly the policy refuses level 4, minors
 */
public record LeadMask(boolean adultsOnly, LocalDate today) {
  private static final int SHOWN = 10; // characters of a number that stay: six and four

  /** Age in full years, if the day of birth is known. */
  public Optional<Integer> age(PersonFace face) {
    return face.born().map(born -> Math.max(0, Period.between(born, today).getYears()));
  }

  /** The clerk is not told more about a child than that there is one. */
  public boolean withheld(PersonFace face) {
    return adultsOnly
        && face.born().map(born -> Majority.shipped().minor(born, today)).orElse(false);
  }

  public String name(PersonFace face) {
    if (withheld(face)) {
      return Masked.SOMEBODY;
    }
    return Masked.name(blank(face.name()));
  }

  /** First six and last four characters. */
  public String number(PersonFace face) {
    String number = blank(face.citizenId());
    if (number.isEmpty() || withheld(face)) {
      return "";
    }
    return number.length() > SHOWN ? Masked.number(number) : Masked.whole(number);
  }

  /** Year and month. */
  public String born(PersonFace face) {
    return withheld(face) ? "" : face.born().map(Masked::day).orElse("");
  }

  /** Down to the village group. */
  public String address(PersonFace face) {
    return withheld(face) ? "" : Masked.address(blank(face.address()));
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
