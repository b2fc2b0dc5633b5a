package org.relieflink.platform.staff.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.DisplayName;

@DisplayName("账号和角色：一万种先后次序，没有一种多得一点权")
class StaffOrdersTest {
  private static final int ORDERS = 10_000;
  private static final int LONGEST = 60; // acts in one order
  private static final Map<String, Integer> TALLY = new TreeMap<>();

  @Provide
  Arbitrary<List<Step>> orders() {
    return Step.any().list().ofMinSize(20).ofMaxSize(LONGEST);
  }

  @Property(tries = ORDERS, shrinking = ShrinkingMode.BOUNDED)
  @Label("谁也没有给自己、没有越过自己能给的、没有少了第二个人；停用的登录不了；岗位和角色总在一起")
  void noOrderGivesMore(@ForAll("orders") List<Step> steps) {
    new StaffOrder(new MemoryDesk(), TALLY).run(steps);
  }

  /** Nothing is shown by acts that never succeed, or never fail. */
  @AfterContainer
  static void everythingHappened() {
    assertThat(TALLY)
        .containsKeys("ROLE_GRANTED yes", "ROLE_GRANTED no", "ROLE_WITHDRAWN yes")
        .containsKeys("ACCOUNT_MOVED yes", "ACCOUNT_CLOSED yes", "ACCOUNT_REOPENED yes")
        .containsKeys("POST_GIVEN yes", "POST_GIVEN no", "POST_TAKEN yes", "POST_TAKEN no")
        .containsKeys("CHANGE_POST yes", "CHANGE_POST no", "privileged post")
        .containsKeys("PASSWORD_RESET yes", "PASSWORD_RESET no", "agree yes", "agree no")
        .containsKeys("privileged", "signs in", "stays out", "CREATE yes", "CREATE no");
    assertThat(TALLY.get("privileged")).isGreaterThan(100);
  }
}
