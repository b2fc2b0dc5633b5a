package org.relieflink.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.bench.peer.Peer;
import org.relieflink.bench.peer.PeerJob;
import org.relieflink.bench.peer.Peers;
import org.relieflink.bench.peer.Work;

@DisplayName("公开数据集 FEBRL 4：五千对五千，真值在编号里")
class Febrl4Test {

  @TempDir Path folder;

  @Test
  @DisplayName("名单和真值各五千，DuckDB 的规则 F1 不低于 0.9994")
  void theRulesInSqlReachTheAnchor() throws Exception {
    Path lists = Febrl4Data.unpack(folder.resolve("lists"));
    Lists there = Lists.in(lists);
    assertThat(there).extracting(Lists::poolRows, Lists::partyRows).containsExactly(5000L, 5000L);
    Peer duckDb = Peers.find("duckdb").orElseThrow();
    Path out = folder.resolve("out.csv");
    duckDb.run(new PeerJob(Work.FEBRL4, lists, out, new PeerJob.Settings(2, folder)));
    Accuracy accuracy = Accuracy.of(PairSet.read(out, PairSet::self), there.truth());
    assertThat(accuracy.truth()).isEqualTo(5000);
    assertThat(accuracy.f1()).isGreaterThanOrEqualTo(0.9994);
  }
}
