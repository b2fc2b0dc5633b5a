package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.relieflink.linkage.ScoredPairs.HOME;
import static org.relieflink.linkage.ScoredPairs.MAN;
import static org.relieflink.linkage.ScoredPairs.MODEL;
import static org.relieflink.linkage.ScoredPairs.compared;
import static org.relieflink.linkage.ScoredPairs.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("打分：各项值几分、几分算什么")
class ScoringRulesTest {
  @ParameterizedTest
  @ValueSource(doubles = {-40, -30, -29.99, -3.3, 0, 0.004, 1.7, 12.34, 29.99, 30, 45})
  @DisplayName("另一种可能的分值：查表与算出来的相差不到十万分之二")
  void onePlus(double odds) {
    double exact = Logs.log2(1 + Math.pow(2, odds));
    assertThat(Logs.onePlus(odds)).isCloseTo(exact, within(2e-5));
  }

  @Test
  @DisplayName("少见的姓名、姓、日期、村相符，比常见的分值高；同音比同字低")
  void rareValuesWeighMore() {
    Comparison common =
        compared(
            People.party("王伟", null, "1980-01-02", "桥头镇南店村5组", null),
            "王伟",
            null,
            "1980-01-02",
            "桥头镇南店村5组",
            null);
    Comparison rare =
        compared(
            People.party("端木凤祥", null, "1970-06-05", "桥头镇柳湾村3组", null),
            "端木凤祥",
            null,
            "1970-06-05",
            "桥头镇柳湾村3组",
            null);
    assertThat(rare.nameWeight).isGreaterThan(common.nameWeight + 3);
    assertThat(rare.birthWeight).isGreaterThan(common.birthWeight + 3);
    assertThat(rare.addressWeight).isGreaterThan(common.addressWeight + 3);
    assertThat(common.nameWeight).isPositive();
    assertThat(nameWeight("端木凤祥", "端木风祥")).isLessThan(rare.nameWeight).isPositive();
    assertThat(nameWeight("端木凤祥", "端木大山")).isGreaterThan(nameWeight("王凤祥", "王大山"));
    assertThat(nameWeight("王凤祥", "王凤")).isLessThan(nameWeight("王凤祥", "王凤祥"));
    assertThat(nameWeight("王伟", "端木凤祥")).isNegative();
    assertThat(nameWeight("王伟", "")).isZero();
  }

  private static double nameWeight(String a, String b) {
    return compared(People.party(a, null, null, null, null), b, null, null, null, null).nameWeight;
  }

  /** What the agreeing part of two names is worth: the weight without the outcome's own share. */
  private static double worth(String a, String b, NameLevel level) {
    Comparison pair = compared(People.party(a, null, null, null, null), b, null, null, null, null);
    assertThat(pair.name).isEqualTo(level);
    return pair.nameWeight - MODEL.weights("name", NameLevel.ALL)[level.rank()];
  }

  @Test
  @DisplayName("姓名部分相符：相符的姓、字越少见越值钱，不相符的字不算")
  void partsOfNames() {
    double surname = worth("张大山", "张凤祥", NameLevel.SURNAME_ONLY);
    assertThat(surname).isGreaterThan(worth("王大山", "王凤祥", NameLevel.SURNAME_ONLY) + 1);
    assertThat(worth("张某", "张凤祥", NameLevel.SURNAME_KNOWN)).isEqualTo(surname);
    double one = worth("张凤山", "张凤祥", NameLevel.ONE_CHARACTER);
    assertThat(one).isGreaterThan(surname + 3);
    assertThat(worth("张伟山", "张伟祥", NameLevel.ONE_CHARACTER)).isBetween(surname, one - 1);
    assertThat(worth("张?祥", "张大祥", NameLevel.WILDCARD)).isCloseTo(one, within(0.5));
    assertThat(worth("王凤山", "王凤祥", NameLevel.ONE_CHARACTER)).isLessThan(one - 1);
    assertThat(worth("张凤祥大", "张凤", NameLevel.ONE_CHARACTER))
        .isCloseTo(surname + Logs.log2(50), within(1e-9));
    double given = worth("张凤祥", "李凤祥", NameLevel.GIVEN_ONLY);
    assertThat(given).isPositive().isGreaterThan(worth("张伟祥", "李伟祥", NameLevel.GIVEN_ONLY) + 1);
  }

  @Test
  @DisplayName("一方少一字、前冠夫姓：值较短的那个姓名的分，与谁在前无关；同音的按读音有多少人算")
  void shorterNames() {
    double whole = worth("李秀英", "李秀英", NameLevel.SAME);
    assertThat(worth("王李秀英", "李秀英", NameLevel.MARRIED)).isCloseTo(whole, within(0.3));
    assertThat(worth("李秀英", "王李秀英", NameLevel.MARRIED)).isCloseTo(whole, within(0.3));
    assertThat(worth("李秀", "李秀英", NameLevel.SHORTER))
        .isCloseTo(worth("李秀英", "李秀", NameLevel.SHORTER), within(0.3))
        .isLessThan(whole);
    assertThat(worth("王李秀英", "王李秀英", NameLevel.SAME)).isLessThanOrEqualTo(whole + 3);
    assertThat(worth("李秀音", "李秀英", NameLevel.NEAR_SOUND)).isBetween(1.0, whole - 0.9);
  }

