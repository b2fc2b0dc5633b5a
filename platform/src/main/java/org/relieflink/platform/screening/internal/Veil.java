package org.relieflink.platform.screening.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Masked;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Shown;

/**
 * 遮盖：给这位经办人看到的样子。 How much of a person this officer sees.
 *
 * <p>Names, numbers, dates and phones are masked for everybody until a reason is given. Of whom the
 * policy refuses, such as a minor to the clerk, only 某某 and the sex are told: no number, no date,
 * no address (the rules on minors' data ask for the least that the work needs).
 *
 * @param shown what the policy says of adults and of minors
 */
public record Veil(Shown shown, LocalDate today) {

  /** Masked for whoever reads, such as for the trail. */
  public static Veil masking(LocalDate today) {
    return new Veil(new Shown(Effect.MASK, Effect.MASK), today);
  }

  /** A reason was given and recorded: shows all. */
  public Veil lift() {
    return new Veil(new Shown(Effect.ALLOW, Effect.ALLOW), today);
  }

  /** Whether more than the masked is shown. */
  public boolean lifted() {
    return shown.person() == Effect.ALLOW;
  }

  /** Whether this person is shown in full only once somebody else has agreed. */
  public boolean sealed(Face face) {
    return effect(face) == Effect.TWO_PERSON;
  }

  public boolean minor(Face face) {
    return face.born().map(born -> Majority.shipped().minor(born, today)).orElse(false);
  }

  public Optional<Integer> age(Face face) {
    return face.born().map(born -> Math.max(0, Period.between(born, today).getYears()));
  }

  /** Not more is told than that there is somebody. */
  public boolean withheld(Face face) {
    return effect(face) == Effect.DENY;
  }

  private Effect effect(Face face) {
    return minor(face) ? shown.closest() : shown.person();
  }

  private boolean open(Face face) {
    return effect(face) == Effect.ALLOW;
  }

  public String name(Face face) {
    if (withheld(face)) {
      return Masked.SOMEBODY;
    }
    return name(face.name(), open(face));
  }

  private static String name(@Nullable String name, boolean open) {
    if (name == null || name.isBlank()) {
      return "";
    }
    return open ? name.strip() : Masked.name(name);
  }

  /** First six and last four; a damaged number keeps its length, so that the damage is seen. */
  public String number(Face face) {
    String number = face.citizenId();
    if (number == null || number.isBlank() || withheld(face)) {
      return "";
    }
    return open(face) ? number.strip() : Masked.number(number);
  }

  /** Year and month; the day is masked. */
  public String born(Face face) {
    if (withheld(face)) {
      return "";
    }
    return face.born()
        .map(day -> open(face) ? day.toString() : Masked.day(day))
        .orElseGet(() -> unreadableDate(face.birthDate(), open(face)));
  }

  private static String unreadableDate(@Nullable String text, boolean open) {
    if (text == null || text.isBlank()) {
      return "";
    }
    return open ? text.strip() : Masked.unreadableDay(text);
  }

  /** Down to the village group; house numbers are masked. */
  public String address(Face face) {
    String address = face.address();
    if (address == null || address.isBlank() || withheld(face)) {
      return "";
    }
    return open(face) ? address.strip() : Masked.address(address);
  }

  public String phone(Face face) {
    String phone = face.phone();
    if (phone == null || phone.isBlank() || withheld(face)) {
      return "";
    }
    return open(face) ? phone.strip() : Masked.phone(phone);
  }
}
