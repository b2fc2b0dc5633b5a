package org.relieflink.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.platform.screening.PartyFile;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.vault.Planted.Someone;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("销毁一个人：在用的库和旧备份里都读不出来，别人不受影响，留痕仍在")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureTest extends ServerTest {
  @Autowired private HardshipPool pool;
  @Autowired private Screening screening;
  @Autowired private Erasure erasure;
  @Autowired private Approvals approvals;
  private final Planted planted = new Planted(30);
  private final Someone one = planted.people().get(6);
  private final Someone other = planted.people().get(12);
  private PartyFile party;
  private List<Map<String, Object>> backup;

  @BeforeAll
  void county(@TempDir Path folder) throws IOException {
    Path list = Files.writeString(folder.resolve("建档立卡低收入户_202611.csv"), planted.lowIncome());
    pool.importFiles(List.of(list), ImportWish.PLAIN, DemoAccounts.CLERK, ImportListener.SILENT);
    Path parties = SmallCounty.writeList(folder, "case.csv", planted.parties());
    screening.takeList(parties, SmallCounty.today(), DemoAccounts.CLERK).orThrow();
    run();
    party = screening.findPartyByNumber("PL-6", DemoAccounts.PROSECUTOR).orElseThrow();
    assertThat(party.hits()).isNotEmpty();
    backup = jdbc.sql("select * from pool.record where sealed is not null").query().listOfRows();
  }

  private void run() {
    var run = screening.startRun(null, DemoAccounts.CLERK).orThrow();
    assertThat(screening.await(run.runId(), Duration.ofMinutes(2)).published()).isTrue();
  }

  @Test
  @Order(1)
  @DisplayName("销毁之后：查不到、读不出、命中打开说已销毁，页面不出错")
  void gone() throws Exception {
    var wish = new Erasure.Wish(one.number(), "云检申〔2026〕3号", "本人要求删除");
    assertThat(erasure.ask(wish, DemoAccounts.PROSECUTOR).state()).isEqualTo("ASKED");
    assertThat(erasure.ask(wish, DemoAccounts.PROSECUTOR).state()).isEqualTo("WAITING");
    assertThat(pool.personsOf(one.number())).as("nobody has agreed yet").hasSize(1);
    long request = jdbc.sql("select max(id) from approval.request").query(Long.class).single();
    approvals.approve(DemoAccounts.CHIEF, request, Saying.of("同意")).orThrow();
    Erasure.Done done = erasure.ask(wish, DemoAccounts.PROSECUTOR);
    assertThat(done.state()).isEqualTo("DESTROYED");
    assertThat(done.subjects()).isGreaterThanOrEqualTo(3);
    assertThat(pool.personsOf(one.number())).isEmpty();
    assertThat(
            jdbc.sql(
                    "select count(*) from pool.record join pool.sighting using (version_id)"
                        + " where sealed is null and came is not null")
                .query(Long.class)
                .single())
        .as("nor how the row came")
        .isZero();
    assertThat(pool.personsOf(other.number())).hasSize(1);
    long hit = party.hits().get(0).hitId();
    mvc.perform(get("/screening/hits/" + hit).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isNotFound())
        .andExpect(content().string(Matchers.containsString("已销毁")));
    mvc.perform(get("/screening/parties/" + party.id()).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isOk());
    for (String path : List.of("/screening", "/screening/candidates", "/pool")) {
      mvc.perform(get(path).with(as(DemoAccounts.PROSECUTOR))).andExpect(status().isOk());
    }
    run();
    assertThatThrownBy(() -> erasure.ask(wish, DemoAccounts.PROSECUTOR))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  @Order(2)
  @DisplayName("把旧备份的行放回去：还是读不出来；别人的读得出")
  void aBackupDoesNotBringItBack() {
    for (Map<String, Object> row : backup) {
      jdbc.sql("update pool.record set sealed = ?, known_to = null where version_id = ?")
          .params(row.get("sealed"), row.get("version_id"))
          .update();
    }
    long[] unreadable = {0};
    long[] readable = {0};
    pool.forEachRecord(
        record -> {
          boolean gone = record.name() == null;
          unreadable[0] += gone ? 1 : 0;
          readable[0] += gone ? 0 : 1;
          assertThat(record.name()).isNotEqualTo(one.name());
        });
    assertThat(unreadable[0]).isEqualTo(1);
    assertThat(readable[0]).isEqualTo(29);
  }

  @Test
  @Order(3)
  @DisplayName("留痕记下了销毁，里面没有这个人")
  void onTheTrail() {
    List<String> entries =
        jdbc.sql("select t::text from trail.entry t where action = 'PERSON_ERASED'")
            .query(String.class)
            .list();
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0)).contains("本人要求删除").doesNotContain(one.number(), one.name());
  }
}
