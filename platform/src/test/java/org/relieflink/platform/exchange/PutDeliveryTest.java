package org.relieflink.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("放名单：不盖掉文件夹里等着的；同名的等它收走再放；停在半中间，再放一次接着放完")
class PutDeliveryTest extends ServerTest {
  private static final Path ROOT = temporary();
  private static final String DEPARTMENT = "veterans_affairs";
  private static final String NAME = "优抚.csv";

  @Autowired Deliveries deliveries;

  private Path list;
  private Path note;

  private static Path temporary() {
    try {
      return Files.createTempDirectory("put");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry registry) {
    registry.add("relief.exchange.folder", ROOT::toString);
    registry.add("relief.exchange.every", () -> "0s");
  }

  private static Path in(String name) {
    return ROOT.resolve(DEPARTMENT).resolve("in").resolve(name);
  }

  @BeforeEach
  void brought() throws IOException {
    Files.createDirectories(in(""));
    Files.deleteIfExists(in(NAME));
    Files.deleteIfExists(in(NAME + Deliveries.NOTE));
    list = Files.writeString(ROOT.resolve("来的"), "新名单");
    note = Files.writeString(ROOT.resolve("来的单"), "新单");
  }

  private boolean put() throws IOException {
    return deliveries.put(DEPARTMENT, list, note, NAME);
  }

  private void assertPut() throws IOException {
    assertThat(in(NAME)).hasContent("新名单");
    assertThat(in(NAME + Deliveries.NOTE)).hasContent("新单");
    assertThat(list).doesNotExist();
    assertThat(note).doesNotExist();
  }

  @Test
  @DisplayName("名字空着：名单和送达单都过去；再放一次什么也不变")
  void free() throws Exception {
    assertThat(put()).isTrue();
    assertPut();
    assertThat(put()).isTrue();
    assertPut();
  }

  @Test
  @DisplayName("同名的名单等着：一个字不动，两个都留在原处；收走以后才放")
  void nameTaken() throws Exception {
    Files.writeString(in(NAME), "先来的");
    assertThat(put()).isFalse();
    assertThat(in(NAME)).hasContent("先来的");
    assertThat(in(NAME + Deliveries.NOTE)).doesNotExist();
    assertThat(list).hasContent("新名单");
    assertThat(note).hasContent("新单");
    Files.delete(in(NAME));
    assertThat(put()).isTrue();
    assertPut();
  }

  @Test
  @DisplayName("只有同名的送达单等着：也不放，不然新名单就配了旧单")
  void noteTaken() throws Exception {
    Files.writeString(in(NAME + Deliveries.NOTE), "先来的单");
    assertThat(put()).isFalse();
    assertThat(in(NAME)).doesNotExist();
    assertThat(list).hasContent("新名单");
  }

  @Test
  @DisplayName("停在名单过去、送达单没有过去的时候：再放一次，只补送达单")
  void stoppedBetween() throws Exception {
    Files.move(list, in(NAME));
    assertThat(put()).isTrue();
    assertPut();
  }
}
