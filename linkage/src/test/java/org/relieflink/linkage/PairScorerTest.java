package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("一对人员的得分：哪些不必细比，哪些只算一次，改一项会怎样")
class PairScorerTest {
  private static final LinkageModel MODEL = LinkageModel.standard();
  private static final String HOME = "云溪县桥头镇柳湾村3组";
  private static final String PHONE = "13800125678";
  private static final String NUMBER = People.number("19700605", 41);
  private static final PersonTable POOL = pool();
  private static final PairScorer SCORER =
      new PairScorer(POOL, PoolFrequencies.of(POOL, MODEL, 1), MODEL);

  /** One whole record, one without a number, and people who share a place and a phone. */
  private static PersonTable pool() {
    PersonTable pool = new PersonTable(FieldModel.chinese());
    RowReader reader = new RowReader(FieldModel.chinese());
    RowFields fields = new RowFields();
    fields.take(record("R1", NUMBER, "990123", HOME, PHONE));
    reader.read(fields, pool);
    fields.take(record("R2", null, "990124", null, null));
    reader.read(fields, pool);
    fields.take(record("R3", null, "990123", "石湖乡", null));
    reader.read(fields, pool);
    for (int i = 0; i < 300; i++) {
      fields.take(record("C" + i, null, "990123", "桥头镇", "15000127311"));
      reader.read(fields, pool);
    }
    return pool;
  }

  private static PoolRecord record(
      String id,
      @Nullable String number,
      String division,
      @Nullable String home,
      @Nullable String phone) {
    return new PoolRecord(
        id, "低保对象", "陈建国", number, "男", "1970-06-05", division, home, phone, null, null);
  }

  /** The party of the first record, without one field. */
  private static CaseParty without(@Nullable ScoredField field) {
    return new CaseParty(
        "P1",
        field == ScoredField.NAME ? null : "陈建国",
        field == ScoredField.NUMBER ? null : NUMBER,
        field == ScoredField.SEX ? null : "男",
        field == ScoredField.BIRTH ? null : "1970-06-05",
        "990123",
        field == ScoredField.ADDRESS ? null : HOME,
        field == ScoredField.PHONE ? null : PHONE);
  }

  private static Person person(CaseParty party) {
    return new Person(PartyList.of(List.of(party)).table(), 0);
  }

  private static Comparison compared(CaseParty party, int row) {
    Comparison pair = new Comparison();
    SCORER.compareAlways(person(party), row, pair);
    return pair;
  }

  private static CaseParty named(@Nullable String name, @Nullable String number) {
    return People.party(name, number, null, null, null);
  }

