package org.relieflink.synthetic.party;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.relieflink.synthetic.party.PartyClerk.Seat;
import org.relieflink.synthetic.party.PartyRow.CaseFile;
import org.relieflink.synthetic.party.PartySource.Member;
import org.relieflink.synthetic.people.CountySetting;
import org.relieflink.synthetic.people.CountySetting.Stream;
import org.relieflink.synthetic.people.Digits;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.people.WeightedChoice;
import org.relieflink.synthetic.register.CountyRegisters;

/** 案件当事人清单 · The parties of one county's cases. */
final class CaseList {
  /** Parties a county of scale 1. */
  static final int PARTIES = 20_000;

  private final CountySetting setting;
  private final PartySource source;
  private final PartyClerk clerk;
  private final WeightedChoice<Cause> causes = Cause.choice();
  private final List<PartyRow> rows = new ArrayList<>(PARTIES);

  private CaseList(CountyRegisters registers) {
    setting = registers.setting();
    source = new PartySource(registers);
    clerk = new PartyClerk(setting);
  }

  /** The parties: those of the stories first, then ordinary cases. */
  static List<PartyRow> of(CountyRegisters registers, List<StoryParty> stories) {
    CaseList list = new CaseList(registers);
    stories.forEach(list::addStory);
    for (int i = 0; list.rows.size() < PARTIES; i++) {
      list.addCase(i, list.setting.stream(Stream.CASE, i));
    }
    return List.copyOf(list.rows);
  }

  private void addStory(StoryParty story) {
    source.take(story.person());
    seat(
        new Seat(story.partyId(), story.file(), story.role(), story.person(), story.household()),
        setting.stream(Stream.PARTY, rows.size()));
  }

  private void addCase(int index, SplitMix random) {
    Cause cause = causes.pick(random);
    int year = random.chance(0.7) ? 2026 : random.between(2022, 2025);
    CaseFile file = new CaseFile(caseNumber(cause, year, index), cause.label());
    if (cause == Cause.CIVIL_TORT) {
      addParty(Role.PETITIONER, cause, file, random);
      return;
    }
    int victims = random.chance(0.14) ? 2 : 1;
    for (int i = 0; i < victims; i++) {
      addParty(
          random.chance(cause.death()) ? Role.VICTIMS_RELATIVE : Role.VICTIM, cause, file, random);
    }
    if (random.chance(0.82)) {
      addParty(Role.SUSPECT, cause, file, random);
    }
  }

  private static String caseNumber(Cause cause, int year, int index) {
    String kind = cause == Cause.CIVIL_TORT ? "民监" : "刑诉";
    return "云检" + kind + "〔" + year + "〕" + (index + 1) + "号";
  }

  private void addParty(Role role, Cause cause, CaseFile file, SplitMix random) {
    if (rows.size() == PARTIES) {
      return;
    }
    Member member = member(role, fitting(role, cause, random), random);
    String id = "P-" + setting.division() + "-" + Digits.padded(rows.size() + 1, 5);
    seat(
        new Seat(id, file, role, member.person(), member.household()),
        setting.stream(Stream.PARTY, rows.size()));
  }

  private void seat(Seat seat, SplitMix random) {
    rows.add(clerk.write(seat, random));
  }

  private Member member(Role role, Predicate<Person> fitting, SplitMix random) {
    double draw = random.fraction();
    double onList = role == Role.SUSPECT ? 0.34 : 0.41;
    double family = role == Role.SUSPECT ? 0.09 : 0.115;
    if (draw < onList) {
      return source.listed(fitting, random);
    }
    return draw < onList + family
        ? source.relative(fitting, random)
        : source.stranger(fitting, random);
  }

  /** Who can have the role: suspects are grown and mostly men, victims of rape are women. */
  private static Predicate<Person> fitting(Role role, Cause cause, SplitMix random) {
    return switch (role) {
      case SUSPECT -> {
        boolean woman = random.chance(0.14);
        yield person -> person.age() >= 16 && person.age() <= 82 && person.female() == woman;
      }
      case VICTIM ->
          cause == Cause.RAPE
              ? person -> person.female() && person.age() >= 8 && person.age() <= 60
              : person -> true;
      case VICTIMS_RELATIVE -> person -> true;
      case PETITIONER -> person -> person.age() >= 20;
    };
  }
}
