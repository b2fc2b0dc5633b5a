package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("陌生人、双胞胎和同名的人不会被直接当作本人")
class StrangersTwinsNamesakesTest {
  private static final String HOME = "云溪县桥头镇柳湾村3组";
  private static final String NUMBER = People.number("19700605", 41);

  @Test
  @DisplayName("号码相同但姓名是别人、出生日期也对不上：不命中")
  void strangerOnEqualNumberIsRefuted() {
    PoolIndex pool =
        People.pool(People.record("R1", "陈建国", NUMBER, "1970-06-05", HOME, "13800125678"));
    CaseParty stranger = People.party("李秀莲", NUMBER, "1988-02-11", "望湖镇新村1组", "15000127311");
    assertThat(pool.collide(stranger)).isEmpty();
  }

  @Test
  @DisplayName("号码相同、姓名不同、其余相符：只列待核对")
  void equalNumberOtherNameGoesToReview() {
    PoolIndex pool =
        People.pool(People.record("R1", "陈建国", NUMBER, "1970-06-05", HOME, "13800125678"));
    List<Hit> hits = pool.collide(People.party("陈秀莲", NUMBER, "1970-06-05", HOME, null));
    assertThat(hits).singleElement().extracting(Hit::level).isEqualTo(HitLevel.REVIEW);
  }

  @Test
  @DisplayName("双胞胎（同日出生、同址、名差一字、号码不同）不会直接命中")
  void twinIsNeverAutomatic() {
    String twin = People.number("19700605", 43);
    PoolIndex pool =
        People.pool(
            People.record("R1", "陈建国", NUMBER, "1970-06-05", HOME, "13800125678"),
            People.record("R2", "陈建军", twin, "1970-06-05", HOME, "13800125678"));
    List<Hit> hits = pool.collide(People.party("陈建国", NUMBER, "1970-06-05", HOME, "13800125678"));
    assertThat(hits)
        .filteredOn(hit -> hit.level() == HitLevel.AUTO)
        .extracting(Hit::recordId)
        .containsExactly("R1");
  }

  @Test
  @DisplayName("只有姓名和村相同的人（没有号码和出生日期）最多待核对")
  void namesakeWithoutDateIsNeverAutomatic() {
    PoolIndex pool = People.pool(People.record("R1", "端木凤祥", NUMBER, "1970-06-05", HOME, null));
    assertThat(pool.collide(People.party("端木凤祥", null, null, HOME, null)))
        .allMatch(hit -> hit.level() == HitLevel.REVIEW);
  }

  @Test
  @DisplayName("同名同日出生的两个人都在池中、当事人没有号码：两人都待核对或只留更相符的")
  void twoNamesakesCompete() {
    PoolIndex pool =
        People.pool(
            People.record("R1", "陈建国", NUMBER, "1970-06-05", "石湖乡周店村7组", null),
            People.record(
                "R2", "陈建国", People.number("19700605", 77), "1970-06-05", "新河镇前寨村5组", null));
    assertThat(pool.collide(People.party("陈建国", null, "1970-06-05", null, null)))
        .noneMatch(hit -> hit.level() == HitLevel.AUTO);
  }

  @Test
  @DisplayName("同音错字、15位号码、没有号码但姓名生日住址相符，都找得到本人")
  void damagedPartiesAreFound() {
    PoolIndex pool =
        People.pool(People.record("R1", "陈建国", NUMBER, "1970-06-05", HOME, "13800125678"));
    assertAuto(pool, People.party("陈健国", People.fifteen(NUMBER), null, null, null));
    assertAuto(pool, People.party("陳建國", NUMBER.replace("1970", "1971"), null, HOME, null));
    assertAuto(pool, People.party("陈建国", null, "1970-05-06", "桥头镇柳湾村三组", "13800125678"));
  }

  private static void assertAuto(PoolIndex pool, CaseParty party) {
    assertThat(pool.collide(party)).singleElement().extracting(Hit::level).isEqualTo(HitLevel.AUTO);
  }

  @Test
  @DisplayName("已命中记录的同号记录也是本人，虽然那条写得不全")
  void equalNumbersInThePoolAreOnePerson() {
    PoolIndex pool =
        People.pool(
            People.record("R1", "陈建国", NUMBER, "1970-06-05", HOME, "13800125678"),
            People.record("R2", "陈建国", NUMBER, null, null, null));
    List<Hit> hits = pool.collide(People.party("陈建国", null, "1970-06-05", HOME, "13800125678"));
    assertThat(hits).extracting(Hit::recordId).containsExactly("R1", "R2");
  }

  @Test
  @DisplayName("每条命中的各项分值相加就是得分，理由是中文短句")
  void evidenceSumsToScore() {
    PoolIndex pool =
        People.pool(People.record("R1", "陈建国", NUMBER, "1970-06-05", HOME, "13800125678"));
    Hit hit = pool.collide(People.party("陈健国", NUMBER, null, HOME, null)).get(0);
    double sum = hit.evidence().stream().mapToDouble(Evidence::weight).sum();
    assertThat(sum).isCloseTo(hit.score(), Offset.offset(1e-9));
    assertThat(hit.why()).startsWith("号码相同 +").contains("；姓名同音 +");
    assertThat(hit.toString()).doesNotContain("陈");
    assertThat(hit.evidence().get(0).leftText()).isEqualTo("990123********" + NUMBER.substring(14));
  }
}