  @Test
  @DisplayName("姓名毫不相干或是别人、号码又不同的，不再细比；号码相同的总要细比")
  void hopelessPairs() {
    Comparison pair = new Comparison();
    assertThat(SCORER.compare(person(named("王丽霞", null)), 0, pair)).isFalse();
    assertThat(SCORER.compare(person(named("王建霞", null)), 0, pair)).isFalse();
    assertThat(SCORER.compare(person(named("陈丽霞", null)), 0, pair)).isFalse();
    assertThat(SCORER.compare(person(named("陈建军", null)), 0, pair)).isTrue();
    assertThat(SCORER.compare(person(named("陈健国", null)), 0, pair)).isTrue();
    assertThat(SCORER.compare(person(named(null, null)), 0, pair)).isTrue();
    assertThat(SCORER.compare(person(named("王丽霞", NUMBER)), 0, pair)).isTrue();
    assertThat(pair.number).isEqualTo(NumberLevel.SAME);
    assertThat(pair.name).isEqualTo(NameLevel.DIFFERENT);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(ScoredField.class)
  @DisplayName("缺一项的，假设那一项与记录相同，得分就是真填上以后的得分；填了的假设没填也一样")
  void whatIf(ScoredField field) {
    CaseParty lacking = without(field);
    Comparison full = compared(without(null), 0);
    Comparison missing = compared(lacking, 0);
    Comparison supposed = missing.copy();
    SCORER.reweigh(new PairScorer.Pair(person(lacking), 0), field, field.level(full), supposed);
    assertThat(supposed.score()).isCloseTo(full.score(), within(1e-9));
    Comparison taken = full.copy();
    SCORER.reweigh(
        new PairScorer.Pair(person(without(null)), 0), field, field.level(missing), taken);
    assertThat(taken.score()).isCloseTo(missing.score(), within(1e-9));
  }

  @Test
  @DisplayName("没有号码时：假设出生日期、电话、住址与记录相同，也是真填上以后的得分")
  void whatIfWithoutNumber() {
    for (ScoredField field :
        new ScoredField[] {ScoredField.BIRTH, ScoredField.PHONE, ScoredField.ADDRESS}) {
      Comparison full = compared(unnumbered(null), 0);
      Comparison supposed = compared(unnumbered(field), 0);
      SCORER.reweigh(
          new PairScorer.Pair(person(unnumbered(field)), 0), field, field.level(full), supposed);
      assertThat(supposed.score()).isCloseTo(full.score(), within(1e-9));
      assertThat(full.score()).isGreaterThan(compared(unnumbered(field), 0).score());
    }
  }

  private static CaseParty unnumbered(@Nullable ScoredField field) {
    CaseParty party = without(field);
    return new CaseParty(
        "P1",
        party.name(),
        null,
        party.sex(),
        party.birthDate(),
        party.division(),
        party.address(),
        party.phone());
  }

  @Test
  @DisplayName("起点是池中遇到本人的机会，小池按两万人算；号码相同的分值扣去号码被别人用的机会")
  void startingPoint() {
    Comparison full = compared(without(null), 0);
    assertThat(full.prior)
        .isCloseTo(Logs.log2(MODEL.number("prior.matches-per-party") / 20_000), within(1e-9));
    double weight = MODEL.weights("number", NumberLevel.ALL)[NumberLevel.SAME.rank()];
    double share = Logs.log2(MODEL.number("number.foreign-share") / 20_000);
    assertThat(full.numberWeight).isCloseTo(weight - share, within(1e-9));
  }

  @Test
  @DisplayName("少见的电话、乡镇、区县相同，比许多人共用的分值高；电话分值有封顶")
  void rarePlacesAndPhones() {
    CaseParty phone = People.party("陈建国", null, null, null, PHONE);
    CaseParty shared = People.party("陈建国", null, null, null, "15000127311");
    double rare = compared(phone, 0).phoneWeight;
    assertThat(rare).isPositive().isLessThanOrEqualTo(MODEL.number("phone.most"));
    assertThat(compared(shared, 3).phoneWeight).isPositive().isLessThan(rare);
    Comparison town = compared(People.party("陈建国", null, null, "石湖乡", null), 2);
    Comparison common = compared(People.party("陈建国", null, null, "桥头镇", null), 3);
    assertThat(town.address).isEqualTo(common.address).isEqualTo(AddressLevel.TOWN_KNOWN);
    assertThat(town.addressWeight).isGreaterThan(common.addressWeight + 0.5);
    Comparison county =
        compared(new CaseParty("P1", "陈建国", null, null, null, "990124", null, null), 1);
    Comparison usual =
        compared(new CaseParty("P1", "陈建国", null, null, null, "990123", null, null), 3);
    assertThat(county.address).isEqualTo(usual.address).isEqualTo(AddressLevel.COUNTY_KNOWN);
    assertThat(county.addressWeight).isGreaterThan(usual.addressWeight + 0.5);
  }

  @Test
  @DisplayName("号码不同的：性别只从号码里看出来的不另记不符，自己填了的照记，相同的照加")
  void sexOfDifferentNumbers() {
    String woman = People.number("19880211", 42);
    assertThat(compared(of(woman, null), 0).sexWeight).isZero();
    assertThat(compared(of(woman, "女"), 0).sexWeight).isNegative();
    assertThat(compared(of(People.number("19880211", 43), null), 0).sexWeight).isPositive();
    assertThat(compared(of(People.number("19700605", 42), "女"), 0).sexWeight).isZero();
  }

  private static CaseParty of(String number, @Nullable String sex) {
    return new CaseParty("P1", "陈建国", number, sex, null, "990123", null, null);
  }

  @Test
  @DisplayName("家人、同名人这两种可能：得分按“本人”与“另一种可能”的机会折算，扣掉的写成一行")
  void otherExplanations() {
    CaseParty brother = new CaseParty("P1", "陈建军", null, "男", "1972-03-09", "990123", HOME, PHONE);
    assertNote(compared(brother, 0), "family", ContextNote.FAMILY);
    CaseParty namesake = People.party("陈建国", null, null, HOME, null);
    assertNote(compared(namesake, 0), "namesake", ContextNote.NAMESAKE);
  }

  /** A score s becomes -log2(2^-s + 2^odds): odds of the other explanation against one person. */
  private static void assertNote(Comparison pair, String kind, ContextNote note) {
    double odds =
        Logs.log2(MODEL.number(kind + ".per-party") / MODEL.number("prior.matches-per-party"));
    for (ScoredField field : ScoredField.ALL) {
      odds += MODEL.oddsOf(kind, field)[field.level(pair).rank()];
    }
    double others = 0;
    for (ContextNote later : ContextNote.OF_PAIR) {
      others += later.rank() >= note.rank() ? pair.context[later.rank()] : 0;
    }
    double before = pair.score() - others;
    double after = -Logs.log2(Math.pow(2, -before) + Math.pow(2, odds));
    assertThat(pair.context[note.rank()]).isCloseTo(after - before, within(1e-4)).isNegative();
  }
}
