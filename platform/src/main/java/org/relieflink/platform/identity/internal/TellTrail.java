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
import org.relieflink.platform.identity.PastDays;
import org.relieflink.platform.identity.PersonFile;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.watch.Honeys;
import org.relieflink.platform.watch.LookGuard;
import org.relieflink.platform.watch.LookGuard.Shown;
import org.relieflink.platform.watch.QuotaDeed;
import org.relieflink.platform.watch.QuotaLeft;
import org.relieflink.platform.watch.Quotas;
import org.springframework.stereotype.Component;

/** 看了谁，先记下：counts a look-up and writes who was seen, with the keyed names of everybody shown. */
@Component
public class TellTrail {
  private static final Set<String> LOOKS =
      Set.of("PERSON_FILE_OPENED", "PERSON_FILE_SEEN", "PERSONS_COMPARED", "PERSON_SHEET_EXPORTED");

  private final Quotas quotas;
  private final Trail trail;
  private final Blinds blinds;
  private final List<LookGuard> guards;
  private final Honeys honeys;

  TellTrail(Quotas quotas, Trail trail, Blinds blinds, List<LookGuard> guards, Honeys honeys) {
    this.honeys = honeys;
    this.guards = guards;
    this.quotas = quotas;
    this.trail = trail;
    this.blinds = blinds;
  }

  /**
   * Whether the officer has to keep away from anybody of these records; that it was tried is on the
   * trail.
   */
  boolean barred(Officer officer, List<LiveRecord> records) {
    Set<String> numbers =
        records.stream()
            .flatMap(record -> CitizenId.find(record.citizenId()).stream())
            .map(CitizenId::value)
            .collect(Collectors.toSet());
    boolean bars = guards.stream().anyMatch(guard -> guard.bars(officer, numbers));
    if (bars) {
      TrailNote note = TrailNote.of("RECUSAL_BARRED", "person", object(records.get(0)));
      write(officer, note, records.stream());
    }
    return bars;
  }

  /** Whether the record is bait; then the look and its alarm are written. */
  boolean isBait(Officer officer, String recordId, Ground ground) {
    boolean bait = honeys.isBait(recordId);
    if (bait) {
      TrailNote note =
          TrailNote.of("PERSON_FILE_OPENED", "person", "person-" + recordId)
              .because(ground.purpose())
              .resulting(ground.caseNo());
      honeys.found(officer, note);
    }
    return bait;
  }

  /** Asked for under an id that nobody has: who walks through numbers is seen. */
  void missed(Officer officer, String recordId, Ground ground) {
    trail.record(
        officer,
        TrailNote.of("PERSON_FILE_MISSED", "person", "person-" + recordId)
            .because(ground.purpose())
            .resulting(ground.caseNo()));
  }

  Outcome<QuotaLeft> counted(Officer officer) {
    return quotas.take(officer, QuotaDeed.LOOK_UP, 1);
  }

  void opened(Officer officer, List<LiveRecord> records, Ground ground) {
    long entry =
        write(officer, note("PERSON_FILE_OPENED", records.get(0), ground), records.stream());
    List<Shown> shown =
        records.stream()
            .flatMap(
                record ->
                    CitizenId.find(record.citizenId()).stream()
                        .map(id -> new Shown(id.value(), record.address(), record.division())))
            .toList();
    guards.forEach(guard -> guard.seen(officer, entry, shown));
  }

  /** Left as a paper under this number. */
  public void exported(Officer officer, PersonFile file, String number) {
    Ground ground = file.ground();
    TrailNote note =
        TrailNote.of("PERSON_SHEET_EXPORTED", "person", object(file.asked()))
            .because(ground.purpose())
            .resulting((ground.caseNo() + " " + number).strip());
    write(officer, note, file.records().stream());
  }

  void seen(Officer officer, PersonFile file) {
    PastDays past = file.past();
    TrailNote note = note("PERSON_FILE_SEEN", file.asked(), file.ground());
    write(
        officer,
        past == null
            ? note
            : note.resulting(file.ground().caseNo() + " " + past.onDay() + " " + past.knownDay()),
        shown(file));
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
        note("PERSONS_COMPARED", pairing.left(), ground).resulting(object(pairing.right()));
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

  private long write(Officer officer, TrailNote note, Stream<LiveRecord> shown) {
    long entry = trail.written(officer, note);
    trail.about(
        entry,
        shown
            .flatMap(record -> CitizenId.find(record.citizenId()).stream())
            .map(number -> blinds.name(number.value()))
            .collect(Collectors.toSet()));
    return entry;
  }

  /** Looks at any of these records through this capability, newest last. */
  public List<TrailEntry> looks(List<LiveRecord> records) {
    List<String> objects = records.stream().map(TellTrail::object).toList();
    return Actor.asServer(() -> trail.on(LOOKS, objects));
  }
}
