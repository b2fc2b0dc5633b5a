package org.relieflink.platform.relief;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Whose;

/**
 * 救助案件，给这位经办人看的样子：one person, one harm.
 *
 * @param leadId lead it came from; null = at the window
 * @param partyId party of a case list; null where the person stands in none
 * @param masked name as this officer may see it; empty where it was destroyed
 * @param process id of the process it runs on
 * @param instance id of the running process in the engine
 * @param priorities ids of the priority list
 * @param steps oldest first, at least one
 * @param people who else is in it
 * @param decision null while there is none
 */
public record ReliefCase(
    long id,
    Whose whose,
    String caseNo,
    @Nullable Long leadId,
    @Nullable Long partyId,
    String masked,
    String process,
    String instance,
    boolean urgent,
    Set<String> priorities,
    List<ReliefStep> steps,
    List<Seat> seats,
    List<Proposed> proposals,
    List<OwedPaper> papers,
    CasePeople people,
    @Nullable ReliefDecision decision) {
  public ReliefCase {
    priorities = Set.copyOf(priorities);
    steps = List.copyOf(steps);
    seats = List.copyOf(seats);
    proposals = List.copyOf(proposals);
    papers = List.copyOf(papers);
  }

  /** As pages show it. */
  public String number() {
    return number(id);
  }

  /** The number of the case with this id. */
  public static String number(long id) {
    return "JZ-%06d".formatted(id);
  }

  public ReliefStep last() {
    return steps.get(steps.size() - 1);
  }

  public ReliefState state() {
    return last().state();
  }

  public boolean paused() {
    return last().paused();
  }

  public String handler() {
    return last().handler();
  }

  /** What a page was made of: an act on an older one is refused. */
  public int version() {
    return steps.size();
  }

  public Instant at() {
    return steps.get(0).at();
  }

  /** The proposal that is before those who sign and decide. */
  public Optional<Proposed> proposed() {
    return proposals.isEmpty()
        ? Optional.empty()
        : Optional.of(proposals.get(proposals.size() - 1));
  }

  /** Number of the last such step; 0 where there is none. */
  public int lastOf(ReliefAct act) {
    return steps.stream()
        .filter(step -> step.act() == act)
        .mapToInt(ReliefStep::number)
        .max()
        .orElse(0);
  }

  /** Whether guardians disagree, and nobody wrote since what is made of it. */
  public boolean disputed() {
    return lastOf(ReliefAct.DISPUTE) > lastOf(ReliefAct.ANSWER);
  }

  /** Those asked now, in order. */
  public List<Seat> openSeats() {
    return seats.stream().filter(seat -> seat.isOpen() && seat.state() == state()).toList();
  }

  /** Number of the step with which the case came to where it is. */
  public ReliefStep entered() {
    ReliefStep entered = last();
    for (int i = steps.size() - 1; i >= 0 && steps.get(i).state() == state(); i--) {
      entered = steps.get(i);
    }
    return entered;
  }

  /** The step that cleared a paper; empty while it is owed. */
  public Optional<ReliefStep> clearing(OwedPaper paper) {
    return steps.stream().filter(step -> step.number() == paper.clearedAt()).findFirst();
  }

  /** Whether the server read it from the data, and no person has spoken since. */
  public boolean saidByData(OwedPaper paper) {
    return clearing(paper)
        .filter(step -> step.officer().equals(Officer.SYSTEM.staffNumber()))
        .isPresent();
  }

  @Override
  public String toString() {
    return "ReliefCase[" + id + "]";
  }
}
