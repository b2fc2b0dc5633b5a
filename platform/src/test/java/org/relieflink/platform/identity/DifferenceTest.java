package org.relieflink.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.identity.Difference.Stretch;

@DisplayName("逐字对比：不同的字标出来，遮住的也标")
class DifferenceTest {

  @Test
  @DisplayName("末位不同只标末位")
  void onlyTheLastCharacter() {
    assertThat(Difference.mark("990123********402X", "99012319740312402X", "990123197403124020"))
        .containsExactly(new Stretch("990123********402", false), new Stretch("X", true));
  }

  @Test
  @DisplayName("中间被遮住的一位不同，星号上有标记，但看不到是几")
  void aHiddenCharacterIsMarkedButNotShown() {
    var stretches =
        Difference.mark("990123********4020", "990123197403124020", "990123197503124020");
    assertThat(stretches).anyMatch(stretch -> stretch.differs() && stretch.text().equals("*"));
  }

  @Test
  @DisplayName("村组号不同只标组号")
  void onlyTheGroup() {
    assertThat(Difference.mark("柳湾村3组", "柳湾村3组", "柳湾村5组"))
        .containsExactly(
            new Stretch("柳湾村", false), new Stretch("3", true), new Stretch("组", false));
  }

  @Test
  @DisplayName("另一边没有时不标")
  void nothingToCompareWith() {
    assertThat(Difference.mark("陈*国", "陈大国", "")).isEqualTo(List.of(new Stretch("陈*国", false)));
  }

  @Property(tries = 200)
  @Label("各段连起来就是原文，两边相同时没有标记")
  void stretchesMakeTheText(
      @ForAll @StringLength(max = 30) String one, @ForAll @StringLength(max = 30) String other) {
    var stretches = Difference.mark(one, one, other);
    assertThat(String.join("", stretches.stream().map(Stretch::text).toList())).isEqualTo(one);
    assertThat(Difference.mark(one, one, one)).noneMatch(Stretch::differs);
  }
}
