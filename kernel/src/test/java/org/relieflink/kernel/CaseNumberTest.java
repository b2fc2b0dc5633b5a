package org.relieflink.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("案号：括号、空格、全角不同，还是一个案件")
class CaseNumberTest {
  @Test
  @DisplayName("几种写法是一个；号不同的是另一个")
  void oneForm() {
    for (String written :
        List.of(
            "云检刑申〔2026〕3号", "云检刑申(2026)3号", "云检刑申［２０２６］３号", "云检刑申【2026】 3 号", " 云检刑申[2026]3号")) {
      assertThat(CaseNumber.of(written)).as(written).isEqualTo("云检刑申〔2026〕3号");
    }
    assertThat(CaseNumber.of("云检刑申〔2026〕13号")).isNotEqualTo(CaseNumber.of("云检刑申〔2026〕3号"));
  }

  @Test
  @DisplayName("空格后面的变音符，去掉空格以后并到前一个字上")
  void markBehindBlank() {
    String once = CaseNumber.of("A\u1fed");
    assertThat(CaseNumber.of(once)).isEqualTo(once);
  }

  @Property
  @Label("写成一种以后再写还是那一种")
  void stable(@ForAll String typed) {
    String once = CaseNumber.of(typed);
    assertThat(CaseNumber.of(once)).isEqualTo(once);
  }
}
