package org.relieflink.platform.identity.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.identity.AskedDays;
import org.relieflink.platform.identity.ClassSpan;
import org.relieflink.platform.identity.Decision;
import org.relieflink.platform.identity.FieldValues;
import org.relieflink.platform.identity.Ground;
import org.relieflink.platform.identity.IdentityDecisions;
import org.relieflink.platform.identity.NewDecision;
import org.relieflink.platform.identity.NewUndo;
import org.relieflink.platform.identity.Pairing;
import org.relieflink.platform.identity.PastDays;
import org.relieflink.platform.identity.People;
import org.relieflink.platform.identity.PersonAddress;
import org.relieflink.platform.identity.PersonFile;
import org.relieflink.platform.identity.internal.Grounds;
import org.relieflink.platform.identity.internal.PersonMask;
import org.relieflink.platform.pool.LiveRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * 人员档案的接口。 As the pages: opened for a purpose first, always masked, decisions with the version
 * seen.
 */
@RestController
class PersonApi {
  private final People people;
  private final IdentityDecisions decisions;
  private final Grounds grounds;
  private final CurrentOfficer current;
  private final Clock clock;

  PersonApi(
      People people,
      IdentityDecisions decisions,
      Grounds grounds,
      CurrentOfficer current,
      Clock clock) {
    this.clock = clock;
    this.people = people;
    this.decisions = decisions;
    this.grounds = grounds;
    this.current = current;
  }

  /** 为什么看。 */
  record Why(@Nullable String purpose, @Nullable String caseNo) {
    Ground ground() {
      return new Ground(PersonPages.text(purpose), PersonPages.text(caseNo));
    }
  }

  /** 打开了。 */
  record Opened(String person, String purpose, String caseNo) {}

  @PostMapping("/api/v1/persons/{part}/openings")
  Opened open(@PathVariable String part, @RequestBody Why why) {
    Ground ground = people.open(current.get(), PersonAddress.record(part), why.ground()).orThrow();
    return new Opened(part, ground.purpose(), ground.caseNo());
  }

  /** 一条记录，已遮盖。 */
  record Face(
      String person,
      String record,
      String hardshipClass,
      String name,
      String sex,
      String number,
      boolean withheld,
      LocalDate asOf) {
    static Face of(LiveRecord record, PersonMask mask) {
      return new Face(
          PersonAddress.part(record.recordId()),
          record.recordId(),
          record.hardshipClass(),
          mask.name(record),
          PersonMask.sex(record).name(),
          mask.number(record),
          mask.withheld(record),
          record.asOf());
    }

    @Override
    public String toString() {
      return "Face[" + record + "]";
    }
  }

  /** 一个值，已遮盖。 */
  record Value(String text, boolean authoritative, List<FieldValues.Source> sources) {
    @Override
    public String toString() {
      return "Value[" + sources.size() + "]";
    }
  }

  /** 从前的值，已遮盖。 */
  record Former(String text, String list, LocalDate asOf, @Nullable LocalDate until) {
    @Override
    public String toString() {
      return "Former[" + list + "]";
    }
  }

  /** 一个字段。 */
  record Field(
      String field,
      String label,
      boolean conflict,
      List<Value> values,
      List<Former> former,
      @Nullable String authority,
      @Nullable String authorityStatus) {
    static Field of(FieldValues field) {
      var rule = field.rule();
      return new Field(
          field.field(),
          field.label(),
          field.conflict(),
          field.current().stream()
              .map(one -> new Value(shown(field, one.text()), one.authoritative(), one.sources()))
              .toList(),
          field.former().stream()
              .map(one -> new Former(shown(field, one.text()), one.list(), one.asOf(), one.until()))
              .toList(),
          rule == null ? null : rule.source(),
          rule == null ? null : rule.status().code());
    }

    private static String shown(FieldValues field, String text) {
      return PersonMask.masked(field.field(), text, field.sensitivity());
    }
  }

  /** 一户。 */
  record Family(String contract, List<Face> members) {}

  /** 链上的一件事。 */
  record Event(
      LocalDate day, boolean beginning, String hardshipClass, String department, Face member) {}

  /** 可能是同一个人的。 */
  record Alike(Face face, List<String> why, @Nullable Double score) {}

  /** 一个决定。 */
  record Said(
      String id,
      String kind,
      String left,
      String right,
      @Nullable String reverses,
      String reason,
      String officer,
      Instant at,
      boolean live,
      long version) {
    static Said of(Decision one) {
      Long reverses = one.reverses();
      return new Said(
          Long.toString(one.id()),
          one.kind().name(),
          one.left(),
          one.right(),
          reverses == null ? null : Long.toString(reverses),
          one.reason(),
          one.officer(),
          one.at(),
          one.live(),
          one.version());
    }
  }

