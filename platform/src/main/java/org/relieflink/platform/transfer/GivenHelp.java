package org.relieflink.platform.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一项结果：what was given, or why nothing was.
 *
 * @param outcome id of the catalogue
 * @param fen its value; null where the item has none, or it is not known
 * @param from first day of what is given for a time
 * @param to last day; null = until further notice
 * @param ground words; empty where the item wants none
 */
public record GivenHelp(
    String outcome,
    @Nullable Long fen,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String ground) {
  public GivenHelp {
    ground = ground.strip();
  }
}
