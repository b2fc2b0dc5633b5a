package org.relieflink.platform.harm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.relieflink.platform.access.Unit;

/**
 * 一笔救助：what one organ reserved or gave to one person for one harm, as it stands today.
 *
 * @param organ its name as people say it
 * @param person the how-maniest recipient of this harm; no name, no number
 * @param state as of today: a reservation whose day has passed is shown as lapsed
 * @param amountFen in fen, above zero
 * @param lapsesOn last day of the reservation
 * @param since when the last step was
 * @param own whether it is the reader's own unit's; of others case and steps are empty
 */
public record Relief(
    long id,
    Unit unit,
    String organ,
    int person,
    ReliefState state,
    long amountFen,
    LocalDate lapsesOn,
    boolean joint,
    Instant since,
    boolean own,
    String caseNo,
    List<ReliefStep> steps) {
  public Relief {
    steps = List.copyOf(steps);
  }
}
