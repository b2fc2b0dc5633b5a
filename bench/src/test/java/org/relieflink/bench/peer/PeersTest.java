package org.relieflink.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relieflink.kernel.CitizenId;

@DisplayName("对手引擎：在一份小名单上都找得到该找的人，不认错人")
class PeersTest {

  @TempDir static Path folder;

  /** A number in a fictional division, with its check digit. */
  private static String number(String first17) {
    return first17 + CitizenId.checkDigit(first17);
  }

  private static final String LI = number("99012319700605401");
  private static final String ZHOU = number("99012319540220703");
  private static final String WU = number("99012319881123112");
  private static final String SUN = number("99012319631208331");

  @BeforeAll
  static void lists() throws IOException {
    Files.writeString(
        folder.resolve("pool.csv"),
        String.join(
            "\n",
            "record_id,class,name,citizen_id,sex,birth_date,division,address,phone,household_id,relation",
            "R1,低保对象,李春凤," + LI + ",女,1970-06-05,990123,桥头镇柳湾村3组,13800125678,,",
            "R2,特困人员,周长年," + ZHOU + ",男,1954-02-20,990123,柳泉镇枣园村5组,13700124471,,",
            "R3,残疾人,吴志远," + WU + "41,男,,990123,新河镇杨楼村2组,15200123308,,",
            "R4,医疗救助对象,陈晓童,,男,1991-09-30,990123,沙河镇龙桥村11组,15066129066,,",
            "R5,低保对象,孙秀兰," + SUN + ",女,1963-12-08,990123,马集镇王园村12组,18734775973,,",
            "R6,低保对象,李春凤," + number("99012319450111902") + ",女,1945-01-11,990123,北圩乡前墩村8组,,,",
            "R7,户籍,李春凤," + LI + ",女,1970-06-05,990123,桥头镇柳湾村3组,13800125678,H1,01",
            ""));
    Files.writeString(
        folder.resolve("parties.csv"),
        String.join(
            "\n",
            "party_id,name,citizen_id,sex,birth_date,division,address,phone,case_no,cause,role",
            "P1,李春凤," + LI + ",女,1970-06-05,990123,云溪县桥头镇柳湾村3组,13800125678,1,交通肇事,被害人",
            "P2,周长年,"
                + ZHOU.substring(0, 6)
                + ZHOU.substring(8, 17)
                + ",男,1954-02-20,990123,柳泉镇枣园村5组,,2,诈骗,被害人",
            "P3,吴志远," + WU + ",男,1988-11-23,990123,新河镇杨楼村2组,15200123308,3,诈骗,被害人",
            "P4,陈小童,,男,1991-09-30,990123,沙河镇龙桥村11组,15066129066,4,诈骗,被害人",
            "P5,钱大为,"
                + number("99012319770714151")
                + ",男,1977-07-14,990123,石湖乡石湾村1组,13911112222,5,诈骗,被害人",
            ""));
  }

  private Set<String> pairs(String name) throws IOException, SQLException {
    Peer peer = Peers.find(name).orElseThrow();
    Path home = folder.resolve(name);
    Files.createDirectories(home);
    peer.prepare(Work.FUZZY, home);
    Path out = home.resolve("pairs.csv");
    peer.run(new PeerJob(Work.FUZZY, folder, out, new PeerJob.Settings(2, home)));
    Set<String> pairs = new TreeSet<>();
    ListFile.forEach(out, row -> pairs.add(row.get("party_id") + "-" + row.get("record_id")));
    return pairs;
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"duckdb", "postgresql"})
  @DisplayName("SQL 规则：同号、15 位号、残疾人证号、无号同音名都找到，同名异人不认，户籍页不算")
  void theRulesInSqlFindEveryone(String name) throws Exception {
    assertThat(pairs(name)).containsExactly("P1-R1", "P2-R2", "P3-R3", "P4-R4");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"duke", "jedai", "fuzzy-matcher"})
  @DisplayName("比对库：同号的人找到，不相干的人不认，户籍页不算")
  void theLibrariesFindEqualNumbers(String name) throws Exception {
    assertThat(pairs(name))
        .contains("P1-R1", "P2-R2", "P3-R3")
        .doesNotContain("P1-R7")
        .noneMatch(pair -> pair.startsWith("P5") || pair.endsWith("R5"));
  }

  @Test
  @DisplayName("只比号码：DuckDB 给出号码相同的对，空号不算")
  void exactNumbersJoin() throws Exception {
    Peer peer = Peers.find("duckdb").orElseThrow();
    Path lists = Files.createDirectories(folder.resolve("numbers"));
    Files.writeString(
        lists.resolve("pool.csv"), "record_id,citizen_id\nR1," + LI + "\nR2,\nR3," + SUN + "\n");
    Files.writeString(lists.resolve("parties.csv"), "party_id,citizen_id\nP1,\nP2," + LI + "\n");
    Path out = lists.resolve("out.csv");
    peer.run(new PeerJob(Work.EXACT, lists, out, new PeerJob.Settings(2, lists)));
    assertThat(Files.readAllLines(out)).containsExactly("party_id,record_id", "P2,R1");
  }

  @Test
  @DisplayName("SQL 的空位：给定的词、规则里的数和权重都填上，不认识的不放过")
  void blanksInSqlAreFilled() {
    SqlScript script = new SqlScript(PeerRules.read()).with("list", "pool").with("table", "TABLE");
    List<String> statements = script.statements("person.sql");
    assertThat(statements).hasSize(1);
    assertThat(statements.get(0)).contains("CREATE TABLE pool AS").doesNotContain("{");
    assertThat(PeerRules.read().weight("sex.SAME")).isBetween(0.98, 1.0);
  }

  @Test
  @DisplayName("每个对手都说明怎样设置")
  void everyPeerSaysHowItWasSet() {
    assertThat(Peers.list())
        .hasSize(5)
        .allSatisfy(
            peer ->
                assertThat(peer.works())
                    .allSatisfy(work -> assertThat(peer.settings(work)).isNotBlank()));
    assertThat(Peers.find("oracle")).isEmpty();
  }
}
