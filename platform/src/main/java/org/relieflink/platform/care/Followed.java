package org.relieflink.platform.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.relief.ReliefCase;

/**
 * 跟踪的一件：a granted case with its rounds and visits.
 *
 * @param since day from which the rounds count
 * @param paid whether that is the day of the payment, or the decision's for want of one
 * @param rounds in the order of the list
 * @param visits oldest first
 */
public record Followed(
    ReliefCase one, LocalDate since, boolean paid, List<VisitRound> rounds, List<Visit> visits) {
  public Followed {
    rounds = List.copyOf(rounds);
    visits = List.copyOf(visits);
  }

  /** The round that is due first; empty where nobody has to go now. */
  public Optional<VisitRound> due() {
    return rounds.stream().filter(VisitRound::isOpen).findFirst();
  }

  /** The round that comes next, due already or not; empty where all are done. */
  public Optional<VisitRound> next() {
    return rounds.stream()
        .filter(one -> !one.dropped() && one.reading().standing().isOpen())
        .findFirst();
  }

  /** The newest visit that stands. */
  public Optional<Visit> last() {
    return visits.stream().filter(one -> !one.corrected()).reduce((first, last) -> last);
  }

  @Override
  public String toString() {
    return "Followed[" + one.id() + "]";
  }
}
