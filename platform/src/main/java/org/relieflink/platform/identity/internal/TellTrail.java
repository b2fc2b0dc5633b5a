package org.relieflink.platform.identity.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.identity.Candidate;
import org.relieflink.platform.identity.Ground;
import org.relieflink.platform.identity.Pairing;
import org.relieflink.platform.identity.PersonFile;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.watch.LookGuard;
import org.relieflink.platform.watch.QuotaDeed;
import org.relieflink.platform.watch.QuotaLeft;
import org.relieflink.platform.watch.Quotas;
import org.springframework.stereotype.Component;

/** 看了谁，先记下：counts a look-up and writes who was seen, with the keyed names of everybody shown. */
@Component
public class TellTrail {
  private static final Set<String> LOOKS =
      Set.of("PERSON_FILE_OPENED", "PERSON_FILE_SEEN", "PERSONS_COMPARED");

  private final Quotas quotas;
  private final Trail trail;
  private final Blinds blinds;
  private final List<LookGuard> guards;

  TellTrail(Quotas quotas, Trail trail, Blinds blinds, List<LookGuard> guards) {
    this.guards = guards;
    this.quotas = quotas;
    this.trail = trail;
    this.blinds = blinds;
  }

  /**
   * Whether the officer has to keep away from the person of this record; that it was tried is on
   * the trail.
   */
  boolean barred(Officer officer, LiveRecord record, Ground ground) {
    boolean bars =
        CitizenId.find(record.citizenId())
            .filter(
                number -> guards.stream().anyMatch(guard -> guard.bars(officer, number.value())))
            .isPresent();
    if (bars) {
      write(officer, note("RECUSAL_BARRED", record, ground), Stream.of(record));
    }
    return bars;
  }

  Outcome<QuotaLeft> counted(Officer officer) {
    return quotas.take(officer, QuotaDeed.LOOK_UP, 1);
  }

  void opened(Officer officer, LiveRecord record, Ground ground) {
    write(officer, note("PERSON_FILE_OPENED", record, ground), Stream.of(record));
  }

  void seen(Officer officer, PersonFile file) {
    write(officer, note("PERSON_FILE_SEEN", file.asked(), file.ground()), shown(file));
  }

  private static Stream<LiveRecord> shown(PersonFile file) {
    return Stream.of(
            file.records().stream(),
            file.households().stream().flatMap(one -> one.members().stream()),
            file.candidates().stream().map(Candidate::record),
            file.chain().stream().map(event -> event.member()))
        .flatMap(records -> records);
  }

  void compared(Officer officer, Pairing pairing, Ground ground) {
    TrailNote note =
        note("PERSONS_COMPARED", pairing.left(), ground)
            .resulting(ground.caseNo() + " " + object(pairing.right()));
    write(officer, note, Stream.of(pairing.left(), pairing.right()));
  }

  private static String object(LiveRecord record) {
    return "person-" + record.recordId();
  }

  private static TrailNote note(String action, LiveRecord record, Ground ground) {
    return TrailNote.of(action, "person", object(record))
        .because(ground.purpose())
        .resulting(ground.caseNo());
  }

  private void write(Officer officer, TrailNote note, Stream<LiveRecord> shown) {
    long entry = trail.written(officer, note);
    trail.about(
        entry,
        shown
            .flatMap(record -> CitizenId.find(record.citizenId()).stream())
            .map(number -> blinds.name(number.value()))
            .collect(Collectors.toSet()));
  }

  /** Looks at any of these records through this capability, newest last. */
  public List<TrailEntry> looks(List<LiveRecord> records) {
    List<String> objects = records.stream().map(TellTrail::object).toList();
    return Actor.asServer(() -> trail.on(LOOKS, objects));
  }
}
