package org.relieflink.platform.screening.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.Hit;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.SourceStatus;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.RecordFace;
import org.relieflink.platform.screening.internal.engine.LookUpPerson.Found;
import org.relieflink.platform.watch.HoneyGround;
import org.relieflink.platform.watch.HoneyPerson;
import org.relieflink.platform.watch.Honeys;
import org.springframework.stereotype.Component;

/**
 * 查人碰到诱饵记录：the person asked for is collided with the one honey record that answers, weighed as the
 * resident index weighs, so that the answer looks like any other. The record goes into no index
 * that lasts.
 */
@Component
class HoneyLook implements HoneyGround {
  private static final String ASKED = "look-up";

  private final Honeys honeys;
  private final HardshipPool pool;
  private final IndexKeeper keeper;

  HoneyLook(Honeys honeys, HardshipPool pool, IndexKeeper keeper) {
    this.honeys = honeys;
    this.pool = pool;
    this.keeper = keeper;
  }

  /** Empty nearly always. */
  Optional<Found> ask(Face face) {
    return honeys
        .asked(face.citizenId(), face.name(), face.born().orElse(null))
        .flatMap(person -> found(person, face));
  }

  private Optional<Found> found(HoneyPerson person, Face asked) {
    SourceStatus list = list(person.hardshipClass());
    RecordFace record =
        new RecordFace(
            person.recordId(),
            person.hardshipClass(),
            list == null ? "" : list.departmentName(),
            list == null ? null : list.asOf(),
            "",
            "",
            new Face(person.name(), person.citizenId(), null, null, null, null, null));
    return keeper
        .ask(
            ready ->
                PoolIndex.builder(keeper.model()).add(poolRecord(person)).buildLike(ready.index()))
        .flatMap(index -> index.collide(asked.forEngine(ASKED)).stream().findFirst())
        .map(hit -> found(hit, asked, record));
  }

  private static Found found(Hit hit, Face asked, RecordFace record) {
    Map<String, RecordFace> faces = Map.of(record.recordId(), record);
    return new Found(hit, Comparison.of(hit, asked, CollisionWork.onPath(hit, faces)), null);
  }

  private static PoolRecord poolRecord(HoneyPerson person) {
    return new PoolRecord(
        person.recordId(),
        person.hardshipClass(),
        person.name(),
        person.citizenId(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private @Nullable SourceStatus list(String hardshipClass) {
    return lists().stream()
        .filter(list -> hardshipClass.equals(list.hardshipClass()))
        .findFirst()
        .orElse(null);
  }

  private List<SourceStatus> lists() {
    return pool.sources().stream().filter(list -> list.records() > 0 && !list.context()).toList();
  }

  @Override
  public List<String> hardshipClasses() {
    return lists().stream().map(SourceStatus::hardshipClass).distinct().sorted().toList();
  }

  @Override
  public boolean taken(String name, String citizenId) {
    Face face = new Face(name, citizenId, null, null, null, null, null);
    return !pool.personsOf(citizenId).isEmpty()
        || keeper
            .ask(ready -> !ready.index().collide(face.forEngine(ASKED)).isEmpty())
            .orElse(false);
  }

  @Override
  public String exampleId(String hardshipClass) {
    String[] last = {""};
    pool.forEachRecord(
        record -> {
          if (hardshipClass.equals(record.hardshipClass())) {
            last[0] = record.recordId();
          }
        });
    return last[0];
  }
}
