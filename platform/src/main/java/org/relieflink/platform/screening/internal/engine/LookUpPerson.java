package org.relieflink.platform.screening.internal.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.linkage.Hit;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.identity.AskedDays;
import org.relieflink.platform.identity.PastDays;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.RecordFace;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.Veils;
import org.relieflink.platform.screening.internal.WrittenDate;
import org.relieflink.platform.screening.internal.engine.IndexState.Ready;
import org.relieflink.platform.screening.internal.engine.LookRecord.Answered;
import org.relieflink.platform.screening.internal.engine.PoolReading.Version;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.QuotaDeed;
import org.relieflink.platform.watch.Quotas;
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
  private static final String ASKED = "look-up";

  private final IndexKeeper keeper;
  private final LookBack back;
  private final PoolReading pool;
  private final Veils veils;
  private final Quotas quotas;
  private final HoneyLook honey;
  private final LookRecord record;
  private final Clock clock;

  LookUpPerson(
      IndexKeeper keeper,
      LookBack back,
      PoolReading pool,
      Veils veils,
      Quotas quotas,
      HoneyLook honey,
      LookRecord record,
      Clock clock) {
    this.record = record;
    this.veils = veils;
    this.quotas = quotas;
    this.honey = honey;
    this.keeper = keeper;
    this.back = back;
    this.pool = pool;
    this.clock = clock;
  }

  /** 问什么、为什么问。 */
  public record Question(
      String name,
      String citizenId,
      String birthDate,
      String purpose,
      String caseNo,
      AskedDays days) {

    Face face() {
      return new Face(orNull(name), orNull(citizenId), null, orNull(birthDate), null, null, null);
    }

    private static @Nullable String orNull(String text) {
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
   * @param onDay the day asked about; null for now
   * @param knownDay the day whose knowledge counts; null for now
   */
  public record Answer(
      Face asked,
      List<Found> found,
      int total,
      PoolReading.State pool,
      boolean renewing,
      @Nullable LocalDate onDay,
      @Nullable LocalDate knownDay) {}

  /** 那一天有多清楚。 How well a past day is known. */
  public enum Certainty {
    /** Between the first day the list names and the last list that had the record. */
    CERTAIN,
    /** The list does not say since when, and the first list that had the record is later. */
    START_UNKNOWN,
    /** The last list that had the record so is older than the day. */
    AFTER_LAST_LIST
  }

  /**
   * 那一天的情况。
   *
   * @param day of the list it rests on
   */
  public record Then(Certainty certainty, LocalDate day) {}

  /**
   * 查到的一条。
   *
   * @param then null when it was asked how things stand now
   */
  public record Found(Hit hit, Comparison comparison, @Nullable Then then) {
    public RecordFace record() {
      return comparison.hitRecord();
    }

    @Override
    public String toString() {
      return hit.toString();
    }
  }

  public Outcome<Answer> ask(Question question, Officer officer) {
    Optional<Purpose> purpose = veils.ground(officer, question.purpose(), question.caseNo());
    if (purpose.isEmpty()) {
      return Outcome.refused(ScreeningRefusal.PURPOSE_MISSING);
    }
    if (!question.enough()) {
      return Outcome.refused(ScreeningRefusal.LOOK_UP_TOO_LITTLE);
    }
    if (record.bars(officer, List.of(question.face()))) {
      return barred(question, purpose.get(), officer);
    }
    LocalDate today = LocalDate.now(clock);
    Outcome<PastDays> days = question.days().read(today);
    if (days instanceof Outcome.Refused<PastDays> unreadable) {
      return new Outcome.Refused<>(unreadable.refusal());
    }
    if (days.orThrow().toCome(today)) {
      return Outcome.refused(ScreeningRefusal.DAY_NOT_YET);
    }
    boolean renewing = keeper.state().building();
    Optional<Collided> collided = keeper.ask(ready -> collided(question.face(), ready));
    if (collided.isEmpty()) {
      return Outcome.refused(
          renewing ? ScreeningRefusal.INDEX_BUILDING : ScreeningRefusal.POOL_EMPTY);
    }
    Optional<Found> bait = honey.ask(question.face());
    Answer now = with(answer(question.face(), collided.get(), renewing), bait);
    Optional<Answer> answer =
        question.days().empty() ? Optional.of(now) : past(now, collided.get(), days.orThrow());
    if (answer.isEmpty()) {
      return Outcome.refused(ScreeningRefusal.INDEX_BUILDING);
    }
    if (record.bars(officer, own(answer.get()))) {
      return barred(question, purpose.get(), officer);
    }
    return quotas
        .take(officer, QuotaDeed.LOOK_UP, 1)
        .map(
            counted ->
                recorded(
                    new Told(question, purpose.get(), bait.isPresent()), answer.get(), officer));
  }

  private record Collided(List<Hit> hits, PoolReading.State pool) {}

  private static Collided collided(Face face, Ready ready) {
    List<Hit> hits =
        ready.index().collide(face.forEngine(ASKED)).stream()
            .sorted(Comparator.comparingDouble(Hit::score).reversed())
            .toList();
    return new Collided(hits, ready.pool());
  }

  /** The same question about a past day; who is found now also says whom to look for then. */
  private Optional<Answer> past(Answer now, Collided collided, PastDays days) {
    Set<String> ids = new LinkedHashSet<>();
    collided.hits.forEach(hit -> hit.path().forEach(step -> ids.add(step.toId())));
    return back.ask(now.asked.forEngine(ASKED), now.asked, ids, days)
        .map(seen -> past(now, seen, days));
  }

  private static Answer past(Answer now, LookBack.Seen seen, PastDays days) {
    Map<String, RecordFace> faces = new LinkedHashMap<>();
    seen.versions().forEach((id, version) -> faces.put(id, version.face()));
    List<Found> found =
        seen.hits().stream()
            .sorted(Comparator.comparingDouble(Hit::score).reversed())
            .limit(MOST_SHOWN)
            .map(hit -> found(hit, now.asked, faces, then(seen.versions(), hit, days)))
            .toList();
    return new Answer(
        now.asked,
        found,
        seen.hits().size(),
        now.pool,
        now.renewing,
        days.onDay(),
        days.knownDay());
  }

  private static Found found(
      Hit hit, Face face, Map<String, RecordFace> faces, @Nullable Then then) {
    return new Found(hit, Comparison.of(hit, face, CollisionWork.onPath(hit, faces)), then);
  }

  private static Then then(Map<String, Version> versions, Hit hit, PastDays days) {
    Version version = Objects.requireNonNull(versions.get(hit.recordId()));
    if (days.onDay().isAfter(version.lastSeen())) {
      return new Then(Certainty.AFTER_LAST_LIST, version.lastSeen());
    }
    boolean early = !version.startKnown() && days.onDay().isBefore(version.firstSeen());
    return early
        ? new Then(Certainty.START_UNKNOWN, version.firstSeen())
        : new Then(Certainty.CERTAIN, version.lastSeen());
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
            .map(hit -> found(hit, face, faces, null))
            .toList();
    return new Answer(face, found, hits.size(), collided.pool, renewing, null, null);
  }

  /** As if the bait were on a list: among the others by its score, and counted. */
  private static Answer with(Answer answer, Optional<Found> bait) {
    if (bait.isEmpty()) {
      return answer;
    }
    List<Found> found =
        Stream.concat(answer.found.stream(), bait.stream())
            .sorted(Comparator.comparingDouble((Found one) -> one.hit().score()).reversed())
            .limit(MOST_SHOWN)
            .toList();
    return new Answer(
        answer.asked, found, answer.total + 1, answer.pool, answer.renewing, null, null);
  }

  private record Told(Question question, Purpose purpose, boolean bait) {}

  private Answer recorded(Told told, Answer answer, Officer officer) {
    Veil masked = Veil.masking(LocalDate.EPOCH);
    String who =
        masked.name(answer.asked)
            + " "
            + CitizenId.find(answer.asked.citizenId()).map(CitizenId::masked).orElse("");
    TrailNote note =
        TrailNote.of("PERSON_LOOKED_UP", "case", told.question.caseNo().strip())
            .because(told.purpose.code())
            .resulting(who.strip() + " " + answer.total);
    record.write(officer, note, new Answered(told.bait, told(answer), own(answer)));
    return answer;
  }

  private Outcome<Answer> barred(Question question, Purpose purpose, Officer officer) {
    TrailNote note =
        TrailNote.of("PERSON_LOOKED_UP", "case", question.caseNo().strip()).because(purpose.code());
    return record.barred(officer, question.face(), note);
  }

  /** Whom the look-up tells of: the number that was typed, and those whom the answer shows. */
  private static List<Face> told(Answer answer) {
    return Stream.concat(
            Stream.of(answer.asked),
            answer.found.stream()
                .flatMap(found -> found.comparison().records().stream())
                .map(RecordFace::face))
        .toList();
  }

  /** The records of the person asked for, without those of the family. */
  private static List<Face> own(Answer answer) {
    return answer.found.stream()
        .flatMap(found -> found.comparison().ofTheParty().stream())
        .map(RecordFace::face)
        .toList();
  }
}
