package org.relieflink.platform.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("页面：对接")
class ConnectorFaceTest extends FaceTest {
  private static final Path FOLDER = temporary("connector-face");
  private static final String LIST =
      """
      list: %s
      kind: %s
      mode: %s
      every: 1h
      late_after: 2d
      columns: {no: 编号}
      key: [no]
      secret: {file: /nowhere}
      """;

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry registry) {
    registry.add("relief.connector.folder", FOLDER::toString);
    registry.add("relief.connector.every", () -> "0s");
  }

  @BeforeAll
  void configured() throws IOException {
    String rest = "rest: {url: 'https://rest.invalid/rows'}\n";
    write("fuyou-youfu", LIST.formatted("veterans_affairs/veterans", "rest", "whole") + rest);
    write("minzheng-dibao", LIST.formatted("civil_affairs/subsistence", "rest", "whole") + rest);
    write("canlian", LIST.formatted("disabled_federation/disabled", "rest", "whole") + rest);
    write("yibao", LIST.formatted("medical_insurance/medical_aid", "push", "changes"));
    write("fulian", LIST.formatted("womens_federation/women", "rest", "whole") + rest);
    write("cuole", LIST.formatted("trade_union/workers", "ftp", "whole"));
    stand("fuyou-youfu", "veterans_affairs", "now()", "false");
    run("fuyou-youfu", "veterans_affairs", "'TAKEN', '', 1200, '', null");
    stand("minzheng-dibao", "civil_affairs", "now() - interval '6 days'", "false");
    run("minzheng-dibao", "civil_affairs", "'FAILED', 'UNREACHABLE', 0, '', null");
    stand("canlian", "disabled_federation", "now()", "false");
    run("canlian", "disabled_federation", "'HELD', 'LIST_EMPTY', 0, '', null");
    stand("yibao", "medical_insurance", "now()", "false");
    run("yibao", "medical_insurance", "'TAKEN', '', 80, '', 1");
    run("yibao", "medical_insurance", "'TAKEN', '', 75, '', 4");
    stand("fulian", "womens_federation", "now()", "true");
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(FOLDER.resolve(name + ".yaml"), "name: " + name + "\n" + text);
  }

  private void stand(String name, String department, String good, String paused) {
    jdbc.sql(
            "insert into connector.line (name, place, department, made_at, tried_at, next_at, good_at,"
                + " paused) values (?, '990123', ?, now() - interval '9 days', now(), now(), "
                + good
                + ", "
                + paused
                + ")")
        .params(name, department)
        .update();
  }

  private void run(String name, String department, String values) {
    jdbc.sql(
            "insert into connector.run (name, place, department, at, state, fault, rows, mark,"
                + " sequence) values (?, '990123', ?, now(), "
                + values
                + ")")
        .params(name, department)
        .update();
  }

  @Override
  protected List<Face> faces() {
    return List.of(Face.of(DemoAccounts.ADMINISTRATOR, "/connectors", "connectors"));
  }
}
