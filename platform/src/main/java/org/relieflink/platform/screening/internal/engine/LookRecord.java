package org.relieflink.platform.screening.internal.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.RecordFace;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.watch.Honeys;
import org.relieflink.platform.watch.LookGuard;
import org.relieflink.platform.watch.LookGuard.Shown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 查人的留痕：the entry, whom it tells of, and who watches over it. Whoever has to keep away from a
 * person is told so before anything is shown.
 */
@Component
public class LookRecord {
  private final Trail trail;
  private final Honeys honeys;
  private final Blinds blinds;
  private final List<LookGuard> guards;

  LookRecord(Trail trail, Honeys honeys, Blinds blinds, List<LookGuard> guards) {
    this.trail = trail;
    this.honeys = honeys;
    this.blinds = blinds;
    this.guards = guards;
  }

  /** Whether this officer has to keep away from anybody whom these faces show. */
  boolean bars(Officer officer, Collection<Face> faces) {
    Set<String> numbers =
        faces.stream()
            .flatMap(face -> CitizenId.find(face.citizenId()).stream())
            .map(CitizenId::value)
            .collect(Collectors.toSet());
    return guards.stream().anyMatch(guard -> guard.bars(officer, numbers));
  }

  /** The same of a hit: the party, and everybody on the way to the record. */
  public boolean bars(Officer officer, Comparison comparison) {
    return bars(
        officer,
        Stream.concat(
                Stream.of(comparison.party()), comparison.records().stream().map(RecordFace::face))
            .toList());
  }

  /** That a verdict or a full number of a hit was refused for that; on the trail. */
  public Refusal barredHit(Officer officer, HitRow hit) {
    trail.record(
        officer,
        TrailNote.of("RECUSAL_BARRED", "party", "party-" + hit.partyId())
            .resulting("hit-" + hit.id()));
    return Refusal.of(ScreeningRefusal.OWN_CIRCLE);
  }

  /**
   * The refusal of somebody who has to keep away; it is on the trail, and what it would have shown
   * is not.
   *
   * @param note the entry, whose action is replaced
   */
  <T> Outcome<T> barred(Officer officer, Face asked, TrailNote note) {
    long entry =
        trail.written(
            officer,
            TrailNote.of("RECUSAL_BARRED", note.objectKind(), note.objectId())
                .because(note.purpose()));
    trail.about(entry, keys(Stream.of(asked)));
    return Outcome.refused(ScreeningRefusal.OWN_CIRCLE);
  }

  /**
   * 答了什么。
   *
   * @param bait what was found is nobody
   * @param told whom the answer tells of, the person asked for among them
   * @param own the records of the person asked for
   */
  public record Answered(boolean bait, List<Face> told, List<Face> own) {
    @Override
    public String toString() {
      return "Answered[" + told.size() + "]";
    }
  }

  /** Writes the entry, whom it tells of, and tells who watches: together or not at all. */
  @Transactional
  public void write(Officer officer, TrailNote note, Answered answered) {
    long entry = answered.bait ? honeys.found(officer, note) : trail.written(officer, note);
    trail.about(entry, keys(answered.told.stream()));
    List<Shown> shown =
        answered.own.stream()
            .flatMap(face -> CitizenId.find(face.citizenId()).stream().map(id -> shown(face, id)))
            .toList();
    guards.forEach(guard -> guard.seen(officer, entry, shown));
  }

  private static Shown shown(Face face, CitizenId number) {
    return new Shown(number.value(), face.address(), face.division());
  }

  private Collection<String> keys(Stream<Face> faces) {
    return faces
        .flatMap(face -> CitizenId.find(face.citizenId()).stream())
        .map(number -> blinds.name(number.value()))
        .collect(Collectors.toSet());
  }
}
