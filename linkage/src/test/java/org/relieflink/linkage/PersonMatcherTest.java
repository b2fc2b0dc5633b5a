package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一个人的全部记录：同名的人互相扣分，同号的记录是一个人")
class PersonMatcherTest {
  private static final LinkageModel MODEL = LinkageModel.standard();
  private static final String HOME = "云溪县桥头镇柳湾村3组";
  private static final String AWAY = "石湖乡周店村7组";
  private static final String BIRTH = "1970-06-05";
  private static final CaseParty PARTY = People.party("陈建国", null, BIRTH, HOME, null);

  private static String number(int sequence) {
    return People.number("19700605", sequence);
  }

  private static PoolRecord record(
      String id, int sequence, @Nullable String birth, @Nullable String home) {
    return People.record(id, "陈建国", number(sequence), birth, home, null);
  }

  /** Everybody above a score, rivals taken into account. */
  private static List<Match> weighed(CaseParty party, double least, PoolRecord... records) {
    PoolIndex pool = People.pool(records);
    Person person = new Person(PartyList.of(List.of(party)).table(), 0);
    return new PersonMatcher(pool.parts(), Sight.of(AsOf.NOW)).weighed(person, least);
  }

  private static double rival(Match match) {
    return match.comparison.context[ContextNote.RIVAL.rank()];
  }

  private static Match of(List<Match> matches, int row) {
    return matches.stream().filter(match -> match.row == row).findFirst().orElseThrow();
  }

  @Test
  @DisplayName("两个号码不同的同名人：各自按对方的机会扣分，一个人时不扣")
  void rivalsTakeOdds() {
    List<Match> two =
        weighed(PARTY, -8, record("R1", 41, BIRTH, HOME), record("R2", 77, BIRTH, AWAY));
    Match near = of(two, 0);
    Match far = of(two, 1);
    double oddsNear = near.score() - rival(near);
    double oddsFar = far.score() - rival(far);
    assertThat(rival(near)).isCloseTo(-Logs.log2(1 + Math.pow(2, oddsFar)), within(1e-9));
    assertThat(rival(far)).isCloseTo(-Logs.log2(1 + Math.pow(2, oddsNear)), within(1e-9));
    assertThat(rival(far)).isLessThan(-3);
    List<Match> alone = weighed(PARTY, -8, record("R1", 41, BIRTH, HOME));
    assertThat(rival(alone.get(0))).isZero();
    assertThat(alone.get(0).score()).isCloseTo(oddsNear, within(0.1));
  }

  @Test
  @DisplayName("同号的几条记录是一个人，不互相扣分；没有号码的记录不算对手")
  void oneNumberIsNoRival() {
    List<Match> same =
        weighed(PARTY, -8, record("R1", 41, BIRTH, HOME), record("R2", 41, BIRTH, AWAY));
    assertThat(same).hasSize(2).allMatch(match -> rival(match) == 0);
    PoolRecord unnumbered = People.record("R2", "陈建国", null, BIRTH, AWAY, null);
    List<Match> one = weighed(PARTY, -8, record("R1", 41, BIRTH, HOME), unnumbered);
    assertThat(one).hasSize(2).allMatch(match -> rival(match) == 0);
  }

  @Test
  @DisplayName("同名、同地同日的两个号码，又住一村或用一部电话：是曾用号码，不算两个人")
  void formerNumber() {
    assertThat(weighed(PARTY, -8, record("R1", 41, BIRTH, HOME), record("R2", 77, BIRTH, HOME)))
        .hasSize(2)
        .allMatch(match -> rival(match) == 0);
    PoolRecord phone = People.record("R1", "陈建国", number(41), BIRTH, HOME, "13800125678");
    PoolRecord moved = People.record("R2", "陈建国", number(77), BIRTH, AWAY, "13800125678");
    assertThat(weighed(PARTY, -8, phone, moved)).allMatch(match -> rival(match) == 0);
    PoolRecord other = People.record("R2", "陈健国", number(77), BIRTH, HOME, "13800125678");
    assertThat(weighed(PARTY, -8, phone, other)).anyMatch(match -> rival(match) < -1);
  }

