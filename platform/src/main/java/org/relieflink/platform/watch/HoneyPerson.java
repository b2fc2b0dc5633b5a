package org.relieflink.platform.watch;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 诱饵记录：a person who does not exist and whom a look-up finds like anybody on a list.
 *
 * @param recordId shaped like those of the list
 * @param citizenId well formed, of the place, with a sequence number that the registers keep free
 * @param hardshipClass on whose list the person seems to stand
 * @param declaredBy staff number
 */
public record HoneyPerson(
    long id,
    String recordId,
    String name,
    String citizenId,
    LocalDate birth,
    String hardshipClass,
    String declaredBy,
    Instant declaredAt) {

  /** Does not tell which records are none. */
  @Override
  public String toString() {
    return "HoneyPerson[masked]";
  }
}
