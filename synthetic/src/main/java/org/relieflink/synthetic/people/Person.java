package org.relieflink.synthetic.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * 一个虚构的人 · An invented person as he or she truly is, before any register wrote it down.
 *
 * @param index running number inside the county
 * @param relation GB/T 4761 code of the relation to the head of the true household
 * @param phone empty for small children
 * @param exact true for persons whose records are written without damage (the three stories)
 */
public record Person(
    int index,
    String name,
    boolean female,
    LocalDate birth,
    String citizenNumber,
    String relation,
    String phone,
    boolean exact) {
  /** The day on which the newest lists were made. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 11, 18);

  public int age() {
    return (int) ChronoUnit.YEARS.between(birth, AS_OF);
  }

  public String sexText() {
    return female ? "女" : "男";
  }

  /** The same person, written without damage from now on. */
  public Person withoutDamage() {
    return new Person(index, name, female, birth, citizenNumber, relation, phone, true);
  }

  /** Masked, for logs: surname and number are never written out. */
  @Override
  public String toString() {
    return "Person " + index;
  }
}