  @Test
  @DisplayName("号码没有自报日期佐证的，最多扣定额；自报日期与号码不符的，扣得更少")
  void rivalsOfDoubtfulNumbers() {
    PoolRecord sure = record("R1", 41, BIRTH, HOME);
    Match unsaid = of(weighed(PARTY, -20, sure, record("R2", 77, null, AWAY)), 1);
    double most = MODEL.number("rival.most") + Math.max(0, unsaid.comparison.birthWeight);
    assertThat(-rival(unsaid)).isPositive().isLessThanOrEqualTo(most + 1e-9);
    PoolRecord slip = People.record("R2", "陈建国", number(77), "1970-06-06", AWAY, null);
    Match slipped = of(weighed(PARTY, -20, sure, slip), 1);
    assertThat(-rival(slipped)).isPositive().isLessThanOrEqualTo(MODEL.number("rival.most") + 1e-9);
    PoolRecord wrong = People.record("R2", "陈建国", number(77), "1951-09-17", HOME, null);
    PoolRecord far = People.record("R1", "陈建国", People.number("19700605", 41), BIRTH, AWAY, "1");
    Match doubtful = of(weighed(PARTY, -20, far, wrong), 1);
    assertThat(-rival(doubtful)).isLessThanOrEqualTo(MODEL.number("rival.doubtful") + 1e-9);
  }

  @Test
  @DisplayName("当事人自己有号码、与记录不同的：不再因为另有对手重复扣分")
  void differentNumberIsWeighedOnce() {
    CaseParty numbered = People.party("陈建国", number(41), BIRTH, HOME, null);
    List<Match> found =
        weighed(numbered, -20, record("R1", 41, BIRTH, HOME), record("R2", 77, BIRTH, AWAY));
    assertThat(rival(of(found, 1))).isZero();
    assertThat(of(found, 1).comparison.number).isEqualTo(NumberLevel.SEQUENCE);
  }

  @Test
  @DisplayName("命中记录的同号记录一起列出，得分补到一样；那条的姓名是别人的、只有名相同的，不带上")
  void sameNumberIsJoined() {
    PoolRecord whole = record("R1", 41, BIRTH, HOME);
    List<Match> joined = found(whole, People.record("R2", "陈建国", number(41), null, null, null));
    assertThat(joined).extracting(match -> match.row).containsExactly(0, 1);
    Match second = of(joined, 1);
    assertThat(second.comparison.context[ContextNote.SAME_NUMBER.rank()]).isPositive();
    assertThat(second.score()).isLessThanOrEqualTo(of(joined, 0).score() + 1e-9);
    assertThat(second.level).isEqualTo(of(joined, 0).level);
    assertThat(found(whole, People.record("R2", "李秀莲", number(41), null, null, null))).hasSize(1);
    assertThat(found(whole, People.record("R2", "李建国", number(41), null, null, null)))
        .allMatch(match -> match.comparison.context[ContextNote.SAME_NUMBER.rank()] == 0);
    assertThat(found(whole, People.record("R2", "李秀莲", number(77), null, null, null))).hasSize(1);
  }

  /** As the screening finds them. */
  private static List<Match> found(PoolRecord... records) {
    Person person = new Person(PartyList.of(List.of(PARTY)).table(), 0);
    return new PersonMatcher(People.pool(records).parts(), Sight.of(AsOf.NOW)).matches(person);
  }

  @Test
  @DisplayName("单条是否会被称量、是否可能是本人：与整批的界线一致")
  void singleRows() {
    PoolIndex pool =
        People.pool(
            record("R1", 41, BIRTH, HOME),
            People.record("R2", "李秀莲", People.number("19880211", 22), null, AWAY, null),
            People.record("R3", "陈建国", null, "1970-11-23", AWAY, null));
    PersonMatcher matcher = new PersonMatcher(pool.parts(), Sight.of(AsOf.NOW));
    Person person = new Person(PartyList.of(List.of(PARTY)).table(), 0);
    assertThat(matcher.weighs(person, 0)).isTrue();
    assertThat(matcher.mayBe(person, 0)).isTrue();
    assertThat(matcher.weighs(person, 1)).isFalse();
    assertThat(matcher.mayBe(person, 1)).isFalse();
    assertThat(matcher.weighs(person, 2)).isTrue();
    assertThat(matcher.mayBe(person, 2)).isFalse();
  }
}
