package org.relieflink.platform.transfer.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.DatedNumbers;
import org.relieflink.law.LegalBasis;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.transfer.DataClass;
import org.relieflink.platform.transfer.OutcomeKind;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferCatalog.Department;
import org.relieflink.platform.transfer.TransferChoice;
import org.relieflink.platform.transfer.TransferField;

/** 双向移送的规则表：all versions; what no row allows does not travel. */
final class TransferRules {
  static final Set<String> FILE =
      Set.of(
          "version",
          "last_confirmed_on",
          "coordinator",
          "departments",
          "fields",
          "helps",
          "reasons",
          "outcomes",
          "case_words",
          "bounces",
          "held",
          "acceptance",
          "overdue",
          "organs",
          "ages",
          "paper_bytes",
          "paper_count",
          "most_departments",
          "send_tries",
          "first_wait_seconds",
          "window_seconds");
  private static final Set<String> UNIT = Set.of("line", "title", "status", "source");
  private static final Set<String> ORGAN =
      Set.of("place", "mark", "title", "contact", "status", "source");
  private static final Set<String> AGE = Set.of("from", "title", "status", "source");
  private static final Set<String> CASE_WORDS =
      Set.of("words", "status", "source", "valid_from", "valid_to");
  private static final Set<String> OVERDUE =
      Set.of("act", "days", "status", "source", "valid_from", "valid_to");

  private final Department coordinator;
  private final List<Department> departments;
  private final List<FieldRow> fields;
  private final List<TransferChoice> helps;
  private final List<TransferChoice> reasons;
  private final List<OutcomeKind> outcomes;
  private final List<CaseWords> caseWords;
  private final DatedNumbers bounces;
  private final DatedNumbers held;
  private final DatedNumbers acceptance;
  private final List<Overdue> overdue;
  private final List<OrganMark> organs;
  private final List<Age> ages;
  private final Limits limits;

