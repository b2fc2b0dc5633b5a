package org.relieflink.platform.identity.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.identity.Candidate;
import org.relieflink.platform.identity.ClassSpan;
import org.relieflink.platform.identity.Decision;
import org.relieflink.platform.identity.DecisionKind;
import org.relieflink.platform.identity.FieldValues;
import org.relieflink.platform.identity.PastDays;
import org.relieflink.platform.identity.PersonAddress;
import org.relieflink.platform.identity.PersonFile;
import org.relieflink.platform.identity.internal.Grounds;
import org.relieflink.platform.identity.internal.PersonMask;
import org.relieflink.platform.identity.internal.TellTrail;
import org.relieflink.platform.identity.web.PersonView.CandidateLine;
import org.relieflink.platform.identity.web.PersonView.FieldLine;
import org.relieflink.platform.identity.web.PersonView.HistoryLine;
import org.relieflink.platform.identity.web.PersonView.LookLine;
import org.relieflink.platform.identity.web.PersonView.RecordLine;
import org.relieflink.platform.identity.web.PersonView.SpanLine;
import org.relieflink.platform.identity.web.PersonView.ValueLine;
import org.relieflink.platform.pool.ListFace;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.PersonRecords;
import org.relieflink.platform.trail.TrailEntry;
import org.springframework.stereotype.Component;

/** 把档案变成页面，该遮的遮好。 */
@Component
class PersonViews {
  private static final int LOOKS = 20;

  private final Grounds grounds;
  private final PersonRecords records;
  private final TellTrail trail;
  private final FamilyViews families;
  private final AccessTable table;
  private final IdentityTexts texts;

  PersonViews(
      Grounds grounds,
      PersonRecords records,
      TellTrail trail,
      FamilyViews families,
      AccessTable table,
      IdentityTexts texts) {
    this.grounds = grounds;
    this.records = records;
    this.trail = trail;
    this.families = families;
    this.table = table;
    this.texts = texts;
  }

  PersonView of(PersonFile file, Officer officer) {
    PersonMask mask = grounds.mask(officer, file.ground()).knowing(file.telling());
    LiveRecord asked = file.asked();
    boolean withheld = file.records().stream().anyMatch(mask::withheld);
    boolean drawn = !file.spans().isEmpty();
    return new PersonView(
        PersonAddress.part(asked.recordId()),
        withheld ? texts.say("minor.name") : mask.name(asked),
        texts.sexAndAge(asked, mask),
        withheld ? "" : mask.number(asked),
        withheld ? "" : bar("birth_date", file),
        withheld ? "" : bar("address", file),
        withheld ? "" : bar("phone", file),
        withheld,
        texts.purpose(file.ground().purpose()) + " " + file.ground().caseNo(),
        notices(file),
        past(file.past()),
        file.records().stream().map(this::record).toList(),
        withheld ? List.of() : fields(file),
        drawn ? TimePicture.wide(file.spans(), until(file), texts) : null,
        drawn ? TimePicture.narrow(file.spans(), until(file), texts) : null,
        file.spans().stream().map(this::span).toList(),
        families.families(file, mask),
        families.chain(file, mask),
        file.candidates().stream().map(one -> candidate(asked, one, mask)).toList(),
        history(file),
        file.past() == null ? looks(file) : List.of(),
        file.past() == null && table.allows(officer, "POST", "/persons/x/decisions"),
        table.allows(officer, "GET", "/inquiries"),
        file.past() == null && table.allows(officer, "GET", "/persons/x/sheet.pdf"));
  }

  private String past(@Nullable PastDays past) {
    return past == null
        ? ""
        : texts.say("past", past.onDay().toString(), past.knownDay().toString());
  }

  private LocalDate until(PersonFile file) {
    PastDays past = file.past();
    return past == null ? texts.today() : past.onDay();
  }

  /** What counts or, without a rule, what the newest list says. */
  private static String bar(String field, PersonFile file) {
    return file.fields().stream()
        .filter(one -> one.field().equals(field) && !one.current().isEmpty())
        .findFirst()
        .map(one -> PersonMask.masked(field, one.current().get(0).text(), one.sensitivity()))
        .orElse("");
  }

  private List<String> notices(PersonFile file) {
    List<String> notices = new ArrayList<>();
    if (!file.contradicted().isEmpty()) {
      notices.add(texts.say("notice.contradicted"));
    }
    if (!file.ended().isEmpty()) {
      notices.add(texts.say("notice.ended", file.ended().size()));
    }
    return notices;
  }

  private String list(LiveRecord record) {
    return records
        .listOf(record.contractId())
        .map(face -> face.hardshipClass() + "·" + face.departmentName())
        .orElse(record.hardshipClass());
  }

