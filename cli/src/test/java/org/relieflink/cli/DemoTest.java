package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("demo：一条命令走完主要工作")
class DemoTest {
  @TempDir Path folder;

  @Test
  @DisplayName("生成、导入、碰撞、给出地址和账号；第二次直接打开")
  void wholeWay() throws IOException {
    Run first = Run.of("demo", "--port", "0", "--data", folder, "--exit-when-ready");
    assertThat(first.code()).as(first.err()).isZero();
    long planted = Files.readAllLines(folder.resolve("county-1/planted_errors.csv")).size() - 1L;
    assertThat(first.err())
        .contains("180,000 条记录，20,000 名当事人")
        .contains("19 个文件")
        .contains("被拒 " + planted + " 行")
        .contains("20,000 名当事人，被拒 0 行")
        .containsPattern("碰撞  [0-9,]+ 人有命中，命中 [0-9,]+ 条，其中户内 [0-9,]+ 条")
        .contains("演示已就绪")
        .contains("工号 YX0101（周书记员），密码 relief-demo-2026");
    assertThat(first.out().strip()).matches("http://127\\.0\\.0\\.1:\\d+/");
    Run second = Run.of("demo", "--port", "0", "--data", folder, "--exit-when-ready");
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(second.err()).contains("演示已就绪").doesNotContain("导入部门文件");
  }

  @Test
  @DisplayName("端口被占、端口不对：先说，再不做别的")
  void refusedFirst() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (String command : new String[] {"demo", "serve"}) {
        Run run = Run.of(command, "--port", taken.getLocalPort(), "--data", folder);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.sentence()).contains("端口 " + taken.getLocalPort() + " 已被占用").endsWith("。");
      }
    }
    assertThat(Run.of("demo", "--port", "70000", "--data", folder).sentence())
        .contains("端口必须在 0 到 65535 之间");
    assertThat(folder).isEmptyDirectory();
  }
}
