package org.relieflink.platform.screening.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.linkage.StandardFields;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.PhoneOwners;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.RecordFace;
import org.relieflink.platform.screening.internal.Veils;
import org.relieflink.platform.screening.internal.engine.LookRecord.Answered;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.QuotaDeed;
import org.relieflink.platform.watch.Quotas;
import org.springframework.stereotype.Component;

/**
 * 窗口按电话查。 Looks up by phone under the same conditions as by number: purpose and case number first,
 * counted against the same quota, a line in the trail before anything is shown. A phone says only
 * whose records have it; who is meant, the officer asks.
 */
@Component
public class LookUpPhone {
  /** A phone of more people is an office's or a village's: it tells nobody apart. */
  public static final int MOST_PEOPLE = 20;

  private final HardshipPool pool;
  private final PoolReading reading;
  private final Veils veils;
  private final Quotas quotas;
  private final LookRecord record;

  LookUpPhone(
      HardshipPool pool, PoolReading reading, Veils veils, Quotas quotas, LookRecord record) {
    this.pool = pool;
    this.reading = reading;
    this.veils = veils;
    this.quotas = quotas;
    this.record = record;
  }

  /**
   * 问什么、为什么问。
   *
   * @param alone nothing else was asked with it
   */
  public record Question(String phone, String purpose, String caseNo, boolean alone) {
    @Override
    public String toString() {
      return "Question[" + purpose + "]";
    }
  }

  /**
   * 查到什么。
   *
   * @param people how many people's records have this phone
   * @param records of theirs; none when there are more than {@link #MOST_PEOPLE}
   */
  public record Answer(String masked, long people, List<RecordFace> records) {
    public Answer {
      records = List.copyOf(records);
    }

    public boolean tooMany() {
      return people > MOST_PEOPLE;
    }

    @Override
    public String toString() {
      return "Answer[" + people + "]";
    }
  }

  public Outcome<Answer> ask(Question question, Officer officer) {
    Optional<Purpose> purpose = veils.ground(officer, question.purpose(), question.caseNo());
    if (purpose.isEmpty()) {
      return Outcome.refused(ScreeningRefusal.PURPOSE_MISSING);
    }
    if (!question.alone()) {
      return Outcome.refused(ScreeningRefusal.PHONE_ALONE);
    }
    Optional<String> phone = pool.canonicalPhone(question.phone());
    if (phone.isEmpty()) {
      return Outcome.refused(ScreeningRefusal.PHONE_UNUSABLE);
    }
    PhoneOwners owners = pool.ownersOf(phone.get(), MOST_PEOPLE);
    if (!owners.complete()) {
      return Outcome.refused(ScreeningRefusal.INDEX_BUILDING);
    }
    Answer answer = answer(phone.get(), owners);
    if (record.bars(officer, told(answer))) {
      return record.barred(officer, Face.DESTROYED, note(question, purpose.get()));
    }
    return quotas
        .take(officer, QuotaDeed.LOOK_UP, 1)
        .map(counted -> recorded(question, purpose.get(), answer, officer));
  }

  private Answer answer(String phone, PhoneOwners owners) {
    Map<String, RecordFace> faces =
        owners.recordIds().isEmpty() ? Map.of() : reading.faces(owners.recordIds());
    List<RecordFace> records =
        owners.recordIds().stream().map(faces::get).filter(Objects::nonNull).toList();
    String masked = StandardFields.maskedPhone(Long.parseLong(phone));
    return new Answer(masked, owners.people(), records);
  }

  private Answer recorded(Question question, Purpose purpose, Answer answer, Officer officer) {
    TrailNote note = note(question, purpose).resulting(answer.masked + " " + answer.people);
    record.write(officer, note, new Answered(false, told(answer), told(answer)));
    return answer;
  }

  private static TrailNote note(Question question, Purpose purpose) {
    return TrailNote.of("PERSON_LOOKED_UP", "case", question.caseNo().strip())
        .because(purpose.code());
  }

  /** Whom the look-up tells of: those whom the answer shows. */
  private static List<Face> told(Answer answer) {
    return answer.records.stream().map(RecordFace::face).toList();
  }
}
