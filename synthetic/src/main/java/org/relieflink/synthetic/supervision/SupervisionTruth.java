package org.relieflink.synthetic.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.register.CountyRegisters;
import org.relieflink.synthetic.register.Disabilities.Disability;
import org.relieflink.synthetic.register.HardshipClass;
import org.relieflink.synthetic.register.RegisterRecord;

/**
 * 真实的监督线索 · The leads that are true on the day of the lists, from who the people really are and not
 * from how they were written down.
 */
final class SupervisionTruth {
  private static final int GRACE_DAYS = 45;
  private static final int CUSTODY_DAYS = 181;
  private static final int ADULT = 18;
  private static final Map<HardshipClass, String> LISTED =
      Map.of(
          HardshipClass.SUBSISTENCE_ALLOWANCE, "subsistence",
          HardshipClass.DESTITUTE_SUPPORT, "destitute",
          HardshipClass.CHILD_IN_DIFFICULTY, "child",
          HardshipClass.VETERAN, "veteran");
  private static final Set<HardshipClass> ASKED_FOR_CHILDREN =
      Set.of(
          HardshipClass.SUBSISTENCE_ALLOWANCE,
          HardshipClass.LOW_INCOME_BORDERLINE,
          HardshipClass.RIGID_EXPENDITURE,
          HardshipClass.RELAPSE_MONITORING,
          HardshipClass.HOUSEHOLD_REGISTER);

  /** A row of the county or of the neighbour, as far as the truth needs it. */
  private record Row(String id, String household, boolean plain, boolean planted) {
    static Row of(RegisterRecord row) {
      return new Row(row.recordId(), row.householdId(), Candidates.isPlain(row), false);
    }

    static Row of(SupervisionRow row) {
      return new Row(row.recordId(), row.householdId(), true, true);
    }
  }

  private final CountyRegisters registers;
  private final Map<Integer, SupervisionRow> deaths;
  private final Map<Integer, SupervisionRow> terms;
  private final List<SupervisionRow> neighbour;
  private final Map<Integer, List<SupervisionRow>> across = new HashMap<>();
  private final Set<Integer> seen = new HashSet<>();
  private final List<TrueLead> leads = new ArrayList<>();

  SupervisionTruth(
      CountyRegisters registers,
      Map<Integer, SupervisionRow> deaths,
      Map<Integer, SupervisionRow> terms,
      List<SupervisionRow> neighbour) {
    this.registers = registers;
    this.deaths = deaths;
    this.terms = terms;
    this.neighbour = neighbour;
    neighbour.forEach(
        row -> across.computeIfAbsent(row.person().index(), i -> new ArrayList<>()).add(row));
  }

  List<TrueLead> leads() {
    deaths.values().stream().sorted(SupervisionTruth::byId).forEach(this::dead);
    terms.values().stream().sorted(SupervisionTruth::byId).forEach(this::imprisoned);
    neighbour.forEach(row -> twice(row.person()));
    registers.list(HardshipClass.DESTITUTE_SUPPORT).forEach(row -> twice(row.person()));
    registers.list(HardshipClass.CHILD_IN_DIFFICULTY).forEach(row -> twice(row.person()));
    registers.list(HardshipClass.SUBSISTENCE_ALLOWANCE).forEach(row -> twice(row.person()));
    neighbour.forEach(this::grownUp);
    registers.list(HardshipClass.DISABLED_PERSON).forEach(this::single);
    registers.households().forEach(this::unattended);
    return leads.stream().distinct().toList();
  }

  private static int byId(SupervisionRow a, SupervisionRow b) {
    return a.recordId().compareTo(b.recordId());
  }

  private void dead(SupervisionRow death) {
    if (LocalDate.parse(death.from()).plusDays(GRACE_DAYS).isBefore(Person.AS_OF)) {
      LISTED.forEach((type, name) -> still("dead-" + name, death, type));
    }
  }

  private void imprisoned(SupervisionRow term) {
    boolean now = !LocalDate.parse(term.to()).isBefore(Person.AS_OF);
    if (now && LocalDate.parse(term.from()).plusDays(GRACE_DAYS).isBefore(Person.AS_OF)) {
      LISTED.forEach(
          (type, name) -> {
            if (type != HardshipClass.CHILD_IN_DIFFICULTY) {
              still("imprisoned-" + name, term, type);
            }
          });
    }
  }

  private void still(String rule, SupervisionRow register, HardshipClass type) {
    for (Row row : rows(register.person(), type)) {
      leads.add(
          new TrueLead(
              rule, register.person().index(), register.recordId(), row.id(), row.plain(), true));
    }
  }

  private List<Row> rows(Person person, HardshipClass type) {
    List<Row> rows = new ArrayList<>();
    registers.recordsOf(person).stream()
        .filter(row -> row.type() == type)
        .forEach(row -> rows.add(Row.of(row)));
    across.getOrDefault(person.index(), List.of()).stream()
        .filter(row -> row.listedClass().equals(type.label()))
        .forEach(row -> rows.add(Row.of(row)));
    rows.sort((a, b) -> a.id().compareTo(b.id()));
    return rows;
  }

