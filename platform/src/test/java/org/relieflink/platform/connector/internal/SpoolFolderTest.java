package org.relieflink.platform.connector.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.connector.ConnectorFault;
import org.relieflink.platform.connector.internal.FetchedFiles.Noted;
import org.relieflink.platform.exchange.Deliveries;
import org.relieflink.platform.exchange.Delivery;

@DisplayName("取文件的中转：自己的盘出了毛病说成自己的；接着取；名字被占着就等")
class SpoolFolderTest {
  private static final Noted FILE = new Noted("优抚.csv", "0".repeat(64));

  @TempDir Path folder;

  /** 送达的门：记下放了什么。 */
  private static final class Door implements Deliveries {
    private boolean free = true;
    private boolean broken;

    @Override
    public List<Delivery> list(Officer officer, long before) {
      return List.of();
    }

    @Override
    public boolean put(String department, Path list, Path note, String name) throws IOException {
      if (broken) {
        throw new IOException("no space left on device");
      }
      return free;
    }

    @Override
    public boolean watching() {
      return true;
    }
  }

  private final Door door = new Door();

  private SpoolFolder spool(Path at) {
    return new SpoolFolder(at, "veterans_affairs", door);
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("文件夹建不了、盘满了放不下：是本系统出了错，不说对方连不上")
  void ours() throws Exception {
    Path noFolder = Files.writeString(folder.resolve("文件"), "x");
    assertThatThrownBy(() -> spool(noFolder.resolve("a")).make())
        .isInstanceOfSatisfying(
            FetchFault.class, fault -> assertThat(fault.fault()).isEqualTo(ConnectorFault.OURS));
    assertThatThrownBy(() -> spool(folder.resolve("没有")).open(FILE, 1))
        .isInstanceOfSatisfying(
            FetchFault.class, fault -> assertThat(fault.fault()).isEqualTo(ConnectorFault.OURS));
    door.broken = true;
    assertThatThrownBy(() -> spool(folder).place(FILE))
        .isInstanceOfSatisfying(
            FetchFault.class, fault -> assertThat(fault.fault()).isEqualTo(ConnectorFault.OURS));
    assertThat(ConnectorFault.OURS.held()).isFalse();
  }

  @Test
  @DisplayName("断了接着写；比整份还长的是别的文件，从头来")
  void goesOn() throws Exception {
    SpoolFolder spool = spool(folder);
    try (SpoolFolder.Part part = spool.open(FILE, 4)) {
      part.write(bytes("ab"));
    }
    try (SpoolFolder.Part part = spool.open(FILE, 4)) {
      assertThat(part.size()).isEqualTo(2);
      part.write(bytes("cd"));
    }
    try (SpoolFolder.Part part = spool.open(FILE, 3)) {
      assertThat(part.size()).isZero();
    }
  }

  @Test
  @DisplayName("同名的在送达里等着：这份也等")
  void waits() throws Exception {
    door.free = false;
    assertThat(spool(folder).place(FILE)).isFalse();
    door.free = true;
    assertThat(spool(folder).place(FILE)).isTrue();
  }
}