  @Test
  @DisplayName("日期、村、乡镇、区县、电话有多常见：查表与现算相同，上千人共用的也一样")
  void sharesOfValues() {
    PersonTable pool = new PersonTable(FieldModel.chinese());
    RowReader reader = new RowReader(FieldModel.chinese());
    RowFields fields = new RowFields();
    for (int i = 0; i < 1_300; i++) {
      boolean usual = i >= 60;
      String day = usual ? "1980-01-02" : i >= 20 ? "1970-06-05" : "1988-02-11";
      String home = usual ? "桥头镇南店村1组" : "石湖乡周店村7组";
      fields.take(
          People.record("R" + i, "王伟", null, day, home, usual ? "13800125678" : "15000127311"));
      reader.read(fields, pool);
    }
    PoolFrequencies counted = PoolFrequencies.of(pool, MODEL, 1);
    ValueShares shares = new ValueShares(counted, MODEL);
    for (int row : new int[] {0, 30, 1_200}) {
      Person one = new Person(pool, row);
      assertShare(shares.birth(one.birth), counted.birth(one.birth, usual("birth")));
      assertShare(shares.village(one.village), counted.village(one.village, usual("village")));
      assertShare(shares.town(one.town), counted.town(one.town, usual("town")));
      assertShare(shares.division(one.division), counted.division(one.division, usual("division")));
      assertShare(shares.phone(one.phone), counted.phone(one.phone, usual("phone")));
    }
    assertThat(shares.birth(19800102)).isGreaterThan(shares.birth(19700605));
    assertThat(shares.birth(19700605)).isGreaterThan(shares.birth(19511231));
    assertShare(shares.birth(19511231), counted.birth(19511231, usual("birth")));
  }

  private static double usual(String what) {
    return MODEL.number("usual." + what);
  }

  private static void assertShare(double log2, double share) {
    assertThat(log2).isCloseTo(Logs.log2(share), within(1e-12)).isNegative();
  }

  @Test
  @DisplayName("号码相同时出生日期和性别不再重复计分；号码仅顺序码不同时也不计")
  void nothingCountsTwice() {
    Comparison same = compared(party(MAN, "1970-06-05", "男"), "陈建国", MAN, "1970-06-05", null, null);
    assertThat(same.numberWeight).isPositive();
    assertThat(same.birthWeight).isZero();
    assertThat(same.sexWeight).isZero();
    Comparison twin =
        compared(
            party(MAN, "1970-06-05", null),
            "陈建军",
            People.number("19700605", 43),
            "1970-06-05",
            null,
            null);
    assertThat(twin.birthWeight).isZero();
    Comparison unnumbered =
        compared(party(null, "1970-06-05", null), "陈建国", null, "1970-06-05", null, null);
    assertThat(unnumbered.birthWeight).isPositive();
  }

  @Test
  @DisplayName("号码不同的两个人：日期只写在号码里的，不再另记一次不符；自己填了不同日期的照记")
  void datesOfDifferentNumbers() {
    String other = People.number("19880211", 43);
    assertThat(compared(party(MAN, null, null), "陈建国", other, null, null, null).birthWeight)
        .isZero();
    assertThat(compared(party(MAN, null, null), "陈建国", other, "1970-06-05", null, null).birthWeight)
        .isPositive();
    assertThat(
            compared(party(MAN, "1970-06-05", null), "陈建国", other, "1988-02-11", null, null)
                .birthWeight)
        .isNegative();
  }

  @Test
  @DisplayName("同址同电话、名差一字：可能是家人，要扣分；本人有号码相同，扣了也在自动线上")
  void familyTakesFromTheScore() {
    CaseParty party = People.party("陈建国", null, null, HOME, "13800125678");
    Comparison brother = compared(party, "陈建军", null, null, HOME, "13800125678");
    assertThat(brother.context[ContextNote.FAMILY.rank()]).isLessThan(-1);
    CaseParty numbered = People.party("陈建国", MAN, null, HOME, "13800125678");
    Comparison self = compared(numbered, "陈建国", MAN, null, HOME, "13800125678");
    assertThat(self.score()).isGreaterThan(MODEL.autoThreshold());
    assertThat(brother.score()).isLessThan(MODEL.autoThreshold());
  }

