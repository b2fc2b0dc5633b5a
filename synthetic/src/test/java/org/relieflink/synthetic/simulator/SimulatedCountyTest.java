package org.relieflink.synthetic.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.synthetic.simulator.SimulatedCounty.Brought;
import org.relieflink.synthetic.simulator.SimulatedCounty.Setting;

@DisplayName("模拟部门系统：一个月一个月地出名单，配置照着就能用")
class SimulatedCountyTest {
  @TempDir Path folder;

  private void list(String file, String title) throws IOException {
    Path path = folder.resolve("departments").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(
        path,
        title + ",,,,,\n证号,姓名,性别,金额,状态,备注\nA1,张三,男,800,正常,无\nA2,李四,女,700,正常,无\n合计,,,1500,,\n",
        Charset.forName("GB18030"));
  }

  @Test
  @DisplayName("有接口的、送文件的、放 SFTP 的各出各的；没有下一个月就没有了")
  void monthByMonth() throws Exception {
    list("civil_affairs/subsistence_allowance_202610.csv", "低保（2026年10月）");
    list("civil_affairs/subsistence_allowance_202611.csv", "低保（2026年11月）");
    list("education/students_in_hardship_202611.csv", "困难学生（2026年11月）");
    list("womens_federation/women_in_hardship_202611.csv", "困难妇女（2026年11月）");
    Setting setting =
        new Setting(folder.resolve("departments"), folder.resolve("work"), null, null, "");
    try (SimulatedCounty county = SimulatedCounty.start(setting)) {
      assertThat(county.exchange()).doesNotExist();
      assertThat(county.next())
          .extracting(Brought::list)
          .as("each begins with its oldest list")
          .containsExactly(
              "civil_affairs/subsistence", "education/students", "womens_federation/women");
      Path rest = county.connectors().resolve("civil-affairs.yaml");
      assertThat(rest)
          .content()
          .contains("list: civil_affairs/subsistence", "kind: rest", "'证号': '证号'")
          .doesNotContain("simulated-secret");
      Path in = county.exchange().resolve("education").resolve("in");
      assertThat(in.resolve("students_in_hardship_202611.csv.ok"))
          .content()
          .startsWith("sm3=")
          .contains("sequence=1");
      assertThat(county.connectors().resolve("womens-federation.yaml"))
          .content()
          .contains("kind: sftp", "host_key: 'SHA256:");
      assertThat(county.next()).containsExactly(new Brought("civil_affairs/subsistence", ""));
      assertThat(county.next()).isEmpty();
    }
  }

  @Test
  @DisplayName("名单文件里的标题、合计不算行")
  void rowsOnly() throws Exception {
    list("x/y_202611.csv", "标题");
    assertThat(ListTable.read(folder.resolve("departments/x/y_202611.csv")))
        .hasSize(2)
        .first()
        .satisfies(row -> assertThat(row).containsEntry("证号", "A1").containsEntry("备注", "无"));
  }
}
