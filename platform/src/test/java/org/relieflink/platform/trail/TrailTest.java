package org.relieflink.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("留痕：只能加")
class TrailTest extends ServerTest {
  @Autowired Trail trail;
  @Autowired PlatformTransactionManager transactions;

  @Test
  @DisplayName("改、删、清空都被数据库拒绝")
  void nothingCanBeChanged() {
    trail.record(DemoAccounts.CLERK, TrailNote.of("TEST_DONE", "test", "1"));
    for (String attempt :
        new String[] {
          "update trail.entry set officer = 'X'", "delete from trail.entry", "truncate trail.entry"
        }) {
      assertThatThrownBy(() -> jdbc.sql(attempt).update())
          .as(attempt)
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("append-only");
    }
  }

  @Test
  @DisplayName("和办的事同进同退：事情没办成，留痕也没有")
  void standsOrFallsWithTheAct() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              trail.record(DemoAccounts.CLERK, TrailNote.of("TEST_ROLLED_BACK", "test", "2"));
              status.setRollbackOnly();
            });
    assertThat(trail.actions()).doesNotContain("TEST_ROLLED_BACK");
  }

  @Tag("asvs-16.2.5")
  @Test
  @DisplayName("身份证号和手机号进不了留痕，只留遮住的")
  void numbersAreMasked() {
    var note =
        TrailNote.of("TEST_MASKED", "person", "990123197405064023").because("电话 13800005678 核实");
    assertThat(note.objectId()).isEqualTo("990123********4023");
    assertThat(note.purpose()).isEqualTo("电话 138****5678 核实");
  }

  @Tag("asvs-16.2.1")
  @Test
  @DisplayName("看留痕本身也留痕；一页一页往前看，不重不漏")
  void readingIsRecordedAndPaged() throws Exception {
    IntStream.range(0, 7)
        .forEach(i -> trail.record(DemoAccounts.CLERK, TrailNote.of("TEST_PAGE", "page", "" + i)));
    var first = trail.all(new TrailQuery(null, "TEST_PAGE", null, null, 5));
    var second = trail.all(new TrailQuery(null, "TEST_PAGE", null, first.get(4).id(), 5));
    assertThat(first).hasSize(5);
    assertThat(second).extracting(entry -> entry.note().objectId()).containsExactly("1", "0");
    mvc.perform(get("/api/v1/trail?limit=1").with(as(DemoAccounts.AUDITOR)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.entries[0].action").value("TRAIL_READ"))
        .andExpect(jsonPath("$.entries[0].officer").value("GL0003"))
        .andExpect(jsonPath("$.nextBefore").isNumber());
  }

  @Tag("asvs-16.3.2")
  @Test
  @DisplayName("越权被拒也留痕")
  void refusalsAreRecorded() throws Exception {
    mvc.perform(get("/trail").with(as(DemoAccounts.DEPARTMENT_OFFICER)))
        .andExpect(status().isForbidden());
    assertThat(trail.all(new TrailQuery("MZ0301", "ACCESS_REFUSED", null, null, 1)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.note().objectId()).isEqualTo("GET /trail"));
  }
}
