package org.relieflink.platform.screening.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Shown;

@DisplayName("遮盖：不同的人看到多少")
class VeilTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Veil CLERKS = new Veil(new Shown(Effect.MASK, Effect.DENY), TODAY);
  private static final Veil PROSECUTORS = Veil.masking(TODAY);
  private static final Face WOMAN =
      new Face(
          "刘小凤", "99012319740312402X", "女", "1974-03-12", "990123", "桥头镇柳湾村3组12号", "13800005678");
  private static final Face CHILD =
      new Face("孙雨涵", null, "女", "2022-05-19", "990123", "柳泉镇东山村1组", null);

  @Test
  @DisplayName("成年人：姓名留姓和末字，证号留前六后四，生日到月，电话前三后四，不露门牌")
  void anAdult() {
    Veil veil = CLERKS;
    assertThat(veil.name(WOMAN)).isEqualTo("刘*凤");
    assertThat(veil.number(WOMAN)).isEqualTo("990123********402X");
    assertThat(veil.born(WOMAN)).isEqualTo("1974-03-**");
    assertThat(veil.phone(WOMAN)).isEqualTo("138****5678");
    assertThat(veil.address(WOMAN)).isEqualTo("桥头镇柳湾村3组*号");
  }

  @Test
  @DisplayName("未成年人：书记员只知道“某某”和性别，检察官看到遮住的姓名")
  void aChild() {
    Veil clerk = CLERKS;
    assertThat(clerk.minor(CHILD)).isTrue();
    assertThat(clerk.name(CHILD)).isEqualTo("某某");
    assertThat(clerk.born(CHILD)).isEmpty();
    assertThat(clerk.address(CHILD)).isEmpty();
    assertThat(PROSECUTORS.name(CHILD)).isEqualTo("孙*涵");
  }

  @Test
  @DisplayName("填了理由才看得到全部")
  void lifted() {
    assertThat(PROSECUTORS.lift().number(WOMAN)).isEqualTo("99012319740312402X");
  }

  @Test
  @DisplayName("满十八岁当天起不再是未成年人")
  void eighteenToday() {
    Veil veil = PROSECUTORS;
    assertThat(veil.minor(new Face("甲", null, null, "2008-11-23", null, null, null))).isFalse();
    assertThat(veil.minor(new Face("乙", null, null, "2008-11-24", null, null, null))).isTrue();
  }

  @Test
  @DisplayName("写进日志的样子不含任何个人信息")
  void nothingInLogs() {
    assertThat(WOMAN.toString()).doesNotContain("刘").doesNotContain("9901");
  }
}
