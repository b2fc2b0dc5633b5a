package org.relieflink.platform.screening.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.Comparison.Reason;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.RecordFace;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.Veils;
import org.relieflink.platform.screening.internal.engine.LookUpPerson.Found;
import org.relieflink.platform.screening.internal.engine.LookUpPerson.Then;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.internal.store.ScreenedCandidates.Candidate;
import org.springframework.stereotype.Component;

/** 接口里的人，一律遮盖。 Persons as the API shows them: always masked, as the pages do. */
@Component
class ApiMasks {
  private final CurrentOfficer current;
  private final Veils veils;

  ApiMasks(CurrentOfficer current, Veils veils) {
    this.current = current;
    this.veils = veils;
  }

  /** 遮盖了的一项。 */
  record Masked(String masked) {}

  /** 一个人。 */
  record Person(Masked name, Masked citizenId, String sex, @Nullable Integer age, boolean minor) {}

  /** 一条依据。 */
  record Evidence(String field, String label, double weight) {
    static Evidence of(Reason reason) {
      return new Evidence(reason.field(), reason.label(), reason.weight());
    }
  }

  /** 路径的一步。 */
  record Step(String kind, String toRecordId, String label, double score) {}

  /** 那一天的情况：certain, start_unknown or after_last_list, and the day of the list it rests on. */
  record Past(String certainty, LocalDate listOf) {
    static @Nullable Past of(@Nullable Then then) {
      return then == null
          ? null
          : new Past(then.certainty().name().toLowerCase(Locale.ROOT), then.day());
    }
  }

  /** 查到的一条记录。 */
  record FoundRecord(
      String recordId,
      Person person,
      String kind,
      String relation,
      double score,
      String level,
      String hardshipClass,
      String department,
      @Nullable LocalDate asOf,
      List<Evidence> evidence,
      List<Step> path,
      @Nullable Past past) {}

  /** 一条命中。 */
  record HitShown(
      String id,
      String runId,
      String partyId,
      String recordId,
      Person party,
      String caseNo,
      String cause,
      String role,
      String kind,
      String relation,
      double score,
      String level,
      String hardshipClass,
      String department,
      @Nullable LocalDate sourceAsOf,
      String state,
      boolean current) {}

  /** 一个候选人。 */
  record CandidateShown(
      String partyId,
      Person party,
      String caseNo,
      String cause,
      String role,
      List<String> hardshipClasses,
      int confirmedHits,
      int strongHits) {}

  private Person person(Face face, Veil veil) {
    boolean withheld = veil.withheld(face);
    return new Person(
        new Masked(veil.name(face)),
        new Masked(veil.number(face)),
        face.gender().name().toLowerCase(Locale.ROOT),
        withheld ? null : veil.age(face).orElse(null),
        veil.minor(face));
  }

  /** 电话相同的一条记录。 */
  record PhoneRecord(
      String recordId,
      Person person,
      String hardshipClass,
      String department,
      @Nullable LocalDate asOf) {}

  PhoneRecord phone(RecordFace record, String purpose) {
    return new PhoneRecord(
        record.recordId(),
        person(record.face(), veils.overLookUp(current.get(), purpose)),
        record.hardshipClass(),
        record.department(),
        record.asOf());
  }

  FoundRecord found(Found found, String purpose) {
    var hit = found.hit();
    var record = found.record();
    return new FoundRecord(
        hit.recordId(),
        person(record.face(), veils.overLookUp(current.get(), purpose)),
        hit.kind().code(),
        hit.relation(),
        hit.score(),
        hit.level().code(),
        record.hardshipClass(),
        record.department(),
        record.asOf(),
        evidence(found.comparison()),
        path(found.comparison()),
        Past.of(found.then()));
  }

  static List<Evidence> evidence(Comparison comparison) {
    return comparison.evidence().stream().map(Evidence::of).toList();
  }

  static List<Step> path(Comparison comparison) {
    return comparison.path().stream()
        .map(
            step ->
                new Step(
                    step.kind().name().toLowerCase(Locale.ROOT),
                    step.toId(),
                    step.label(),
                    step.score()))
        .toList();
  }

  HitShown hit(HitRow row) {
    return new HitShown(
        Long.toString(row.id()),
        Long.toString(row.runId()),
        Long.toString(row.partyId()),
        row.recordId(),
        person(row.party(), veils.over(current.get(), row.whose())),
        row.caseNo(),
        row.cause(),
        row.role(),
        row.self() ? "self" : "household",
        row.relation(),
        row.score(),
        row.auto() ? "auto" : "review",
        row.hardshipClass(),
        row.department(),
        row.sourceAsOf(),
        row.state().code(),
        row.current());
  }

  CandidateShown candidate(Candidate row) {
    return new CandidateShown(
        Long.toString(row.partyId()),
        person(row.face(), veils.over(current.get(), row.whose())),
        row.caseNo(),
        row.cause(),
        row.role(),
        Stream.of(row.classes().split("、", -1)).toList(),
        row.confirmed(),
        row.strong());
  }
}