  /** 一份档案。 */
  record Shown(
      Face asked,
      List<Face> records,
      List<String> ended,
      List<Field> fields,
      List<ClassSpan> spans,
      List<Family> households,
      List<Event> chain,
      List<Alike> candidates,
      List<Said> history,
      List<Long> contradicted,
      Map<String, Integer> left,
      @Nullable PastDays past) {}

  /** With a day given, as things stood on it; the answer says so. */
  @GetMapping("/api/v1/persons/{part}")
  Shown person(@PathVariable String part, AskedDays asked) {
    Officer officer = current.get();
    String record = PersonAddress.record(part);
    PersonFile file =
        (asked.empty()
                ? people.read(officer, record)
                : people.readPast(officer, record, asked.read(LocalDate.now(clock)).orThrow()))
            .orThrow();
    PersonMask mask = grounds.mask(officer, file.ground()).knowing(file.telling());
    boolean withheld = file.records().stream().anyMatch(mask::withheld);
    return new Shown(
        Face.of(file.asked(), mask),
        faces(file.records(), mask),
        file.ended(),
        withheld ? List.of() : file.fields().stream().map(Field::of).toList(),
        file.spans(),
        file.households().stream()
            .map(one -> new Family(one.contractId(), faces(one.members(), mask)))
            .toList(),
        chain(file, mask),
        alike(file, mask),
        file.history().stream().map(Said::of).toList(),
        file.contradicted(),
        file.left(),
        file.past());
  }

  private static List<Face> faces(List<LiveRecord> records, PersonMask mask) {
    return records.stream().map(record -> Face.of(record, mask)).toList();
  }

  private static List<Event> chain(PersonFile file, PersonMask mask) {
    return file.chain().stream()
        .map(
            one ->
                new Event(
                    one.day(),
                    one.beginning(),
                    one.hardshipClass(),
                    one.department(),
                    Face.of(one.member(), mask)))
        .toList();
  }

  private static List<Alike> alike(PersonFile file, PersonMask mask) {
    return file.candidates().stream()
        .map(
            one ->
                new Alike(
                    Face.of(one.record(), mask),
                    one.reasons().stream().map(Enum::name).toList(),
                    Double.isNaN(one.score()) ? null : one.score()))
        .toList();
  }

  /** 引擎的一项，不带值。 */
  record Step(String field, String label, double weight) {}

  /** 两条并排。 */
  record Beside(
      Face left,
      Face right,
      boolean one,
      @Nullable String never,
      List<Step> evidence,
      long version) {}

  @GetMapping("/api/v1/persons/{part}/comparisons/{other}")
  Beside compare(@PathVariable String part, @PathVariable String other) {
    Officer officer = current.get();
    String left = PersonAddress.record(part);
    Pairing pairing = people.compare(officer, left, PersonAddress.record(other)).orThrow();
    Optional<Ground> ground = people.opened(officer, left);
    PersonMask mask = grounds.mask(officer, ground.orElse(new Ground("", "")));
    boolean withheld = mask.withheld(pairing.left()) || mask.withheld(pairing.right());
    Long never = pairing.never();
    return new Beside(
        Face.of(pairing.left(), mask),
        Face.of(pairing.right(), mask),
        pairing.one(),
        never == null ? null : Long.toString(never),
        withheld
            ? List.of()
            : pairing.evidence().stream()
                .map(step -> new Step(step.field(), step.label(), step.weight()))
                .toList(),
        pairing.version());
  }

  /** 决定。 */
  record Wish(
      @Nullable String other, @Nullable String kind, @Nullable String reason, long version) {}

  @PostMapping("/api/v1/persons/{part}/decisions")
  Said decide(@PathVariable String part, @RequestBody Wish wish) {
    NewDecision decision =
        new NewDecision(
            PersonPages.kind(PersonPages.text(wish.kind)),
            PersonAddress.record(part),
            PersonAddress.record(PersonPages.text(wish.other)),
            PersonPages.text(wish.reason),
            wish.version);
    return Said.of(decisions.decide(current.get(), decision).orThrow());
  }

  /** 撤销。 */
  record Back(@Nullable String reason, long version) {}

  @PostMapping("/api/v1/persons/{part}/decisions/{id}/undo")
  Said undo(@PathVariable String part, @PathVariable long id, @RequestBody Back back) {
    NewUndo wish =
        new NewUndo(PersonAddress.record(part), id, PersonPages.text(back.reason), back.version);
    return Said.of(decisions.undo(current.get(), wish).orThrow());
  }
}
