package org.relieflink.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relieflink.bench.peer.Peer;
import org.relieflink.bench.peer.PeerJob;
import org.relieflink.bench.peer.Peers;
import org.relieflink.bench.peer.Work;

@DisplayName("公开数据集 FEBRL 4：五千对五千，真值在编号里")
class Febrl4Test {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}：F1 不低于 {1}")
  @CsvSource({"duke, 0.99", "jedai, 0.97", "fuzzy-matcher, 0.9"})
  @DisplayName("别的引擎用自己的办法，配置得当，也找得到")
  void peersFindThemToo(String name, double least) throws Exception {
    Path lists = Febrl4Data.unpack(folder.resolve("lists"));
    Path out = folder.resolve(name + ".csv");
    var settings = new PeerJob.Settings(2, folder);
    Peers.find(name).orElseThrow().run(new PeerJob(Work.FEBRL4, lists, out, settings));
    Accuracy accuracy = Accuracy.of(PairSet.read(out, PairSet::self), Lists.in(lists).truth());
    assertThat(accuracy.f1()).isGreaterThanOrEqualTo(least);
  }

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
