package org.relieflink.platform.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Unit;

/**
 * 事件：with every step so far.
 *
 * @param firstKind as it was opened
 * @param firstLevel as the rules proposed it then
 * @param unit whose it is
 * @param about staff numbers of those it is about; none of them sees it
 * @param words what happened, in the opener's words
 * @param detectedAt when it became known: the clock of all duties starts here
 * @param alarms what it was opened from; empty when by hand
 */
public record Incident(
    long id,
    IncidentKind firstKind,
    IncidentLevel firstLevel,
    Unit unit,
    List<String> about,
    String words,
    Instant detectedAt,
    Instant openedAt,
    String officer,
    String officerName,
    List<Long> alarms,
    List<IncidentStep> steps) {
  public Incident {
    about = List.copyOf(about);
    alarms = List.copyOf(alarms);
    steps = List.copyOf(steps);
  }

  /** As pages and papers show it. */
  public String number() {
    return number(id);
  }

  public static String number(long id) {
    return "SJ-%06d".formatted(id);
  }

  public IncidentKind kind() {
    return lastOf(IncidentStep::kind).orElse(firstKind);
  }

  public IncidentLevel level() {
    return lastOf(IncidentStep::level).orElse(firstLevel);
  }

  private <T> Optional<T> lastOf(Function<IncidentStep, @Nullable T> part) {
    Optional<T> last = Optional.empty();
    for (IncidentStep step : steps) {
      T said = part.apply(step);
      last = said == null ? last : Optional.of(said);
    }
    return last;
  }

  public boolean closed() {
    return stepOf(IncidentStage.CLOSE).isPresent();
  }

  /** The first step that did a stage, or left it out with a reason. */
  public Optional<IncidentStep> stepOf(IncidentStage stage) {
    return steps.stream().filter(step -> step.act().stage() == stage).findFirst();
  }

  /** Stages between finding and ending that have no step yet, in their order. */
  public List<IncidentStage> missing() {
    List<IncidentStage> missing = new ArrayList<>();
    for (IncidentStage stage : IncidentStage.values()) {
      boolean inside = stage != IncidentStage.FOUND && stage != IncidentStage.CLOSE;
      if (inside && stepOf(stage).isEmpty()) {
        missing.add(stage);
      }
    }
    return missing;
  }
}