  private void exclusive(Person person) {
    pairs("exclusive-destitute-subsistence", person, HardshipClass.SUBSISTENCE_ALLOWANCE);
    pairs("exclusive-destitute-borderline", person, HardshipClass.LOW_INCOME_BORDERLINE);
  }

  private void pairs(String rule, Person person, HardshipClass other) {
    for (Row own : rows(person, HardshipClass.DESTITUTE_SUPPORT)) {
      for (Row row : rows(person, other)) {
        pair(rule, person, own, row);
      }
    }
  }

  private void pair(String rule, Person person, Row own, Row other) {
    leads.add(
        new TrueLead(
            rule,
            person.index(),
            own.id(),
            other.id(),
            own.plain() && other.plain(),
            own.planted() || other.planted()));
  }

  private void twice(Person person) {
    if (!seen.add(person.index())) {
      return;
    }
    sameList("twice-subsistence", person, HardshipClass.SUBSISTENCE_ALLOWANCE);
    sameList("twice-person", person, HardshipClass.DESTITUTE_SUPPORT);
    sameList("twice-person", person, HardshipClass.CHILD_IN_DIFFICULTY);
    exclusive(person);
    boolean orphan =
        across.getOrDefault(person.index(), List.of()).stream()
            .anyMatch(row -> row.childCategory().equals("孤儿"));
    if (orphan) {
      pairs("exclusive-destitute-orphan", person, HardshipClass.CHILD_IN_DIFFICULTY);
    }
  }

  private void sameList(String rule, Person person, HardshipClass type) {
    List<Row> rows = rows(person, type);
    for (int i = 0; i < rows.size(); i++) {
      for (Row other : rows.subList(i + 1, rows.size())) {
        if (!type.isHousehold() || !rows.get(i).household().equals(other.household())) {
          pair(rule, person, rows.get(i), other);
        }
      }
    }
  }

  private void grownUp(SupervisionRow row) {
    boolean children = row.listedClass().equals(HardshipClass.CHILD_IN_DIFFICULTY.label());
    if (children && row.person().age() >= ADULT) {
      leads.add(
          new TrueLead("overage-child", row.person().index(), row.recordId(), "", true, true));
    }
  }

  /** Gravely disabled, of a borderline household, without an allowance of their own. */
  private void single(RegisterRecord row) {
    Person person = row.person();
    List<Row> borderline = rows(person, HardshipClass.LOW_INCOME_BORDERLINE);
    boolean helped =
        !rows(person, HardshipClass.SUBSISTENCE_ALLOWANCE).isEmpty()
            || !rows(person, HardshipClass.DESTITUTE_SUPPORT).isEmpty();
    if (!borderline.isEmpty() && !helped && grave(registers.disabilities().of(person))) {
      boolean plain = Candidates.isPlain(row) && borderline.stream().allMatch(Row::plain);
      leads.add(
          new TrueLead(
              "missed-single-allowance", person.index(), row.recordId(), "", plain, false));
    }
  }

  private static boolean grave(Disability disability) {
    boolean mind = disability.kind() == 5 || disability.kind() == 6;
    return disability.grade() <= 2 || (disability.grade() == 3 && mind);
  }

  private void unattended(Household household) {
    boolean both =
        household.members().size() > 2
            && household.members().get(1).relation().equals("10")
            && gone(household.head())
            && gone(household.members().get(1));
    if (!both) {
      return;
    }
    for (Person child : household.members().subList(2, household.members().size())) {
      boolean ofThem = child.relation().startsWith("2") || child.relation().startsWith("3");
      boolean helped =
          registers.isOn(HardshipClass.CHILD_IN_DIFFICULTY, child)
              || registers.isOn(HardshipClass.DESTITUTE_SUPPORT, child);
      if (ofThem && child.age() < ADULT && !helped) {
        registers.recordsOf(child).stream()
            .filter(row -> ASKED_FOR_CHILDREN.contains(row.type()))
            .forEach(
                row ->
                    leads.add(
                        new TrueLead(
                            "missed-unattended-child",
                            child.index(),
                            row.recordId(),
                            "",
                            Candidates.isPlain(row),
                            true)));
      }
    }
  }

  private boolean gone(Person parent) {
    SupervisionRow term = terms.get(parent.index());
    return deaths.containsKey(parent.index()) || (term != null && longTerm(term));
  }

  private static boolean longTerm(SupervisionRow term) {
    LocalDate from = LocalDate.parse(term.from());
    LocalDate to = LocalDate.parse(term.to());
    return !to.isBefore(Person.AS_OF) && !from.plusDays(CUSTODY_DAYS).isAfter(to);
  }
}
