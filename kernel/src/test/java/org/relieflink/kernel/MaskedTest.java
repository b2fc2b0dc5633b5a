package org.relieflink.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 遮盖的写法。 */
class MaskedTest {
  @Test
  @DisplayName("证号留前六后四，电话留前三后四，地址遮门牌，生日遮到月，姓名留姓")
  void whatStays() {
    assertThat(Masked.number("99012319740312402X")).isEqualTo("990123********402X");
    assertThat(Masked.phone("13800125678")).isEqualTo("138****5678");
    assertThat(Masked.address("桥头镇柳湾村3组12号")).isEqualTo("桥头镇柳湾村3组*号");
    assertThat(Masked.day(LocalDate.of(1974, 3, 12))).isEqualTo("1974-03-**");
    assertThat(Masked.name("刘小凤")).isEqualTo("刘*凤");
  }

  @Property
  @Label("长度不变；中间的字一个也不留")
  void lengthStays(@ForAll String text) {
    String masked = Masked.number(text);
    assertThat(masked.codePointCount(0, masked.length()))
        .isEqualTo((int) text.strip().codePoints().count());
    assertThat(Masked.whole(text)).matches("\\**");
  }
}