  /** 一个部门在一类人里看得到的项目。 */
  private record FieldRow(
      Set<String> lines,
      Set<DataClass> classes,
      Set<TransferField> fields,
      LocalDate from,
      @Nullable LocalDate to) {
    boolean validOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /** 说出是什么案件的词。 */
  private record CaseWords(List<String> words, LocalDate from, @Nullable LocalDate to) {
    boolean validOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /** 过期以后几个工作日做什么。 */
  record Overdue(TransferAct act, int days, LocalDate from, @Nullable LocalDate to) {
    boolean validOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /** 发函的机关。 */
  record OrganMark(String place, String mark, String title, String contact) {}

  private record Age(int from, String title) {}

  /** 上限：of papers, departments, tries; seconds of the first wait and of a signature. */
  record Limits(
      int paperBytes,
      int paperCount,
      int departments,
      int tries,
      int firstWaitSeconds,
      int windowSeconds) {}

  TransferRules(RuleFile yaml) {
    coordinator = unit(yaml.part("coordinator", UNIT));
    departments = yaml.rows("departments", UNIT).stream().map(TransferRules::unit).toList();
    fields = yaml.rows("fields", ChoiceRows.FIELDS).stream().map(TransferRules::field).toList();
    helps = yaml.rows("helps", ChoiceRows.HELP).stream().map(ChoiceRows::help).toList();
    reasons = yaml.rows("reasons", ChoiceRows.REASON).stream().map(ChoiceRows::reason).toList();
    outcomes = yaml.rows("outcomes", ChoiceRows.OUTCOME).stream().map(ChoiceRows::outcome).toList();
    caseWords = yaml.rows("case_words", CASE_WORDS).stream().map(TransferRules::words).toList();
    bounces = DatedNumbers.read(yaml, "bounces", "most");
    held = DatedNumbers.read(yaml, "held", "days");
    acceptance = DatedNumbers.read(yaml, "acceptance", "days");
    overdue = yaml.rows("overdue", OVERDUE).stream().map(TransferRules::late).toList();
    organs = yaml.rows("organs", ORGAN).stream().map(TransferRules::organ).toList();
    ages = yaml.rows("ages", AGE).stream().map(TransferRules::age).toList();
    limits =
        new Limits(
            yaml.limit("paper_bytes"),
            yaml.limit("paper_count"),
            yaml.limit("most_departments"),
            yaml.limit("send_tries"),
            yaml.limit("first_wait_seconds"),
            yaml.limit("window_seconds"));
    check();
  }

  private static RuleFile sourced(RuleFile row) {
    row.status();
    row.text("source");
    return row;
  }

  private static Department unit(RuleFile row) {
    return new Department(sourced(row).text("line"), row.text("title"));
  }

  private static OrganMark organ(RuleFile row) {
    return new OrganMark(
        sourced(row).text("place"), row.text("mark"), row.text("title"), row.text("contact"));
  }

  private static Age age(RuleFile row) {
    return new Age(sourced(row).number("from", 0, 150), row.text("title"));
  }

  private static Overdue late(RuleFile row) {
    Overdue late =
        new Overdue(
            sourced(row).word(TransferAct.class, "act"),
            row.number("days"),
            row.day("valid_from"),
            row.dayOrNull("valid_to"));
    if (late.act != TransferAct.NUDGE && late.act != TransferAct.ESCALATE) {
      throw new IllegalStateException("transfer: nothing but NUDGE and ESCALATE comes by itself");
    }
    return late;
  }

  private static CaseWords words(RuleFile row) {
    return new CaseWords(
        List.copyOf(sourced(row).words("words")), row.day("valid_from"), row.dayOrNull("valid_to"));
  }

  private static FieldRow field(RuleFile row) {
    sourced(row).clause();
    return new FieldRow(
        Set.copyOf(row.words("lines")),
        row.words(DataClass.class, "classes"),
        row.words(TransferField.class, "fields"),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  private void check() {
    List<String> lines = departments.stream().map(Department::line).toList();
    for (FieldRow row : fields) {
      boolean tells =
          row.fields.stream().anyMatch(TransferField::ofCase)
              && !row.classes.equals(Set.of(DataClass.ORDINARY));
      if (tells || !lines.containsAll(row.lines)) {
        throw new IllegalStateException("transfer: fields of " + row.lines + " cannot be so");
      }
      row.lines.forEach(line -> row.classes.forEach(one -> once(line, one, row.from)));
    }
    helps.forEach(one -> ChoiceRows.once(one, helps));
    reasons.forEach(one -> ChoiceRows.once(one, reasons));
    if (organs.stream().map(OrganMark::mark).distinct().count() < organs.size()) {
      throw new IllegalStateException("transfer: two organs with one mark");
    }
    if (ages.isEmpty() || ages.get(0).from != 0) {
      throw new IllegalStateException("transfer: the first age group begins at 0");
    }
  }

  private void once(String line, DataClass dataClass, LocalDate day) {
    if (rows(line, dataClass, day).size() > 1) {
      throw new IllegalStateException("transfer: two rows for " + line + " " + dataClass);
    }
  }

  private List<FieldRow> rows(String line, DataClass dataClass, LocalDate day) {
    return fields.stream()
        .filter(row -> row.lines.contains(line) && row.classes.contains(dataClass))
        .filter(row -> row.validOn(day))
        .toList();
  }

  /** What a department may get; the least, by the dated rows. */
  @LegalBasis(instrument = "pipl", article = "第六条")
  Set<TransferField> fields(String line, DataClass dataClass, LocalDate day) {
    Set<TransferField> found = EnumSet.noneOf(TransferField.class);
    rows(line, dataClass, day).forEach(row -> found.addAll(row.fields));
    return found;
  }

  Department coordinator() {
    return coordinator;
  }

  List<Department> departments(DataClass dataClass, LocalDate day) {
    return departments.stream()
        .filter(one -> !fields(one.line(), dataClass, day).isEmpty())
        .toList();
  }

  Optional<String> titleOf(String line) {
    List<Department> all = new ArrayList<>(departments);
    all.add(coordinator);
    return all.stream().filter(one -> one.line().equals(line)).map(Department::title).findFirst();
  }

  List<TransferChoice> helps(LocalDate day) {
    return helps.stream().filter(one -> one.validOn(day)).toList();
  }

  /** Of these, what is this department's to give. */
  List<String> helps(String line, List<String> ids, LocalDate day) {
    return helps(day).stream()
        .filter(one -> one.lines().contains(line) && ids.contains(one.id()))
        .map(TransferChoice::id)
        .toList();
  }

  List<TransferChoice> reasons(TransferAct act, LocalDate day) {
    return reasons.stream().filter(one -> one.acts().contains(act) && one.validOn(day)).toList();
  }

  List<OutcomeKind> outcomes(LocalDate day) {
    return outcomes.stream().filter(one -> one.validOn(day)).toList();
  }

  /** Title of whichever version. */
  Optional<String> titleOfChoice(String id) {
    return outcomes.stream()
        .filter(one -> one.id().equals(id))
        .map(OutcomeKind::title)
        .reduce((first, last) -> last)
        .or(() -> ChoiceRows.title(id, helps))
        .or(() -> ChoiceRows.title(id, reasons));
  }

  /** Words that say what case it is; they stand in no text of a person. */
  List<String> caseWords(LocalDate day) {
    return caseWords.stream()
        .filter(one -> one.validOn(day))
        .flatMap(one -> one.words.stream())
        .toList();
  }

  int mostBounces(LocalDate day) {
    return bounces.on(day);
  }

  /** Days that a message waits for one before it. */
  int heldDays(LocalDate day) {
    return held.on(day);
  }

  int acceptanceDays(LocalDate day) {
    return acceptance.on(day);
  }

  List<Overdue> overdue(LocalDate day) {
    return overdue.stream().filter(one -> one.validOn(day)).toList();
  }

  /**
   * The organ of a place; without a row no letter goes out there, it would bear another's number.
   */
  Optional<OrganMark> organ(String place) {
    return organs.stream().filter(one -> one.place.equals(place)).findFirst();
  }

  String ageGroup(LocalDate born, LocalDate day) {
    int years = Period.between(born, day).getYears();
    return ages.stream()
        .filter(one -> one.from <= years)
        .reduce((first, last) -> last)
        .map(Age::title)
        .orElse("");
  }

  Limits limits() {
    return limits;
  }
}
