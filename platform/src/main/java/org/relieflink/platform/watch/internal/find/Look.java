package org.relieflink.platform.watch.internal.find;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relieflink.platform.trail.TrailEntry;

/**
 * 看了一眼：one entry of the trail as the rules see it.
 *
 * @param entry its number
 * @param subject who was looked at, as far as the trail tells: the id of our own table, for a
 *     look-up case and masked person
 * @param result as in the trail
 */
public record Look(long entry, Instant at, String action, String subject, String result) {
  /** Days and hours are Beijing's. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final String LOOK_UP = "PERSON_LOOKED_UP";
  private static final Pattern MASKED_NUMBER = Pattern.compile("(?<!\\d)(\\d{6})\\*{8}");
  private static final Pattern HIT = Pattern.compile("hit-\\d+");

  public static Look of(TrailEntry entry) {
    var note = entry.note();
    boolean lookUp = note.action().equals(LOOK_UP);
    String subject = lookUp ? note.objectId() + " " + note.result() : note.objectId();
    return new Look(entry.id(), entry.at(), note.action(), subject, note.result());
  }

  public LocalDateTime local() {
    return LocalDateTime.ofInstant(at, ZONE);
  }

  public LocalDate day() {
    return local().toLocalDate();
  }

  /** The division in the number that was looked up; empty for other looks and for names alone. */
  Optional<String> division() {
    Matcher number = MASKED_NUMBER.matcher(action.equals(LOOK_UP) ? result : "");
    return number.find() ? Optional.of(number.group(1)) : Optional.empty();
  }

  /** The hit that was seen in full or decided. */
  Optional<String> hit() {
    Matcher hit = HIT.matcher(result);
    return hit.find() ? Optional.of(hit.group()) : Optional.empty();
  }
}
