package org.relieflink.platform.screening.internal.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relieflink.kernel.CitizenId;
import org.relieflink.linkage.CaseParty;
import org.relieflink.linkage.Hit;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.screening.Outcome;
import org.relieflink.platform.screening.Purpose;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.RecordFace;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.WrittenDate;
import org.relieflink.platform.screening.internal.engine.IndexState.Ready;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/**
 * 窗口查一个人。 Looks one person up at a desk: purpose and case number first, never a list of everybody,
 * and a line in the trail before anything is shown.
 */
@Component
public class LookUpPerson {
  /** Who has more has asked too little about the person. */
  public static final int MOST_SHOWN = 20;

  private static final int SHORTEST_NUMBER = 15;

  private final IndexKeeper keeper;
  private final PoolReading pool;
  private final Trail trail;

  LookUpPerson(IndexKeeper keeper, PoolReading pool, Trail trail) {
    this.keeper = keeper;
    this.pool = pool;
    this.trail = trail;
  }

  /** 问什么、为什么问。 */
  public record Question(
      String name, String citizenId, String birthDate, String purpose, String caseNo) {

    Face face() {
      return new Face(orNull(name), orNull(citizenId), null, orNull(birthDate), null, null, null);
    }

    private static @org.jspecify.annotations.Nullable String orNull(String text) {
      return text.isBlank() ? null : text.strip();
    }

    /** A number, or a name with a birth date: a name alone would be browsing. */
    boolean enough() {
      boolean number = citizenId.strip().length() >= SHORTEST_NUMBER;
      return number || (!name.isBlank() && WrittenDate.find(birthDate).isPresent());
    }

    @Override
    public String toString() {
      return "Question[" + purpose + "]";
    }
  }

  /**
   * 查到什么。
   *
   * @param found at most {@link #MOST_SHOWN}, surest first
   * @param total how many there were
   */
  public record Answer(
      Face asked, List<Found> found, int total, PoolReading.State pool, boolean renewing) {}

  /** 查到的一条。 */
  public record Found(Hit hit, Comparison comparison) {
    public RecordFace record() {
      return comparison.hitRecord();
    }

    @Override
    public String toString() {
      return hit.toString();
    }
  }

  public Outcome<Answer> ask(Question question, Officer officer) {
    Optional<Purpose> purpose = Purpose.find(question.purpose());
    if (purpose.isEmpty() || question.caseNo().isBlank()) {
      return Outcome.refused(ScreeningRefusal.PURPOSE_MISSING);
    }
    if (!question.enough()) {
      return Outcome.refused(ScreeningRefusal.LOOK_UP_TOO_LITTLE);
    }
    boolean renewing = keeper.state().building();
    Optional<Collided> collided = keeper.ask(ready -> collided(question.face(), ready));
    if (collided.isEmpty()) {
      return Outcome.refused(
          renewing ? ScreeningRefusal.INDEX_BUILDING : ScreeningRefusal.POOL_EMPTY);
    }
    Answer answer = answer(question.face(), collided.get(), renewing);
    record(question, purpose.get(), answer, officer);
    return Outcome.of(answer);
  }

  private record Collided(List<Hit> hits, PoolReading.State pool) {}

  private static Collided collided(Face face, Ready ready) {
    List<Hit> hits =
        ready
            .index()
            .collide(
                new CaseParty(
                    "look-up",
                    face.name(),
                    face.citizenId(),
                    null,
                    face.birthDate(),
                    null,
                    null,
                    null))
            .stream()
            .sorted(java.util.Comparator.comparingDouble(Hit::score).reversed())
            .toList();
    return new Collided(hits, ready.pool());
  }

  private Answer answer(Face face, Collided collided, boolean renewing) {
    List<Hit> hits = collided.hits;
    List<Hit> shown = hits.subList(0, Math.min(MOST_SHOWN, hits.size()));
    Set<String> ids = new LinkedHashSet<>();
    shown.forEach(hit -> hit.path().forEach(step -> ids.add(step.toId())));
    Map<String, RecordFace> faces = ids.isEmpty() ? Map.of() : pool.faces(ids);
    List<Found> found =
        shown.stream()
            .filter(hit -> hit.path().stream().allMatch(step -> faces.containsKey(step.toId())))
            .map(hit -> new Found(hit, Comparison.of(hit, face, CollisionWork.onPath(hit, faces))))
            .toList();
    return new Answer(face, found, hits.size(), collided.pool, renewing);
  }

  private void record(Question question, Purpose purpose, Answer answer, Officer officer) {
    Veil masked = new Veil(false, java.time.LocalDate.EPOCH, false);
    String who =
        masked.name(answer.asked)
            + " "
            + CitizenId.find(answer.asked.citizenId()).map(CitizenId::masked).orElse("");
    trail.record(
        officer,
        TrailNote.of("PERSON_LOOKED_UP", "case", question.caseNo().strip())
            .because(purpose.code())
            .resulting(who.strip() + " " + answer.total));
  }
}
