package org.relieflink.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.AccessMatrix.Thing;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.supervision.SupervisedCounty;
import org.relieflink.platform.supervision.Supervision;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("权限矩阵：监督的每个地址、每个角色、每种关系，看和办都只放表里写的")
class SupervisionMatrixTest extends ServerTest {
  @Autowired org.relieflink.platform.vault.Vault vault;
  @Autowired HardshipPool pool;
  @Autowired Supervision supervision;
  @Autowired AccessTable table;
  @Autowired Reach reach;
  private long run;
  private long foreignRun;
  private long lead;
  private long foreignLead;

  @BeforeAll
  void twoCounties(@TempDir Path folder) throws Exception {
    SupervisedCounty.fill(pool, folder);
    run = supervision.startRun(SupervisedCounty.day(), DemoAccounts.PROSECUTOR).orThrow().runId();
    assertThat(supervision.await(run, Duration.ofSeconds(60)).published()).isTrue();
    lead = jdbc.sql("select min(id) from supervision.lead").query(Long.class).single();
    var copies = new ForeignCopies(jdbc, AccessMatrix.FOREIGN, vault);
    foreignRun = copies.copy("supervision.run", run, Map.of());
    foreignLead = copies.copy("supervision.lead", lead, Map.of("run_id", "" + foreignRun));
  }

  private static Map<String, Thing> row(AccessRule rule, long run, long lead, String place) {
    long id = rule.path().contains("/leads/") ? lead : run;
    return AccessMatrix.variables(rule.path()).isEmpty()
        ? Map.of()
        : Map.of("id", new Thing(id, Matter.LEADS, Unit.of(place, null)));
  }

  @Test
  @DisplayName("看和办")
  void everyAddress() throws Exception {
    AccessMatrix matrix = new AccessMatrix(mvc, table, reach);
    for (AccessRule rule : table.all()) {
      Need need = rule.need();
      if (need != null && need.matter() == Matter.LEADS) {
        for (String method : rule.methods()) {
          matrix.everybody(
              rule,
              method,
              List.of(
                  row(rule, run, lead, DemoAccounts.PLACE),
                  row(rule, foreignRun, foreignLead, AccessMatrix.FOREIGN)));
        }
      }
    }
    assertThat(matrix.faults()).isEmpty();
    assertThat(matrix.calls()).isGreaterThan(200);
  }
}