  private RecordLine record(LiveRecord record) {
    boolean stale = records.stale(record.contractId(), record.asOf());
    return new RecordLine(
        record.recordId(),
        list(record),
        record.asOf().toString(),
        texts.say(stale ? "stale" : "fresh"),
        stale ? "warn" : "plain");
  }

  private List<FieldLine> fields(PersonFile file) {
    return file.fields().stream().map(this::field).toList();
  }

  private FieldLine field(FieldValues field) {
    List<ValueLine> values =
        field.current().stream()
            .map(
                said ->
                    new ValueLine(
                        texts.shown(field, said.text()),
                        said.authoritative(),
                        said.sources().stream().map(this::source).toList()))
            .toList();
    List<String> former =
        field.former().stream()
            .map(
                one ->
                    texts.say(
                        "former",
                        texts.shown(field, one.text()),
                        texts.day(one.until()),
                        one.list()))
            .toList();
    return new FieldLine(texts.field(field), values, former, field.conflict(), why(field));
  }

  private String source(FieldValues.Source source) {
    return texts.say(
        source.stale() ? "source.stale" : "source",
        source.department(),
        source.list(),
        source.asOf().toString(),
        source.batch());
  }

  /** 以…为准, when the list that counts says something. */
  private String why(FieldValues field) {
    boolean counts = field.current().stream().anyMatch(FieldValues.Said::authoritative);
    return Optional.ofNullable(field.rule())
        .filter(rule -> counts)
        .map(
            rule ->
                texts.say(
                    "authority",
                    rule.contracts().stream()
                        .flatMap(id -> records.listOf(id).map(ListFace::title).stream())
                        .collect(Collectors.joining("、")),
                    rule.source(),
                    rule.status().label()))
        .orElse("");
  }

  private SpanLine span(ClassSpan span) {
    String state = span.to() != null ? "ended" : span.stale() ? "old" : "standing";
    return new SpanLine(
        span.hardshipClass(),
        span.department(),
        texts.say(span.fromSaid() ? "time.from" : "time.from.list", span.from().toString()),
        span.to() == null ? "" : span.to().toString(),
        span.asOf().toString(),
        texts.say("time." + state),
        state.equals("old") ? "warn" : "plain");
  }

  private CandidateLine candidate(LiveRecord asked, Candidate one, PersonMask mask) {
    return new CandidateLine(
        compare(asked.recordId(), one.record().recordId()),
        mask.name(one.record()),
        texts.sexAndAge(one.record(), mask),
        mask.number(one.record()),
        one.others() == 0
            ? list(one.record())
            : texts.say("candidate.more", list(one.record()), one.others()),
        one.reasons().stream()
            .map(why -> texts.say("why." + why.name()))
            .collect(Collectors.joining("，")),
        Double.isNaN(one.score()) ? "" : String.format(Locale.ROOT, "%.1f", one.score()));
  }

  private static String compare(String left, String right) {
    return PersonAddress.page(left) + "/comparisons/" + PersonAddress.part(right);
  }

  private List<HistoryLine> history(PersonFile file) {
    return file.history().stream().map(one -> history(file, one)).toList();
  }

  private HistoryLine history(PersonFile file, Decision one) {
    boolean own = file.records().stream().anyMatch(r -> r.recordId().equals(one.left()));
    String here = own ? one.left() : one.right();
    String there = own ? one.right() : one.left();
    return new HistoryLine(
        one.id(),
        one.kind() == DecisionKind.UNDO ? undone(file, one) : texts.say("kind." + one.kind()),
        one.live() ? (one.kind() == DecisionKind.NEVER ? "warn" : "good") : "plain",
        here + " / " + there,
        one.comparable() ? compare(here, there) : "",
        one.reason(),
        one.officerName() + " " + one.officer(),
        texts.minute(one.at()),
        one.evidence().stream()
            .map(step -> step.label() + String.format(Locale.ROOT, " %+.1f", step.weight()))
            .collect(Collectors.joining("，")),
        one.undoable() ? texts.say("undo." + one.kind()) : "",
        one.version());
  }

  /** Says what was reversed. */
  private String undone(PersonFile file, Decision undo) {
    return file.history().stream()
        .filter(one -> Long.valueOf(one.id()).equals(undo.reverses()))
        .findFirst()
        .map(one -> texts.say("undone." + one.kind(), texts.minute(one.at()), one.id()))
        .orElseGet(() -> texts.say("kind.UNDO"));
  }

  private List<LookLine> looks(PersonFile file) {
    List<TrailEntry> all = trail.looks(file.records());
    List<LookLine> lines = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0 && lines.size() < LOOKS; i--) {
      TrailEntry entry = all.get(i);
      lines.add(
          new LookLine(
              texts.minute(entry.at()),
              entry.officer(),
              texts.say("look." + entry.note().action()),
              texts.purpose(entry.note().purpose())));
    }
    return lines;
  }
}
