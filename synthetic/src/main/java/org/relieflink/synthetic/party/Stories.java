package org.relieflink.synthetic.party;

import java.time.LocalDate;
import java.util.List;
import org.relieflink.synthetic.party.PartyRow.CaseFile;
import org.relieflink.synthetic.people.CitizenNumbers;
import org.relieflink.synthetic.people.CountySetting;
import org.relieflink.synthetic.people.Digits;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.HouseholdShape;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.Place;
import org.relieflink.synthetic.register.CountyRegisters;
import org.relieflink.synthetic.register.HardshipClass;

/**
 * 三个故事 · The three families of the tutorial, with invented names: the woman in a coma, the
 * four-year-old, the road death.
 *
 * <p>They live in county 990123, and their rows are written without damage.
 */
final class Stories {
  private static final CaseFile COMA = new CaseFile("云检刑诉〔2026〕31号", "交通肇事");
  private static final CaseFile KILLED_FATHER = new CaseFile("云检刑诉〔2026〕37号", "故意伤害");
  private static final CaseFile ROAD_DEATH = new CaseFile("云检刑诉〔2026〕35号", "交通肇事");

  private final CountySetting setting;
  private final CountyRegisters registers;

  private Stories(CountyRegisters registers) {
    this.registers = registers;
    this.setting = registers.setting();
  }

  /** Enters the families into the lists of the first county; gives their parties. */
  static List<StoryParty> enter(CountyRegisters registers) {
    if (!registers.setting().isFirst()) {
      return List.of();
    }
    Stories stories = new Stories(registers);
    Household coma = stories.coma();
    Household child = stories.fourYearOld();
    Household road = stories.roadDeath();
    return List.of(
        new StoryParty("P-STORY-1", COMA, Role.VICTIM, coma.members().get(1), coma),
        new StoryParty(
            "P-STORY-2", KILLED_FATHER, Role.VICTIMS_RELATIVE, child.members().get(2), child),
        new StoryParty("P-STORY-3", ROAD_DEATH, Role.VICTIM, road.members().get(1), road),
        new StoryParty("P-STORY-3B", ROAD_DEATH, Role.VICTIMS_RELATIVE, road.head(), road));
  }

  /** 刘春凤 lies in a coma and is on no list; her husband and son are. */
  private Household coma() {
    Person husband = person(new Facts("陈建国", false, "1970-06-01", 401, 'X', "02", "13800125678"));
    Person wife = person(new Facts("刘春凤", true, "1974-03-01", 402, 'X', "10", "13900130912"));
    Person son = person(new Facts("陈明阳", false, "2004-09-01", 113, '6', "20", "15000127311"));
    Person mother = person(new Facts("吴桂珍", true, "1947-02-01", 28, '1', "52", "13800125678"));
    Household household =
        household(
            HouseholdShape.THREE_GENERATIONS,
            Place.rural("桥头镇", "柳湾村", 3),
            List.of(husband, wife, son, mother));
    registers.enter(HardshipClass.SUBSISTENCE_ALLOWANCE, household, List.of(husband, son));
    registers.enter(HardshipClass.LOW_INCOME_REGISTERED, household, List.of(husband, son));
    return household;
  }

  /** 周小禾 is four; her father was killed, her mother is away, her great-grandparents raise her. */
  private Household fourYearOld() {
    Person greatGrandfather =
        person(new Facts("周长年", false, "1950-04-01", 117, '5', "02", "13700124471"));
    Person greatGrandmother =
        person(new Facts("孙秀兰", true, "1952-08-01", 206, '3', "10", "13700124471"));
    Person child = person(new Facts("周小禾", true, "2022-05-18", 2, '8', "48", ""));
    Household household =
        household(
            HouseholdShape.GREAT_GRANDPARENTS,
            Place.rural("柳泉镇", "枣园村", 5),
            List.of(greatGrandfather, greatGrandmother, child));
    registers.enter(HardshipClass.SUBSISTENCE_ALLOWANCE, household, household.members());
    registers.enter(
        HardshipClass.LOW_INCOME_REGISTERED,
        household,
        List.of(greatGrandfather, greatGrandmother));
    return household;
  }

  /**
   * 王雨婷 died on the road; 蒋晓童, her husband, hears badly (grade 2); they have two small children.
   */
  private Household roadDeath() {
    Person husband = person(new Facts("蒋晓童", false, "1991-01-01", 93, '3', "02", "15200129066"));
    Person wife = person(new Facts("王雨婷", true, "1993-10-01", 304, '7', "10", "15200123308"));
    Person daughter = person(new Facts("蒋子涵", true, "2017-06-01", 124, '2', "30", "15200129066"));
    Person son = person(new Facts("蒋子轩", false, "2019-03-01", 57, '9', "20", "15200129066"));
    Household household =
        household(
            HouseholdShape.PARENTS_TWO_CHILDREN,
            Place.rural("新河镇", "杨楼村", 2),
            List.of(husband, wife, daughter, son));
    registers.chooseDisability(husband, 2, 2);
    registers.enter(
        HardshipClass.LOW_INCOME_REGISTERED, household, List.of(husband, daughter, son));
    registers.enter(HardshipClass.DISABLED_PERSON, household, List.of(husband));
    return household;
  }

  private Household household(HouseholdShape shape, Place place, List<Person> members) {
    Household household = new Household(shape, place, members);
    registers.remember(household);
    return household;
  }

  private Person person(Facts facts) {
    LocalDate birth = LocalDate.parse(facts.bornFrom());
    while (!ends(birth, facts)) {
      birth = birth.plusDays(1);
    }
    return new Person(
        setting.households().takeIndex(),
        facts.name(),
        facts.female(),
        birth,
        setting.numbers().exactly(birth, facts.order()),
        facts.relation(),
        facts.phone(),
        true);
  }

  private boolean ends(LocalDate birth, Facts facts) {
    String first17 =
        setting.division() + birth.toString().replace("-", "") + Digits.padded(facts.order(), 3);
    return CitizenNumbers.complete(first17).charAt(17) == facts.check();
  }

  /**
   * What is told of a person.
   *
   * @param bornFrom first possible birth date; the day is the next one that gives the check
   *     character
   */
  private record Facts(
      String name,
      boolean female,
      String bornFrom,
      int order,
      char check,
      String relation,
      String phone) {}
}