  @Test
  @DisplayName("号码相同、姓名是别人：自报日期相同加分，一方自报与号码相符加一半，日期性别不符扣分")
  void strangersOnOneNumber() {
    double agrees = MODEL.number("stranger.birth-agrees");
    double contradicts = MODEL.number("stranger.birth-contradicts");
    assertThat(stranger("1970-06-05", "1970-06-05")).isEqualTo(agrees);
    assertThat(stranger("1970-06-05", null)).isEqualTo(agrees / 2);
    assertThat(stranger(null, "1970-06-05")).isEqualTo(agrees / 2);
    assertThat(stranger("1988-02-11", null)).isEqualTo(contradicts);
    assertThat(stranger(null, "1988-02-11")).isEqualTo(contradicts);
    assertThat(stranger("1988-02-11", "1970-06-05")).isEqualTo(contradicts);
    assertThat(stranger(null, null)).isZero();
    assertThat(strangerSex("男", "女")).isEqualTo(MODEL.number("stranger.sex-contradicts"));
    assertThat(strangerSex("男", "男")).isZero();
    assertThat(strangerSex("男", null)).isZero();
    assertThat(strangerSex(null, "女")).isZero();
  }

  private static double stranger(@Nullable String birth, @Nullable String otherBirth) {
    Comparison pair = compared(party(MAN, birth, null), "李秀莲", MAN, otherBirth, null, null);
    return pair.context[ContextNote.STRANGER_BIRTH.rank()];
  }

  private static double strangerSex(@Nullable String sex, @Nullable String otherSex) {
    PoolRecord record =
        new PoolRecord("R1", "低保对象", "李秀莲", MAN, otherSex, null, "990123", null, null, null, null);
    return compared(party(MAN, null, sex), record).context[ContextNote.STRANGER_SEX.rank()];
  }

  @Test
  @DisplayName("满自动线直接列出，不满的待核对，不到核对线的不列；分数正好在线上的算到线")
  void levels() {
    Decision decision = new Decision(MODEL.thresholds());
    assertThat(decision.of(scored(MODEL.autoThreshold()))).isEqualTo(HitLevel.AUTO);
    assertThat(decision.of(scored(Math.nextDown(MODEL.autoThreshold()))))
        .isEqualTo(HitLevel.REVIEW);
    assertThat(decision.of(scored(MODEL.reviewThreshold()))).isEqualTo(HitLevel.REVIEW);
    assertThat(decision.of(scored(Math.nextDown(MODEL.reviewThreshold())))).isNull();
  }

  private static Comparison scored(double score) {
    Comparison pair = new Comparison();
    pair.prior = score;
    pair.number = NumberLevel.SAME;
    pair.name = NameLevel.SAME;
    return pair;
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = NameLevel.class,
      names = {"ONE_CHARACTER", "GIVEN_ONLY", "SURNAME_ONLY", "DIFFERENT"})
  @DisplayName("姓名可能是别人的，分再高也要人看")
  void otherNamesAreDoubtful(NameLevel name) {
    Comparison pair = scored(50);
    pair.name = name;
    assertThat(Decision.isDoubtful(pair)).isTrue();
    pair.name = NameLevel.HOMOPHONE;
    assertThat(Decision.isDoubtful(pair)).isFalse();
  }

  @Test
  @DisplayName("号码不同的、只有姓名和住址的、没有姓名也没有号码的，都要人看；有日期或电话相符的不必")
  void doubtfulPairs() {
    Comparison pair = scored(50);
    pair.number = NumberLevel.DIFFERENT;
    pair.birthWeight = 8;
    assertThat(Decision.isDoubtful(pair)).isTrue();
    pair.number = NumberLevel.MISSING;
    assertThat(Decision.isDoubtful(pair)).isFalse();
    pair.birthWeight = 0;
    assertThat(Decision.isDoubtful(pair)).isTrue();
    pair.phone = PhoneLevel.SAME;
    assertThat(Decision.isDoubtful(pair)).isFalse();
    pair.name = NameLevel.MISSING;
    assertThat(Decision.isDoubtful(pair)).isTrue();
    pair.number = NumberLevel.SAME;
    assertThat(Decision.isDoubtful(pair)).isFalse();
  }

  @ParameterizedTest(name = "{0} 与 {1}：{2}")
  @CsvSource({
    "王小红, 小红, RELATED",
    "王小红, 李小明, RELATED",
    "王小红, 红小王, RELATED",
    "王小红, 张伟, UNRELATED",
    "王小红, 小红王, RELATED",
    "欧阳建国, 建国欧阳, RELATED",
    "欧阳建国, 司马大山, UNRELATED",
    "欧阳建国, 建国, UNRELATED",
    "王?红, 张伟, RELATED",
    "'', 张伟, RELATED",
    "买买提·艾力江, 张伟, RELATED",
  })
  @DisplayName("一眼看出毫不相干的姓名才略过：同位、错一位、换次序有一字同音的都不略过")
  void unrelatedNames(String a, String b, String related) {
    int left = new Person(PartyList.of(List.of(named(a))).table(), 0).signature;
    int right = new Person(PartyList.of(List.of(named(b))).table(), 0).signature;
    boolean expected = !related.startsWith("UN");
    assertThat(NameSignature.related(left, right)).isEqualTo(expected);
    assertThat(NameSignature.related(right, left)).isEqualTo(expected);
  }

  private static CaseParty named(String name) {
    return People.party(name, null, null, null, null);
  }
}
