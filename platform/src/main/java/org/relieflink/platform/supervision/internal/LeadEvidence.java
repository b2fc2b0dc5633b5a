package org.relieflink.platform.supervision.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.law.supervision.ListedRecord;
import org.relieflink.law.supervision.RuleStep;
import org.relieflink.linkage.Evidence;
import org.relieflink.linkage.Field;
import org.relieflink.linkage.Hit;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.platform.supervision.ProposedLead;
import org.relieflink.platform.supervision.WrittenDay;

/**
 * 一条线索的存档：记录当天的样子、每一步、比对依据。 What is kept of a lead: the records as they were, every step, the
 * comparisons.
 *
 * @param records the one asked about first
 */
public record LeadEvidence(List<KeptRecord> records, List<KeptStep> steps, List<KeptLink> links) {
  /** Copies the lists. */
  public LeadEvidence {
    records = List.copyOf(records);
    steps = List.copyOf(steps);
    links = List.copyOf(links);
  }

  /**
   * 一条记录，当天的样子。
   *
   * @param department name of the department that sent it
   */
  public record KeptRecord(
      String recordId,
      String listedClass,
      String department,
      @Nullable String householdId,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      LocalDate asOf,
      Map<String, String> says,
      PersonFace face) {
    static KeptRecord of(ListedRecord record, PoolRecord person, String department) {
      return new KeptRecord(
          record.recordId(),
          record.listedClass(),
          department,
          record.householdId(),
          record.from(),
          record.to(),
          record.asOf(),
          record.attributes(),
          PersonFace.of(person));
    }

    @Override
    public String toString() {
      return "KeptRecord[" + recordId + "]";
    }
  }

  /** 一个人，当天的样子。 A person as the list gave it; shown only through a {@link LeadMask}. */
  public record PersonFace(
      @Nullable String name,
      @Nullable String citizenId,
      @Nullable String sex,
      @Nullable String birthDate,
      @Nullable String division,
      @Nullable String address) {
    static PersonFace of(PoolRecord person) {
      return new PersonFace(
          person.name(),
          person.citizenId(),
          person.sex(),
          person.birthDate(),
          person.division(),
          person.address());
    }

    /** From the number when it is usable, else as written. */
    public Optional<LocalDate> born() {
      return CitizenId.find(citizenId)
          .map(CitizenId::birthDate)
          .or(() -> WrittenDay.find(birthDate));
    }

    @Override
    public String toString() {
      return "PersonFace[masked]";
    }
  }

  /** 规则的一步。 */
  public record KeptStep(String asks, String finding, String reason, List<String> recordIds) {
    static KeptStep of(RuleStep step) {
      return new KeptStep(step.asks(), step.finding().code(), step.reason(), step.recordIds());
    }
  }

  /**
   * 一次比对：哪条记录、什么关系、有没有把握、逐项依据。
   *
   * @param path from the record asked about to this one, in plain Chinese
   */
  public record KeptLink(
      String recordId, String relation, boolean sure, double score, String path, List<Line> lines) {
    /** 一项依据。 */
    public record Line(String field, String label, double weight) {}

    static KeptLink of(Hit hit) {
      return new KeptLink(
          hit.recordId(),
          hit.relation(),
          hit.level() == org.relieflink.linkage.HitLevel.AUTO,
          hit.score(),
          hit.pathText(),
          hit.evidence().stream()
              .filter(evidence -> evidence.field() != Field.POOL_SIZE)
              .map(KeptLink::line)
              .toList());
    }

    private static Line line(Evidence evidence) {
      return new Line(evidence.field().labelZh(), evidence.labelZh(), evidence.weight());
    }
  }

  static LeadEvidence of(ProposedLead proposed, List<KeptRecord> records) {
    return new LeadEvidence(
        records,
        proposed.lead().steps().stream().map(KeptStep::of).toList(),
        proposed.links().stream().map(KeptLink::of).toList());
  }

  /** The record asked about. */
  public KeptRecord subject() {
    return records.get(0);
  }

  public Optional<KeptRecord> record(String recordId) {
    return records.stream().filter(record -> record.recordId().equals(recordId)).findFirst();
  }

  /**
   * What a person's word was about: same fingerprint, the word still holds after a new run. Days of
   * lists and the size of the pool are no part of it.
   */
  String fingerprint(String ruleVersion, String finding) {
    StringBuilder print = new StringBuilder(ruleVersion).append(':').append(finding);
    for (KeptLink link : links) {
      print.append(';').append(link.recordId()).append(link.sure() ? '+' : '?');
      link.lines().forEach(line -> print.append(',').append(line.label()));
    }
    return print.toString();
  }

  @Override
  public String toString() {
    return "LeadEvidence[" + records + "]";
  }
}
